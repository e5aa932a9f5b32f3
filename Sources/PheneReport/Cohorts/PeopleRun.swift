// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
internal import PheneGenome
internal import PheneReaders
internal import PheneRuntime

/// Evaluates people who are read one by one, on several threads.
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
        let total = try queue.run(on: threads, from: evaluation.parts.map { $0.counts }) {
            result throws(CohortFailure) in try work(queue, packs, plans, &result)
        }
        evaluation.take(total)
        for (pack, sites) in total.sites.enumerated() {
            for locus in sites.isUsable.indices where evaluation.parts[pack].missing[locus] != .withheld {
                evaluation.parts[pack].missing[locus] =
                    sites.isUsable[locus] ? nil : sites.isRecorded[locus] ? .unusable : .notInFile
            }
        }
    }

    private func work(
        _ queue: CohortQueue, _ packs: PackSet, _ plans: [CohortPlan], _ result: inout CohortQueue.Result
    ) throws(CohortFailure) {
        let reader = PeopleReader(source)
        let batches = plans.map { CohortBatch($0) }
        let fills = plans.map { PersonFill($0) }
        while let (number, people) = queue.next() {
            reader.read(people)
            var present = SIMD8<UInt64>(repeating: 0), refused = present
            for (place, person) in people.enumerated() {
                let bit: UInt64 = 1 << UInt64(place & 63)
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
            var text: [UInt8] = []
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
private enum PeopleReader {
    case samples(SampleReader)
    case folder(FolderCohort)

    init(_ source: PeopleSource) {
        switch source {
        case .samples(let cohort): self = .samples(SampleReader(cohort))
        case .folder(let cohort): self = .folder(cohort)
        }
    }

    func read(_ people: Range<Int>) { if case .samples(let reader) = self { reader.read(people) } }

    func file(of person: Int, sex: Sex?) throws(ReadError) -> GenotypeFile {
        switch self {
        case .samples(let reader): try reader.file(of: person, sex: sex)
        case .folder(let cohort): try cohort.file(of: person, sex: sex)
        }
    }
}
