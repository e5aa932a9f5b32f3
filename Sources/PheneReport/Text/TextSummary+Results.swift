// SPDX-License-Identifier: Apache-2.0

internal import PheneModel
internal import PheneRuntime

extension Page {
    /// Every finding that is known or notable: the result, the gene, the genotype and the evidence; notable ones first. Those on
    /// which studies disagree follow in few words.
    mutating func resultTable(_ content: ReportContent, _ highlights: [Highlight], _ brevity: Brevity) {
        shortSection("Findings")
        var notable: [FindingEntry] = []
        for highlight in highlights where highlight.topic == .finding {
            if let finding = content.findings.first(where: { $0.name == highlight.name }) { notable.append(finding) }
        }
        let others = content.findings.filter { $0.outcome.isKnown && !$0.isNotable }
        if content.findings.isEmpty { return paragraphs("No finding of \(content.scope) is shown.", tone: .open) }
        if notable.isEmpty, others.isEmpty {
            paragraphs("No finding of \(content.scope) could be determined from this file.", tone: .open)
            return
        }
        // What has a row is not left to the order of the rules: the strongest evidence comes first.
        let agreed = others.indices.filter { others[$0].level != .conflicting }.sorted {
            (others[$0].level, $0) < (others[$1].level, $1)
        }
        var rows = Array(notable.prefix(brevity.notableRows))
        for row in agreed.prefix(brevity.rows) { rows.append(others[row]) }
        if !rows.isEmpty {
            var cells = [["Result (*: notable)", "Gene"] + (content.isRedacted ? [] : ["Genotype"]) + ["Evidence"]]
            for finding in rows {
                cells.append(
                    [(finding.isNotable ? "* " : "") + finding.shortResult, finding.genes.joined(separator: " ")]
                        + (content.isRedacted ? [] : [finding.shortGenotype]) + [finding.evidence])
            }
            table(cells) { $0 <= min(notable.count, brevity.notableRows) ? .strong : .plain }
        }
        let rest = notable.dropFirst(brevity.notableRows)
        if !rest.isEmpty {
            paragraphs("Also notable: " + named(rest) + ".", tone: .strong)
        }
        if notable.isEmpty { paragraphs("No known result of \(content.scope) is notable according to the rules.") }
        let more = agreed.count - brevity.rows
        if more > 0 {
            paragraphs(
                Wording.count(more, "more known result is", "more known results are")
                    + " not notable according to the rules: see the whole report.")
        }
        let disputed = others.filter { $0.level == .conflicting }
        if !disputed.isEmpty {
            let count = Wording.count(disputed.count, "more known result", "more known results")
            paragraphs(
                brevity.namesDisputed
                    ? "Studies disagree on: " + named(disputed[...]) + "."
                    : "Studies disagree on \(count): see the whole report.")
        }
        if (notable + others).contains(where: { !$0.imputed.isEmpty }) {
            paragraphs("Imputed: computed from other sites, not measured.", tone: .warning)
        }
        if (notable + others).contains(where: { !$0.assumed.isEmpty }) {
            paragraphs("Reference assumed: the file has no row for a site; that is not a test.", tone: .warning)
        }
    }

    private func named(_ findings: ArraySlice<FindingEntry>) -> String {
        findings.map { $0.shortResult + $0.genotypeNote }.joined(separator: "; ")
    }

    /// What was tested of each gene: counts for all, and the reasons where a part of the report is shown.
    mutating func tested(_ content: ReportContent) {
        if content.selection.isEmpty {
            if let line = content.testedLine { paragraphs(line.text) }
        } else {
            for gene in content.geneCoverage { paragraphs(gene.symbol + ": " + gene.text + ".") }
        }
    }

