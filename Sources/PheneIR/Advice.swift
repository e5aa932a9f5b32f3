// SPDX-License-Identifier: Apache-2.0

public enum Verb: String, Sendable, CaseIterable {
    case consider, increase, reduce, avoid, contraindicated, monitor, standard, discuss
}

/// A verb on targets under a condition.
public struct Advice: Sendable {
    public struct Override: Sendable {
        /// An index into ``RuleBook/advices``.
        public var advice: Int
        /// Indices into ``RuleBook/targets``; those of the other advice that are set aside.
        public var targets: [Int]
        public var reason: String
        /// Why a milder advice, or one on weaker evidence, may set aside this one; empty where that need not be said.
        public var despite = ""
        public var place: Place

        public init(advice: Int, targets: [Int], reason: String, place: Place) {
            self.advice = advice
            self.targets = targets
            self.reason = reason
            self.place = place
        }
    }
    public var name: String
    public var title: String
    public var verb: Verb
    /// Indices into ``RuleBook/targets``, in the order written; at least one.
    public var targets: [Int]
    public var text: String
    /// The same for a reader of the field; empty where the rule file gives none.
    public var clinician = ""
    public var condition: Condition
    /// The condition as the rule file writes it, on one line.
    public var conditionText: String
    public var cautions: [String]
    public var overrides: [Override]
    public var unknownText: String
    /// Why `known` and `missing` may close this guard where nothing is known; empty where they may not.
    public var proceeds = ""
    public var evidence: Evidence
    public var cites: [Int]
    /// Whose advice it is; ``RuleBook/authorities``. Advices of different authorities stand side by side.
    public var authority: Int?
    /// In whom it was seen.
    public var populations: [String]
    /// Advices of other authorities that point the other way on a common target; ``RuleBook/advices``.
    public var opposed: [Int]
    public var place: Place

    public init(
        name: String, title: String, verb: Verb, targets: [Int], text: String, condition: Condition,
        conditionText: String, cautions: [String], overrides: [Override], unknownText: String, evidence: Evidence,
        cites: [Int], authority: Int? = nil, populations: [String] = [], opposed: [Int] = [], place: Place
    ) {
        self.name = name
        self.title = title
        self.verb = verb
        self.targets = targets
        self.text = text
        self.condition = condition
        self.conditionText = conditionText
        self.cautions = cautions
        self.overrides = overrides
        self.unknownText = unknownText
        self.evidence = evidence
        self.cites = cites
        self.authority = authority
        self.populations = populations
        self.opposed = opposed
        self.place = place
    }
}
