// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
internal import PheneRuntime

/// The parts of a cohort that threads take in turn, and what comes of them.
final class CohortQueue: @unchecked Sendable {
    /// What a thread found.
    struct Result {
        /// For each pack the counts of each stratum.
        var counts: [[CohortCounts]]
        var people = 0
        var refused = 0
        var onBothStrands = 0
        var readAlone = 0
        var personal = 0
        var matchings = 0
        /// The first people who are refused, with why.
        private(set) var refusals: [(person: Int, why: String)] = []
        /// For each pack what people have of its sites; empty where rows are the same for all.
        var sites: [Sites] = []

        init(counts: [[CohortCounts]]) { self.counts = counts }

        /// Notes why a person is refused.
        mutating func note(_ why: String, of person: Int) {
            refusals.append((person, why))
            // A thread takes people in rising order, so only a sum has to be sorted.
            if let before = refusals.dropLast().last, before.person > person {
                refusals.sort { $0.person < $1.person }
            }
            if refusals.count > CohortEvaluation.mostRefusals { refusals.removeLast() }
        }

        mutating func add(_ other: Result) {
            for pack in counts.indices {
                for stratum in counts[pack].indices { counts[pack][stratum].add(other.counts[pack][stratum]) }
            }
            people += other.people
            refused += other.refused
            onBothStrands += other.onBothStrands
            readAlone += other.readAlone
            personal += other.personal
            matchings += other.matchings
            for (person, why) in other.refusals { note(why, of: person) }
            for pack in sites.indices { sites[pack].formUnion(other.sites[pack]) }
        }
    }

    /// What some people have of the sites of a pack.
    struct Sites {
        /// For each locus whether anybody has a record of it.
        var isRecorded: [Bool]
        /// For each locus whether anybody has a genotype of it.
        var isUsable: [Bool]

        mutating func formUnion(_ other: Sites) {
            for locus in isRecorded.indices {
                if other.isRecorded[locus] { isRecorded[locus] = true }
                if other.isUsable[locus] { isUsable[locus] = true }
            }
        }
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
        if let output {
            guard isTurn(of: number) else { return }
            // Nobody else writes before the number of written parts has changed, and the others go on meanwhile.
            try output.write(text)
        }
        monitor.lock()
        defer { monitor.unlock() }
        if output != nil {
            written += 1
            monitor.wakeAll()
        }
        people += count
        progress?(people, range.count)
    }

    /// Waits until all parts before one are written.
    ///
    /// - Returns: false where they will not be, because of a failure.
    private func isTurn(of number: Int) -> Bool {
        monitor.lock()
        defer { monitor.unlock() }
        while written != number, failure == nil { monitor.wait() }
        return failure == nil
    }

    /// Runs work on several threads, and adds up what each of them found.
    ///
    /// - Parameter counts: those from which each thread begins.
    /// - Throws: the first failure of a thread.
    func run(
        on threads: Int, from counts: [[CohortCounts]],
        _ work: @escaping @Sendable (inout Result) throws(CohortFailure) -> Void
    ) throws(CohortFailure) -> Result {
        runOnThreads(threads) { [self] in
            var result = Result(counts: counts)
            do throws(CohortFailure) { try work(&result) } catch { fail(error) }
            add(result)
        }
        return try total()
    }

    private func fail(_ error: CohortFailure) {
        monitor.lock()
        if failure == nil { failure = error }
        monitor.wakeAll()
        monitor.unlock()
    }

    private func add(_ other: Result) {
        monitor.lock()
        defer { monitor.unlock() }
        guard var sum = result else {
            result = other
            return
        }
        sum.add(other)
        result = sum
    }

    private func total() throws(CohortFailure) -> Result {
        monitor.lock()
        defer { monitor.unlock() }
        if let failure { throw failure }
        guard let result else { preconditionFailure("the calling thread adds its result") }
        return result
    }
}

extension CohortEvaluation {
    /// Takes what all threads found.
    mutating func take(_ total: CohortQueue.Result) {
        for index in parts.indices { parts[index].counts = total.counts[index] }
        people = total.people
        refused = total.refused
        onBothStrands = total.onBothStrands
        readAlone = total.readAlone
        refusals = total.refusals.map { $0.why }
        personalDecisions = total.personal
        matchings = total.matchings
        var each = 0
        for part in parts {
            let pack = part.plan.pack
            each += pack.findingCount + pack.pathwayCount + pack.adviceCount + pack.pharmacogeneCount
        }
        decisions = (total.people - total.refused) * each
    }
}

extension SIMD8<UInt64> {
    /// How many bits are set.
    var bitCount: Int {
        var count = 0
        for word in 0..<8 { count += self[word].nonzeroBitCount }
        return count
    }
}

extension Strata {
    /// The people of each stratum in a block of up to 512 people; none where there is one stratum.
    ///
    /// - Parameters:
    ///   - first: the number of the first person, counted from 0.
    ///   - end: the number behind the last person that there may be.
    func groups(of first: Int, upTo end: Int) -> [(group: Int, people: SIMD8<UInt64>)] {
        guard let groups else { return [] }
        var found: [(group: Int, people: SIMD8<UInt64>)] = []
        for person in 0..<min(512, end - first) {
            let group = Int(groups[first + person])
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
