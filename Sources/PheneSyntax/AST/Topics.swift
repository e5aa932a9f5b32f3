// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// `drug atomoxetine "Atomoxetine" { about "..."  blocks SLC6A2  cite one }`: what is known apart from any genotype.
public struct TopicDeclaration: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case substance, drug, condition, target, place, assay

        /// The verbs of its relations, each a clause of its block.
        public var relations: [String] {
            switch self {
            case .drug: ["blocks", "inhibits", "agonist", "antagonist", "substrate", "releases"]
            case .condition: ["raised", "lowered"]
            case .assay: ["carries", "lacks"]
            case .substance, .target, .place: []
            }
        }
    }

    public enum Clause: Sendable {
        case about(Text)
        /// The same for a reader of the field.
        case clinician(Text)
        case relation(RelationClause)
        case cite([Name])
    }

    public let kind: Kind
    public let name: Name
    /// What sort of target it is, such as `food`; no other kind has one.
    public let sort: Name?
    public let title: Text?
    public let clauses: [Clause]
    public let span: Span
}

/// `blocks SLC6A2, DBH`
public struct RelationClause: Sendable {
    public let verb: Name
    public let objects: [Name]
    public let span: Span
}

/// `step dopamine -> norepinephrine as synthesis by DBH needs copper, vitamin_c in vesicle "..."`
public struct StepClause: Sendable {
    public let from: Name
    /// A substance, or the place to which the substance is carried.
    public let to: Name
    /// `as synthesis`: the stage of the pathway, any name.
    public let stage: Name?
    /// `by TH`: genes.
    public let genes: [Name]
    /// `needs copper`: substances that help.
    public let needs: [Name]
    /// `in vesicle`
    public let place: Name?
    /// `rate limiting`
    public let isRateLimiting: Bool
    public let note: Text?
    public let span: Span
}

/// `bind norepinephrine to alpha2 by ADRA2A, ADRA2B, ADRA2C inhibits release "..."`
public struct BindClause: Sendable {
    public let ligands: [Name]
    /// Any name: the class of receptors.
    public let receptor: Name
    public let genes: [Name]
    /// `excites` or `inhibits`.
    public let effect: Name?
    /// The stage of the pathway that is excited or inhibited; a text alone can say it too.
    public let stage: Name?
    public let note: Text?
    public let span: Span
}
