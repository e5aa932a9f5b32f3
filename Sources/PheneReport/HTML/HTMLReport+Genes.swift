// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

extension Markup {
    /// A card for each gene, in the order of the pathway.
    mutating func genes(_ content: ReportContent) {
        section("genes", "Genes") { page in
            if content.cards.isEmpty { page.element("p", "These rules have no findings.") }
            for card in content.cards { page.card(card, content) }
        }
    }

    private mutating func card(_ card: GeneCard, _ content: ReportContent) {
        element("article", ["class": "card", "id": card.anchor]) { page in
            page.element("h3") { page in
                page.element("span", ["class": "symbol"], card.symbol.isEmpty ? "Without a gene" : card.symbol)
                if !card.name.isEmpty { page.element("span", ["class": "name"], " " + card.name) }
            }
            let stages = card.stages.isEmpty ? "" : "counted in the pathway under " + Wording.list(card.stages, "and")
            let meta = [card.location, stages].filter { !$0.isEmpty }.joined(separator: "; ")
            page.paragraphs(meta, "meta")
            page.paragraphs(card.about)
            page.table(of: card)
            for finding in card.findings { page.finding(finding, content) }
        }
    }

    /// The sites of a gene: what was read, in words, and what it goes with.
    private mutating func table(of card: GeneCard) {
        let loci = card.loci
        if loci.isEmpty { return }
        element("table") { page in
            page.element("caption", "Sites that these rules read" + (card.symbol.isEmpty ? "" : " in " + card.symbol))
            page.element("thead") { page in
                page.element("tr") { page in
                    for head in ["Site", "Your genotype", "State", "Goes with"] {
                        page.element("th", ["scope": "col"], head)
                    }
                }
            }
            page.element("tbody") { page in
                for locus in loci { page.row(of: locus, card) }
            }
        }
    }

    private mutating func row(of locus: LocusEntry, _ card: GeneCard) {
        element("tr") { page in
            page.element("th", ["scope": "row"]) { page in
                page.text(locus.id)
                if !locus.label.isEmpty { page.element("small", locus.label) }
            }
            page.element("td", ["data-label": "Your genotype"]) { $0.genotype(of: locus) }
            page.element("td", ["data-label": "State"], locus.state.text)
            page.element("td", ["data-label": "Goes with"]) { page in
                page.element("ul", ["class": "plain"]) { page in
                    for finding in card.findings where finding.loci.contains(where: { $0.id == locus.id }) {
                        page.element("li") { page in
                            page.element("a", ["href": "#finding-" + finding.name], finding.heading)
                            page.text(": " + (finding.outcome.isKnown ? finding.outcome.text : "not known"))
                            page.element("small") { page in
                                page.text("evidence: " + finding.evidence)
                                page.citations(finding.citations)
                            }
                        }
                    }
                }
            }
        }
    }

    /// The letters with the change marked, and the same in words.
    private mutating func genotype(of locus: LocusEntry) {
        guard let genotype = locus.genotype else {
            element("span", ["class": "open"], "not known")
            return
        }
        element("span", ["class": "letters"]) { page in
            for (index, letter) in genotype.split(separator: "/").enumerated() {
                if index > 0 { page.text("/") }
                if String(letter) == locus.changedLetter {
                    page.element("mark", String(letter))
                } else {
                    page.text(String(letter))
                }
            }
        }
        if let copies = locus.copies { element("small", copies) }
    }

    private mutating func finding(_ finding: FindingEntry, _ content: ReportContent) {
        element("section", ["class": "finding", "id": "finding-" + finding.name]) { page in
            page.element("h4", finding.heading)
            if finding.isNotable { page.element("p", ["class": "quiet"], "Notable, as the rules say.") }
            page.result(finding.outcome.isKnown, finding.outcome.text)
            // A person is never shown a sentence of a genotype that is not theirs.
            if let meaning = finding.meaning {
                page.paragraphs(meaning)
            } else if !finding.outcome.isKnown {
                page.paragraphs(finding.unknownText)
            } else if !finding.hasRow {
                page.paragraphs(Wording.severalRows)
            }
            if finding.outcome.isKnown { page.cautions(finding.cautions) }
            page.assumption(finding.assumed)
            page.imputation(finding.imputed)
            if !finding.phase.isEmpty { page.element("p", ["class": "quiet"], "Phase: " + finding.phase + ".") }
            page.origin(finding.authority, finding.populations)
            page.evidence(finding.evidence, finding.citations)
            page.why(finding, content)
        }
    }

    /// From the line of the file down to the rule and its line.
    private mutating func why(_ finding: FindingEntry, _ content: ReportContent) {
        element("details") { page in
            page.element("summary") { page in
                page.text("Why")
                page.element("span", ["class": "hidden"], " for " + finding.heading)
            }
            page.element("ol") { page in
                for locus in finding.loci {
                    page.element("li") { page in
                        page.prose(locus.name + ": " + locus.text + ".")
                        if !locus.caution.isEmpty { page.element("small", locus.caution) }
                    }
                }
                for basis in finding.basis { page.element("li", basis.text) }
                if !finding.loci.isEmpty { page.element("li", page.steps(finding, content)) }
                page.element("li") { page in
                    if let row = finding.row, let place = finding.rowPlace {
                        page.text("The row of the rule that holds: ")
                        page.element("code", row)
                        page.text(" at ")
                        page.element("code", place)
                        page.text(", in the rule at ")
                    } else {
                        page.text("The rule: ")
                    }
                    page.element("code", finding.place)
                }
                if !finding.quantity.isEmpty { page.element("li", "What was measured: " + finding.quantity) }
            }
            page.paragraphs(finding.about, "quiet")
            if !finding.outcome.isKnown { page.cautions(finding.cautions) }
        }
    }

    private func steps(_ finding: FindingEntry, _ content: ReportContent) -> String {
        let build = content.file.build?.name ?? ""
        let places = finding.loci.flatMap { $0.places }.filter { build.isEmpty || $0.hasSuffix(build) }
        var place = places.isEmpty ? "" : "Place: " + Wording.list(places, "and") + ". "
        if !content.file.grounds.isEmpty { place += "Build: " + content.file.grounds.joined(separator: "; ") + ". " }
        let strand =
            content.isPlusStrand
            ? "Strand: plus, as the rules write it, so no letter was turned."
            : "Strand: the file does not state it, so letters that read both ways keep both readings."
        return place + strand
    }

    /// Known findings that studies disagree on, together.
    mutating func disputed(_ content: ReportContent) {
        if content.disputed.isEmpty { return }
        section("disputed", "Where studies disagree") { page in
            page.element(
                "p", "These results rest on studies that contradict each other. They are shown, and never averaged.")
            page.element("ul", ["class": "plain"]) { page in
                for finding in content.disputed {
                    page.element("li") { page in
                        page.sign("conflicting")
                        page.element("a", ["href": "#finding-" + finding.name], finding.heading)
                        page.text(": " + finding.outcome.text)
                        page.citations(finding.citations)
                    }
                }
            }
        }
    }
}
