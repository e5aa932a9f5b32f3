// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// `pathway norepinephrine_tone : tone "..." { synthesis dbh_activity { low -> -2 ... }  net { ..-2 -> low ... } }`
public struct PathwayDeclaration: Sendable {
    /// A clause of the block.
    public enum Clause: Sendable {
        /// The weights of a finding at a stage.
        case flow(FlowClause)
        /// The bands of the sum.
        case net(NetClause)
        /// A step of the pathway figure.
        case step(StepClause)
        /// Receptors of the pathway figure.
        case bind(BindClause)
        /// `optimum middle`: the best part of the scale.
        case optimum(Name)
        /// A text for every reader.
        case about(Text)
        /// The same as `about`, for clinicians.
        case clinician(Text)
        /// A caution that the report shows with the result.
        case caution(Text)
        /// The level of evidence.
        case evidence(Name)
        /// The cited sources.
        case cite([CitedSource])
    }

    /// The name of the pathway.
    public let name: Name
    /// The name of the scale of its results.
    public let scale: Name
    /// The title in quotes, if there is one.
    public let title: Text?
    /// The clauses that were parsed, in the order written.
    public let clauses: [Clause]
    /// The span of the whole declaration.
    public let span: Span
}

/// `synthesis dbh_activity { low -> -2  reduced -> -1  normal -> 0  high -> 1 }`
public struct FlowClause: Sendable {
    /// The weight of one step of the finding.
    public struct Weight: Sendable {
        /// The step of the finding.
        public let step: Name
        /// The amount that the step adds to the sum.
        public let weight: Number
    }

    /// The stage of the pathway, any name.
    public let stage: Name
    /// The finding that is counted.
    public let finding: Name
    /// The weights in the order written.
    public let weights: [Weight]
    /// The span of the whole clause.
    public let span: Span
}

/// `net { ..-2 -> low   -1..1 -> typical   2.. -> high }`
public struct NetClause: Sendable {
    /// A range of sums, with both ends included, and its step. A single number is a band of one sum.
    public struct Band: Sendable {
        /// The lowest sum; `nil` for an open lower end.
        public let lower: Number?
        /// The highest sum; `nil` for an open upper end.
        public let upper: Number?
        /// The step of the scale.
        public let step: Name
        /// The span of the band.
        public let span: Span
    }

    /// The bands in the order written.
    public let bands: [Band]
    /// The span of the whole clause.
    public let span: Span
}
