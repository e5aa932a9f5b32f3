// SPDX-License-Identifier: Apache-2.0

internal import PheneJSON

extension FHIRWriter {
    /// The pair of alleles of a gene (profile `genotype`).
    ///
    /// The profile asks for one value. So where several pairs fit, or none is named, the observation does not claim it: it has no value and
    /// a reason, and each pair that is possible as a component in words, of which none is picked.
    func genotype(of gene: PharmacogeneEntry) -> FHIRResource {
        let known = gene.onlyDiplotype
        let isListed = known == nil && gene.isStated
        return observation(
            key("genotype", gene.gene), known == nil ? nil : "genotype", FHIRCode.genotype,
            text: gene.gene + " " + (known?.name ?? "not determined"),
            value: known.map { FHIR.concept(nil, text: gene.gene + " " + $0.name) },
            absence: known == nil ? absence(isMasked: gene.isRedacted || gene.isWithheldInPart) : nil,
            notes: (known == nil ? [gene.alleleText] : []) + [gene.basisText] + notRead(of: gene) + notes(on: gene),
            derivedFrom: gene.namedHaplotypes.map {
                reference(to: key("haplotype", gene.gene, $0.name), gene.gene + $0.name)
            }
                // What a laboratory states does not follow from the variants of the file.
                + (gene.outside == nil ? gene.shownVariants : []).map {
                    reference(to: key("variant", gene.gene, $0.key), $0.text)
                },
            components: [component(gene: gene.gene)]
                + (isListed ? gene.diplotypes.map { FHIR.component(words: "Possible genotype", text: $0.name) } : []))
    }

    /// The ids of positions without a genotype, which are never the reference.
    private func notRead(of gene: PharmacogeneEntry) -> [String] {
        let positions = gene.positions
        return [
            ("Not read", positions.missing), ("Several genotypes are possible at", positions.uncertain),
            ("Not shown", positions.withheld),
        ].compactMap { $0.1.isEmpty ? nil : $0.0 + ": " + $0.1.joined(separator: ", ") + "." }
    }

    /// How the pair was determined; of a call from outside what it states, without the name of its file.
    private func notes(on gene: PharmacogeneEntry) -> [String] {
        guard let outside = gene.outside else { return gene.notes }
        return outside.calls.map { "Stated from outside" + ($0.text.isEmpty ? "." : ": " + $0.text + ".") }
            + (outside.fileAlone.isEmpty ? [] : ["The genotype file alone gives: " + outside.fileAlone + "."])
            + gene.notes.dropFirst(outside.sentences.count)
    }

    /// The alleles that the person has for certain (profile `haplotype`), each once.
    func haplotypes(of gene: PharmacogeneEntry) -> [FHIRResource] {
        gene.namedHaplotypes.map { allele in
            observation(
                key("haplotype", gene.gene, allele.name), "haplotype", FHIRCode.haplotype,
                text: gene.gene + " " + allele.name,
                value: FHIR.concept(nil, text: gene.gene + " " + allele.name),
                notes: [
                    allele.function.isEmpty ? "Function: nobody has assigned one." : "Function: \(allele.function).",
                    allele.activity.map { "Activity value: \($0)." } ?? "",
                ],
                components: [component(gene: gene.gene)])
        }
    }
}

extension PharmacogeneEntry {
    /// Whether its alleles are known to some degree: from genotypes, or because a call from outside states them.
    var isStated: Bool { state == .outsideCall || state == .fits && positions.rulesOutAnything }

    /// The pair of alleles, if it is the only one that is possible; `nil` in a redacted report.
    var onlyDiplotype: Diplotype? { isStated && diplotypeCount == 1 ? diplotypes.first : nil }

    /// The alleles that the person has for certain, whichever pair is theirs. Of a gene whose copies and hybrids genotypes do not show,
    /// none is certain, unless a call from outside states it.
    var namedHaplotypes: [Allele] {
        guard isStated else { return [] }
        var alleles: [Allele] = []
        for allele in onlyDiplotype?.alleles ?? carried where !alleles.contains(where: { $0.name == allele.name }) {
            alleles.append(allele)
        }
        return alleles
    }

    /// Whether the person did not consent to know something of it.
    var isWithheldInPart: Bool { positions.isWithheld || !positions.withheld.isEmpty }
}
