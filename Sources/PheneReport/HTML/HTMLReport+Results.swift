// SPDX-License-Identifier: Apache-2.0

internal import PheneRuntime

extension Markup {
    mutating func findings(_ content: ReportContent) {
        section("findings", "Findings") { page in
            for finding in content.findings { page.finding(finding) }
        }
    }

    private mutating func finding(_ finding: FindingEntry) {
        element("article", ["class": "card", "id": "finding-\(finding.name)"]) { page in
            let genes = finding.genes.isEmpty ? "" : " (" + finding.genes.joined(separator: ", ") + ")"
            page.element("h3", (finding.title.isEmpty ? finding.name : finding.title) + genes)
            page.state(finding.outcome.isKnown, finding.outcome.text)
            // A person is never shown a sentence of a genotype that is not theirs.
            if let meaning = finding.meaning {
                page.paragraphs(meaning)
            } else if !finding.outcome.isKnown {
                page.paragraphs(finding.unknownText)
            }
            page.cautions(finding.cautions)
            page.evidence(finding.evidence, finding.citations, finding.place)
            page.element("details") { page in
                page.element("summary", "Why")
                page.element("ul") { page in
                    for locus in finding.loci {
                        page.element("li", locus.name + ": " + locus.text)
                        if !locus.caution.isEmpty { page.element("li", locus.caution) }
                    }
                    for basis in finding.basis { page.element("li", basis.text) }
                    if let row = finding.rowPlace { page.element("li", "the row of the rule: \(row)") }
                    if !finding.quantity.isEmpty { page.element("li", "what was measured: \(finding.quantity)") }
                }
                page.paragraphs(finding.about, "quiet")
            }
        }
    }

    mutating func advice(_ content: ReportContent) {
        section("advice", "What you could consider") { page in
            if content.applying.isEmpty { page.element("p", "No advice of these rules is known to apply.") }
            for advice in content.applying {
                page.element("article", ["class": "card"]) { page in
                    page.element("h3", advice.title.isEmpty ? advice.name : advice.title)
                    page.cautions(advice.cautions)
                    page.state(true, advice.verb + ": " + page.targets(advice, .applies))
                    for (verdict, word) in [(Verdict.held, "held"), (.overridden, "set aside")] {
                        let others = page.targets(advice, verdict)
                        if !others.isEmpty { page.state(false, "not on \(others), which is \(word); see below") }
                    }
                    page.paragraphs(advice.text)
                    page.element("ul") { page in
                        for locus in advice.loci { page.element("li", "rests on " + locus.name + ": " + locus.text) }
                        for basis in advice.basis { page.element("li", "rests on " + basis.text) }
                    }
                    page.evidence(advice.evidence, advice.citations, advice.place)
                }
            }
        }
        aside(content.held, .held, "held", "Advice that is held", "held by")
        aside(content.overridden, .overridden, "set-aside", "Advice that is set aside", "set aside by")
    }

    private func targets(_ advice: AdviceEntry, _ verdict: Verdict) -> String {
        Wording.list(advice.targets(verdict).map { $0.title }, "and")
    }

    private mutating func aside(
        _ advices: [AdviceEntry], _ verdict: Verdict, _ id: String, _ title: String, _ word: String
    ) {
        if advices.isEmpty { return }
        section(id, title) { page in
            for advice in advices {
                page.element("article", ["class": "card"]) { page in
                    page.element("h3", advice.title.isEmpty ? advice.name : advice.title)
                    for target in advice.targets(verdict) {
                        if verdict == .overridden {
                            page.element("p") { $0.element("s", advice.verb + " " + target.title) }
                        } else {
                            page.state(false, advice.verb + " " + target.title)
                        }
                        for overrider in target.overriders {
                            page.element("p", "\(word) \u{201C}\(overrider.title)\u{201D}, because \(overrider.reason)")
                            page.paragraphs(verdict == .held ? overrider.unknownText : "")
                        }
                        if !target.needs.isEmpty { page.element("p", "To decide it: " + target.needs.alternatives) }
                    }
                }
            }
        }
    }

