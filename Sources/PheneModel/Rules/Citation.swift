// SPDX-License-Identifier: Apache-2.0

/// A source that a rule cites, and what it supports there.
public struct Citation: PackRecord, Hashable, ExpressibleByIntegerLiteral {
    /// An index into ``RuleBook/sources``.
    public var source: Int
    /// What the source supports; empty where the rule file does not say.
    public var supports: RuleText

    /// Takes the value of each property.
    public init(source: Int, supports: RuleText = "") {
        self.source = source
        self.supports = supports
    }

    /// A source by its index, without saying what it supports.
    public init(integerLiteral source: Int) { self.init(source: source) }

    package static var blank: Citation { Citation(source: 0) }

    package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        coder.index(&source, in: .sources)
        coder.text(&supports)
    }
}
