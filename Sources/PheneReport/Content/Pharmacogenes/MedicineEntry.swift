// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
internal import PheneModel

/// What a guideline says of a medicine for one group of people, by this person's genes: what to show to a prescriber.
///
/// Where a gene is not known, several recommendations stay possible, and none of them is picked.
public struct MedicineEntry: Sendable {
    /// How far the person's genes decide what the guideline says.
    public enum State: String, Sendable, CaseIterable {
        /// One recommendation is possible.
        case known
        /// Several are possible, and others are ruled out.
        case several
        /// Every recommendation of the guideline is possible.
        case open
    }

    /// A recommendation of the guideline.
    public struct Recommendation: Sendable {
        /// What to do, as a word for programs: `lower_dose`.
        public let action: String
        /// The same for people: `lower dose`.
        public let title: String
        /// What else to do or to consider, as words for programs.
        public let also: [String]
        /// The same for people.
        public let alsoTitles: [String]
        /// How strongly it is recommended: `strong`, `moderate`, `optional`, `none`, or `unseen` where the author of the rules did not
        /// see it.
        public let strength: String
        /// The gist; empty where the rules have none, or the rows that are possible differ in it.
        public let gist: String
        /// How much it asks for, most first.
        let rank: Int
    }

    /// A result that the guideline's table asks for.
    public struct Basis: Sendable {
        /// The symbol of the gene, or the question.
        public let title: String
        /// The result in words.
        public let value: String
        public let isKnown: Bool
        /// Whether it is a gene, and no question.
        let isGene: Bool
    }

    /// The name of the finding in the rules.
    public let name: String
    /// The name of the medicine for people.
    public let title: String
    /// The name of the drug in the rules.
    public let drug: String
    /// The people that the guideline speaks of; empty where it speaks of all.
    public let population: String
    /// The question that decides whether the person is one of them, where it was not answered; else empty.
    public let populationQuestion: String
    /// The genes or questions of which nothing is known, where the guideline says this only without their results; else empty.
    public let without: [String]
    /// How far the person's genes decide it.
    public let state: State
    /// The recommendations that are possible, those that ask for most first.
    public let recommendations: [Recommendation]
    /// The results that the guideline's table asks for.
    public let basis: [Basis]
    /// What answers make of the phenotypes that it is based on, or that it is without.
    public let expected: [ExpectedActivity]
    /// The genes whose results are not known and keep it open.
    public let openGenes: [String]
    /// The questions that keep it open, by their names.
    public let openQuestions: [String]
    /// What the rules say where it is not known; empty if it is.
    public let unknownText: String
    /// A description; may be empty.
    public let about: String
    /// Warnings to show with it.
    public let cautions: [String]
    /// Whose guideline it is; empty if the rules name nobody.
    public let authority: String
    /// The level of evidence.
    public let evidence: String
    /// The sources, in the order of the list of references.
    public let citations: [CitationEntry]
    /// `file:line` of the rule.
    public let place: String

    /// What is said with every medicine.
    public static let warning = "Show this to your prescriber. Do not change a medicine because of it."

    /// The genes that it depends on.
    public var genes: [String] { basis.filter { $0.isGene }.map { $0.title } }

    /// The medicine and the people it is about: `Voriconazole (pediatrics)`, `Codeine (where CYP2D6 is not known)`.
    public var heading: String {
        // A title may name the population itself.
        let isNamed = population == "general" || Array(title.utf8)[...].contains(bytes: Array(population.utf8))
        var parts = population.isEmpty || isNamed ? [] : [population]
        if !without.isEmpty {
            parts.append("where " + Wording.list(without, "and") + (without.count == 1 ? " is" : " are") + " not known")
        }
        return parts.isEmpty ? title : title + " (" + parts.joined(separator: "; ") + ")"
    }

    /// The recommendation in words, or those that are possible and what keeps them open.
    public var text: String {
        switch state {
        case .known: recommendations.first?.text ?? ""
        case .several: "depends on \(openText): " + several
        case .open: "not determined: depends on \(openText)"
        }
    }

    /// The actions that are possible: `avoid; or standard use`. Actions that several recommendations share are named once.
    var several: String {
        var titles: [String] = []
        for recommendation in recommendations where !titles.contains(recommendation.title) {
            titles.append(recommendation.title)
        }
        return Wording.list(titles, "or")
    }

    /// The genes and questions that keep it open.
    var openText: String {
        let open = openGenes + openQuestions.map { "`\($0)`" }
        return open.isEmpty ? "results that are not known" : Wording.list(open, "and")
    }

    /// The results behind it: `CYP2C19 Poor Metabolizer; CYP2D6 score 1`.
    public var basisText: String {
        let changed = expected.filter { $0.state == .changed }.map { $0.title + ": " + $0.text }
        return (basis.map { $0.title + ": " + $0.value } + changed).joined(separator: "; ")
    }

    /// The warnings that a phenotype which it is based on may not be as predicted, or that what is taken may change one that is
    /// not known.
    public var warnings: [String] { expected.compactMap { $0.warning } }

    /// How much it asks for at most, 0 first: the order of reports.
    var rank: Int { recommendations.first?.rank ?? 0 }

    /// Whether the one recommendation that is possible asks for something else than standard use.
    public var asks: Bool { state == .known && rank < Guidance.Action.standard.rank }

    /// The id of its part of a page.
    var anchor: String { "medicine-" + name }
}

extension MedicineEntry.Recommendation {
    init(_ recommendation: Guidance.Recommendation, gist: String) {
        action = recommendation.action.rawValue
        title = recommendation.action.inSentence
        also = recommendation.also.map { $0.rawValue }
        alsoTitles = recommendation.also.map { $0.inSentence }
        strength = recommendation.strength.rawValue
        self.gist = gist
        rank = recommendation.action.rank
    }

    /// `avoid; also: alternative drug, monitoring`
    public var text: String { title + (also.isEmpty ? "" : "; also: " + alsoTitles.joined(separator: ", ")) }

    /// The strength in words; empty where there is no recommendation.
    public var strengthText: String {
        switch strength {
        case "none": ""
        case "unseen": "strength not seen"
        default: strength
        }
    }
}

extension Guidance.Action {
    /// The title within a sentence: `avoid`.
    fileprivate var inSentence: String { title.prefix(1).lowercased() + title.dropFirst() }

    /// How much it asks for: 0 for the most.
    fileprivate var rank: Int {
        switch self {
        case .avoid: 0
        case .alternative: 1
        case .lowerDose: 2
        case .higherDose: 3
        case .genotypeDosing: 4
        case .testFirst: 5
        case .monitor: 6
        case .standard: 7
        case .noRecommendation: 8
        }
    }
}
