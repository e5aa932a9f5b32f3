// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// One source of a `cite` clause: `zabetian2001 "explains 35 to 52 % of the variance"`.
public struct CitedSource: Sendable {
    /// The name of the source.
    public let source: Name
    /// What the source supports here, in quotes, if the clause says so.
    public let supports: Text?
    /// The span of the name and the text.
    public let span: Span

    /// A source by its name alone.
    package init(_ source: Name) { self.init(source: source, supports: nil, span: source.span) }

    init(source: Name, supports: Text?, span: Span) {
        self.source = source
        self.supports = supports
        self.span = span
    }
}
