// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// `guidance codeine "Codeine" { by score(CYP2D6) { 0 -> avoid also alternative strength strong ... } ... }`: what a guideline
/// recommends for a drug by the results of genes.
public struct GuidanceDeclaration: Sendable {
    /// A clause of the block.
    public enum Clause: Sendable {
        /// `drug codeine`: the drug, if the block has another name.
        case drug(Name)
        /// `without CYP2D6`: what the guideline says where this gene is not known.
        case without([Name])
        /// `when atomoxetine_population = adults`: for whom the guideline says this.
        case when(GroupClause)
        /// The table, whose rows give recommendations.
        case by(Table)
        /// A clause that findings have too.
        case shared(FindingDeclaration.Clause)
    }
    /// `atomoxetine_population = adults`: a question, and the answers of the people whom guidance is about.
    public struct GroupClause: Sendable {
        /// The name of the input.
        public let input: Name
        /// The answers, in the order written.
        public let answers: [Name]
        /// The span of the whole clause.
        public let span: Span
    }

    /// The name of the finding that the block declares.
    public let name: Name
    /// The title in quotes, if there is one.
    public let title: Text?
    /// The clauses that were parsed, in the order written.
    public let clauses: [Clause]
    /// The span of the whole declaration.
    public let span: Span
}
