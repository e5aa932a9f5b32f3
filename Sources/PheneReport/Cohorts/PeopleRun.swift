// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
internal import PheneGenome
internal import PheneReaders
internal import PheneRuntime

/// Evaluates people whose genomes are read, on several threads: samples in groups where they can be, all others one by one.
///
/// Threads take parts of the people in turn, as in ``CohortRun``, so results depend on neither their number nor their speed.
struct PeopleRun: Sendable {
    private let source: PeopleSource
    private let strata: Strata
    private let options: CohortOptions
    private let range: Range<Int>
    private let threads: Int
    /// How many people a thread reads at once.
    private let capacity: Int

    init(_ source: PeopleSource, _ strata: Strata, _ options: CohortOptions) {
        self.source = source
        self.strata = strata
        self.options = options
        let all = source.people.count
        range = options.shard?.people(of: all) ?? 0..<all
        let wanted = options.threads ?? processorCount
        // Whole blocks where results of single people are written, as planes need them; else each thread gets several parts.
        let units = (range.count + Self.unit - 1) / Self.unit
        let share = max(1, (units + 4 * wanted - 1) / (4 * wanted))
        capacity = options.output == nil ? min(Self.block, share * Self.unit) : Self.block
        threads = max(1, min(wanted, (range.count + capacity - 1) / capacity))
    }

    private static let block = 512
    /// People are taken in multiples of this number.
    private static let unit = 64

    /// Evaluates everyone and adds the counts.
    ///
    /// - Throws: a ``CohortFailure`` where a part cannot be written.
    func run(into evaluation: inout CohortEvaluation) throws(CohortFailure) {
        let queue = CohortQueue(range, step: capacity, options)
        let plans = evaluation.parts.map { $0.plan }
        let packs = evaluation.packs
        let first = firstClasses
        let total = try queue.run(on: threads, from: evaluation.parts.map { $0.counts }) {
            result throws(CohortFailure) in try work(queue, packs, plans, first, &result)
        }
        evaluation.take(total)
        for (pack, sites) in total.sites.enumerated() {
            for locus in sites.isUsable.indices where evaluation.parts[pack].missing[locus] != .withheld {
                evaluation.parts[pack].missing[locus] =
                    sites.isUsable[locus] ? nil : sites.isRecorded[locus] ? .unusable : .notInFile
            }
        }
    }

    /// What several threads would find out each for itself.
    private var firstClasses: FirstClasses? {
        guard threads > 1, case .samples(let cohort) = source, !range.isEmpty else { return nil }
        let first = range.lowerBound..<min(range.upperBound, range.lowerBound + Self.block)
        return FirstClasses(cohort, people: first, threads: threads)
    }

    private func work(
        _ queue: CohortQueue, _ packs: PackSet, _ plans: [CohortPlan], _ first: FirstClasses?,
        _ result: inout CohortQueue.Result
    ) throws(CohortFailure) {
        let reader = PeopleReader(source, packs.loci, packCount: plans.count, first)
        let batches = plans.map { CohortBatch($0) }
        let fills = plans.map { PersonFill($0) }
        var text: [UInt8] = []
        while let (number, people) = queue.next() {
            var present = reader.read(people, source, fills, into: batches)
            var refused = SIMD8<UInt64>(repeating: 0)
            for (place, person) in people.enumerated() {
                let bit: UInt64 = 1 << UInt64(place & 63)
                if present[place >> 6] & bit != 0 { continue }
                result.readAlone += 1
                do throws(ReadError) {
                    let file = try reader.file(of: person, sex: source.statedSex(of: person))
                    for pack in fills.indices {
                        fills[pack].fill(
                            packs.loci.genome(of: file, forPack: pack), into: batches[pack], person: place)
                    }
                    present[place >> 6] |= bit
                } catch {
                    refused[place >> 6] |= bit
                    if case .contradictingStrands = error { result.onBothStrands += 1 }
                    result.note(source.refusal(of: person, error), of: person)
                }
            }
            result.people += people.count
            result.refused += refused.bitCount
            count(people.lowerBound, present, batches, &result)
            text.removeAll(keepingCapacity: true)
            if let output = options.output {
                output.add(
                    batches, people: source.people, first: people.lowerBound, count: people.count, refused: refused,
                    to: &text)
            }
            try queue.done(number, people.count, text)
        }
        for fill in fills {
            result.personal += fill.personalCount
            result.matchings += fill.matchCount
            result.sites.append(CohortQueue.Sites(isRecorded: fill.isRecorded, isUsable: fill.isUsable))
        }
    }

