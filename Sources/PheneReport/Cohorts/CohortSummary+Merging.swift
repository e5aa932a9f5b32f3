// SPDX-License-Identifier: Apache-2.0

extension CohortSummary {
    /// Adds up the parts of a cohort: the same as one evaluation of all people gives.
    ///
    /// - Parameter parts: all parts in any order, each with its path as the user gave it.
    /// - Throws: a ``CohortMergeError`` where they are not all parts of one cohort, each once, evaluated in one way.
    /// - Complexity: linear in the numbers of all parts.
    public init(merging parts: [(path: String, summary: CohortSummary)]) throws(CohortMergeError) {
        guard let first = parts.first, let identity = first.summary.part else {
            throw parts.isEmpty ? .missing(first: [1], missing: 1, count: 1) : .notPart(path: parts[0].path)
        }
        let count = identity.shard.count
        var paths: [Int: String] = [:]
        for (path, summary) in parts {
            guard let part = summary.part else { throw .notPart(path: path) }
            if let what = first.summary.difference(from: summary) {
                throw .differs(path: path, other: first.path, what: what)
            }
            if let other = paths[part.shard.number] {
                throw .twice(path: path, other: other, number: part.shard.number)
            }
            paths[part.shard.number] = path
        }
        if paths.count < count {
            // Only the first are looked for, so that a count that somebody altered takes no time.
            let numbers = (1...count).lazy.filter { paths[$0] == nil }.prefix(Self.mostNamed)
            throw .missing(first: Array(numbers), missing: count - paths.count, count: count)
        }
        self = first.summary
        part = nil
        // Whoever is named is named in the order of the people.
        let inOrder = parts.sorted { ($0.summary.part?.shard.number ?? 0) < ($1.summary.part?.shard.number ?? 0) }
        refusals = Array(inOrder.flatMap { $0.summary.refusals }.prefix(CohortEvaluation.mostRefusals))
        for (path, summary) in parts.dropFirst() {
            guard add(summary) else { throw .inconsistent(path: path, what: "its numbers are too large") }
        }
        // Every part has the people of its shard, so this holds unless shards overlap.
        guard people == listed else {
            throw .inconsistent(path: first.path, what: "the parts do not add up to all people")
        }
    }

    private static let mostNamed = 8

    /// What is not the same in a part of another cohort, or of another way to evaluate it; `nil` where everything is.
    private func difference(from other: CohortSummary) -> String? {
        guard let part, let its = other.part else { return "one of them is not a part" }
        if part.shard.count != its.shard.count {
            return "it is one of \(its.shard.count) parts, and the other of \(part.shard.count)"
        }
        if part.program != its.program {
            return "it is by \(its.program.inert), and the other by \(part.program.inert)"
        }
        if packs != other.packs {
            func names(_ packs: [PackName]) -> String {
                packs.map { "\($0.name.inert) \($0.version.inert)" }.joined(separator: ", ")
            }
            let (one, two) = (names(other.packs), names(packs))
            return one == two ? "the rules of its packs differ" : "its packs are \(one), and those of the other \(two)"
        }
        if part.settings != its.settings {
            return "the build, the strand, an answer, or the sexes or groups of people were stated otherwise"
        }
        if part.cohort != its.cohort || listed != other.listed { return "its people, variants or genotypes differ" }
        var facts = other.facts
        facts = CohortFacts(
            path: self.facts.path, format: facts.format, variants: facts.variants, rows: facts.rows, build: facts.build,
            issues: facts.issues, issueCount: facts.issueCount)
        if self.facts != facts
            || !table.hasSameRows(as: other.table, sharingSites: self.facts.format == CohortFacts.plink)
        {
            return "its sites or results differ"
        }
        return nil
    }

    /// Adds the numbers of other people.
    ///
    /// - Returns: false where a sum does not fit.
    private mutating func add(_ other: CohortSummary) -> Bool {
        var fits = true
        func sum(_ a: Int, _ b: Int) -> Int {
            let (sum, isTooLarge) = a.addingReportingOverflow(b)
            if isTooLarge { fits = false }
            return sum
        }
        people = sum(people, other.people)
        refused = sum(refused, other.refused)
        onBothStrands = sum(onBothStrands, other.onBothStrands)
        decisions = sum(decisions, other.decisions)
        personalDecisions = sum(personalDecisions, other.personalDecisions)
        // Numbers of people are parts of those that were read, so their sums fit where that does.
        if fits { table.add(other.table) }
        return fits
    }
}

extension CohortTable {
    /// Whether another table has the same columns and results, with whatever numbers.
    ///
    /// - Parameters:
    ///   - other: of other people.
    ///   - sharingSites: whether the same sites must be missing, as where rows are the same for all people.
    fileprivate func hasSameRows(as other: CohortTable, sharingSites: Bool) -> Bool {
        guard columns == other.columns, subjects.count == other.subjects.count else { return false }
        for (one, two) in zip(subjects, other.subjects) {
            guard one.pack == two.pack, one.kind == two.kind, one.name == two.name, one.title == two.title,
                !sharingSites || one.missing == two.missing, one.siteCount == two.siteCount,
                one.results.count == two.results.count, one.gaps.count == two.gaps.count, one.alleles == two.alleles
            else { return false }
            for (a, b) in zip(one.results + one.gaps, two.results + two.gaps)
            where a.name != b.name || a.title != b.title { return false }
        }
        return true
    }

    /// The sites without a usable genotype of anyone of two groups of people.
    private static func common(_ one: [MissingSite], _ two: [MissingSite]) -> [MissingSite] {
        if one == two { return one }
        var reasons: [String: CohortEvaluation.MissingLocus] = [:]
        for site in two { reasons[site.site] = site.reason }
        return one.compactMap { site in
            guard let other = reasons[site.site] else { return nil }
            // A record that cannot be used is one, though others have none.
            return other == .unusable ? MissingSite(site: site.site, reason: other) : site
        }
    }

    /// Adds the numbers of other people in a table of the same rows.
    fileprivate mutating func add(_ other: CohortTable) {
        func sum(_ a: CohortCell, _ b: CohortCell) -> CohortCell { .count((a.number ?? 0) + (b.number ?? 0)) }
        for column in people.indices { people[column] = sum(people[column], other.people[column]) }
        for subject in subjects.indices {
            subjects[subject].missing = Self.common(subjects[subject].missing, other.subjects[subject].missing)
            for result in subjects[subject].results.indices {
                for column in people.indices {
                    subjects[subject].results[result].cells[column] = sum(
                        subjects[subject].results[result].cells[column],
                        other.subjects[subject].results[result].cells[column])
                }
            }
            for gap in subjects[subject].gaps.indices {
                for column in people.indices {
                    subjects[subject].gaps[gap].cells[column] = sum(
                        subjects[subject].gaps[gap].cells[column],
                        other.subjects[subject].gaps[gap].cells[column])
                }
            }
        }
    }
}
