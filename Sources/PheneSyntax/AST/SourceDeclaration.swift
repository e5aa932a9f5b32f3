// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// `source zabetian2001 { kind article  authors "Zabetian CP et al."  title "..."  journal "..."  pmid 11170900 }`
public struct SourceDeclaration: Sendable {
    /// A clause of the block.
    public enum Clause: Sendable {
        /// What the source is: `article`, `book`, `database`, `dataset`, `guideline`, `label` or `web`.
        case kind(Name)
        /// The PubMed id.
        case pmid(Number)
        /// The year of publication.
        case year(Number)
        /// The PubMed Central id, such as `PMC4222356`.
        case pmcid(Text)
        /// The digital object identifier.
        case doi(Text)
        /// The address of the page.
        case url(Text)
        /// The title of the paper or page.
        case title(Text)
        /// The authors, as one text.
        case authors(Text)
        /// The journal, database or book that contains it, as lists of references abbreviate it.
        case journal(Text)
        /// The volume, with the issue in parentheses: `68(2)`.
        case volume(Text)
        /// The pages: `515-522`.
        case pages(Text)
        /// Where and how the authors of the pack read the source.
        case seen(Text)
        /// The source was retracted; the text states when, and where this is documented.
        case retracted(Text)
    }

    /// The name that claims cite.
    public let name: Name
    /// The clauses that were parsed, in the order written.
    public let clauses: [Clause]
    /// The span of the whole declaration.
    public let span: Span
}

/// `authority cpic "Clinical Pharmacogenetics Implementation Consortium"`: an institution that issues some of the rules.
public struct AuthorityDeclaration: Sendable {
    /// The name that `authority` clauses use.
    public let name: Name
    /// The full name in quotes, if there is one.
    public let title: Text?
    /// The span of the whole declaration.
    public let span: Span
}
