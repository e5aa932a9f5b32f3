// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// `finding dbh_activity : activity "Plasma DBH activity" { ... }`
public struct FindingDeclaration: Sendable {
    /// A clause of the block.
    public enum Clause: Sendable {
        /// The table from subjects to steps.
        case by(Table)
        /// `quantity "..."`: the quantity that was measured.
        case quantity(Text)
        /// A text for every reader.
        case about(Text)
        /// The same as `about`, for clinicians.
        case clinician(Text)
        /// A caution that the report shows with the result.
        case caution(Text)
        /// `authority cpic`: the institution that issued the rule.
        case authority(Name)
        /// `population "Han Chinese"`: the population in which it was observed.
        case population(Text)
        /// `on unknown "..."`: the text of the report while the result is unknown.
        case onUnknown(Text)
        /// The size of an effect, as a source reports it.
        case effect(EffectClause)
        /// The level of evidence.
        case evidence(Name)
        /// The cited sources.
        case cite([CitedSource])
    }

    /// The name of the finding.
    public let name: Name
    /// The name of the scale of its results.
    public let scale: Name
    /// The title in quotes, if there is one.
    public let title: Text?
    /// The clauses that were parsed, in the order written.
    public let clauses: [Clause]
    /// The span of the whole declaration.
    public let span: Span

    package init(name: Name, scale: Name, title: Text?, clauses: [Clause], span: Span) {
        self.name = name
        self.scale = scale
        self.title = title
        self.clauses = clauses
        self.span = span
    }
}