    /// The counts of what could not be determined, by reason, and what was tested of each gene.
    mutating func shortUnknown(_ content: ReportContent) {
        // Nothing can be said of no finding, and least of all that all are known.
        if content.findings.isEmpty, content.recommendations.isEmpty, content.geneCoverage.isEmpty { return }
        shortSection("Not determined")
        let open = content.findings.filter { !$0.outcome.isKnown }
        if open.isEmpty, !content.findings.isEmpty {
            paragraphs(
                content.pharmacogenes.isEmpty
                    ? "All findings of \(content.scope) are known."
                    : "All findings beside those on genes that matter for medicines are known.")
        } else if !open.isEmpty {
            paragraphs(
                "\(open.count) of \(Wording.count(content.findings.count, "finding", "findings")). "
                    + "Unknown does not mean \"no\" or \"normal\".", tone: .open)
            for group in OpenGroup.all(of: open) { field("-", group.text, indent: 0, column: 2) }
        }
        var verdicts: [String] = []
        let not = content.recommendations.count { $0.verdict == .doesNotApply }
        if not > 0 { verdicts.append("\(not) " + (not == 1 ? "does" : "do") + " not apply") }
        let unknown = content.unknown.count
        if unknown > 0 {
            verdicts.append("of \(unknown) it is not known whether " + (unknown == 1 ? "it does" : "they do"))
        }
        if !verdicts.isEmpty {
            paragraphs(
                "Of \(Wording.count(content.recommendations.count, "recommendation", "recommendations")), "
                    + Wording.list(verdicts, "and") + ".")
        }
        tested(content)
    }
}

extension FindingEntry {
    /// What weakens the result, in brackets, with a space before; empty for a result of measured genotypes.
    var marks: String {
        var marks: [String] = []
        if !imputed.isEmpty { marks.append("imputed") }
        if !assumed.isEmpty { marks.append("reference assumed") }
        return marks.isEmpty ? "" : " (" + marks.joined(separator: ", ") + ")"
    }

    /// `COMT enzyme activity: in between (imputed)`
    fileprivate var shortResult: String { heading + ": " + outcome.short + marks }

    /// The genotype in brackets, with a space before.
    fileprivate var genotypeNote: String { shortGenotype.isEmpty ? "" : " (" + shortGenotype + ")" }

    /// The genotypes of its sites as a cell of a table; empty for a finding without sites of its own.
    var shortGenotype: String {
        if loci.count > 2 {
            return "\(loci.count { $0.gap == nil }) of \(loci.count) sites"
        }
        return loci.map { $0.shortGenotype }.joined(separator: ", ")
    }
}

extension LocusEntry {
    /// The genotype, or why there is none, as a cell of a table.
    var shortGenotype: String {
        if !withheldFor.isEmpty { return CallState.withheld.text }
        switch state {
        case .called, .assumedReference: return Wording.short(genotype ?? partial ?? "not known", 12)
        case .noCall, .notOnAssay, .invalid, .withheld: return state.text
        }
    }
}

/// Findings that are unknown for the same reasons.
struct OpenGroup {
    let reasons: [OpenReason]
    private(set) var findings: [FindingEntry] = []

    /// The groups of unknown findings, the largest first.
    static func all(of findings: [FindingEntry]) -> [OpenGroup] {
        var groups: [OpenGroup] = []
        for finding in findings {
            let reasons = finding.reasons
            if let index = groups.firstIndex(where: { $0.reasons == reasons }) {
                groups[index].findings.append(finding)
            } else {
                groups.append(OpenGroup(reasons: reasons, findings: [finding]))
            }
        }
        return groups.indices.sorted {
            (groups[$1].findings.count, $0) < (groups[$0].findings.count, $1)
        }.map { groups[$0] }
    }

    /// `11: site not on this assay (DBH 6, COMT 2, TH)`
    var text: String {
        let reason = reasons.isEmpty ? "the genotypes do not decide it" : Wording.list(reasons.map { $0.text }, "and")
        var genes: [(symbol: String, count: Int)] = []
        for finding in findings {
            let symbol = finding.genes.joined(separator: " + ")
            if symbol.isEmpty { continue }
            if let index = genes.firstIndex(where: { $0.symbol == symbol }) {
                genes[index].count += 1
            } else {
                genes.append((symbol, 1))
            }
        }
        let list = genes.map { $0.symbol + ($0.count == 1 ? "" : " \($0.count)") }.joined(separator: ", ")
        return "\(findings.count): \(reason)" + (list.isEmpty ? "" : " (\(list))")
    }
}
