// SPDX-License-Identifier: Apache-2.0

package import PheneGenome
public import PheneIR

/// What the tests of a rule book touch, and what none of them does.
///
/// A test touches only what its expectations ask of: a finding or pathway, the condition of an advice and what may
/// override it, and what these read in turn. So a genotype that is given and of which nothing is expected covers nothing.
public struct Coverage: Sendable {
    /// Something that a test can touch.
    public enum Item: Hashable, Sendable {
        /// Everything that is possible lies in this row of a finding.
        case row(finding: Int, row: Int)
        /// More than one step of a finding is possible.
        case unknownFinding(Int)
        /// The sum of a pathway lies in this band.
        case band(pathway: Int, band: Int)
        /// The sum of a pathway lies in more than one band.
        case unknownPathway(Int)
        /// The condition of an advice is true, is false, or is unknown.
        case outcome(advice: Int, Outcome)
        /// An override, by its place in its advice, sets the other advice aside.
        case overridden(advice: Int, override: Int)
        /// An override holds the other advice, because its own is unknown.
        case held(advice: Int, override: Int)
    }
    public enum Outcome: Hashable, Sendable, CaseIterable { case applies, doesNotApply, unknown }

    /// All there is to touch, in the order of the book.
    public let items: [Item]
    public let touched: Set<Item>

    public var untouched: [Item] { items.filter { !touched.contains($0) } }
}

/// Works out what the tests of a checked rule book touch.
///
/// - Complexity: for each test what its expectations read, gone through together up to `jointCap`.
public func coverage(of book: RuleBook) -> Coverage {
    let asking = Asking(book)
    return coverage(of: book, asking: asking, book.tests.map { ($0, asking.sides(of: $0)) })
}

/// Works out what some people touch.
///
/// - Parameters:
///   - book: a checked rule book.
///   - people: tests, each with what is possible in its person: for each locus, and then each input, a set of codes.
package func coverage(of book: RuleBook, people: [(test: RuleTest, possible: [CodeSet])]) -> Coverage {
    coverage(of: book, asking: Asking(book), people)
}

private func coverage(of book: RuleBook, asking: Asking, _ people: [(test: RuleTest, possible: [CodeSet])]) -> Coverage
{
    let items = book.coverableItems
    var touched: Set<Coverage.Item> = []
    for person in people { touched.formUnion(asking.touched(by: person.test, of: person.possible)) }
    return Coverage(items: items, touched: touched.intersection(items))
}

extension RuleBook {
    /// The findings that no author wrote row by row: they follow from a declaration of haplotypes.
    package var generatedFindings: Set<Int> {
        haplotypes.reduce(into: []) { findings, block in
            findings.insert(block.finding)
            if let score = block.score { findings.insert(score) }
        }
    }

    /// A finding of one step alone, and a condition of `known` alone, are never unknown.
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
        for (index, advice) in advices.enumerated() {
            items += Coverage.Outcome.allCases.filter { $0 != .unknown || advice.canBeUnknown }
                .map { .outcome(advice: index, $0) }
            for (number, override) in advice.overrides.enumerated() {
                items.append(.overridden(advice: index, override: number))
                let holds = override.targets.contains { advice.holds(advices[override.advice], on: $0) }
                if advice.canBeUnknown, holds { items.append(.held(advice: index, override: number)) }
            }
        }
        return items
    }
}
