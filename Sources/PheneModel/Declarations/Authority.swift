// SPDX-License-Identifier: Apache-2.0

/// Who speaks in some of the rules: a consortium, a working group, an agency.
public struct Authority: PackRecord, Equatable {
    /// The name under which rules speak of it.
    public var name: String
    /// What a report calls it; the name where the rule file gives no title.
    public var title: RuleText
    /// Where the rule file has it.
    public var place: RuleLocation

    /// Takes the value of each property.
    public init(name: String, title: RuleText, place: RuleLocation) {
        self.name = name
        self.title = title
        self.place = place
    }

    package static var blank: Authority { Authority(name: "", title: "", place: .blank) }

    package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        coder.text(&name)
        coder.text(&title)
        coder.record(&place)
    }
}
