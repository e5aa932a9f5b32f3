// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
internal import PheneModel

/// What outside calls say of one gene, in the terms of a pack.
///
/// A call may state a diplotype, a phenotype and an activity score. Each leaves some phenotypes and scores possible. Statements that
/// agree narrow each other. Of statements that do not, none is picked: everything that one of them gives, with another that agrees with it
/// where there is one, stays possible.
public struct OutsideGene: Sendable {
    /// The calls that are about it, in the order given.
    public let calls: [OutsideCall]
    /// The pairs, or single alleles, that are stated: several where a number of copies was not determined, or calls differ; none where
    /// only a phenotype or a score is stated. Indices into `Pharmacogene.named`, the lower first.
    public let diplotypes: [[Int]]
    /// Whether a call cannot be used, so that nothing is known of the gene.
    public let isRefused: Bool
    /// Whether statements contradict each other.
    public let isContradictory: Bool
    /// What is wrong with the calls, or weakens them.
    public let problems: [OutsideProblem]
    /// The phenotypes that stay possible, as values of the gene's input: all of them where nothing is known.
    public let phenotypes: CodeSet
    /// The scores that stay possible, as values of the gene's input; empty where the gene has none.
    public let scores: CodeSet

    /// The values of one of the gene's inputs that stay possible.
    func values(ofInput kind: Input.Kind) -> CodeSet {
        if case .score = kind { return scores }
        return phenotypes
    }

    init(_ calls: [OutsideCall], _ reader: GeneStatements) {
        var statements: [GeneStatements.Statement] = []
        var problems: [OutsideProblem] = []
        var isRefused = false
        for call in calls {
            if let fault = call.fault {
                problems.append(OutsideProblem(call, .unreadable(fault)))
                isRefused = true
                continue
            }
            let read = reader.statements(of: call)
            problems += read.problems
            statements += read.statements
            if read.statements.isEmpty { isRefused = true }
        }
        var all = reader.everything
        var isContradictory = false
        if !isRefused {
            var isKnown = true
            for statement in statements { isKnown = all.narrow(by: statement.possible, reader) && isKnown }
            if !isKnown {
                isContradictory = true
                all = Self.union(of: statements, reader)
                var texts = statements.prefix(Self.mostNamed).map { reader.text(of: $0) }
                let more = statements.count - texts.count
                if more > 0 { texts.append(String(more) + " more") }
                problems.append(OutsideProblem(calls[calls.count - 1], .contradiction(texts)))
            }
        }
        var diplotypes: [[Int]] = []
        if !isRefused {
            for statement in statements {
                for alleles in statement.alleles {
                    var isNew = reader.isPossible(alleles, in: all)
                    for known in diplotypes where known == alleles { isNew = false }
                    if isNew { diplotypes.append(alleles) }
                }
            }
        }
        self.calls = calls
        self.diplotypes = diplotypes
        self.isRefused = isRefused
        self.isContradictory = isContradictory
        self.problems = problems
        phenotypes = all.phenotypes
        scores = all.scores
    }

    /// So many statements are named in a message.
    private static let mostNamed = 6

    /// What statements that contradict each other give together, in whatever order they are.
    private static func union(
        of statements: [GeneStatements.Statement], _ reader: GeneStatements
    ) -> GeneStatements.Possible {
        var all = reader.nothing
        for (index, statement) in statements.enumerated() where !reader.isEverything(statement.possible) {
            var isAlone = true
            for (other, another) in statements.enumerated()
            where other != index && !reader.isEverything(another.possible) {
                var both = statement.possible
                guard both.narrow(by: another.possible, reader) else { continue }
                isAlone = false
                all.widen(by: both)
            }
            if isAlone { all.widen(by: statement.possible) }
        }
        return all
    }
}
