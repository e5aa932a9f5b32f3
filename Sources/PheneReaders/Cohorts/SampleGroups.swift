// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
package import PheneGenome

/// Reads up to 512 samples of a VCF, BCF, PLINK 2 fileset or BGEN file at once, by what each record states and not by each sample.
///
/// The records of a locus in a sample's genome depend on what the kept records in reach of the locus state for the sample, and on the
/// build. So samples for which these state the same have the same records of the locus. What a record states is asked of the parser once
/// for each class of columns (``ColumnForm``), and the records of a locus once for each combination (``LocusTree``); all is kept for the
/// next block of samples. The facts of a sample as a whole (the build, the strand, the sex) come from the same functions as those of a
/// sample that is read alone.
///
/// A sample that the reader of one sample refuses is in no group, nor is one on another build than the first: those are read alone. Each
/// thread has groups of its own. Numbers of groups are not used again.
package final class SampleGroups {
    private let cohort: SampleCohort
    private let parser: VCFRecordParser
    private var classes: [ColumnClasses] = []
    private var parts = PeopleParts()
    /// For each build by its index, and each locus, the combinations of what its records state.
    private var trees: [[LocusTree]]
    private var build = 0
    private var groups: [PeopleGroup] = []
    private var starts = [0]
    /// True where a locus has so many records that a sample may be refused for it.
    private var isUnfit = false

    /// The samples who are in groups.
    package private(set) var people = SIMD8<UInt64>(repeating: 0)
    /// Those who are male, and those who are female.
    package private(set) var male = SIMD8<UInt64>(repeating: 0)
    package private(set) var female = SIMD8<UInt64>(repeating: 0)
    /// Those whose alleles are known to be on the plus strand.
    package private(set) var plus = SIMD8<UInt64>(repeating: 0)

    /// Groups of nobody.
    ///
    /// - Parameters:
    ///   - cohort: the samples.
    ///   - first: what its records state for some of them; `nil` where that is not known yet.
    package init(_ cohort: SampleCohort, first: FirstClasses? = nil) {
        self.cohort = cohort
        parser = cohort.parser.forSample()
        _ = parser.takeEffect()
        let count = parser.loci.loci.count
        trees = parser.positions.indices.map { [LocusTree](repeating: LocusTree(build: $0), count: count) }
        guard let first else { return }
        classes = first.classes
        for index in classes.indices {
            contentCount += classes[index].contents.count
            for content in classes[index].contents { note(content, of: index) }
        }
    }

    /// The most contents and combinations that are kept from one block for the next, and the most for each record.
    private static let most = 1 << 16
    private static let mostOfRecord = 8
    /// The most records in reach of a locus, and observations of it in one record. Their product is below the number that is refused.
    private static let mostInReach = 300
    private static let mostOfLocus = 3
    /// The most different facts of samples as a whole in a block.
    private static let mostFacts = 32

    private var limit: Int { Self.contentLimit(cohort.kept.entries.count) }

    /// The most contents that are kept.
    ///
    /// - Parameter records: how many records there are.
    static func contentLimit(_ records: Int) -> Int { max(most, mostOfRecord * records) }

    /// Samples for which the records state the same as a whole.
    private struct Facts {
        var rest: RecordRest
        var people: SIMD8<UInt64>
    }

    /// Takes some samples.
    ///
    /// - Parameters:
    ///   - range: counted from 0, at most 512, beginning at a multiple of 64.
    ///   - sex: what is stated of a sample's sex.
    /// - Complexity: linear in the kept records; a record is parsed once for each class of columns that is new.
    package func read(_ range: Range<Int>, sex: (Int) -> Sex?) {
        precondition(range.lowerBound % KeptRecords.markDistance == 0 && range.count <= 512, "people have a mark")
        let none = SIMD8<UInt64>(repeating: 0)
        (people, male, female, plus) = (none, none, none, none)
        parts.removeAll()
        if isUnfit { return }
        forgetIfLarge()
        guard let (facts, count) = sort(range), let read = decide(facts) else { return }
        people = read
        addSexes(range, sex)
        group(upTo: count)
        addStrands(range.count)
    }

    /// The groups of samples with the same records of a locus.
    ///
    /// - Parameter locus: its index in the loci of the reader.
    package func groups(of locus: Int) -> ArraySlice<PeopleGroup> { groups[starts[locus]..<starts[locus + 1]] }

    /// The records of a locus in a group, as they are in the genome of each of its samples.
    ///
    /// - Parameters:
    ///   - locus: its index in the loci of the reader.
    ///   - number: that of a group.
    package func records(of locus: Int, inGroup number: Int32) -> [Record] {
        var observations: [RecordObservation] = []
        var unusable = UnusableRows()
        let tree = trees[build][locus]
        for (entry, content) in zip(tree.records, tree.contents(to: number)) {
            let content = classes[Int(entry)].contents[Int(content)]
            for (index, observation) in content.observations where index == build && observation.locus == locus {
                var observation = observation
                observation.order = Int(entry) + 1
                observations.append(observation)
            }
            if let rows = content.unusableRows { unusable.add(rows, of: locus) }
        }
        let build = parser.positions[build].build
        var records: [Record] = []
        if !observations.isEmpty {
            let result = LocusObservations(
                observations, id: parser.loci.loci[locus].id, build: build, isSplit: parser.header.isSplit
            ).result()
            for (_, record) in result.records { records.append(record) }
        }
        let read = records.isEmpty ? [] : [locus]
        for (record, _) in unusable.records(besides: read, loci: parser.loci, on: build) { records.append(record) }
        return records
    }

    // MARK: Records

    /// Sorts the samples by the contents of all records.
    ///
    /// - Returns: the facts of samples, and how many of the records count; `nil` where all samples are to be read alone.
    private func sort(_ range: Range<Int>) -> (facts: [Facts], count: Int)? {
        let entries = cohort.kept.entries
        if classes.isEmpty {
            for entry in entries { classes.append(ColumnClasses(entry, gates: parser.options.gates)) }
        }
        var facts = [Facts(rest: RecordRest(), people: .first(range.count))]
        let first = cohort.kept.first
        for index in entries.indices {
            if let first, index == first.count {
                // Further records count for those whose first ones do not confirm the build.
                let confirmed = facts.count { $0.rest.supports(first.build) }
                if confirmed == facts.count { return (facts, index) }
                if confirmed > 0 { return nil }
            }
            guard sort(entries[index], index, range, &facts) else { return nil }
        }
        return (facts, entries.count)
    }

    private func sort(
        _ entry: KeptRecords.Entry, _ index: Int, _ range: Range<Int>, _ facts: inout [Facts]
    ) -> Bool {
        let known = classes[index].contents.count
        let damaged: SIMD8<UInt64>
        do throws(ReadError) {
            damaged = try classes[index].sort(entry, range, with: parser, into: &parts)
        } catch {
            isUnfit = true
            return false
        }
        if damaged.isAny {
            for place in facts.indices { facts[place].people &= ~damaged }
            facts.removeAll { !$0.people.isAny }
        }
        contentCount += classes[index].contents.count - known
        for number in known..<classes[index].contents.count { note(classes[index].contents[number], of: index) }
        if isUnfit || contentCount > 2 * limit { return false }
        return add(index, to: &facts)
    }

    private var contentCount = 0

    /// Notes the loci about which a record states something.
    private func note(_ content: RecordContent, of index: Int) {
        let record = Int32(truncatingIfNeeded: index)
        var counts: [Int: Int] = [:]
        for (build, observation) in content.observations {
            trees[build][observation.locus].add(record: record)
            if trees[build][observation.locus].records.count > Self.mostInReach { isUnfit = true }
            if content.observations.count > Self.mostOfLocus {
                let place = build * parser.loci.loci.count + observation.locus
                counts[place, default: 0] += 1
                if counts[place, default: 0] > Self.mostOfLocus { isUnfit = true }
            }
        }
        guard let rows = content.unusableRows else { return }
        for (build, positions) in parser.positions.enumerated() {
            for locus in rows.loci(on: positions.build) {
                trees[build][locus].add(record: record)
                if trees[build][locus].records.count > Self.mostInReach { isUnfit = true }
            }
        }
    }

    /// Adds what a record adds to the facts; false where there are too many.
    private func add(_ index: Int, to facts: inout [Facts]) -> Bool {
        let own = parts[index]
        guard let first = own.first else { return true }
        let number = classes[index].restNumbers[Int(first.number)]
        if own.allSatisfy({ classes[index].restNumbers[Int($0.number)] == number }) {
            for place in facts.indices { facts[place].rest.add(classes[index].rests[number]) }
            return true
        }
        var divided: [Facts] = []
        for one in facts {
            for (number, rest) in classes[index].rests.enumerated() {
                var people = SIMD8<UInt64>(repeating: 0)
                for part in own where classes[index].restNumbers[Int(part.number)] == number { people |= part.people }
                people &= one.people
                guard people.isAny else { continue }
                var sum = one.rest
                sum.add(rest)
                divided.append(Facts(rest: sum, people: people))
            }
        }
        facts = divided
        return facts.count <= Self.mostFacts
    }

    /// Determines the build.
    ///
    /// - Returns: those who are read on it; `nil` where nobody is.
    private func decide(_ facts: [Facts]) -> SIMD8<UInt64>? {
        var read: SIMD8<UInt64>?
        for one in facts {
            let parser = cohort.parser.forSample()
            one.rest.add(to: parser)
            do throws(ReadError) {
                let index = try cohort.reader.decide(parser, cohort.ending).index
                if read == nil { build = index }
                if index == build { read = (read ?? SIMD8(repeating: 0)) | one.people }
            } catch {
                // The reader of one sample says why.
                continue
            }
        }
        return read
    }

    // MARK: Samples

    private func addSexes(_ range: Range<Int>, _ stated: (Int) -> Sex?) {
        var reader = cohort.reader
        let general = reader.options.sex
        for (place, person) in range.enumerated() {
            reader.options.sex = stated(person) ?? general
            let basis = reader.sexBasis(
                cohort.parser.sexes.variants(of: person), listed: cohort.people.listedSex(of: person))
            let bit: UInt64 = 1 << UInt64(place & 63)
            switch basis.sex {
            case .male: male[place >> 6] |= bit
            case .female: female[place >> 6] |= bit
            case nil: break
            }
        }
    }

    /// Groups the samples at each locus.
    private func group(upTo count: Int) {
        groups.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        starts.append(0)
        var next: [PeopleGroup] = []
        for locus in parser.loci.loci.indices {
            let first = groups.count
            groups.append(PeopleGroup(number: trees[build][locus].root, people: people))
            let before = trees[build][locus].count
            for place in trees[build][locus].records.indices {
                let record = Int(trees[build][locus].records[place])
                if record >= count { break }
                next.removeAll(keepingCapacity: true)
                for group in groups[first...] {
                    for part in parts[record] {
                        let common = group.people & part.people
                        guard common.isAny else { continue }
                        let number = trees[build][locus].node(behind: group.number, content: part.number)
                        next.append(PeopleGroup(number: number, people: common))
                    }
                }
                groups.removeSubrange(first...)
                groups += next
            }
            starts.append(groups.count)
            nodeCount += trees[build][locus].count - before
        }
    }

    private var nodeCount = 0

    /// What the records of a locus show of the strand: bit 0 for the plus strand, bit 1 for the minus strand, bit 2 for doubt.
    private func strand(_ locus: Int, _ number: Int32) -> UInt8 {
        let basis = StrandBasis(
            records: records(of: locus, inGroup: number), loci: parser.loci, stated: nil, fileSaysPlus: false,
            countsDoubts: true)
        return (basis.plus > 0 ? 1 : 0) | (basis.minus > 0 ? 2 : 0) | (basis.doubtful > 0 ? 4 : 0)
    }

    private func addStrands(_ count: Int) {
        guard parser.header.hasProvisionalReference else {
            plus = people
            return
        }
        var numbers = [(plus: Int, minus: Int, doubtful: Int)](repeating: (0, 0, 0), count: count)
        for locus in parser.loci.loci.indices {
            for group in groups(of: locus) {
                let strand = trees[build][locus].strand(of: group.number) ?? self.strand(locus, group.number)
                trees[build][locus].set(strand: strand, of: group.number)
                if strand == 0 { continue }
                for word in 0..<8 {
                    var bits = group.people[word]
                    while bits != 0 {
                        let place = 64 * word + bits.trailingZeroBitCount
                        bits &= bits - 1
                        if strand & 1 != 0 { numbers[place].plus += 1 }
                        if strand & 2 != 0 { numbers[place].minus += 1 }
                        if strand & 4 != 0 { numbers[place].doubtful += 1 }
                    }
                }
            }
        }
        for (place, number) in numbers.enumerated() {
            let basis = StrandBasis(
                stated: cohort.reader.statedStrand(false), fileSaysPlus: false, plus: number.plus,
                minus: number.minus, doubtful: number.doubtful, isOnOldBuild: false)
            if basis.conclusion == .plus { plus[place >> 6] |= 1 << UInt64(place & 63) }
        }
    }

    // MARK: Memory

    private func forgetIfLarge() {
        if contentCount > limit {
            classes.removeAll()
            contentCount = 0
            for build in trees.indices {
                for locus in trees[build].indices { trees[build][locus].forget() }
            }
            nodeCount = 0
        } else if nodeCount > limit {
            for build in trees.indices {
                for locus in trees[build].indices { trees[build][locus].forget() }
            }
            nodeCount = 0
        }
    }
}