    /// Adds people to the counts of their strata.
    private func count(
        _ first: Int, _ present: SIMD8<UInt64>, _ batches: [CohortBatch], _ result: inout CohortQueue.Result
    ) {
        let groups = strata.groups(of: first, upTo: min(first + capacity, range.upperBound))
        for (pack, batch) in batches.enumerated() {
            batch.evaluate(people: present)
            guard !groups.isEmpty else {
                result.counts[pack][0].add(batch, of: present)
                continue
            }
            for (group, people) in groups { result.counts[pack][group].add(batch, of: people) }
        }
    }
}

extension PeopleSource {
    /// Why a person is refused, with the name.
    fileprivate func refusal(of person: Int, _ error: ReadError) -> String {
        switch self {
        // The path in the message is that of the person's file.
        case .folder: error.message
        case .samples: "\(people.id(of: person).inert): \(error.message)"
        }
    }
}

/// Reads people for one thread.
private struct PeopleReader {
    private enum Kind {
        /// Samples in groups, and those who are in none.
        case samples(SampleGroups, SampleReader, SampleSources)
        case folder(FolderCohort)
    }

    private let kind: Kind

    init(_ source: PeopleSource, _ loci: JoinedLoci, packCount: Int, _ first: FirstClasses?) {
        switch source {
        case .samples(let cohort):
            kind = .samples(
                SampleGroups(cohort, first: first), SampleReader(cohort),
                SampleSources(cohort, loci, packCount: packCount))
        case .folder(let cohort): kind = .folder(cohort)
        }
    }

    /// Takes a part of the people and fills in those of them who can be read in groups.
    ///
    /// - Returns: those who were filled in.
    func read(
        _ range: Range<Int>, _ source: PeopleSource, _ fills: [PersonFill], into batches: [CohortBatch]
    ) -> SIMD8<UInt64> {
        guard case .samples(let groups, let reader, let sources) = kind else { return SIMD8(repeating: 0) }
        reader.read(range)
        guard sources.isDistinct else { return SIMD8(repeating: 0) }
        groups.read(range) { source.statedSex(of: $0) }
        let people = PeopleInGroups(
            people: groups.people, male: groups.male, female: groups.female, plus: groups.plus)
        guard people.people.isAny else { return people.people }
        for pack in fills.indices {
            // People without a record of a locus are one group, whose number no tree has.
            let everyone = [PeopleGroup(number: -1, people: people.people)]
            fills[pack].fill(people, into: batches[pack]) { locus in
                sources.ofPack[pack][locus].map { groups.groups(of: $0) } ?? everyone[...]
            } records: { locus, number in
                guard let own = sources.ofPack[pack][locus] else { return [] }
                return sources.loci.records(groups.records(of: own, inGroup: number), forPack: pack, locus: locus)
            }
        }
        return people.people
    }

    func file(of person: Int, sex: Sex?) throws(ReadError) -> GenotypeFile {
        switch kind {
        case .samples(_, let reader, _): try reader.file(of: person, sex: sex)
        case .folder(let cohort): try cohort.file(of: person, sex: sex)
        }
    }
}

/// Which of the loci that are read is each locus of the packs.
private struct SampleSources {
    let loci: JoinedLoci
    /// For each pack and locus that which is read for it; `nil` where none is.
    let ofPack: [[Int?]]
    /// False where several are read for one.
    let isDistinct: Bool

    init(_ cohort: SampleCohort, _ loci: JoinedLoci, packCount: Int) {
        self.loci = loci
        let found = (0..<packCount).map { loci.sources(ofPack: $0, among: cohort.loci) }
        isDistinct = found.allSatisfy { $0 != nil }
        ofPack = found.map { $0 ?? [] }
    }
}
