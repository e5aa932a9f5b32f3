// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// `drug atomoxetine "Atomoxetine" { about "..."  blocks SLC6A2  cite one }`: knowledge that does not depend on
/// genotypes.
public struct TopicDeclaration: Sendable {
    /// The keyword of the declaration.
    public enum Kind: String, Sendable, CaseIterable {
        case substance, drug, condition, target, place, assay

        /// The keywords of its relation clauses.
        public var relations: [String] {
            switch self {
            case .drug: ["blocks", "inhibits", "agonist", "antagonist", "substrate", "releases"]
            case .condition: ["raised", "lowered"]
            case .assay: ["carries", "lacks"]
            case .substance, .target, .place: []
            }
        }
    }

    /// A clause of the block.
    public enum Clause: Sendable {
        /// A text for every reader.
        case about(Text)
        /// The same as `about`, for clinicians.
        case clinician(Text)
        /// A relation to genes, substances or variants.
        case relation(RelationClause)
        /// `guidance amitriptyline, doxepin`: the drugs whose guidance a report shows with it.
        case guidance([Name])
        /// The cited sources.
        case cite([CitedSource])
    }

    /// The keyword of the declaration.
    public let kind: Kind
    /// The name of the topic.
    public let name: Name
    /// The kind of a target, such as `food`; `nil` for all other topics.
    public let sort: Name?
    /// The title in quotes, if there is one.
    public let title: Text?
    /// The clauses that were parsed, in the order written.
    public let clauses: [Clause]
    /// The span of the whole declaration.
    public let span: Span
}

/// `blocks SLC6A2, DBH`
public struct RelationClause: Sendable {
    /// The keyword, such as `blocks`.
    public let verb: Name
    /// The genes, substances or variants, in the order written.
    public let objects: [Name]
    /// The span of the whole clause.
    public let span: Span
}

/// `step dopamine -> norepinephrine as synthesis by DBH needs copper, vitamin_c in vesicle "..."`
public struct StepClause: Sendable {
    /// The substance that the step starts from.
    public let from: Name
    /// The product, or the place to which the substance is moved.
    public let to: Name
    /// `as synthesis`: the stage of the pathway, any name.
    public let stage: Name?
    /// `by TH`: the genes whose products carry out the step.
    public let genes: [Name]
    /// `needs copper`: the cofactors.
    public let needs: [Name]
    /// `in vesicle`: where the step happens.
    public let place: Name?
    /// Whether the step has `rate limiting`.
    public let isRateLimiting: Bool
    /// The text at the end, if there is one.
    public let note: Text?
    /// The span of the whole clause.
    public let span: Span
}

/// `bind norepinephrine to alpha2 by ADRA2A, ADRA2B, ADRA2C inhibits release "..."`
public struct BindClause: Sendable {
    /// The substances that bind.
    public let ligands: [Name]
    /// The class of receptors, any name.
    public let receptor: Name
    /// The genes of the receptors.
    public let genes: [Name]
    /// `excites` or `inhibits`, if there is one.
    public let effect: Name?
    /// The stage of the pathway that is excited or inhibited, if it is not described in the text.
    public let stage: Name?
    /// The text at the end, if there is one.
    public let note: Text?
    /// The span of the whole clause.
    public let span: Span
}
