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
        // Results of single people are kept as text until those before them are written.
        let most = options.output == nil ? Self.mostBlocks : 2
        let bytes = max(1, cohort.rowCount) * Self.block / 4
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
        let empty = evaluation.parts.map { $0.counts }
        let plans = evaluation.parts.map { $0.plan }
        runOnThreads(threads) {
            var result = CohortQueue.Result(counts: empty)
            do throws(CohortFailure) {
                try work(queue, plans, &result)
            } catch {
                queue.fail(error)
            }
            queue.add(result)
        }
        let total = try queue.total()
        for index in evaluation.parts.indices { evaluation.parts[index].counts = total.counts[index] }
        evaluation.people = total.people
        evaluation.refused = total.refused
        evaluation.personalDecisions = total.personal
        evaluation.matchings = total.matchings
        var each = 0
        for plan in plans {
            let pack = plan.pack
            each += pack.findingCount + pack.pathwayCount + pack.adviceCount + pack.pharmacogeneCount
        }
        evaluation.decisions = (total.people - total.refused) * each
    }

    private func work(
        _ queue: CohortQueue, _ plans: [CohortPlan], _ result: inout CohortQueue.Result
    ) throws(CohortFailure) {
        let reader = CohortReader(cohort, capacity: capacity)
        let batches = plans.map { CohortBatch($0) }
        while let (number, people) = queue.next() {
            do throws(CohortError) {
                try reader.read(people)
            } catch {
                throw .file(error)
            }
            var text: [UInt8] = []
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
        let rows = UnsafeRawPointer(block.rows).assumingMemoryBound(to: SIMD8<UInt64>.self)
        let groups = groups(of: block)
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

    /// The people of each stratum in a block; none where there is one stratum.
    private func groups(of block: CohortReader.Block) -> [(group: Int, people: SIMD8<UInt64>)] {
        guard let groups = strata.groups else { return [] }
        var found: [(group: Int, people: SIMD8<UInt64>)] = []
        for person in 0..<min(Self.block, range.upperBound - block.first) {
            let group = Int(groups[block.first + person])
            let place: Int
            if let known = found.firstIndex(where: { $0.group == group }) {
                place = known
            } else {
                place = found.count
                found.append((group, SIMD8(repeating: 0)))
            }
            found[place].people[person >> 6] |= 1 << UInt64(person & 63)
        }
        return found
    }
}

extension SIMD8<UInt64> {
    /// How many bits are set.
    fileprivate var bitCount: Int {
        var count = 0
        for word in 0..<8 { count += self[word].nonzeroBitCount }
        return count
    }
}

/// The parts of a cohort that threads take in turn, and what comes of them.
private final class CohortQueue: @unchecked Sendable {
    /// What a thread found.
    struct Result {
        /// For each pack the counts of each stratum.
        var counts: [[CohortCounts]]
        var people = 0
        var refused = 0
        var personal = 0
        var matchings = 0
    }

    private let range: Range<Int>
    private let step: Int
    private let progress: (@Sendable (Int, Int) -> Void)?
    private let output: (any PeopleOutput)?
    private let monitor = Monitor()
    // All below is guarded by the monitor.
    private var taken = 0
    private var written = 0
    private var people = 0
    private var failure: CohortFailure?
    private var result: Result?

    init(_ range: Range<Int>, step: Int, _ options: CohortOptions) {
        self.range = range
        self.step = step
        progress = options.progress
        output = options.output
    }

    /// The next part and its number from 0; `nil` where all are taken, and after a failure.
    func next() -> (number: Int, people: Range<Int>)? {
        monitor.lock()
        defer { monitor.unlock() }
        let first = range.lowerBound + taken * step
        guard failure == nil, first < range.upperBound else { return nil }
        taken += 1
        return (taken - 1, first..<min(first + step, range.upperBound))
    }

    /// Ends a part: writes its text once that of the parts before it is written.
    func done(_ number: Int, _ count: Int, _ text: [UInt8]) throws(CohortFailure) {
        monitor.lock()
        defer { monitor.unlock() }
        if let output {
            while written != number {
                if failure != nil { return }
                monitor.wait()
            }
            if failure != nil { return }
            try output.write(text)
            written += 1
            monitor.wakeAll()
        }
        people += count
        progress?(people, range.count)
    }

    func fail(_ error: CohortFailure) {
        monitor.lock()
        if failure == nil { failure = error }
        monitor.wakeAll()
        monitor.unlock()
    }

    func add(_ other: Result) {
        monitor.lock()
        defer { monitor.unlock() }
        guard var sum = result else {
            result = other
            return
        }
        for pack in sum.counts.indices {
            for stratum in sum.counts[pack].indices { sum.counts[pack][stratum].add(other.counts[pack][stratum]) }
        }
        sum.people += other.people
        sum.refused += other.refused
        sum.personal += other.personal
        sum.matchings += other.matchings
        result = sum
    }

    func total() throws(CohortFailure) -> Result {
        monitor.lock()
        defer { monitor.unlock() }
        if let failure { throw failure }
        guard let result else { preconditionFailure("the calling thread adds its result") }
        return result
    }
}
