// SPDX-License-Identifier: Apache-2.0

/// The results that a finding can have, in order; a step is named by its index, the lowest first.
public struct Scale: PackRecord, Equatable {
    /// One result of a scale.
    public struct Step: PackRecord, Equatable {
        /// As rules write it.
        public var name: String
        /// What a report prints; the name itself where the rule file gives no text.
        public var title: RuleText
        /// Absent where the rule file does not say.
        public var notability: Notability?

        /// Takes the value of each property.
        public init(name: String, title: RuleText, notability: Notability? = nil) {
            self.name = name
            self.title = title
            self.notability = notability
        }

        package static var blank: Step { Step(name: "", title: "") }

        package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
            coder.text(&name)
            coder.text(&title)
            coder.optional(&notability)
        }
    }
    /// The name under which rules speak of it.
    public var name: String
    /// The lowest first; from 1 to 64.
    public var steps: [Step]
    /// False for diplotypes: none is more than another.
    public var isOrdered: Bool
    /// Where the rule file has it.
    public var place: RuleLocation

    /// Takes the value of each property.
    public init(name: String, steps: [Step], isOrdered: Bool = true, place: RuleLocation) {
        self.name = name
        self.steps = steps
        self.isOrdered = isOrdered
        self.place = place
    }

    package static var blank: Scale { Scale(name: "", steps: [], place: .blank) }

    package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        coder.text(&name)
        coder.flag(&isOrdered)
        coder.record(&place)
        coder.records(&steps)
    }
}
