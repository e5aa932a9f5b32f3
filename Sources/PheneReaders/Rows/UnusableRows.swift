// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// The lines that name a locus and cannot be used as a row of it.
///
/// The law: such a line leaves a record of its own, so that the locus is not reported as untested, and nothing is assumed at it. A
/// damaged line may have stated anything, so its record counts beside others. A valid line about something else, or one that may or
/// may not reach the locus, counts only where no other record names the locus.
struct UnusableRows {
    /// One such line.
    struct Entry {
        /// Why it cannot be used.
        let reason: UnusableRow
        /// The number of the line, counted from 1; absent where an index led to it.
        let line: Int?
        /// The name of the row in a report: its id or its position.
        let name: String
        /// True where the locus stays unknown although other records name it.
        let isDecisive: Bool

        /// - Parameter isDecisive: by default true for a damaged row.
        init(reason: UnusableRow, line: Int?, name: String, isDecisive: Bool? = nil) {
            self.reason = reason
            self.line = line
            self.name = name
            self.isDecisive = isDecisive ?? reason.isDamage
        }

        /// The same line with another reason.
        func with(_ reason: UnusableRow) -> Entry { Entry(reason: reason, line: line, name: name) }

        fileprivate func isSame(as other: Entry) -> Bool {
            reason == other.reason && line == other.line && isDecisive == other.isDecisive
        }

        /// Decisive entries first, then by line, so that the result does not depend on the order in which they are added.
        fileprivate func precedes(_ other: Entry) -> Bool {
            if isDecisive != other.isDecisive { return isDecisive }
            return (line ?? 0, reason.text) < (other.line ?? 0, other.reason.text)
        }
    }

    private struct Site: Hashable {
        let locus: Int
        let build: Build
    }

    // Lines with the id of a locus, and lines at its position on a build. One of each is kept, which bounds the memory.
    private var byID: [Int: Entry] = [:]
    private var bySite: [Site: Entry] = [:]

    var isEmpty: Bool { byID.isEmpty && bySite.isEmpty }

    /// Adds a line with the id of a locus.
    mutating func add(_ entry: Entry, locus: Int) {
        if let earlier = byID[locus], !entry.precedes(earlier) { return }
        byID[locus] = entry
    }

    /// Adds a line at the position that a locus has on a build.
    mutating func add(_ entry: Entry, locus: Int, on build: Build) {
        let site = Site(locus: locus, build: build)
        if let earlier = bySite[site], !entry.precedes(earlier) { return }
        bySite[site] = entry
    }

    /// Adds other lines, behind those that are there.
    mutating func add(_ other: UnusableRows) {
        for (locus, entry) in other.byID { add(entry, locus: locus) }
        for (site, entry) in other.bySite { add(entry, locus: site.locus, on: site.build) }
    }

    /// Adds those of other lines that are of one locus.
    mutating func add(_ other: UnusableRows, of locus: Int) {
        if let entry = other.byID[locus] { add(entry, locus: locus) }
        for (site, entry) in other.bySite where site.locus == locus { add(entry, locus: locus, on: site.build) }
    }

    /// The loci on a build, in no order.
    func loci(on build: Build) -> [Int] {
        var loci: [Int] = []
        for locus in byID.keys { loci.append(locus) }
        for site in bySite.keys where site.build == build { loci.append(site.locus) }
        return loci
    }

    /// Whether two have the same lines; names may differ.
    func isSame(as other: UnusableRows) -> Bool {
        guard byID.count == other.byID.count, bySite.count == other.bySite.count else { return false }
        for (locus, entry) in byID {
            guard let another = other.byID[locus], entry.isSame(as: another) else { return false }
        }
        for (site, entry) in bySite {
            guard let another = other.bySite[site], entry.isSame(as: another) else { return false }
        }
        return true
    }

    /// Adds a bad line for all loci that it may name.
    ///
    /// - Parameters:
    ///   - number: the number of the line, counted from 1; absent where an index led to it.
    ///   - reach: the number of bases behind its position that the line may be about.
    /// - Returns: the ids of these loci, those that the line names by id first.
    @discardableResult
    mutating func add(
        _ line: ArraySlice<UInt8>, reason: UnusableRow, number: Int?, loci: LocusTable, reach: UInt32 = 0
    ) -> [VariantID] {
        let line = MalformedLine(line)
        var named: [VariantID] = []
        for id in line.ids {
            guard let locus = loci.index(of: id) else { continue }
            add(Entry(reason: reason, line: number, name: id.name), locus: locus)
            named.append(loci.loci[locus].id)
        }
        // A rounded position adds nothing to an id.
        for stated in line.positions where named.isEmpty || stated.positions.count == 1 {
            let upper = stated.positions.upperBound.addingReportingOverflow(reach)
            let positions = stated.positions.lowerBound...(upper.overflow ? .max : upper.partialValue)
            for (locus, build) in loci.loci(on: stated.chromosome, at: positions) {
                let name = stated.chromosome.name + ":" + String(stated.positions.lowerBound)
                add(Entry(reason: reason, line: number, name: name), locus: locus, on: build)
                if !named.contains(loci.loci[locus].id) { named.append(loci.loci[locus].id) }
            }
        }
        return named
    }

    /// The records of these lines on a build, with the indexes of their loci.
    ///
    /// - Parameter otherLoci: the loci that other records name.
    func records(besides otherLoci: [Int], loci: LocusTable, on build: Build) -> [(record: Record, locus: Int)] {
        if isEmpty { return [] }
        var found: [(record: Record, locus: Int)] = []
        let otherLoci = Set(otherLoci)
        let named = Set(byID.keys).union(bySite.keys.filter { $0.build == build }.map { $0.locus })
        for locus in named.sorted() {
            let entries = [byID[locus], bySite[Site(locus: locus, build: build)]].compactMap { $0 }
            guard let entry = entries.min(by: { $0.precedes($1) }) else { continue }
            guard entry.isDecisive || !otherLoci.contains(locus) else { continue }
            let record = Record(
                id: loci.loci[locus].id, call: .invalid(.unusable(entry.reason)), written: "", name: entry.name,
                line: entry.line)
            found.append((record, locus))
        }
        return found
    }
}

extension UnusableRow {
    /// True where the row is damaged, so that it may have stated any genotype. False where it is valid and about something else, which
    /// matters only if no other row names the locus.
    var isDamage: Bool {
        switch self {
        case .columns, .emptyColumn, .openQuote, .chromosome, .position, .invalidReference, .tooLong, .cutOff,
            .blockEnd:
            true
        case .otherID, .otherRecord, .otherSequence, .otherMitochondrion, .noPosition, .unconfirmedBuild, .onY: false
        }
    }

    /// Why a line with a problem cannot be used for the loci that it names.
    init(_ problem: ReadIssue.Problem) {
        self =
            switch problem {
            case .emptyColumn: .emptyColumn
            case .openQuote: .openQuote
            case .chromosome: .chromosome
            case .position: .position
            case .tooLong: .tooLong
            case .cutOff: .cutOff
            case .invalidReference: .invalidReference
            case .end: .blockEnd
            default: .columns
            }
    }
}
