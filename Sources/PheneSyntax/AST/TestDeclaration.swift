// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// `test "..." { given ... expect ... }`: the expected results for one person.
public struct TestDeclaration: Sendable {
    /// A clause of the block.
    public enum Clause: Sendable {
        /// `given rs1611115 T/T`
        case givenGenotype(variant: Name, genotype: GenotypeText, span: Span)
        /// `given sex male`
        case givenSex(Name, span: Span)
        /// `given pots = yes`
        case givenInput(Name, value: Name, span: Span)
        /// `given file "people/one.txt"`: the path is relative to the folder of the rule file.
        case givenFile(Text, span: Span)
        /// `expect dbh_activity = low`
        case expectStep(subject: Name, step: Name, span: Span)
        /// `expect dbh_activity unknown`: more than one result is possible.
        case expectUnknown(subject: Name, span: Span)
        /// `expect dbh_activity among low, reduced`: exactly these results are possible.
        case expectAmong(subject: Name, steps: [Name], span: Span)
        /// `expect advice dbh_cofactors held on copper_foods by wilson_no_copper`: the status of a recommendation.
        case expectAdvice(AdviceExpectation)
        /// `expect dbh_activity != low`: a condition that must be true.
        case expectCondition(Condition, span: Span)
    }
    /// The title in quotes.
    public let title: Text
    /// The clauses that were parsed, in the order written.
    public let clauses: [Clause]
    /// The span of the whole declaration.
    public let span: Span
}

/// `property "..." { for all ... given ... where ... expect ... }`: the expected results for many people.
public struct PropertyDeclaration: Sendable {
    /// A clause of the block.
    public enum Clause: Sendable {
        /// `for all rs1611115, pots or missing`: the variants and inputs whose combinations are checked.
        case forAll([Name], orMissing: Bool)
        /// `where not has(rs1611115, T)`: the people to whom the property applies.
        case selection(Condition)
        /// A `given` or `expect` clause.
        case test(TestDeclaration.Clause)
    }
    /// The title in quotes.
    public let title: Text
    /// The clauses that were parsed, in the order written.
    public let clauses: [Clause]
    /// The span of the whole declaration.
    public let span: Span
}

/// A genotype in a `given` clause, kept as text: `T/T`, `A|G`, `T`, `./.`, `A/.`, `--`.
public struct GenotypeText: Sendable, Hashable {
    /// The genotype as written.
    public let text: String
    /// The span of the genotype.
    public let span: Span

    package init(text: String, span: Span) {
        self.text = text
        self.span = span
    }
}

/// `expect advice NAME STATUS [as VERB] [on TARGET, ...] [by NAME] [needs NAME, ...]`
public struct AdviceExpectation: Sendable {
    /// The expected status of the recommendation.
    public enum Status: String, Sendable {
        /// Its condition is true, and nothing holds or overrides it.
        case applies
        /// Its condition is false; written `does not apply`.
        case doesNotApply
        /// Its condition is unknown.
        case unknown
        /// An unknown recommendation that would override it holds it.
        case held
        /// Another recommendation overrides it.
        case overridden
    }
    /// The name of the recommendation.
    public let advice: Name
    /// The expected status.
    public let status: Status
    /// The verb after `as`, such as `avoid`, if there is one.
    public let verb: Name?
    /// The targets after `on`; empty for the recommendation as a whole.
    public let targets: [Name]
    /// The recommendation after `by` that holds or overrides it, if there is one.
    public let by: Name?
    /// For `unknown`: a smallest set of loci and inputs that would decide it.
    public let needs: [Name]
    /// The span of the whole clause.
    public let span: Span
}
