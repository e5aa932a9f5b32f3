// SPDX-License-Identifier: Apache-2.0

/// The recommendations of one guideline on a medicine, for one population.
struct DrugGuidance {
    /// What the recommendations depend on.
    enum Subject: Hashable {
        /// The phenotype of a gene.
        case phenotype(String)
        /// The activity score of a gene.
        case score(String)
        /// What only a laboratory can say, such as an HLA allele: `HLA-B *15:02`.
        case question(String)

        /// The gene or the allele.
        var subject: String {
            switch self {
            case .phenotype(let text), .score(let text), .question(let text): text
            }
        }
    }
    /// What a row needs of one subject: one of these.
    enum Key: Hashable {
        case phenotype(String)
        /// In hundredths; without a highest it is open.
        case scores(Int, Int?)
        /// A score that is not known.
        case noScore
        case answer(isPositive: Bool)
    }
    struct Row {
        /// For each subject the results that it is for; none means any.
        var cells: [[Key]]
        let action: String
        let also: [String]
        /// Absent where it was not seen.
        let strength: String?
        let gist: String
    }

    let drug: String
    let population: String
    /// The results that are not known where this holds; empty of guidance that always holds.
    let without: [Subject]
    let subjects: [Subject]
    let rows: [Row]
    /// The name of the source of the guideline.
    let guideline: String
    let cites: [(source: String, supports: String)]

    /// The populations of all guidance on the medicine, where it is not for everyone and there are several; else empty.
    var populations: [String] = []

    /// The population of rows for everyone.
    static let everyone = "general"

    /// What a report calls it: the medicine and, where it is not for everyone, the population.
    var title: String { population == Self.everyone ? drug : "\(drug) (\(population))" }

    /// The question that tells the populations apart.
    var question: String { Identifier.of(drug) + "_population" }

    /// Its name in the rules: the medicine and, where there is more than one, the population and what is not known.
    var name: String {
        let known = population == Self.everyone ? drug : drug + " " + population
        return Identifier.of(([known] + without.map { "without " + $0.subject }).joined(separator: " "))
    }
}
