// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
internal import PheneReaders
internal import PheneRuntime

/// Evaluates the people of a cohort on several threads.
///
/// Threads take parts of the people in turn. Counts are added up at the end, so they do not depend on who took what; results of single
/// people are written in the order of the file.
struct CohortRun: Sendable {
    private let cohort: PlinkCohort
    private let strata: Strata
    private let options: CohortOptions
    private let range: Range<Int>
    private let threads: Int
    /// How many people a thread reads at once.
    private let capacity: Int

    init(_ cohort: PlinkCohort, _ strata: Strata, _ options: CohortOptions) {
        self.cohort = cohort
        self.strata = strata
        self.options = options
        let all = cohort.people.count
        range = options.shard?.people(of: all) ?? 0..<all
        let blocks = (range.count + Self.block - 1) / Self.block
        threads = max(1, min(options.threads ?? processorCount, blocks))
        // Results of single people are kept until those before them are written; how much text they take is not known.
        let isText = options.output.map { $0.bytesPerBlock == nil } ?? false
        let most = isText ? 2 : Self.mostBlocks
        let bytes = max(1, cohort.rowCount) * Self.block / 4 + (options.output?.bytesPerBlock ?? 0)
        let room = max(1, options.memory / threads / bytes)
        capacity = Self.block * max(1, min(most, room, (blocks + 4 * threads - 1) / (4 * threads)))
    }

    /// The number of people of a batch.
    private static let block = 512
    /// The most batches that are read at once: the pieces of a row are then two kilobytes, and those of 500 rows fit the cache of a core.
    private static let mostBlocks = 16

    /// Evaluates everyone and adds the counts.
    ///
    /// - Throws: a ``CohortFailure`` where a part cannot be read or written.
    func run(into evaluation: inout CohortEvaluation) throws(CohortFailure) {
        let queue = CohortQueue(range, step: capacity, options)
        let plans = evaluation.parts.map { $0.plan }
        let total = try queue.run(on: threads, from: evaluation.parts.map { $0.counts }) {
            result throws(CohortFailure) in try work(queue, plans, &result)
        }
        evaluation.take(total)
    }

    private func work(
        _ queue: CohortQueue, _ plans: [CohortPlan], _ result: inout CohortQueue.Result
    ) throws(CohortFailure) {
        let reader = CohortReader(cohort, capacity: capacity)
        let batches = plans.map { CohortBatch($0) }
        // Memory that is taken anew for each part would be cleared by the system each time.
        var text: [UInt8] = []
        while let (number, people) = queue.next() {
            do throws(CohortError) {
                try reader.read(people)
            } catch {
                throw .file(error)
            }
            text.removeAll(keepingCapacity: true)
            for index in 0..<reader.blockCount {
                let block = reader.block(index)
                evaluate(block, batches, &result)
                if let output = options.output {
                    output.add(
                        batches, people: cohort.people, first: block.first,
                        count: min(Self.block, people.upperBound - block.first), refused: block.refused, to: &text)
                }
            }
            try queue.done(number, people.count, text)
        }
        for batch in batches {
            result.personal += batch.personalCount
            result.matchings += batch.matchCount
        }
    }

    private func evaluate(_ block: CohortReader.Block, _ batches: [CohortBatch], _ result: inout CohortQueue.Result) {
        result.people += block.people.bitCount + block.refused.bitCount
        result.refused += block.refused.bitCount
        result.onBothStrands += block.refused.bitCount
        let rows = UnsafeRawPointer(block.rows).assumingMemoryBound(to: SIMD8<UInt64>.self)
        let groups = strata.groups(of: block.first, upTo: range.upperBound)
        for (pack, batch) in batches.enumerated() {
            batch.evaluate(
                rows: rows, people: block.people, male: block.male, female: block.female, plus: block.plus)
            guard !groups.isEmpty else {
                result.counts[pack][0].add(batch, of: block.people)
                continue
            }
            for (group, people) in groups { result.counts[pack][group].add(batch, of: people) }
        }
    }
}
