// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// What a guideline says of a drug, for each step of the scale of its finding.
public struct Guidance: PackRecord, Equatable {
    /// What to do.
    public enum Action: String, RuleKeyword {
        case standard, avoid, alternative, monitor
        case lowerDose = "lower_dose"
        case higherDose = "higher_dose"
        case testFirst = "test_first"
        /// To dose by a validated algorithm that takes genotypes.
        case genotypeDosing = "genotype_dosing"
        /// The guideline says nothing of this result.
        case noRecommendation = "no_recommendation"

        /// In words, as reports print it.
        public var title: String {
            switch self {
            case .standard: "Standard use"
            case .avoid: "Avoid"
            case .alternative: "Alternative drug"
            case .monitor: "Monitoring"
            case .lowerDose: "Lower dose"
            case .higherDose: "Higher dose"
            case .testFirst: "Test first"
            case .genotypeDosing: "Dose by genotype"
            case .noRecommendation: "No recommendation"
            }
        }
    }
    /// How strongly the guideline recommends it, in its own words.
    public enum Strength: String, RuleKeyword {
        case strong, moderate, optional, none
        /// The source that the author saw does not show it.
        case unseen
    }
    /// One recommendation.
    public struct Recommendation: PackRecord, Hashable {
        /// What to do.
        public var action: Action
        /// What else to do, or to consider.
        public var also: [Action]
        /// How strongly it is recommended.
        public var strength: Strength

        /// Takes the value of each property.
        public init(action: Action, also: [Action] = [], strength: Strength) {
            self.action = action
            self.also = also
            self.strength = strength
        }

        package static var blank: Recommendation { Recommendation(action: .noRecommendation, strength: .none) }

        package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
            coder.word(&action)
            coder.list(&also, blank: .noRecommendation) { $0.word(&$1) }
            coder.word(&strength)
        }
    }
    /// Whom guidance is about, by what they answer to a question.
    public struct Group: PackRecord, Hashable {
        /// The question, as an index into ``RuleBook/inputs``.
        public var input: Int
        /// The answers of these people.
        public var answers: CodeSet

        /// Takes the value of each property.
        public init(input: Int, answers: CodeSet) {
            self.input = input
            self.answers = answers
        }

        package static var blank: Group { Group(input: 0, answers: .empty) }

        package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
            coder.index(&input, in: .inputs)
            coder.codes(&answers)
        }
    }
    /// The name of the drug; a topic of this name describes it, where there is one.
    public var drug: String
    /// For each step of the finding's scale.
    public var recommendations: [Recommendation]
    /// The findings and answers without which the guideline says this: it holds only while nothing is known of each of them. Empty of
    /// guidance that always holds.
    public var without: [Subject]
    /// Whom it is about; `nil` of guidance on everyone. It holds for those too of whom the answer is not known.
    public var group: Group?

    /// Takes the value of each property.
    public init(drug: String, recommendations: [Recommendation], without: [Subject] = [], group: Group? = nil) {
        self.drug = drug
        self.recommendations = recommendations
        self.without = without
        self.group = group
    }

    package static var blank: Guidance { Guidance(drug: "", recommendations: []) }

    package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        coder.text(&drug)
        coder.records(&recommendations)
        coder.records(&without)
        coder.optional(&group)
    }
}
