// SPDX-License-Identifier: Apache-2.0

internal import PheneModel

/// Every finding in one table that can be filtered and sorted without a script: the style sheet hides and moves its rows.
extension Markup {
    mutating func results(_ table: ResultsTable, _ content: ReportContent) {
        let rows = table.rows
        section("results", "Results") { page in
            if rows.isEmpty { return page.element("p", "No finding of \(content.scope) is shown.") }
            page.element("p", Self.count(of: rows))
            page.element("div", ["class": "results"]) { page in
                page.filters(table)
                page.orders(table)
                page.table("All findings", ResultsTable.Column.allCases.map { $0.title }) { page in
                    for finding in rows { page.row(of: finding, table.genes, content) }
                }
                page.element(
                    "p", ["class": "filtered note"], "The filter hides other findings. Choose “All” to see them.")
            }
            page.stateLegend(rows)
            page.evidenceScale(drawsEffects: rows.contains { !$0.effects.isEmpty })
        }
    }

    /// `15 of 28 findings are known, 1 of them notable. Unknown does not mean "no" or "normal".`
    private static func count(of rows: [FindingEntry]) -> String {
        let known = rows.count { $0.outcome.isKnown }
        let notable = rows.count { $0.isNotable }
        let isWhole = known == rows.count
        return "\(known) of \(Wording.count(rows.count, "finding", "findings")) "
            + (known == 1 ? "is known" : "are known")
            + "; the rules call \(notable == 0 ? "none" : String(notable)) notable."
            + (isWhole ? "" : " What is not known is neither \u{201C}no\u{201D} nor \u{201C}normal\u{201D}.")
    }

    /// The choices of what to show; without support for `:has` they are not offered, and everything is shown.
    private mutating func filters(_ table: ResultsTable) {
        let rows = table.rows
        let open = rows.count { !$0.outcome.isKnown }
        let choices = [
            ("all", "All", rows.count), ("notable", "Notable", rows.count { $0.isNotable }),
            ("usual", "Usual", rows.count { $0.isUsual }), ("open", "Not determined", open),
        ]
        element("fieldset", ["class": "filter"]) { page in
            page.element("legend", "Show")
            for (id, words, count) in choices {
                page.choice("show", "show-" + id, "\(words) (\(count))", isChosen: id == "all")
            }
        }
        if table.genes.count < 2 { return }
        element("fieldset", ["class": "filter"]) { page in
            page.element("legend", "Gene")
            page.choice("gene", "gene-all", "All", isChosen: true)
            for (index, gene) in table.genes.enumerated() {
                page.choice("gene", "show-g\(index)", gene, isChosen: false)
            }
        }
    }

    /// The choices of the order of the rows, and what a browser that moves them for the eye alone must say.
    private mutating func orders(_ table: ResultsTable) {
        if table.orders.isEmpty { return }
        element("fieldset", ["class": "filter"]) { page in
            page.element("legend", "Sort")
            page.choice("sort", "sort-first", "Notable first", isChosen: true)
            for (column, _) in table.orders {
                page.choice("sort", "sort-" + column.rawValue, column.title, isChosen: false)
            }
            page.choice("reverse", "sort-reverse", "Last first", isChosen: false, type: "checkbox")
        }
        element(
            "p", ["class": "sorted note"],
            "Sorted for the eye: the Tab key and screen readers keep the order with notable findings first.")
    }

    private mutating func choice(
        _ group: String, _ id: String, _ words: String, isChosen: Bool, type: String = "radio"
    ) {
        element("label") { page in
            page.void("input", ["type": type, "name": group, "id": id, "checked": isChosen ? "checked" : ""])
            page.text(words)
        }
    }

    private mutating func row(of finding: FindingEntry, _ genes: [String], _ content: ReportContent) {
        var classes = finding.genes.compactMap { gene in genes.firstIndex(of: gene).map { "g\($0)" } }
        if finding.isNotable { classes.append("r-notable") }
        if finding.isUsual { classes.append("r-usual") }
        if !finding.outcome.isKnown { classes.append("r-open") }
        element("tr", ["class": classes.joined(separator: " ")]) { page in
            page.element("th", ["scope": "row"]) {
                $0.element("a", ["href": "#finding-" + finding.name], finding.heading)
            }
            page.cell { page in
                page.element("span", ["class": finding.outcome.isKnown ? "" : "open"]) {
                    $0.prose(finding.resultInBrief)
                }
                page.text(" ")
                page.chips(finding.states)
            }
            page.cell { $0.text(finding.genes.isEmpty ? "none" : finding.genes.joined(separator: ", ")) }
            page.cell { $0.genotypes(of: finding, isRedacted: content.isRedacted) }
            page.cell { $0.text(finding.evidence) }
        }
    }

    private mutating func genotypes(of finding: FindingEntry, isRedacted: Bool) {
        if isRedacted { return element("span", ["class": "open"], "left out") }
        if finding.loci.isEmpty { return element("span", ["class": "open"], "from other results") }
        for locus in finding.loci {
            element("span", ["class": "site"]) { page in
                page.marks(of: locus, statesWhy: false)
                page.element("small", locus.id)
            }
        }
    }

    /// What the chips of the table mean.
    private mutating func stateLegend(_ rows: [FindingEntry]) {
        let own = Set(rows.flatMap { $0.states })
        element("ul", ["class": "key", "aria-label": "What the marks mean"]) { page in
            for state in FindingState.allCases where own.contains(state) {
                page.element("li") { page in
                    page.chips([state])
                    page.text(" " + state.text)
                }
            }
        }
    }

    /// The levels of evidence, explained once.
    private mutating func evidenceScale(drawsEffects: Bool) {
        element("details", ["class": "scale", "id": "evidence"]) { page in
            page.element("summary", "What the levels of evidence mean")
            page.element("dl", ["class": "terms"]) { page in
                for level in Evidence.allCases {
                    page.element("div") { page in
                        page.element("dt", level.name)
                        page.element("dd", level.meaning)
                    }
                }
            }
            if !drawsEffects { return }
            page.element(
                "p", ["class": "quiet"],
                "Where the size of an effect is drawn, the square is the number that a study reports of groups of people, the line "
                    + "its 95 % confidence interval, and the dashed line no effect. Ratios are drawn from 1/8 to 8.")
        }
    }

    /// The states of a finding, each as a sign and a word.
    mutating func chips(_ states: [FindingState]) {
        for state in states {
            element("span", ["class": "chip c-" + state.rawValue]) { page in
                page.sign(state.rawValue)
                page.text(state.word)
            }
        }
    }
}

extension Evidence {
    /// What the level means, for readers.
    fileprivate var meaning: String {
        switch self {
        case .guideline: "a published guideline states it"
        case .strong: "well supported"
        case .moderate: "supported, with gaps"
        case .limited: "few or small studies, or indirect ones"
        case .conflicting: "studies contradict each other"
        }
    }
}
