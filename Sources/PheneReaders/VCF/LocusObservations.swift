// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Combines the observations of one locus, those of all records that affect it, into records of the genome.
///
/// - A record that cannot be true at the locus, or that has an allele there without bases, leaves the locus unknown.
/// - The genotypes that fit all records are possible (``PossibleCopies``). If no genotype fits all of them, each is kept.
/// - A copy is the reference only if every record that affects the locus is called on that copy and one of them is about the locus: it
///   lists one of its alleles, or states the reference as such. A record of another allele at the same position is about the locus too,
///   because `0` means REF (VCF specification 4.5, section 1.6.2), unless records were split by allele: then `0` means any allele except
///   the record's own.
///
/// So the result does not depend on the order of records, and an additional record without a call never makes more known.
struct LocusObservations {
    let id: VariantID
    let build: Build
    /// True where records were split by allele.
    let isSplit: Bool
    private let observations: [RecordObservation]
    private let rows: [Row]
    /// The issues of genotypes without reads.
    private let unsupported: [ReadIssue]

    /// The records of the locus, with the number of the first VCF record of each, and the issues.
    struct Result {
        var records: [(order: Int, record: Record)] = []
        var issues: [ReadIssue] = []
    }

    /// An observation of the copies of the locus.
    private struct Row {
        let observation: RecordObservation
        /// The copies; absent where the record has no call.
        let copies: [RecordObservation.Copy]?
    }

    /// - Parameter observations: at least one, in the order of the file.
    init(_ observations: [RecordObservation], id: VariantID, build: Build, isSplit: Bool) {
        self.id = id
        self.build = build
        var unsupported: [ReadIssue] = []
        let observations = observations.map { observation in
            guard let reason = observation.unsupportedReason, observation.isCalled,
                !observation.isSupported(by: observations)
            else { return observation }
            unsupported.append(
                ReadIssue(line: observation.line ?? 0, problem: .gate(id, reason: reason), text: observation.shown))
            return observation.uncalled(because: reason)
        }
        self.unsupported = unsupported
        self.observations = observations
        self.isSplit = isSplit || observations.count > 1 || observations.contains { $0.isSplit }
        var rows: [Row] = []
        for observation in observations {
            switch observation.statement {
            case .copies(let copies): rows.append(Row(observation: observation, copies: copies))
            case .uncalled(.doubtfulAbsence), .invalid: break
            case .uncalled: rows.append(Row(observation: observation, copies: nil))
            }
        }
        // A no-call of changes that another record calls has no effect.
        let calledKeys = rows.filter { $0.copies != nil }
            .reduce(into: Set<RecordView.Key>()) { $0.formUnion($1.observation.keys) }
        self.rows = rows.filter { row in
            guard row.copies == nil, case .uncalled(.noCall) = row.observation.statement else { return true }
            let keys = row.observation.keys
            return row.observation.scope == .reference || keys.isEmpty || !keys.isSubset(of: calledKeys)
        }
    }

    /// The combined records.
    func result() -> Result {
        var result = combined()
        result.issues = unsupported + result.issues
        return result
    }

    private func combined() -> Result {
        var reasons: [InvalidCall] = []
        for case .invalid(let reason) in observations.map({ $0.statement }) { reasons.append(reason) }
        if let reason = reasons.min(by: { Self.rank($0) < Self.rank($1) }) {
            return Result(records: [record(.invalid(reason), of: observations)])
        }
        let called = rows.filter { $0.copies != nil }
        guard !called.isEmpty else { return Result(records: [record(.noCall, of: Array(observations.prefix(1)))]) }
        return consistent(rows) ?? conflicting(called)
    }

