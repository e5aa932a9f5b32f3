// SPDX-License-Identifier: Apache-2.0

extension Page {
    mutating func findings(_ content: ReportContent) {
        section("Findings")
        if content.findings.isEmpty { paragraphs("These rules have no findings.") }
        for finding in content.findings {
            let genes = finding.genes.isEmpty ? "" : " (" + finding.genes.joined(separator: ", ") + ")"
            subject(finding.heading + genes)
            field("Result", finding.outcome.text, tone: finding.outcome.isKnown ? .known : .open)
            if finding.isNotable { field("Notable", "as the rules say") }
            for locus in finding.loci {
                field("Genotype", locus.name + ": " + locus.text)
                field("", locus.caution)
            }
            for basis in finding.basis { field("Rests on", basis.text) }
            field("Meaning", meaning(of: finding))
            field("Assumed", Wording.assumption(finding.assumed), tone: .warning)
            field("Imputed", Wording.imputation(finding.imputed), tone: .warning)
            field("Phase", finding.phase)
            field("Measured", finding.quantity)
            field("About", finding.about)
            cautions(finding.cautions)
            field("By", finding.authority)
            field("Seen in", finding.populations.joined(separator: ", "))
            field("Evidence", evidence(finding.evidence, finding.citations))
            field("Rule", finding.place, tone: .quiet)
        }
    }

    private func meaning(of finding: FindingEntry) -> String {
        if let meaning = finding.meaning { return meaning }
        if !finding.outcome.isKnown { return finding.unknownText }
        return finding.hasRow ? "" : Wording.severalRows
    }

    /// Known findings that studies disagree on, together.
    mutating func disputed(_ content: ReportContent) {
        if content.disputed.isEmpty { return }
        section("Where studies disagree")
        paragraphs("These results rest on studies that contradict each other. They are shown, and never averaged.")
        for finding in content.disputed { item(finding.heading + ": " + finding.outcome.text) }
    }

    mutating func pathways(_ content: ReportContent) {
        for pathway in content.pathways {
            section("Pathway: " + (pathway.title.isEmpty ? pathway.name : pathway.title).inert)
            field("Result", pathway.outcome.text, tone: pathway.outcome.isKnown ? .known : .open)
            let net = Wording.sums(pathway.sums)
            field("Rank", "\(net): a rank by counting the findings below, not a concentration")
            for flow in pathway.flows {
                field(
                    "Counts", "\(flow.stage), \(flow.title): \(flow.outcome.short), \(Wording.interval(flow.weights))")
            }
            for node in pathway.course?.nodes ?? [] {
                item(node.heading + (node.details.isEmpty ? "" : ": " + node.details) + " (" + node.reading + ")")
            }
            field("Imputed", Wording.imputation(pathway.imputed), tone: .warning)
            field("About", pathway.about)
            cautions(pathway.cautions)
            field("Evidence", evidence(pathway.evidence, pathway.citations))
            field("Rule", pathway.place, tone: .quiet)
        }
    }
}
