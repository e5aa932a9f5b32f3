// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// `advice dbh_cofactors "Title" { when ... consider a, b "..." ... }`
public struct AdviceDeclaration: Sendable {
    /// A clause of the block.
    public enum Clause: Sendable {
        /// The condition under which it applies.
        case when(Condition)
        /// The verb, its targets and its text.
        case action(ActionClause)
        /// The same as the text of the action, for clinicians.
        case clinician(Text)
        /// A caution that the report shows with the recommendation.
        case caution(Text)
        /// `authority cpic`: the institution that issued it. Recommendations of different authorities are both shown.
        case authority(Name)
        /// `population "Han Chinese"`: the population in which it was observed.
        case population(Text)
        /// Another recommendation that this one sets aside.
        case overrides(OverrideClause)
        /// What happens while it is unknown.
        case onUnknown(OnUnknownClause)
        /// Whether missing values can settle it.
        case onMissing(OnMissingClause)
        /// The level of evidence.
        case evidence(Name)
        /// The cited sources.
        case cite([CitedSource])
    }

    /// The name of the recommendation.
    public let name: Name
    /// The title in quotes, if there is one.
    public let title: Text?
    /// The clauses that were parsed, in the order written.
    public let clauses: [Clause]
    /// The span of the whole declaration.
    public let span: Span
}

/// `consider vitamin_c, copper_foods "..."`; the verb is one of `consider increase reduce avoid contraindicated monitor
/// standard discuss`.
public struct ActionClause: Sendable {
    /// The verb.
    public let verb: Name
    /// The targets in the order written.
    public let targets: [Name]
    /// The text of the recommendation, if there is one.
    public let text: Text?
    /// The span of the whole clause.
    public let span: Span
}

/// `overrides dbh_cofactors on copper_foods because "..."`
public struct OverrideClause: Sendable {
    /// The recommendation that is set aside.
    public let advice: Name
    /// The targets after `on`; empty for all targets of the other recommendation.
    public let targets: [Name]
    /// `because "..."`; `nil` if it is missing, which is an error.
    public let reason: Text?
    /// `despite "..."`: why a milder recommendation, or one on weaker evidence, may set the other aside.
    public let despite: Text?
    /// The span of the whole clause.
    public let span: Span
}

/// `on unknown hold "..."`: while this recommendation is unknown, it holds what it overrides, and the text is shown.
/// `on unknown "..."`: only the text.
public struct OnUnknownClause: Sendable {
    /// Whether the clause has `hold`.
    public let holds: Bool
    /// The text, if there is one.
    public let text: Text?
    /// The span of the whole clause.
    public let span: Span
}

/// `on missing proceed because "..."`: `known` and `missing` can settle this guard although values are missing.
public struct OnMissingClause: Sendable {
    /// `because "..."`; `nil` if it is missing, which is an error.
    public let reason: Text?
    /// The span of the whole clause.
    public let span: Span
}
