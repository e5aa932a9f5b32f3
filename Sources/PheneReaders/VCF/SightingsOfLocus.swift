// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// What the records of one locus say together.
///
/// - A record that cannot be true of the locus, or puts an allele there that has no letters, leaves it open.
/// - The genotypes that fit all records are possible (``PossibleCopies``). What cannot all be true is kept apart.
/// - A copy is the reference only where every record that touches the locus was read on it, and one of them is about the
///   locus: it lists one of its own changes, or states the reference as such. A record of another allele at this very
///   place is about it too, as `0` is REF (VCF specification 4.5, section 1.6.2); but not where records were split by
///   allele, because `0` then is any allele but the record's own.
///
/// So no order of records matters, and a further record that was not read never makes more known.
struct SightingsOfLocus {
    let id: VariantID
    let build: Build
    /// True where the file says that its records were split by allele.
    let isSplit: Bool
    private let sightings: [Sighting]
    private let rows: [Row]
    /// The genotypes that no reads bear out.
    private let bare: [ReadIssue]

    struct Result {
        var records: [(order: Int, record: Record)] = []
        var issues: [ReadIssue] = []
    }

    /// A sighting that tells or leaves open some copies.
    private struct Row {
        let sighting: Sighting
        /// Absent where the record was not read.
        let copies: [Sighting.Copy]?
    }

    /// - Parameter sightings: at least one, in the order of the file.
    init(_ sightings: [Sighting], id: VariantID, build: Build, isSplit: Bool) {
        self.id = id
        self.build = build
        var bare: [ReadIssue] = []
        let sightings = sightings.map { sighting in
            guard let reason = sighting.bareness, sighting.isRead, !sighting.isBorneOut(by: sightings) else {
                return sighting
            }
            bare.append(
                ReadIssue(line: sighting.line ?? 0, problem: .gate(id, reason: reason), text: sighting.shown))
            return sighting.unread(because: reason)
        }
        self.bare = bare
        self.sightings = sightings
        self.isSplit = isSplit || sightings.count > 1 || sightings.contains { $0.isSplit }
        var rows: [Row] = []
        for sighting in sightings {
            switch sighting.says {
            case .copies(let copies): rows.append(Row(sighting: sighting, copies: copies))
            case .unread(.doubtfulAbsence), .invalid: break
            case .unread: rows.append(Row(sighting: sighting, copies: nil))
            }
        }
        // A no-call of changes that were read in another record is silence.
        let told = rows.filter { $0.copies != nil }
            .reduce(into: Set<RecordView.Key>()) { $0.formUnion($1.sighting.keys) }
        self.rows = rows.filter { row in
            guard row.copies == nil, case .unread(.noCall) = row.sighting.says else { return true }
            let keys = row.sighting.keys
            return row.sighting.scope == .reference || keys.isEmpty || !keys.isSubset(of: told)
        }
    }

    func result() -> Result {
        var result = joined()
        result.issues = bare + result.issues
        return result
    }

    private func joined() -> Result {
        var reasons: [InvalidCall] = []
        for case .invalid(let reason) in sightings.map({ $0.says }) { reasons.append(reason) }
        if let reason = reasons.min(by: { Self.rank($0) < Self.rank($1) }) {
            return Result(records: [record(.invalid(reason), of: sightings)])
        }
        let read = rows.filter { $0.copies != nil }
        guard !read.isEmpty else { return Result(records: [record(.noCall, of: Array(sightings.prefix(1)))]) }
        if let result = together(rows) { return result }
        return apart(read)
    }

    /// The one that is told of several. What the person has is open in any case.
    private static func rank(_ reason: InvalidCall) -> Int {
        switch reason {
        case .wrongReference: 0
        case .wrongPlace: 1
        case .badAlleles: 2
        case .unreadable: 3
        case .wrongCopyNumber, .heteroplasmic: 4
        case .noSuchChromosome: 5
        case .otherStrand: 6
        case .deleted: 7
        case .structural: 8
        case .unexpectedAllele: 9
        case .otherSpelling: 10
        case .unusable: 11
        }
    }

    // MARK: One genotype

    /// - Returns: `nil` where the rows cannot all be true.
    private func together(_ rows: [Row]) -> Result? {
        let read = rows.filter { $0.copies != nil }
        guard let first = read.first, let count = first.copies?.count, let reference = first.sighting.reference,
            read.allSatisfy({ $0.copies?.count == count && $0.sighting.reference == reference }),
            let phase = phase(read),
            let possible = possible(rows, count: count, phase, reference)
        else { return nil }
        var result = Result()
        var alleles = possible.alleles
        let unread = rows.first { $0.copies == nil }
        if possible.isReference.contains(true), let doubt = doubt(rows) {
            for index in alleles.indices where possible.isReference[index] { alleles[index] = nil }
            result.issues.append(issue(doubt, of: first.sighting))
        } else if let unread, alleles.contains(nil),
            let alone = self.possible(read, count: count, phase, reference), alone.known > possible.known
        {
            let place = unread.sighting.line.map { " (line \($0))" } ?? ""
            result.issues.append(
                issue(
                    "another record of this place was not read" + place + ": " + unread.sighting.written,
                    of: first.sighting))
        }
        let isBlock =
            !read.contains { $0.sighting.hasBases && $0.sighting.scope >= .own }
            && read.contains { !$0.sighting.hasBases }
        let used = sightings.filter { sighting in rows.contains { $0.sighting.order == sighting.order } }
        if isBlock, alleles.allSatisfy({ $0 == reference }) {
            result.records = [record(.assumedReference(build), of: used)]
        } else if let genotype = Genotype(alleles: alleles, isPhased: phase.isOrdered && count > 1) {
            result.records = [record(.called(genotype), of: used, phaseSet: phase.set)]
        } else {
            result.records = [record(.noCall, of: used)]
        }
        return result
    }

