// SPDX-License-Identifier: Apache-2.0

internal import PheneRuntime

/// One of the few lines that a report begins with: what is notable, then what can be acted on by evidence, and never by fear.
public struct GlanceLine: Sendable {
    /// What a line is about, in the order of the lines.
    public enum Topic: String, Sendable {
        case finding, advice, question, pathway, unremarkable, unknown
    }

    public let topic: Topic
    /// One sentence.
    public let text: String
    /// The place of the page that says more.
    let anchor: String
    /// It tells what is not known.
    var isOpen = false
}

extension ReportContent {
    /// At most this many lines are read at a glance.
    static let glanceLimit = 7

    /// How many of them are notable findings, and how many are pieces of advice.
    private static let findingLimit = 3
    private static let adviceLimit = 3

    /// The lines at the head of the report.
    public var glance: [GlanceLine] {
        var lines = notableLines
        // Notable findings take their room from advice, so that what is asked and not known is still told.
        lines += adviceLines(limit: lines.count > 1 ? Self.adviceLimit - 1 : Self.adviceLimit)
        if !questions.isEmpty {
            let results = Set(questions.flatMap { $0.keepsOpen }).count
            let those = Wording.count(questions.count, "question", "questions")
            let open = Wording.count(results, "result", "results")
            lines.append(
                GlanceLine(
                    topic: .question, text: "\(those) that the file cannot answer would settle \(open).",
                    anchor: "questions", isOpen: true))
        }
        let quiet = unremarkable
        let unknown = findings.count { !$0.outcome.isKnown }
        let room = Self.glanceLimit - lines.count - (quiet.isEmpty ? 0 : 1) - (unknown > 0 ? 1 : 0)
        for pathway in pathways.prefix(max(0, room)) {
            let name = pathway.title.isEmpty ? pathway.name : pathway.title
            lines.append(
                GlanceLine(
                    topic: .pathway,
                    text: "\(name): \(pathway.outcome.short). A rank by counting, not a concentration"
                        + (pathway.imputed.isEmpty ? "." : "; on imputed genotypes."),
                    anchor: "pathway-" + pathway.name, isOpen: !pathway.outcome.isKnown))
        }
        if !quiet.isEmpty, lines.count < Self.glanceLimit - (unknown > 0 ? 1 : 0) {
            let genes = Wording.list(quiet.map { $0.symbol }, "and")
            lines.append(
                GlanceLine(
                    topic: .unremarkable,
                    text: "Nothing notable in \(genes): every site was read, and the rules call every result usual.",
                    anchor: "genes"))
        }
        if unknown > 0 {
            lines.append(
                GlanceLine(
                    topic: .unknown,
                    text: "\(unknown) of \(Wording.count(findings.count, "finding", "findings")) could not be told "
                        + "from this file. What is not known is not \"no\" and not \"normal\".",
                    anchor: "open", isOpen: true))
        }
        return lines
    }

    /// Findings whose every possible result the rules call notable, those of the better evidence first.
    private var notableLines: [GlanceLine] {
        let order = findings.enumerated().filter { $0.element.isNotable }.sorted { one, other in
            let (a, b) = (one.element.level, other.element.level)
            return a == b ? one.offset < other.offset : a < b
        }.map { $0.element }
        let isCut = order.count > Self.findingLimit
        var lines = order.prefix(isCut ? Self.findingLimit - 1 : Self.findingLimit).map { finding in
            let genes = finding.genes.isEmpty ? "" : " (" + finding.genes.joined(separator: ", ") + ")"
            return GlanceLine(
                topic: .finding,
                text: "\(finding.heading)\(genes): \(finding.outcome.short) "
                    + "(evidence: \(finding.evidence)\(Self.basis(finding.imputed, finding.assumed))).",
                anchor: "finding-" + finding.name, isOpen: !finding.outcome.isKnown)
        }
        if isCut {
            let more = Wording.count(
                order.count - lines.count, "more finding is notable", "more findings are notable")
            lines.append(GlanceLine(topic: .finding, text: more + ".", anchor: "genes"))
        }
        return lines
    }

    /// What a line says of a result that rests on genotypes that nobody read.
    private static func basis(_ imputed: [String], _ assumed: [String]) -> String {
        (imputed.isEmpty ? "" : "; on imputed genotypes") + (assumed.isEmpty ? "" : "; on an assumed reference")
    }

    private func adviceLines(limit: Int) -> [GlanceLine] {
        let order = advices.enumerated().filter { !$0.element.targets(.applies).isEmpty }.sorted { one, other in
            let (a, b) = (one.element, other.element)
            if a.isWarning != b.isWarning { return a.isWarning }
            return a.level == b.level ? one.offset < other.offset : a.level < b.level
        }.map { $0.element }
        if order.isEmpty {
            return [
                GlanceLine(topic: .advice, text: "No advice of these rules is known to apply.", anchor: "advice")
            ]
        }
        let isCut = order.count > limit
        var lines = order.prefix(isCut ? limit - 1 : limit).map { advice in
            let targets = Wording.list(advice.targets(.applies).map { $0.title }, "and")
            return GlanceLine(
                topic: .advice,
                text:
                    "\(advice.heading): \(advice.action) \(targets) "
                    + "(evidence: \(advice.evidence)\(Self.basis(advice.imputed, advice.assumed))).",
                anchor: "advice-" + advice.name)
        }
        if isCut {
            let more = Wording.count(
                order.count - lines.count, "more piece of advice applies", "more pieces of advice apply")
            lines.append(GlanceLine(topic: .advice, text: more + ".", anchor: "advice"))
        }
        return lines
    }

    /// The genes of which nothing is notable (``GeneCard/isUsual``), with no advice that rests on them and no direction in a
    /// pathway.
    private var unremarkable: [GeneCard] {
        let speaking = Set(
            advices.filter { $0.verdict != .doesNotApply }.flatMap { advice in
                advice.genes
            })
        let leaning = Set(
            pathways.flatMap { $0.flows }.filter { $0.leaning != .typical }.map { $0.finding })
        return cards.filter { card in
            card.isUsual && !speaking.contains(card.symbol)
                && card.findings.allSatisfy { !leaning.contains($0.name) }
        }
    }
}
