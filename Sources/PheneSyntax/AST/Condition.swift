// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// The condition of a recommendation, property or expectation, as written: names are not resolved yet.
public indirect enum Condition: Sendable {
    /// `a and b and c`
    case and([Condition], Span)
    /// `a or b or c`
    case or([Condition], Span)
    /// `not a`
    case not(Condition, Span)
    /// `at least 2 of (a, b, c)`
    case atLeast(Number, [Condition], Span)
    /// `dbh_activity <= reduced`, `pots = yes`: the subject is a finding, a pathway or an input.
    case comparison(subject: Name, Comparison, step: Name, Span)
    /// `age = 18..64`, `dbh_activity != low..reduced`: a range with both ends included.
    case within(subject: Name, isEqual: Bool, from: Name, to: Name, Span)
    /// `rs1611115 = T/T`, `rs1611115 != T/T`, `rs72554632 = T`: the subject is a variant, or a haplotype block.
    case genotype(variant: Name, isEqual: Bool, GenotypePattern, Span)
    /// `has(rs1611115, T)`: at least one copy.
    case has(variant: Name, allele: Name, Span)
    /// `copies(rs1611115, T) >= 1`: the number of copies of an allele or a haplotype.
    case copies(variant: Name, allele: Name, Comparison, Number, Span)
    /// `missing rs1611115`: more than one value of the subject is possible.
    case missing(subject: Name, Span)
    /// `known dbh_activity`: exactly one value of the subject is possible.
    case known(subject: Name, Span)

    /// The direct parts of the condition, in the order written; none for a leaf.
    public var parts: [Condition] {
        switch self {
        case .and(let parts, _), .or(let parts, _), .atLeast(_, let parts, _): parts
        case .not(let inner, _): [inner]
        default: []
        }
    }

    /// The span of the condition, without enclosing parentheses.
    public var span: Span {
        switch self {
        case .and(_, let span), .or(_, let span), .not(_, let span), .atLeast(_, _, let span),
            .comparison(_, _, _, let span), .within(_, _, _, _, let span), .genotype(_, _, _, let span),
            .has(_, _, let span),
            .copies(_, _, _, _, let span), .missing(_, let span), .known(_, let span):
            span
        }
    }
}

/// An operator that compares steps, values or numbers of copies.
public enum Comparison: String, Sendable, CaseIterable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
}
