// SPDX-License-Identifier: Apache-2.0

/// A verb on targets under a condition.
public struct Advice: PackRecord, Equatable {
    /// A clause by which a recommendation sets aside another one.
    public struct Override: PackRecord, Equatable {
        /// An index into ``RuleBook/recommendations``.
        public var advice: Int
        /// Indices into ``RuleBook/targets``; those of the other advice that are set aside.
        public var targets: [Int]
        /// Why, as a report prints it.
        public var reason: RuleText
        /// Why a milder advice, or one on weaker evidence, may set aside this one; empty where that need not be said.
        public var despite: RuleText
        /// Where the rule file has it.
        public var place: RuleLocation

        /// Takes the value of each property.
        public init(advice: Int, targets: [Int], reason: RuleText, despite: RuleText = "", place: RuleLocation) {
            self.advice = advice
            self.targets = targets
            self.reason = reason
            self.despite = despite
            self.place = place
        }

        package static var blank: Override { Override(advice: 0, targets: [], reason: "", place: .blank) }

        package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
            coder.index(&advice, in: .recommendations)
            coder.indices(&targets, in: .targets)
            coder.text(&reason)
            coder.text(&despite)
            coder.record(&place)
        }
    }
    /// The name under which rules speak of it.
    public var name: String
    /// What a report calls it.
    public var title: RuleText
    /// What it says to do with its targets.
    public var verb: Verb
    /// Indices into ``RuleBook/targets``, in the order written; at least one.
    public var targets: [Int]
    /// What a report says where it applies.
    public var text: RuleText
    /// The same for clinicians; empty where the rule file gives none.
    public var clinician: RuleText
    /// When it applies.
    public var condition: Condition
    /// The condition as the rule file writes it, on one line.
    public var conditionText: String
    /// What a reader must know besides, in the order written.
    public var cautions: [RuleText]
    /// The recommendations that it sets aside, in the order written.
    public var overrides: [Override]
    /// What a report says where it is not known whether it applies; empty where the rule file gives none.
    public var unknownText: RuleText
    /// Why `known` and `missing` may close this guard where nothing is known; empty where they may not.
    public var proceeds: String
    /// How well it is supported.
    public var evidence: Evidence
    /// In the order written.
    public var cites: [Citation]
    /// Whose advice it is; ``RuleBook/authorities``. Recommendations of different authorities stand side by side.
    public var authority: Int?
    /// In whom it was seen.
    public var populations: [RuleText]
    /// Recommendations of other authorities that point the other way on a common target; ``RuleBook/recommendations``.
    public var opposed: [Int]
    /// Where the rule file has it.
    public var place: RuleLocation

    /// Takes the value of each property.
    public init(
        name: String, title: RuleText, verb: Verb, targets: [Int], text: RuleText, clinician: RuleText = "",
        condition: Condition, conditionText: String, cautions: [RuleText], overrides: [Override], unknownText: RuleText,
        proceeds: String = "", evidence: Evidence, cites: [Citation], authority: Int? = nil,
        populations: [RuleText] = [],
        opposed: [Int] = [], place: RuleLocation
    ) {
        self.name = name
        self.title = title
        self.verb = verb
        self.targets = targets
        self.text = text
        self.clinician = clinician
        self.condition = condition
        self.conditionText = conditionText
        self.cautions = cautions
        self.overrides = overrides
        self.unknownText = unknownText
        self.proceeds = proceeds
        self.evidence = evidence
        self.cites = cites
        self.authority = authority
        self.populations = populations
        self.opposed = opposed
        self.place = place
    }

    package static var blank: Advice {
        Advice(
            name: "", title: "", verb: .discuss, targets: [], text: "", condition: .blank, conditionText: "",
            cautions: [], overrides: [], unknownText: "", evidence: .conflicting, cites: [], place: .blank)
    }

    /// The fields that are read without the rest. The condition follows.
    mutating func codeHead<Coder: RecordCoder>(with coder: inout Coder) {
        coder.text(&name)
        coder.indices(&targets, in: .targets)
    }

    package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        codeHead(with: &coder)
        coder.record(&condition)
        coder.text(&title)
        coder.word(&verb)
        coder.text(&text)
        coder.text(&clinician)
        coder.text(&conditionText)
        coder.texts(&cautions)
        coder.records(&overrides)
        coder.text(&unknownText)
        coder.text(&proceeds)
        coder.word(&evidence)
        coder.records(&cites)
        coder.optional(&authority, in: .authorities)
        coder.texts(&populations)
        coder.indices(&opposed, in: .recommendations)
        coder.record(&place)
    }

    /// What the condition reads, in the order of first mention.
    public var subjects: [Subject] { condition.subjects }
}
