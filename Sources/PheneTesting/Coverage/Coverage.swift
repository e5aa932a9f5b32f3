// SPDX-License-Identifier: Apache-2.0

package import PheneGenome
public import PheneModel
internal import PheneProofs

/// Which parts of a rule book its tests cover.
///
/// A test covers only what its expectations depend on: a finding or pathway, the condition of a recommendation and of those
/// that may override it, and the findings that these read in turn. A given genotype without an expectation covers nothing.
public struct Coverage: Sendable {
    /// Something that a test can cover.
    public enum Item: Hashable, Sendable {
        /// Only this row of a finding is possible. Both are indices, counted from 0.
        case row(finding: Int, row: Int)
        /// More than one step of a finding is possible.
        case unknownFinding(Int)
        /// The sum of a pathway is in this band. Both are indices, counted from 0.
        case band(pathway: Int, band: Int)
        /// More than one band is possible for the sum of a pathway.
        case unknownPathway(Int)
        /// The condition of a recommendation is true, false or unknown.
        case condition(advice: Int, ConditionState)
        /// An override, by its index in its recommendation, overrides the other recommendation.
        case overridden(advice: Int, override: Int)
        /// An override holds the other recommendation, because its own condition is unknown.
        case held(advice: Int, override: Int)
    }
    /// Whether the condition of a recommendation is true, false or unknown.
    public enum ConditionState: Hashable, Sendable, CaseIterable { case applies, doesNotApply, unknown }

    /// Everything that can be covered, in the order of the book.
    public let items: [Item]
    /// The items that at least one test covers.
    public let touched: Set<Item>

    /// The items that no test covers, in the order of the book.
    ///
    /// - Complexity: linear in the number of items.
    public var untouched: [Item] { items.filter { !touched.contains($0) } }

    /// The same for the rules of some files, such as a pack's own: the rules of a used pack are tested there.
    ///
    /// - Parameters:
    ///   - files: indices into the files of the book.
    ///   - book: the rule book that is covered.
    /// - Complexity: linear in the number of items.
    public func restricted(to files: Set<Int>, of book: RuleBook) -> Coverage {
        let kept = items.filter { files.contains(book.place(of: $0).file) }
        return Coverage(items: kept, touched: touched.intersection(kept))
    }
}

/// Returns which parts of a checked rule book its tests cover.
///
/// - Complexity: for each test, the joint combinations of what its expectations depend on, at most `jointCap`.
public func coverage(of book: RuleBook) -> Coverage {
    let collector = CoverageCollector(book)
    return coverage(of: book, collector: collector, book.tests.map { ($0, collector.sides(of: $0)) })
}

/// Returns which parts of a rule book some people cover.
///
/// - Parameters:
///   - book: a checked rule book.
///   - people: tests, each with the possible codes of its person, for each locus and then for each input.
package func coverage(of book: RuleBook, people: [(test: RuleTest, possible: [CodeSet])]) -> Coverage {
    coverage(of: book, collector: CoverageCollector(book), people)
}

private func coverage(
    of book: RuleBook, collector: CoverageCollector, _ people: [(test: RuleTest, possible: [CodeSet])]
)
    -> Coverage
{
    let items = book.coverableItems
    var touched: Set<Coverage.Item> = []
    for person in people { touched.formUnion(collector.touched(by: person.test, of: person.possible)) }
    return Coverage(items: items, touched: touched.intersection(items))
}

extension RuleBook {
    /// Where the rules have an item.
    fileprivate func place(of item: Coverage.Item) -> RuleLocation {
        switch item {
        case .row(let finding, let row): findings[finding].rows[row].place
        case .unknownFinding(let finding): findings[finding].place
        case .band(let pathway, let band): pathways[pathway].bands[band].place
        case .unknownPathway(let pathway): pathways[pathway].place
        case .condition(let advice, _), .overridden(let advice, _), .held(let advice, _): recommendations[advice].place
        }
    }

    /// The findings that are generated from a declaration of haplotypes, and not written row by row.
    package var generatedFindings: Set<Int> {
        haplotypes.reduce(into: []) { findings, block in
            findings.insert(block.finding)
            if let score = block.score { findings.insert(score) }
        }
    }

    /// Everything that a test can cover, in the order of the book. Leaves out `unknown` where a result is never unknown.
    package var coverableItems: [Coverage.Item] {
        var items: [Coverage.Item] = []
        let generated = generatedFindings
        for (index, finding) in findings.enumerated() where !generated.contains(index) {
            items += finding.rows.indices.map { .row(finding: index, row: $0) }
            if finding.rows.contains(where: { $0.step != finding.rows[0].step }) {
                items.append(.unknownFinding(index))
            }
        }
        for (index, pathway) in pathways.enumerated() {
            items += pathway.bands.indices.map { .band(pathway: index, band: $0) }
            if pathway.bands.count > 1 { items.append(.unknownPathway(index)) }
        }
        for (index, advice) in recommendations.enumerated() {
            items += Coverage.ConditionState.allCases.filter { $0 != .unknown || advice.canBeUnknown }
                .map { .condition(advice: index, $0) }
            for (number, override) in advice.overrides.enumerated() {
                items.append(.overridden(advice: index, override: number))
                let holds = override.targets.contains { advice.holds(recommendations[override.advice], on: $0) }
                if advice.canBeUnknown, holds { items.append(.held(advice: index, override: number)) }
            }
        }
        return items
    }
}
