// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes

/// What the records of a cohort state for its first samples, which each thread would find out again for itself.
///
/// Most contents of a record are among those of a few hundred samples. Threads take records in turn, and all groups begin with what was
/// found, so that a record is parsed once for each of these contents and not once on each thread.
package struct FirstClasses: Sendable {
    /// One for each record that is kept; nothing was sorted by those behind the first records of a build.
    let classes: [ColumnClasses]

    /// Sorts the first samples.
    ///
    /// - Parameters:
    ///   - cohort: the samples.
    ///   - people: some of them, counted from 0: at most 512, beginning at a multiple of 64.
    ///   - threads: how many threads do that.
    /// - Returns: `nil` where a record cannot be parsed, or there are too many contents to keep them; the groups find them then.
    package init?(_ cohort: SampleCohort, people: Range<Int>, threads: Int) {
        let work = Work(cohort, people)
        runOnThreads(threads) { work.run() }
        guard let classes = work.result else { return nil }
        self.classes = classes
    }

    /// The records that threads take in turn.
    private final class Work: @unchecked Sendable {
        private let cohort: SampleCohort
        private let people: Range<Int>
        /// How many records are sorted by.
        private let count: Int
        private let limit: Int
        private let monitor = Monitor()
        // All below is guarded by the monitor.
        private var taken = 0
        private var contents = 0
        private var hasFailed = false
        private var classes: [ColumnClasses]

        /// How many records a thread takes at once.
        private static let step = 16

        init(_ cohort: SampleCohort, _ people: Range<Int>) {
            self.cohort = cohort
            self.people = people
            let entries = cohort.kept.entries
            count = min(cohort.kept.first?.count ?? entries.count, entries.count)
            limit = SampleGroups.contentLimit(entries.count)
            classes = entries.map { ColumnClasses($0, gates: cohort.parser.options.gates) }
        }

        /// What was found; `nil` where it is not all.
        var result: [ColumnClasses]? {
            monitor.lock()
            defer { monitor.unlock() }
            return hasFailed || contents > limit ? nil : classes
        }

        private func next() -> Range<Int>? {
            monitor.lock()
            defer { monitor.unlock() }
            guard !hasFailed, contents <= limit, taken < count else { return nil }
            let first = taken
            taken = min(count, taken + Self.step)
            return first..<taken
        }

        private func put(_ own: [ColumnClasses]?, at first: Int) {
            monitor.lock()
            defer { monitor.unlock() }
            guard let own else {
                hasFailed = true
                return
            }
            for (place, one) in own.enumerated() {
                contents += one.contents.count
                classes[first + place] = one
            }
        }

        func run() {
            let parser = cohort.parser.forSample()
            _ = parser.takeEffect()
            var parts = PeopleParts()
            while let records = next() {
                parts.removeAll()
                put(sort(records, parser, &parts), at: records.lowerBound)
            }
        }

        private func sort(_ records: Range<Int>, _ parser: VCFRecordParser, _ parts: inout PeopleParts)
            -> [ColumnClasses]?
        {
            var own: [ColumnClasses] = []
            for record in records {
                let entry = cohort.kept.entries[record]
                var classes = ColumnClasses(entry, gates: parser.options.gates)
                do throws(ReadError) {
                    _ = try classes.sort(entry, people, with: parser, into: &parts)
                } catch {
                    return nil
                }
                own.append(classes)
            }
            return own
        }
    }
}
