// SPDX-License-Identifier: Apache-2.0

extension ReportContent {
    /// Whether genes and medicines come before all other results: where there are no others, or something is known of a gene.
    var leadsWithGenes: Bool { !hasOtherRules || pharmacogenes.contains { $0.isInformative } }

    /// What guidelines ask for, and how much of it the genes do not decide; `nil` for rules without pharmacogenes.
    var medicineLine: GlanceLine? {
        if pharmacogenes.isEmpty { return nil }
        let asking = medicines.filter { $0.asks }
        let open = medicines.count { $0.state != .known }
        let genes = pharmacogenes.count { $0.phenotype?.isKnown == true }
        var sentences: [String] = []
        if !asking.isEmpty {
            let names = asking.map { $0.heading + " (" + ($0.recommendations.first?.title ?? "") + ")" }
            sentences.append("To show to your prescriber: " + names.joined(separator: ", ") + ".")
        }
        sentences.append(
            "The phenotype of \(genes) of \(Wording.count(pharmacogenes.count, "gene", "genes")) that matter for medicines is known."
        )
        if open > 0 {
            sentences.append(
                "Of \(open) of \(Wording.count(medicines.count, "recommendation on a medicine", "recommendations on medicines")) "
                    + "the genes do not decide what a guideline says.")
        }
        return GlanceLine(
            topic: .medicine, text: sentences.joined(separator: " "),
            anchor: asking.isEmpty ? "pharmacogenes" : "medicines", isOpen: asking.isEmpty)
    }
}