    /// The reason with the lowest rank is reported. The genotype is unknown in any case.
    private static func rank(_ reason: InvalidCall) -> Int {
        switch reason {
        case .wrongReference: 0
        case .wrongPosition: 1
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

    /// The genotype that fits all rows; `nil` where none does.
    private func consistent(_ rows: [Row]) -> Result? {
        let called = rows.filter { $0.copies != nil }
        guard let first = called.first, let count = first.copies?.count, let reference = first.observation.reference,
            called.allSatisfy({ $0.copies?.count == count && $0.observation.reference == reference }),
            let phase = phase(called),
            let possible = possible(rows, count: count, phase, reference)
        else { return nil }
        var result = Result()
        var alleles = possible.alleles
        let uncalled = rows.first { $0.copies == nil }
        if possible.isReference.contains(true), let doubt = doubt(rows) {
            for index in alleles.indices where possible.isReference[index] { alleles[index] = nil }
            result.issues.append(issue(doubt, of: first.observation))
        } else if let uncalled, alleles.contains(nil),
            let alone = self.possible(called, count: count, phase, reference), alone.known > possible.known
        {
            let line = uncalled.observation.line.map { " (line \($0))" } ?? ""
            result.issues.append(
                issue(
                    "another record at this position has no call" + line + ": " + uncalled.observation.written,
                    of: first.observation))
        }
        let isBlock =
            !called.contains { $0.observation.hasBases && $0.observation.scope >= .own }
            && called.contains { !$0.observation.hasBases }
        let used = observations.filter { observation in rows.contains { $0.observation.order == observation.order } }
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

    /// Why a copy without a variant is not proven to be the reference; `nil` where it is.
    private func doubt(_ rows: [Row]) -> String? {
        let scope = rows.filter { $0.copies != nil }.map { $0.observation.scope }.max() ?? .nothing
        switch scope {
        case .own, .reference: return nil
        case .foreign where isSplit:
            return "its record is about another allele, and in a file of split records 0 does not mean the reference"
        case .foreign: return nil
        case .passing, .nothing:
            return "the record is about a longer variant, and states nothing about this position alone"
        }
    }

    private func statements(of row: Row, count: Int) -> PossibleCopies.Row {
        let observation = row.observation
        let isGated = if case .uncalled(.gated) = observation.statement { true } else { false }
        // Tools that split records write a record of its own for `<NON_REF>`, in which 0 means any allele that is listed elsewhere.
        let isRemainder = observation.anyOtherAlone.map { spelling in
            observations.contains {
                $0.order != observation.order && $0.spelling == spelling && $0.scope == .own && $0.isCalled
            }
        }
        return PossibleCopies.Row(
            copies: row.copies ?? [RecordObservation.Copy](repeating: .open, count: count), keys: observation.keys,
            excludesAll: observation.scope == .reference && isRemainder != true,
            mayBeSplit: !isGated && (row.copies != nil || observation.scope != .reference))
    }

    /// Whether the copies of all rows have the same order, whether they may have it, and the phase set.
    private struct Phase {
        let isOrdered: Bool
        let mayAlign: Bool
        let set: UInt32?
    }

    private func phase(_ rows: [Row]) -> Phase? {
        // Two equal copies have no order.
        let ordered = rows.filter { Set($0.copies ?? []).count > 1 }
        let relevant = ordered.isEmpty ? rows : ordered
        guard let first = relevant.first?.observation else { return nil }
        let isOrdered = relevant.allSatisfy { $0.observation.isPhased && $0.observation.phaseSet == first.phaseSet }
        let sets = Set(ordered.filter { $0.observation.isPhased }.map { $0.observation.phaseSet })
        return Phase(isOrdered: isOrdered, mayAlign: sets.count < 2, set: isOrdered ? first.phaseSet : nil)
    }

    // MARK: Records that disagree

    /// A record for each genotype that a row states, in an order that does not depend on that of the rows.
    private func conflicting(_ called: [Row]) -> Result {
        let uncalled = rows.filter { $0.copies == nil }
        var result = Result()
        var kept: [(observation: RecordObservation, record: Record)] = []
        for row in called {
            guard let own = consistent([row] + uncalled), let record = own.records.first?.record else { continue }
            if let earlier = kept.first {
                if kept.contains(where: { agrees($0.record.call, record.call, row.observation.reference) }) { continue }
                result.issues.append(
                    ReadIssue(
                        line: row.observation.line ?? 0,
                        problem: .duplicate(id, earlierLine: earlier.observation.line ?? 0), text: row.observation.shown
                    ))
            }
            kept.append((row.observation, record))
        }
        // A no-call beside another record would have no effect, but here it means that all genotypes are possible.
        if kept.contains(where: { $0.record.call == .noCall }) {
            result.records = [record(.noCall, of: rows.map { $0.observation })]
            return result
        }
        let order = kept.first?.observation.order ?? 0
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
            // A difference in phase alone is no conflict.
            return Genotype(alleles: a.alleles) == Genotype(alleles: b.alleles)
        default: return false
        }
    }

    private static func text(_ call: Call) -> String {
        if case .called(let genotype) = call { genotype.text } else { "" }
    }

    // MARK: Records of the genome

    private func record(_ call: Call, of used: [RecordObservation], phaseSet: UInt32? = nil) -> (
        order: Int, record: Record
    ) {
        let first = used.first ?? observations[0]
        let written = used.map { $0.written }.joined(separator: "; ")
        var refusals: [String] = []
        for observation in observations where call == .noCall {
            if let refusal = observation.refusal, !refusals.contains(refusal) { refusals.append(refusal) }
        }
        return (
            first.order,
            Record(
                id: id, call: call, written: written, name: first.name, line: first.line, phaseSet: phaseSet,
                refusal: refusals.isEmpty ? nil : refusals.joined(separator: "; "),
                refusedVariant: call.isOpen ? observations.compactMap { $0.refusedVariant }.first : nil,
                isImputed: used.contains { $0.isImputed })
        )
    }

    private func issue(_ reason: String, of observation: RecordObservation) -> ReadIssue {
        ReadIssue(
            line: observation.line ?? 0, problem: .notProven(id, reason: reason), text: observation.shown)
    }
}

extension Call {
    /// Whether a copy has no allele from it.
    fileprivate var isOpen: Bool {
        switch self {
        case .called(let genotype): genotype.alleles.contains(nil)
        case .assumedReference: false
        case .noCall, .notOnAssay, .invalid: true
        }
    }
}
