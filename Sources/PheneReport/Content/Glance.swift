// SPDX-License-Identifier: Apache-2.0

internal import PheneModel
internal import PheneRuntime

/// One of the few lines at the start of a report: what matters most, then what is open.
public struct GlanceLine: Sendable {
    /// What a line is about.
    public enum Topic: String, Sendable {
        case finding, advice, medicine, more, question, pathway, unremarkable, tested, unknown
    }

    /// What the line is about.
    public let topic: Topic
    /// One or two sentences.
    public let text: String
    /// The id of the section or card with details.
    let anchor: String
    /// Whether the line is about something unknown.
    var isOpen = false
}

extension ReportContent {

    /// How many highlights have a line of their own; one more line names all others.
    static let highlightLimit = 3

    /// The lines at the start of the report. Every notable finding and every recommendation that applies is named, whatever else
    /// there is.
    public var glance: [GlanceLine] {
        let highlights = highlights
        var lines = highlights.prefix(Self.highlightLimit).map { highlight in
            GlanceLine(
                topic: highlight.topic == .finding ? .finding : .advice, text: highlight.text, anchor: highlight.anchor,
                isOpen: highlight.isOpen)
        }
        let more = highlights.dropFirst(Self.highlightLimit)
        if !more.isEmpty {
            lines.append(
                GlanceLine(
                    topic: .more, text: "Also: " + more.map { $0.heading }.joined(separator: "; ") + ".",
                    anchor: more.contains { $0.topic == .advice } ? "advice" : "genes"))
        }
        if let medicine = medicineLine { lines.append(medicine) }
        if applying.isEmpty, hasOtherRules {
            lines.append(
                GlanceLine(topic: .advice, text: "No advice from \(scope) is known to apply.", anchor: "advice"))
        }
        if let pathwayLine { lines.append(pathwayLine) }
        if !questions.isEmpty {
            let asked = Wording.count(questions.count, "question keeps", "questions keep")
            let open = Wording.count(keptOpen, "result", "results")
            lines.append(
                GlanceLine(
                    topic: .question, text: "\(asked) \(open) open.",
                    anchor: "questions", isOpen: true))
        }
        // Of a part nothing is said of whole genes: what is left out may be notable.
        let quiet = selection.isEmpty ? unremarkable : []
        if !quiet.isEmpty {
            let genes = Wording.list(quiet.map { $0.symbol }, "and")
            lines.append(
                GlanceLine(
                    topic: .unremarkable,
                    text: "Nothing notable in \(genes): every site was called, and the rules call every result usual.",
                    anchor: "genes"))
        }
        if let tested = testedLine { lines.append(tested) }
        let unknown = findings.count { !$0.outcome.isKnown }
        if unknown > 0 {
            lines.append(
                GlanceLine(
                    topic: .unknown,
                    text: "\(unknown) of \(Wording.count(findings.count, "finding", "findings")) could not be "
                        + "determined from this file. Unknown does not mean \"no\" or \"normal\".",
                    anchor: "open", isOpen: true))
        }
        return lines
    }

    /// How many results the open questions keep open.
    var keptOpen: Int {
        var titles: [String] = []
        for question in questions {
            for title in question.keepsOpen where !titles.contains(title) { titles.append(title) }
        }
        return titles.count
    }

    /// The directions of the pathways.
    var pathwayLine: GlanceLine? {
        if pathways.isEmpty { return nil }
        let results = pathways.map { pathway in
            (pathway.title.isEmpty ? pathway.name : pathway.title) + ", \(counted(in: pathway)): "
                + pathway.outcome.short + (pathway.imputed.isEmpty ? "" : " (based on imputed genotypes)")
        }
        let kind =
            pathways.count == 1 ? "A rank by counting, not a concentration." : "Ranks by counting, not concentrations."
        return GlanceLine(
            topic: .pathway, text: results.joined(separator: "; ") + ". " + kind, anchor: "pathway-" + pathways[0].name,
            isOpen: pathways.contains { !$0.outcome.isKnown })
    }

    /// How little or much of the findings a pathway counts: without it, "no overall direction" from one finding would look like
    /// the result of all.
    private func counted(in pathway: PathwayEntry) -> String {
        var flows: [PathwayEntry.Flow] = []
        for flow in pathway.flows where !flows.contains(where: { $0.finding == flow.finding }) { flows.append(flow) }
        let unknown = flows.count { !$0.outcome.isKnown }
        return "counting \(flows.count) of \(Wording.count(findings.count, "finding", "findings"))"
            + (unknown > 0 ? ", of which \(unknown) " + (unknown == 1 ? "is" : "are") + " not known" : "")
    }

    /// What was tested of each gene.
    var testedLine: GlanceLine? {
        let genes = geneCoverage.filter { $0.siteCount > 0 }
        if genes.isEmpty { return nil }
        return GlanceLine(
            topic: .tested,
            text: "Sites tested, of those that these rules use: "
                + genes.map { $0.symbol + " " + $0.brief }.joined(separator: ", ") + ".",
            anchor: "coverage", isOpen: genes.contains { !$0.gaps.isEmpty })
    }

    /// The genes without anything notable (``GeneCard/isUsual``): no recommendation depends on them, and they have no direction
    /// in a pathway.
    private var unremarkable: [GeneCard] {
        let usual = cards.filter { $0.isUsual }
        if usual.isEmpty { return [] }
        let advised = Set(
            recommendations.filter { $0.verdict != .doesNotApply }.flatMap { advice in
                advice.genes
            })
        let leaning = Set(
            pathways.flatMap { $0.flows }.filter { $0.leaning != .typical }.map { $0.finding })
        return usual.filter { card in
            !advised.contains(card.symbol) && card.findings.allSatisfy { !leaning.contains($0.name) }
        }
    }
}