    private func possible(_ rows: [Row], count: Int, _ phase: Phase, _ reference: Allele) -> PossibleCopies? {
        PossibleCopies(
            rows.map { statements(of: $0, count: count) }, count: count, isOrdered: phase.isOrdered,
            mayAlign: phase.mayAlign, reference: reference)
    }

    /// Why a copy without a change is not proven to be the reference; `nil` where it is.
    private func doubt(_ rows: [Row]) -> String? {
        let scope = rows.filter { $0.copies != nil }.map { $0.sighting.scope }.max() ?? .nothing
        switch scope {
        case .own, .reference: return nil
        case .foreign where isSplit:
            return "its record is about another allele, and in a file of split records 0 is not the reference"
        case .foreign: return nil
        case .passing, .nothing: return "the record is about a longer change, and says nothing of this place alone"
        }
    }

    private func statements(of row: Row, count: Int) -> PossibleCopies.Row {
        let sighting = row.sighting
        let isGated = if case .unread(.gated) = sighting.says { true } else { false }
        // A tool that splits records gives `<NON_REF>` one of its own, in which 0 is any allele but those not listed.
        let isRemainder = sighting.bareReference.map { spelling in
            sightings.contains {
                $0.order != sighting.order && $0.spelling == spelling && $0.scope == .own && $0.isRead
            }
        }
        return PossibleCopies.Row(
            copies: row.copies ?? [Sighting.Copy](repeating: .open, count: count), keys: sighting.keys,
            excludesAll: sighting.scope == .reference && isRemainder != true,
            mayBeSplit: !isGated && (row.copies != nil || sighting.scope != .reference))
    }

    /// Whether the copies of all rows stand in one order, whether they may, and the phase set.
    private struct Phase {
        let isOrdered: Bool
        let mayAlign: Bool
        let set: UInt32?
    }

    private func phase(_ rows: [Row]) -> Phase? {
        // Where both copies are alike there is no order.
        let ordered = rows.filter { Set($0.copies ?? []).count > 1 }
        let telling = ordered.isEmpty ? rows : ordered
        guard let first = telling.first?.sighting else { return nil }
        let isOrdered = telling.allSatisfy { $0.sighting.isPhased && $0.sighting.phaseSet == first.phaseSet }
        let sets = Set(ordered.filter { $0.sighting.isPhased }.map { $0.sighting.phaseSet })
        return Phase(isOrdered: isOrdered, mayAlign: sets.count < 2, set: isOrdered ? first.phaseSet : nil)
    }

    // MARK: Records that disagree

    /// A record for each genotype that some row states, in an order that does not depend on that of the rows.
    private func apart(_ read: [Row]) -> Result {
        let unread = rows.filter { $0.copies == nil }
        var result = Result()
        var kept: [(sighting: Sighting, record: Record)] = []
        for row in read {
            guard let own = together([row] + unread), let record = own.records.first?.record else { continue }
            if let earlier = kept.first {
                if kept.contains(where: { agrees($0.record.call, record.call, row.sighting.reference) }) { continue }
                result.issues.append(
                    ReadIssue(
                        line: row.sighting.line ?? 0,
                        problem: .duplicate(id, earlierLine: earlier.sighting.line ?? 0), text: row.sighting.shown))
            }
            kept.append((row.sighting, record))
        }
        // Beside another record a no-call would be silence, but it stands for all that this row leaves open.
        if kept.contains(where: { $0.record.call == .noCall }) {
            result.records = [record(.noCall, of: rows.map { $0.sighting })]
            return result
        }
        let order = kept.first?.sighting.order ?? 0
        let sorted = kept.map { $0.record }.sorted { Self.text($0.call) < Self.text($1.call) }
        result.records = sorted.map { (order, $0) }
        return result
    }

    private func agrees(_ a: Call, _ b: Call, _ reference: Allele?) -> Bool {
        if a == b { return true }
        switch (a, b) {
        case (.called(let genotype), .assumedReference), (.assumedReference, .called(let genotype)):
            return genotype.alleles.allSatisfy { $0 == reference }
        case (.called(let a), .called(let b)):
            // Phase is no difference.
            return Genotype(alleles: a.alleles) == Genotype(alleles: b.alleles)
        default: return false
        }
    }

    private static func text(_ call: Call) -> String {
        if case .called(let genotype) = call { genotype.text } else { "" }
    }

    // MARK: Records of the genome

    private func record(_ call: Call, of used: [Sighting], phaseSet: UInt32? = nil) -> (order: Int, record: Record) {
        let first = used.first ?? sightings[0]
        let written = used.map { $0.written }.joined(separator: "; ")
        var refusals: [String] = []
        for sighting in sightings where call == .noCall {
            if let refusal = sighting.refusal, !refusals.contains(refusal) { refusals.append(refusal) }
        }
        return (
            first.order,
            Record(
                id: id, call: call, written: written, name: first.name, line: first.line, phaseSet: phaseSet,
                refusal: refusals.isEmpty ? nil : refusals.joined(separator: "; "),
                isImputed: used.contains { $0.isImputed })
        )
    }

    private func issue(_ reason: String, of sighting: Sighting) -> ReadIssue {
        ReadIssue(
            line: sighting.line ?? 0, problem: .notProven(id, reason: reason), text: sighting.shown)
    }
}
