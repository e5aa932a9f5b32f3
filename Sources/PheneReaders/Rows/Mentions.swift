// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// The lines that name a locus and could not be used as a row of it.
///
/// The law: such a line leaves a record of its own, so that the locus is not said to have no row, and nothing is assumed
/// of it. What a damaged line states nobody knows, so its record counts beside others; a line that is sound and about
/// something else counts only where no other record names the locus, and so does one that only may reach the locus.
struct Mentions {
    struct Mention {
        let reason: UnusableRow
        /// Absent where an index led to it.
        let line: Int?
        /// What a report calls the row: its id, or its place.
        let name: String
        /// Whether it leaves the locus open beside other records of it.
        let isDecisive: Bool

        /// - Parameter isDecisive: where it is not stated, what the reason says.
        init(reason: UnusableRow, line: Int?, name: String, isDecisive: Bool? = nil) {
            self.reason = reason
            self.line = line
            self.name = name
            self.isDecisive = isDecisive ?? reason.isDamage
        }

        func because(_ reason: UnusableRow) -> Mention { Mention(reason: reason, line: line, name: name) }

        /// Damage before all else, and then the first line, so that the order of lines does not matter.
        fileprivate func counts(before other: Mention) -> Bool {
            if isDecisive != other.isDecisive { return isDecisive }
            return (line ?? 0, reason.text) < (other.line ?? 0, other.reason.text)
        }
    }

    private struct Place: Hashable {
        let locus: Int
        let build: Build
    }

    // By id, whatever the build; and by place. One of each is enough, which bounds the memory.
    private var ofLocus: [Int: Mention] = [:]
    private var ofPlace: [Place: Mention] = [:]

    var isEmpty: Bool { ofLocus.isEmpty && ofPlace.isEmpty }

    /// A line with the id of a locus.
    mutating func add(_ mention: Mention, locus: Int) {
        if let earlier = ofLocus[locus], !mention.counts(before: earlier) { return }
        ofLocus[locus] = mention
    }

    /// A line at the place that a locus has on a build.
    mutating func add(_ mention: Mention, locus: Int, on build: Build) {
        let place = Place(locus: locus, build: build)
        if let earlier = ofPlace[place], !mention.counts(before: earlier) { return }
        ofPlace[place] = mention
    }

    /// Names all loci that a bad line may speak of.
    ///
    /// - Returns: the ids of the loci, those first that it names by id; empty where it names none.
    @discardableResult
    mutating func add(
        _ line: ArraySlice<UInt8>, reason: UnusableRow, number: Int?, loci: LocusTable, reach: UInt32 = 0
    ) -> [VariantID] {
        let loose = LooseLine(line)
        var named: [VariantID] = []
        for id in loose.ids {
            guard let locus = loci.index(of: id) else { continue }
            add(Mention(reason: reason, line: number, name: id.name), locus: locus)
            named.append(loci.loci[locus].id)
        }
        // A rounded position says nothing that the id does not.
        for place in loose.places where named.isEmpty || place.positions.count == 1 {
            let upper = place.positions.upperBound.addingReportingOverflow(reach)
            let positions = place.positions.lowerBound...(upper.overflow ? .max : upper.partialValue)
            for (locus, build) in loci.loci(on: place.chromosome, at: positions) {
                let name = place.chromosome.name + ":" + String(place.positions.lowerBound)
                add(Mention(reason: reason, line: number, name: name), locus: locus, on: build)
                if !named.contains(loci.loci[locus].id) { named.append(loci.loci[locus].id) }
            }
        }
        return named
    }

    /// The records that these lines leave on a build.
    ///
    /// - Parameter read: the loci that other records name.
    func records(besides read: Set<Int>, loci: LocusTable, on build: Build) -> [(record: Record, locus: Int)] {
        var found: [(record: Record, locus: Int)] = []
        let named = Set(ofLocus.keys).union(ofPlace.keys.filter { $0.build == build }.map { $0.locus })
        for locus in named.sorted() {
            let mentions = [ofLocus[locus], ofPlace[Place(locus: locus, build: build)]].compactMap { $0 }
            guard let mention = mentions.min(by: { $0.counts(before: $1) }) else { continue }
            guard mention.isDecisive || !read.contains(locus) else { continue }
            let record = Record(
                id: loci.loci[locus].id, call: .invalid(.unusable(mention.reason)), written: "", name: mention.name,
                line: mention.line)
            found.append((record, locus))
        }
        return found
    }
}

extension UnusableRow {
    /// What a bad line is to the loci that it names.
    init(_ problem: ReadIssue.Problem) {
        self =
            switch problem {
            case .emptyColumn: .emptyColumn
            case .openQuote: .openQuote
            case .chromosome: .chromosome
            case .position: .position
            case .tooLong: .tooLong
            case .cutOff: .cutOff
            case .referenceLetters: .referenceLetters
            case .end: .blockEnd
            default: .columns
            }
    }
}
