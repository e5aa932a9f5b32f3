// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// `pack norepinephrine 1.0.0 "Norepinephrine" { about "..." }`; the title and the block are optional.
public struct PackDeclaration: Sendable {
    /// A clause of the block.
    public enum Clause: Sendable {
        /// `about "..."`: the purpose of the pack.
        case about(Text)
        /// `languages en, de`: first the language of the texts, then the languages of their translations.
        case languages([Name])
    }

    /// The name of the pack.
    public let name: Name
    /// The version, such as `1.0.0`; `nil` if it is missing, which is an error.
    public let version: Name?
    /// The title in quotes, if there is one.
    public let title: Text?
    /// The clauses that were parsed, in the order written.
    public let clauses: [Clause]
    /// The span of the whole declaration.
    public let span: Span
}

/// `use norepinephrine 1.0.0`: another pack at an exact version, whose rules become part of this one; `use norepinephrine 1.0.0 for
/// dbh_activity` takes only what is named, with what it depends on.
public struct UseDeclaration: Sendable {
    /// The name in the `pack` declaration of the used pack.
    public let name: Name
    /// The version, such as `1.0.0`.
    public let version: Name
    /// The names after `for`: declarations of the used pack, or drugs of its guidance. Empty for the whole pack.
    public let names: [Name]
    /// The span of the whole declaration.
    public let span: Span
}
