// SPDX-License-Identifier: Apache-2.0

internal import PheneJSON

extension FHIRWriter {
    /// The phenotype of a gene, such as a metabolizer status (profile `therapeutic-implication`); `nil` where the rules give it none.
    ///
    /// It is stated where it is known. Where several are possible, each is a component in words, and none has the code of the guide.
    func phenotype(of gene: PharmacogeneEntry) -> FHIRResource? {
        guard let phenotype = gene.phenotype else { return nil }
        let known = phenotype.isKnown ? phenotype.possible.first?.title : nil
        let isListed = known == nil && phenotype.isNarrowed
        return observation(
            key("phenotype", gene.gene), "therapeutic-implication", FHIRCode.implication,
            text: gene.gene + " " + (known ?? "phenotype not determined"),
            absence: known == nil ? absence(isMasked: gene.isWithheldInPart) : nil, extensions: sources(gene.citations),
            notes: [gene.unknownText] + notesOnExpected(of: gene) + gene.cautions + [
                gene.authority.isEmpty ? "" : "Definitions: \(gene.authority)."
            ],
            derivedFrom: [reference(to: key("genotype", gene.gene), gene.gene)],
            components: [
                known.map { FHIR.component(FHIRCode.implication, FHIR.concept(FHIRCode.phenotype($0), text: $0)) },
                FHIR.component(FHIRCode.conclusion, text: Self.conclusion(of: gene, phenotype)),
            ] + (isListed ? phenotype.possible.map { FHIR.component(words: "Possible phenotype", text: $0.title) } : [])
        )
    }

    private static func conclusion(of gene: PharmacogeneEntry, _ phenotype: PhenotypeEntry) -> String {
        gene.gene + ": " + phenotype.text + (gene.score.map { "; activity score: " + $0.text } ?? "") + "."
    }

    /// What a guideline says of a medicine (profile `therapeutic-implication`), by the genes that it depends on.
    func implication(of medicine: MedicineEntry) -> FHIRResource {
        observation(
            key("medicine", medicine.name), "therapeutic-implication", FHIRCode.implication,
            text: medicine.heading + ": " + medicine.text,
            absence: medicine.state == .known ? nil : absence(isMasked: isWithheld(medicine)),
            extensions: sources(medicine.citations),
            notes: [medicine.unknownText, medicine.basisText] + medicine.warnings + medicine.cautions + [
                medicine.authority.isEmpty ? "" : "Guideline: \(medicine.authority).", MedicineEntry.warning,
            ],
            derivedFrom: basis(of: medicine),
            components: [
                FHIR.component(
                    FHIRCode.medication, FHIR.concept(FHIRCode.drug(medicine.drug), text: medicine.drugText)),
                FHIR.component(FHIRCode.conclusion, text: medicine.heading + ": " + medicine.fullText),
            ])
    }

    /// The genotypes that a medicine depends on; those that a selection leaves out of the report by their names only.
    private func basis(of medicine: MedicineEntry) -> [JSON] {
        var symbols: [String] = []
        for symbol in medicine.genes + medicine.without where !symbols.contains(symbol) { symbols.append(symbol) }
        return symbols.map { symbol in
            content.pharmacogenes.contains { $0.gene == symbol }
                ? reference(to: key("genotype", symbol), symbol) : FHIR.object(["display": FHIR.string(symbol)])
        }
    }

    /// Whether it is not known because the person did not consent to know something.
    private func isWithheld(_ medicine: MedicineEntry) -> Bool {
        content.pharmacogenes.contains { medicine.openGenes.contains($0.gene) && $0.isWithheldInPart }
    }
}

extension MedicineEntry {
    /// The drug in words.
    fileprivate var drugText: String { String(drug.map { $0 == "_" ? " " : $0 }) }

    /// The recommendation with its strength and gist, or those that are possible.
    var fullText: String {
        guard state == .known, let only = recommendations.first else { return text + "." }
        var words = only.text
        if !only.strengthText.isEmpty { words += " (" + only.strengthText + ")" }
        return words + "." + (only.gist.isEmpty ? "" : " " + only.gist)
    }
}
