// SPDX-License-Identifier: Apache-2.0

internal import PheneJSON

extension FHIRWriter {
    /// What is expected of an enzyme with what the person takes, beside what the genotype predicts of it.
    ///
    /// No published code was found for it. So its code, its value and its components have words only, and it claims no profile: a
    /// program that looks for the phenotype that a genotype predicts never finds this. It is derived from that phenotype.
    func expected(_ expected: ExpectedActivity, of gene: PharmacogeneEntry) -> FHIRResource {
        let known = expected.state == .genotypeOpen || !expected.isKnown ? nil : expected.possible[0].title
        let isListed = known == nil && expected.isNarrowed && expected.possible.count > 1
        return observation(
            key("expected", gene.gene, expected.name), nil, nil, words: Self.expectedWords,
            text: expected.title + ": " + expected.text, value: known.map { FHIR.concept(nil, text: $0) },
            absence: known == nil ? absence(isMasked: gene.isWithheldInPart) : nil,
            extensions: sources(expected.citations),
            notes: [
                Self.expectedNote, expected.title + ": " + expected.text + ".", expected.meaning, expected.unknownText,
            ]
                + expected.cautions,
            derivedFrom: [
                gene.phenotype == nil
                    ? reference(to: key("genotype", gene.gene), gene.gene)
                    : reference(to: key("phenotype", gene.gene), gene.gene)
            ],
            components: [component(gene: gene.gene)]
                + expected.answers.map { FHIR.component(words: "Answer", text: $0) }
                + expected.openQuestions.map { FHIR.component(words: "Question without an answer", text: $0) }
                + (isListed
                    ? expected.possible.map { FHIR.component(words: "Possible expected activity", text: $0.title) }
                    : []))
    }

    /// The notes of the phenotype that the alleles predict on what is expected beside it.
    func notesOnExpected(of gene: PharmacogeneEntry) -> [String] {
        gene.expected.isEmpty ? [] : [Self.predictedNote] + gene.expected.map { $0.title + ": " + $0.text + "." }
    }

    /// Stands for a code.
    private static let expectedWords = "Expected activity with what the person takes"
    private static let expectedNote =
        "This is expected with what the person takes. It is not what the genotype predicts."
    private static let predictedNote =
        "This is what the genotype predicts. What is expected with what the person takes is an observation of its own."
}
