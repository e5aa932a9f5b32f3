// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// `test "..." { given ... expect ... }`
public struct TestDeclaration: Sendable {
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
        /// `expect dbh_activity among low, reduced`: just these results are possible.
        case expectAmong(subject: Name, steps: [Name], span: Span)
        /// `expect advice dbh_cofactors held on copper_foods by wilson_no_copper`
        case expectAdvice(AdviceExpectation)
        /// `expect dbh_activity != low`: a condition that must be true.
        case expectCondition(Condition, span: Span)
    }
    public let title: Text
    public let clauses: [Clause]
    public let span: Span
}

/// `property "..." { for all ... given ... where ... expect ... }`
public struct PropertyDeclaration: Sendable {
    public enum Clause: Sendable {
        /// `for all rs1611115, pots or missing`: variants and inputs.
        case forAll([Name], orMissing: Bool)
        /// `where not has(rs1611115, T)`
        case selection(Condition)
        /// A clause that a test has too.
        case test(TestDeclaration.Clause)
    }
    public let title: Text
    public let clauses: [Clause]
    public let span: Span
}

/// A genotype in a `given` clause, kept as text: `T/T`, `A|G`, `T`, `./.`, `A/.`, `--`.
public struct GenotypeText: Sendable, Hashable {
    public let text: String
    public let span: Span

    package init(text: String, span: Span) {
        self.text = text
        self.span = span
    }
}

/// `expect advice NAME VERDICT [as VERB] [on TARGET, ...] [by NAME] [needs NAME, ...]`
public struct AdviceExpectation: Sendable {
    public enum Verdict: String, Sendable {
        case applies
        /// Written `does not apply`.
        case doesNotApply
        case unknown
        case held
        case overridden
    }
    public let advice: Name
    public let verdict: Verdict
    /// What it tells to do: `avoid`.
    public let verb: Name?
    public let targets: [Name]
    public let by: Name?
    /// For `unknown`: one smallest set of loci and inputs that would decide it.
    public let needs: [Name]
    public let span: Span
}
