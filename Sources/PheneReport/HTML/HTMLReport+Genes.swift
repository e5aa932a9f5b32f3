// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

/// A card for each gene: its sites, then its findings.
extension Markup {
    mutating func genes(_ content: ReportContent) {
        section("genes", "Genes") { page in
            if content.cards.isEmpty { page.element("p", "No finding of \(content.scope) is shown.") }
            page.element("div", ["class": "columns"]) { page in
                for card in content.cards { page.card(card, content) }
            }
        }
    }

    private mutating func card(_ card: GeneCard, _ content: ReportContent) {
        element("article", ["class": "card", "id": card.anchor]) { page in
            page.element("h3") { page in
                page.element("span", ["class": "symbol"], card.symbol.isEmpty ? "No gene" : card.symbol)
                if !card.name.isEmpty { page.element("span", ["class": "name"], " " + card.name) }
            }
            page.about(card)
            page.paragraphs(card.about)
            if !card.loci.isEmpty {
                page.table(
                    "Sites that these rules use" + (card.symbol.isEmpty ? "" : " in " + card.symbol),
                    ["Site", "Your genotype"]
                ) { page in
                    for locus in card.loci { page.row(of: locus) }
                }
            }
            page.frequencies(of: card.loci)
            page.cautions(card.sharedCautions)
            for finding in card.findings {
                if finding.outcome.isKnown {
                    page.finding(finding, besides: card.sharedCautions, content)
                } else {
                    page.open(finding, content)
                }
            }
        }
    }

    /// Where the gene is, what counts it, and where to read more.
    private mutating func about(_ card: GeneCard) {
        let stages = card.stages.isEmpty ? "" : "counted in the pathway under " + Wording.list(card.stages, "and")
        let meta = [card.location, stages].filter { !$0.isEmpty }.joined(separator: "; ")
        if meta.isEmpty { return }
        element("p", ["class": "meta"]) { page in
            page.text(meta)
            if !card.location.isEmpty {
                page.text("; ")
                page.outward("NCBI Gene", to: ExternalLink.gene(card.symbol))
            }
        }
    }

    private mutating func row(of locus: LocusEntry) {
        element("tr") { page in
            page.element("th", ["scope": "row"]) { page in
                page.text(locus.id)
                if !locus.label.isEmpty { page.element("small", locus.label) }
                guard let site = ExternalLink.dbSNP(locus.id) else { return }
                page.element("small", ["class": "outward"]) { page in
                    page.outward("dbSNP", to: site)
                    page.text(" ")
                    page.outward("ClinVar", to: ExternalLink.clinVar(locus.id))
                }
            }
            page.cell { page in
                page.marks(of: locus)
                if let copies = locus.copies { page.element("small", copies) }
            }
        }
    }

    private mutating func finding(_ finding: FindingEntry, besides shared: [String], _ content: ReportContent) {
        element("section", ["class": "finding", "id": "finding-" + finding.name]) { page in
            page.element("h4") { page in
                page.element("span", finding.heading)
                page.text(" ")
                page.chips(finding.states)
            }
            page.result(true, finding.outcome.text)
            // Never show a note about a genotype that may not be the person's.
            if let meaning = finding.meaning {
                page.paragraphs(meaning)
            } else if !finding.hasRow {
                page.paragraphs(Wording.severalRows)
            }
            page.effects(finding.effects)
            page.cautions(finding.cautions.filter { !shared.contains($0) })
            page.basis(of: finding)
            page.element("details", ["class": "why"]) { page in
                page.element("summary") { page in
                    page.text("Why")
                    page.element("span", ["class": "hidden"], " for " + finding.heading)
                }
                page.why(finding, content)
            }
        }
    }

    /// A finding that is not known: one line, and what is missing behind it.
    private mutating func open(_ finding: FindingEntry, _ content: ReportContent) {
        element("details", ["class": "finding", "id": "finding-" + finding.name]) { page in
            page.element("summary") { page in
                page.element("span", finding.heading)
                page.text(" ")
                page.chips(finding.states)
            }
            page.result(false, finding.outcome.text)
            page.paragraphs(finding.unknownText)
            page.effects(finding.effects)
            page.basis(of: finding)
            page.why(finding, content)
            page.cautions(finding.cautions)
        }
    }

    /// What was assumed, who issued it, in whom it was studied, and how good the evidence is.
    private mutating func basis(of finding: FindingEntry) {
        assumption(finding.assumed)
        imputation(finding.imputed)
        if !finding.phase.isEmpty { element("p", ["class": "quiet"], "Phase: " + finding.phase + ".") }
        evidence(finding.evidence, finding.citations, finding.authority, finding.populations)
    }

    /// From the line of the file to the line of the rule.
    private mutating func why(_ finding: FindingEntry, _ content: ReportContent) {
        element("ol") { page in
            // The result says already that a site was not tested.
            for locus in finding.loci
            where finding.outcome.isKnown || locus.state != .notOnAssay || !locus.caution.isEmpty {
                page.element("li") { page in
                    page.prose(locus.name + ": " + locus.text + ".")
                    if !locus.caution.isEmpty { page.element("small", locus.caution) }
                }
            }
            for basis in finding.basis { page.element("li", basis.text) }
            let positions = page.positions(of: finding, content)
            if !positions.isEmpty { page.element("li", positions) }
            page.element("li") { page in
                if let row = finding.row, let location = finding.rowPlace {
                    page.text("Matching row of the rule: ")
                    page.element("code", row)
                    page.text(" at ")
                    page.element("code", location)
                } else {
                    page.text("The rule: ")
                    page.element("code", finding.place)
                }
            }
            if !finding.quantity.isEmpty { page.element("li", "What was measured: " + finding.quantity) }
            page.supports(of: finding.citations)
        }
        paragraphs(finding.about, "quiet")
    }

    /// The positions and build behind a finding, and the strand if the file does not state it.
    private func positions(of finding: FindingEntry, _ content: ReportContent) -> String {
        let build = content.file.build?.name ?? ""
        let positions = finding.loci.flatMap { $0.places }.filter { build.isEmpty || $0.hasSuffix(build) }
        let place = positions.isEmpty ? "" : "Position: " + Wording.list(positions, "and") + ". "
        return place
            + (content.isPlusStrand
                ? ""
                : "Strand: not stated by the file, so where alleles fit both strands, both genotypes stay possible.")
    }
}

extension GeneCard {
    /// The cautions that several known findings of the card have, each once.
    fileprivate var sharedCautions: [String] {
        var counts: [String: Int] = [:]
        let all = findings.filter { $0.outcome.isKnown }.flatMap { $0.cautions }
        for caution in all { counts[caution, default: 0] += 1 }
        var seen: Set<String> = []
        return all.filter { counts[$0, default: 0] > 1 && seen.insert($0).inserted }
    }
}