    mutating func questions(_ content: ReportContent) {
        if content.questions.isEmpty { return }
        section("questions", "Questions that the file cannot answer") { page in
            page.element("p", "They are not answered, so nothing is assumed.")
            page.element("ul") { page in
                for question in content.questions {
                    page.element("li") { page in
                        page.text(question.text.isEmpty ? question.name : question.text)
                        page.text(" Answer with ")
                        page.element("code", "--input \(question.name)=" + question.answers.joined(separator: "|"))
                    }
                }
            }
        }
    }

    mutating func notTold(_ content: ReportContent) {
        section("open", "What could not be told, and why") { page in
            page.element("ul") { page in
                for finding in content.findings where !finding.outcome.isKnown {
                    page.element("li", finding.title + ": " + finding.outcome.text)
                }
                for advice in content.unknown {
                    let needs = advice.needs.isEmpty ? "" : " To know it: " + advice.needs.alternatives + "."
                    page.element(
                        "li",
                        "Advice \u{201C}\(advice.title.isEmpty ? advice.name : advice.title)\u{201D}. "
                            + advice.unknownText + needs)
                }
                for stranger in content.strangers { page.element("li", stranger) }
            }
        }
    }

    /// The flows of a pathway as a figure, and the same as a list.
    mutating func pathway(_ pathway: PathwayEntry) {
        section("pathway-\(pathway.name)", "Pathway: " + (pathway.title.isEmpty ? pathway.name : pathway.title)) {
            page in
            page.state(pathway.outcome.isKnown, pathway.outcome.text)
            page.figure(pathway)
            page.element("ul") { page in
                for flow in pathway.flows {
                    page.element("li") { page in
                        page.text(flow.stage + ": ")
                        page.element("a", ["href": "#finding-\(flow.finding)"], flow.title)
                        page.text(": " + flow.outcome.text)
                    }
                }
            }
            page.cautions(pathway.cautions)
            page.paragraphs(pathway.about, "quiet")
            page.evidence(pathway.evidence, pathway.citations, pathway.place)
        }
    }

    /// Stages from left to right: a filled box where the finding is known, a hollow dashed one where it is open.
    private mutating func figure(_ pathway: PathwayEntry) {
        let width = 150, gap = 40, height = 64
        let total = pathway.flows.count * (width + gap) - gap + 4
        let words = pathway.flows.map { $0.stage + " " + ($0.outcome.isKnown ? $0.outcome.text : "not known") }
        element(
            "svg",
            [
                "viewBox": "0 0 \(total) \(height + 4)", "role": "img", "width": String(total),
                "height": String(height + 4),
                "aria-label": "Stages of the pathway: " + words.joined(separator: "; "),
            ]
        ) { svg in
            for (index, flow) in pathway.flows.enumerated() {
                let x = 2 + index * (width + gap)
                svg.element(
                    "rect",
                    [
                        "x": String(x), "y": "2", "width": String(width), "height": String(height), "rx": "8",
                        "fill": "none",
                        "stroke": "currentColor", "stroke-width": flow.outcome.isKnown ? "2.5" : "1.5",
                        "stroke-dasharray": flow.outcome.isKnown ? "none" : "5 4",
                    ], "")
                svg.label(flow.stage, x: x + width / 2, y: 28, weight: "600")
                svg.label(
                    flow.outcome.isKnown ? flow.outcome.text : "not known", x: x + width / 2, y: 50, weight: "400")
                if index > 0 {
                    let middle = 2 + height / 2
                    svg.element(
                        "path",
                        [
                            "d": "M\(x - gap + 6) \(middle)h\(gap - 18)m-6 -5l8 5l-8 5", "fill": "none",
                            "stroke": "currentColor", "stroke-width": "1.5",
                        ], "")
                }
            }
        }
    }

    private mutating func label(_ words: String, x: Int, y: Int, weight: String) {
        element(
            "text",
            [
                "x": String(x), "y": String(y), "text-anchor": "middle", "font-size": "13", "font-weight": weight,
                "fill": "currentColor",
            ], words.count > 22 ? words.prefix(20) + "\u{2026}" : words)
    }
}
