// SPDX-License-Identifier: Apache-2.0

extension Page {
    /// The genes with something to say, and the medicines that ask for something; the rest is counted or named.
    mutating func shortPharmacogenes(_ content: ReportContent, _ brevity: Brevity) {
        if content.pharmacogenes.isEmpty { return }
        shortSection("Genes that matter for medicines")
        if !content.leadsWithGenes, content.medicines.allSatisfy({ $0.state == .open }) {
            let names = content.pharmacogenes.map { $0.gene + " " + $0.positions.brief }
            let count = content.medicines.count
            paragraphs(
                "Not determined (positions read): " + names.joined(separator: ", ") + "."
                    + (count == 0
                        ? ""
                        : " \(Wording.count(count, "recommendation on a medicine depends", "recommendations on medicines depend")) on "
                            + "them: see the whole report."),
                tone: .open)
            extras(content)
            return
        }
        paragraphs(content.pharmacogeneLead)
        let genes = content.pharmacogenes.filter { $0.isInformative }
        if brevity.rows > 0, !genes.isEmpty {
            table([Self.geneHeads] + genes.map { $0.row }, shares: [10, 36, 27, 14, 13])
        } else {
            for gene in genes {
                let text = gene.gene + ": " + gene.shortAlleleText + gene.phenotypeNote + gene.positionsNote
                field("-", text, indent: 0, column: 2)
            }
        }
        let rest = content.pharmacogenes.filter { !$0.isInformative }
        if !rest.isEmpty {
            let names = rest.map { $0.gene + " " + $0.positions.brief }
            paragraphs("Not determined (positions read): " + names.joined(separator: ", ") + ".", tone: .open)
        }
        extras(content)
        shortMedicines(content, brevity)
    }

    private mutating func shortMedicines(_ content: ReportContent, _ brevity: Brevity) {
        if content.medicines.isEmpty { return }
        shortSection("Medicines, by these genes")
        paragraphs(MedicineEntry.warning, tone: .warning)
        let groups = MedicineGroups(content.medicines)
        for warning in groups.warnings { paragraphs(warning, tone: .warning) }
        let rows = groups.asking.prefix(brevity.rows)
        if groups.asking.isEmpty {
            paragraphs(groups.nothingAsked)
        } else if !rows.isEmpty {
            table([Self.medicineHeads] + rows.map { $0.shortRow }, shares: [27, 33, 12, 28])
        }
        for (title, names) in MedicineGroups.byTitle(groups.asking.dropFirst(rows.count)) {
            paragraphs(title + ": " + names.joined(separator: ", ") + ".", tone: .strong)
        }
        if !groups.several.isEmpty {
            let names = groups.several.map { $0.heading + ": " + $0.several }
            paragraphs("Several recommendations are possible. " + names.joined(separator: "; ") + ".", tone: .open)
        }
        for (title, names) in groups.lines { paragraphs(title + ": " + names.joined(separator: ", ") + ".") }
        let open = groups.open.map { "\($0.names.count) without " + $0.open }
        if !open.isEmpty { paragraphs("Not determined: " + open.joined(separator: "; ") + ".", tone: .open) }
    }
}

extension PharmacogeneEntry {
    fileprivate var phenotypeNote: String { phenotype.map { ", " + $0.text } ?? "" }

    /// What weakens the result, such as positions that were not read or are only assumed.
    fileprivate var positionsNote: String { positions.isWhole ? "" : " (positions read: " + positions.brief + ")" }
}

extension MedicineEntry {
    /// The row of the table without the gist.
    fileprivate var shortRow: [String] {
        guard let recommendation = recommendations.first else { return row }
        return [heading, Page.capitalized(recommendation.text), recommendation.strengthText, basisText]
    }
}
