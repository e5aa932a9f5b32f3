// SPDX-License-Identifier: Apache-2.0

/// What a pack says of itself.
public struct PackHeader: PackRecord, Equatable {
    /// In the rule files' own spelling: `norepinephrine`.
    public var name: String
    /// Three numbers with dots between: `1.0.0`.
    public var version: String
    /// What a report calls the pack.
    public var title: RuleText
    /// A few sentences on what it reads and what it leaves out; empty where it says nothing.
    public var about: RuleText

    /// Takes the value of each property.
    public init(name: String, version: String, title: RuleText, about: RuleText) {
        self.name = name
        self.version = version
        self.title = title
        self.about = about
    }

    package static var blank: PackHeader { PackHeader(name: "", version: "", title: "", about: "") }

    package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        coder.text(&name)
        coder.text(&version)
        coder.text(&title)
        coder.text(&about)
    }
}

/// The first record of a compiled pack.
struct PackHeading: PackRecord {
    var header: PackHeader
    var digest: String

    static var blank: PackHeading { PackHeading(header: .blank, digest: "") }

    mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        coder.record(&header)
        coder.text(&digest)
    }
}
