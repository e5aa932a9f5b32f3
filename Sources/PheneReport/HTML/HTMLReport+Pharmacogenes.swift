// SPDX-License-Identifier: Apache-2.0

/// Genes with named alleles, and the medicines whose guidelines ask for them: two tables that a prescriber can use.
extension Markup {
    mutating func pharmacogenes(_ content: ReportContent) {
        if content.pharmacogenes.isEmpty { return }
        section("pharmacogenes", "Genes that matter for medicines") { page in
            page.element("p", content.pharmacogeneLead)
            page.outsideCalls(content)
            page.element("div", ["class": "genes-table"]) { page in
                page.table("Genes, their alleles and phenotypes", Page.geneHeads) { page in
                    for gene in content.pharmacogenes { page.row(of: gene) }
                }
            }
            for extra in content.extraTables { page.extra(extra) }
            for gene in content.pharmacogenes { page.details(of: gene) }
        }
        medicines(content)
    }

    private mutating func extra(_ extra: ExtraTable) {
        element("h3", extra.title)
        element("p", ["class": "note"], extra.lead)
        if !extra.rows.isEmpty {
            element("div", ["class": extra.style]) { page in
                page.table(extra.title, extra.heads) { page in
                    for row in extra.rows {
                        page.element("tr") { page in
                            page.element("th", ["scope": "row"], row[0])
                            for cell in row.dropFirst() { page.element("td", cell) }
                        }
                    }
                }
            }
        }
        for sentence in extra.rest { paragraphs(sentence, "quiet") }
    }

    private mutating func row(of gene: PharmacogeneEntry) {
        element("tr", ["class": gene.isInformative ? "" : "r-open"]) { page in
            page.element("th", ["scope": "row"]) { $0.element("a", ["href": "#" + gene.anchor], gene.gene) }
            page.element("td", gene.alleleText)
            page.cell { page in
                let isOpen = gene.phenotype?.isKnown != true
                page.element("span", ["class": isOpen ? "open" : ""], gene.phenotype?.text ?? "none assigned")
            }
            page.element("td", gene.score?.text ?? "none")
            page.element("td", gene.positions.brief)
        }
    }

    private mutating func details(of gene: PharmacogeneEntry) {
        element("details", ["class": "finding", "id": gene.anchor]) { page in
            page.element("summary", gene.gene + ": what is behind it")
            page.result(gene.phenotype?.isKnown == true, gene.alleleText)
            if let phenotype = gene.phenotype { page.element("p", "Phenotype: " + phenotype.text + ".") }
            if let score = gene.score { page.element("p", "Activity score: " + score.text + ".") }
            for expected in gene.expected { page.expected(expected) }
            page.paragraphs(gene.unknownText)
            page.list(gene.functionTexts + gene.notes, "compact")
            page.element("p", Page.sentence(gene.basisText))
            for (label, ids) in gene.positions.lists {
                page.element("p", ["class": "quiet"]) { page in
                    page.element("b", label + ":")
                    page.text(" " + ids.joined(separator: ", "))
                }
            }
            page.cautions(gene.cautions)
            page.evidence(gene.evidence.isEmpty ? "not stated" : gene.evidence, gene.citations, gene.authority)
            page.supported(by: gene.citations)
            page.paragraphs(gene.about, "quiet")
            page.element("p", ["class": "quiet"]) { page in
                page.text("The rule: ")
                page.element("code", gene.place)
            }
        }
    }

    private mutating func expected(_ expected: ExpectedActivity) {
        element("p", expected.title + ": " + expected.text + ".")
        if expected.state == .asPredicted { return }
        paragraphs(expected.meaning.isEmpty ? expected.unknownText : expected.meaning)
        cautions(expected.cautions)
        evidence(expected.evidence, expected.citations, "")
        supported(by: expected.citations)
    }

    private mutating func medicines(_ content: ReportContent) {
        if content.medicines.isEmpty { return }
        let groups = MedicineGroups(content.medicines)
        section("medicines", "Medicines, by these genes") { page in
            page.element("p", ["class": "note"], MedicineEntry.warning)
            page.cautions(groups.warnings + groups.cautions)
            if groups.asking.isEmpty {
                page.element("p", groups.nothingAsked)
            } else {
                page.element("div", ["class": "medicines-table"]) { page in
                    page.table("What guidelines ask for", Page.medicineHeads) { page in
                        for medicine in groups.asking { page.row(of: medicine) }
                    }
                }
            }
            if !groups.several.isEmpty {
                page.element("h3", "Several recommendations are possible")
                page.list(groups.several.map { $0.heading + ": " + $0.text + "." }, "compact")
            }
            for (title, names) in groups.lines {
                page.element("h3", title)
                page.element("p", names.joined(separator: ", ") + ".")
            }
            if !groups.open.isEmpty {
                page.element("h3", "Not determined, because these genes or answers are not known")
                page.list(groups.open.map { $0.open + ": " + $0.names.joined(separator: ", ") + "." }, "compact")
            }
            for medicine in content.medicines where medicine.state != .open {
                page.details(of: medicine, besides: groups.cautions)
            }
        }
    }

    private mutating func row(of medicine: MedicineEntry) {
        element("tr") { page in
            page.element("th", ["scope": "row"]) {
                $0.element("a", ["href": "#" + medicine.anchor], medicine.heading)
            }
            for cell in medicine.row.dropFirst() { page.element("td", cell) }
        }
    }

    private mutating func details(of medicine: MedicineEntry, besides shared: [String]) {
        element("details", ["class": "finding", "id": medicine.anchor]) { page in
            page.element("summary", medicine.heading + ": what is behind it")
            page.result(medicine.state == .known, medicine.text)
            page.list(
                medicine.recommendations.map { recommendation in
                    [
                        Page.sentence(recommendation.text), recommendation.gist,
                        recommendation.strengthText.isEmpty ? "" : "Strength: " + recommendation.strengthText + ".",
                    ].filter { !$0.isEmpty }.joined(separator: " ")
                }, "compact")
            page.element("p", "Based on " + medicine.basisText + ".")
            page.paragraphs(medicine.unknownText)
            page.cautions(medicine.cautions.filter { !shared.contains($0) })
            page.evidence(medicine.evidence, medicine.citations, medicine.authority)
            page.supported(by: medicine.citations)
            page.paragraphs(medicine.about, "quiet")
            page.element("p", ["class": "quiet"]) { page in
                page.text("The rule: ")
                page.element("code", medicine.place)
            }
        }
    }
}
