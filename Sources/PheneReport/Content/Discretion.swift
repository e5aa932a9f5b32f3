// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneRuntime

/// A person's results with what the person did not ask to know left out, and what others should not see.
///
/// What is withheld is withheld by ``Evaluation/disclosed``; this says of each locus for whose sake.
struct Discretion {
    /// What may be shown: withheld loci are as if they were not in the file.
    let evaluation: Evaluation
    /// For each withheld locus the names of the consents that keep it so.
    let withheld: [Int: [String]]
    /// Whether genotypes, and the ids of sites, are left out.
    let isRedacted: Bool

    /// The language in which to show the texts of the rules; without it, that in which they are written.
    let language: String?
    /// For whom to choose among the two texts of a rule.
    let audience: Audience
    /// What the report cites, by number.
    let references: ReferenceList
    let facts: RuleFacts

    init(
        _ evaluation: Evaluation, isRedacted: Bool = false, language: String? = nil, audience: Audience = .lay
    ) {
        self.isRedacted = isRedacted
        self.language = language
        self.audience = audience
        references = ReferenceList(evaluation.pack)
        facts = RuleFacts(evaluation.pack)
        let disclosed = evaluation.disclosed
        var withheld: [Int: [String]] = [:]
        for locus in disclosed.readings.indices {
            let consents = disclosed.consents(withholding: locus)
            if !consents.isEmpty { withheld[locus] = consents.map { evaluation.pack.input($0).name } }
        }
        self.withheld = withheld
        self.evaluation = disclosed
    }
}

extension Discretion {
    /// Whether a locus was read, and not imputed, to one genotype by all rows that speak of it, and is shown.
    func wasRead(_ locus: Int) -> Bool {
        guard withheld[locus] == nil, case .called = evaluation.readings[locus].call else { return false }
        let reading = evaluation.readings[locus]
        return reading.possible.known != nil && !reading.isConflicting && !reading.isImputed
    }
}
