// SPDX-License-Identifier: Apache-2.0

extension PharmacogeneEntry {
    /// Whether a selection shows the gene: by its symbol or by the name of one of its findings. Of notable results only, those are shown
    /// that follow from alleles.
    func isSelected(by selection: ReportSelection, _ genes: [String]) -> Bool {
        let isNamed = genes.contains(gene) || findings.contains { selection.findings.contains($0) }
        if !genes.isEmpty || !selection.findings.isEmpty { return isNamed }
        return !selection.isNotableOnly || isInformative
    }
}

extension MedicineEntry {
    /// Whether a selection shows the medicine: by its name or by one of its genes. Of notable results only, those are shown that ask for
    /// something.
    func isSelected(by selection: ReportSelection, _ genes: [String]) -> Bool {
        let isNarrow = !genes.isEmpty || !selection.findings.isEmpty
        let isNamed = selection.findings.contains(name) || self.genes.contains { genes.contains($0) }
        return (!isNarrow || isNamed) && (!selection.isNotableOnly || asks || state == .several)
    }
}

extension ReportContent {
    /// The texts of pharmacogenes and medicines, in which sources may be cited by number.
    var pharmacogeneTexts: [String] {
        var texts: [String] = []
        for gene in pharmacogenes {
            texts += [gene.unknownText, gene.about] + gene.cautions + gene.citations.map { $0.supports }
            for expected in gene.expected {
                texts += [expected.unknownText, expected.meaning] + expected.cautions
                texts += expected.citations.map { $0.supports }
            }
        }
        for medicine in medicines {
            texts += [medicine.unknownText, medicine.about] + medicine.cautions
            texts += medicine.citations.map { $0.supports } + medicine.recommendations.map { $0.gist }
        }
        return texts
    }
}

extension ReportContent {
    /// How many genes with named alleles and recommendations on medicines a selection shows.
    func pharmacogeneSentence(in whole: ReportContent) -> String {
        "\(pharmacogenes.count) of \(Wording.count(whole.pharmacogenes.count, "gene", "genes")) with named alleles and "
            + "\(medicines.count) of "
            + Wording.count(whole.medicines.count, "recommendation on a medicine", "recommendations on medicines")
    }

    /// Whether there are findings, pathways or recommendations beside pharmacogenes: then the report has sections for them.
    var hasOtherRules: Bool {
        pharmacogenes.isEmpty && medicines.isEmpty || !findings.isEmpty || !recommendations.isEmpty || !pathways.isEmpty
    }
}
