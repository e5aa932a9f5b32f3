// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// `effect odds_ratio 1.16 (1.10..1.22) n 44833 of "type 2 diabetes" for A cite dupuis2010`: a number that a source
/// reports. What follows the interval may be in any order.
public struct EffectClause: Sendable {
    /// `(1.10..1.22)`: the 95 % confidence interval.
    public struct Interval: Sendable {
        /// The lower end.
        public let lower: Decimal
        /// The upper end.
        public let upper: Decimal
        /// The span with the parentheses.
        public let span: Span
    }

    /// `p 0.002`, or `p < 0.001`.
    public struct PValue: Sendable {
        /// The number.
        public let value: Decimal
        /// Whether the source only states that the value is below the number.
        public let isBelow: Bool
    }

    /// `for A`: each copy of an allele. `for G/A, A/A against G/G`: some genotypes compared with others. Where the finding
    /// reads more than one variant, its id comes first: `for rs4680 A`.
    public struct Contrast: Sendable {
        /// The id of the variant, if it is written.
        public let variant: Name?
        /// The allele; `nil` for genotypes.
        public let allele: Name?
        /// The genotypes before `against`; empty for an allele.
        public let genotypes: [GenotypePattern]
        /// The genotypes after `against`; empty for an allele.
        public let reference: [GenotypePattern]
        /// The span of the whole part.
        public let span: Span
    }

    /// The kind of number: `odds_ratio`, `hazard_ratio`, `relative_risk`, `mean_difference` or `correlation`.
    public let kind: Name
    /// The number.
    public let value: Decimal
    /// Its 95 % confidence interval, if it is written.
    public let interval: Interval?
    /// The p-value, if it is written.
    public let pValue: PValue?
    /// `n 44833`: the number of people.
    public let people: Number?
    /// `unit "mmol/L"`
    public let unit: Text?
    /// `of "type 2 diabetes"`: what was measured.
    public let outcome: Text?
    /// `in "Han Chinese"`: the people who were studied.
    public let population: Text?
    /// What is compared.
    public let contrast: Contrast?
    /// The cited sources; empty if the clause has no `cite`.
    public let cites: [CitedSource]
    /// The span of the whole clause.
    public let span: Span
}
