// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

/// A call from outside as a report lists it: what it states, and what became of it. None is left out.
public struct OutsideCallEntry: Sendable {
    /// What became of a call.
    public enum Use: String, Sendable, CaseIterable {
        /// It gives results of a gene.
        case gene
        /// It answers a question of the rules.
        case question
        /// It could not be used, so that nothing is known of its gene or question.
        case refused
        /// No rule of the pack uses it.
        case unused
        /// It is about a gene of which nothing is shown before a consent is answered `yes`.
        case withheld
    }

    /// The symbol of the gene as written.
    public let gene: String
    /// What it states, and where.
    public let stated: OutsideEntry.Stated
    /// What became of it.
    public let use: Use
    /// What became of it, in a sentence.
    public let text: String
    /// What is wrong with it, or weakens it: a sentence each.
    public let problems: [String]
}

extension OutsideCallEntry {
    /// All calls, those of genes first, in the order of the rules.
    static func all(in shown: DisclosurePolicy) -> [OutsideCallEntry] {
        let outside = shown.evaluation.outside
        let pack = shown.evaluation.pack
        var entries: [OutsideCallEntry] = []
        func add(_ call: OutsideCall, _ use: Use, _ text: String, _ problems: [OutsideProblem]) {
            let own = problems.filter { $0.call.isSame(as: call) }.map { $0.sentence(isRedacted: shown.isRedacted) }
            entries.append(
                OutsideCallEntry(
                    gene: call.gene, stated: OutsideEntry.Stated(call, isRedacted: shown.isRedacted), use: use,
                    text: text, problems: own))
        }
        for (index, gene) in outside.genes.enumerated() {
            guard let gene else { continue }
            let symbol = pack.symbol(ofPharmacogene: index)
            for call in gene.calls {
                add(
                    call, gene.isRefused ? .refused : .gene,
                    gene.isRefused ? "nothing is known of \(symbol)" : "used for \(symbol)", gene.problems)
            }
        }
        for index in outside.withheld {
            let symbol = pack.symbol(ofPharmacogene: index)
            entries.append(
                OutsideCallEntry(
                    gene: symbol, stated: OutsideEntry.Stated(OutsideCall(gene: symbol), isRedacted: true),
                    use: .withheld, text: "not shown, as \(symbol) needs your consent", problems: []))
        }
        for answer in outside.answers {
            let input = pack.input(answer.input)
            add(
                answer.call, .question, "answers `\(input.name)` with `\(input.values[answer.value])`",
                outside.problems)
        }
        for problem in outside.problems
        where !entries.contains(where: { $0.isAbout(problem.call, isRedacted: shown.isRedacted) }) {
            add(problem.call, .refused, "not used", outside.problems)
        }
        for call in outside.unused { add(call, .unused, "supplied from outside; no rule of this pack uses it", []) }
        return entries
    }

    private func isAbout(_ call: OutsideCall, isRedacted: Bool) -> Bool {
        !isRedacted && gene == call.gene && stated.file == call.file && stated.line == call.line
    }
}

extension OutsideCall {
    /// Whether it is the same row.
    fileprivate func isSame(as other: OutsideCall) -> Bool {
        file == other.file && line == other.line && gene == other.gene && stated == other.stated
    }
}

extension ReportContent {
    /// The calls from outside in sentences, each with what became of it; empty without one.
    var outsideTexts: [String] {
        outsideCalls.map { call in
            let place = call.stated.place.isEmpty ? "" : " (" + call.stated.place + ")"
            let stated = call.stated.text.isEmpty ? "" : " `" + call.stated.text + "`"
            let problems = call.problems.map { " " + Page.capitalized($0) + "." }.joined()
            let gene = call.gene.isEmpty ? "a row" : call.gene
            return gene + stated + place + ": " + call.text + "." + problems
        }
    }
}
