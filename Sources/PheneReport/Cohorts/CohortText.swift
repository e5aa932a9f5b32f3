// SPDX-License-Identifier: Apache-2.0

/// The counts of a cohort for a terminal.
public struct CohortText: Sendable {
    /// The text, with a newline at its end.
    public let text: String

    /// - Parameters:
    ///   - cohort: what was counted.
    ///   - minCount: the least number of people that is shown; see ``CohortTable/suppressed(below:)``.
    ///   - isFull: whether sites are listed with their genotypes.
    public init(_ cohort: CohortSummary, minCount: Int = 0, isFull: Bool = false) {
        let table = cohort.table.suppressed(below: minCount)
        var text = Self.heading(cohort, table)
        var last: (pack: String, kind: CohortTable.Kind)?
        for subject in table.subjects {
            if subject.kind == .site, !isFull { continue }
            if last?.pack != subject.pack || last?.kind != subject.kind {
                text += "\n" + Self.title(of: subject.kind, subject.pack) + "\n"
                last = (subject.pack, subject.kind)
            }
            text += Self.lines(subject, table)
        }
        text += "\n" + Self.ending(cohort, table, isFull: isFull)
        self.text = text
    }

    private static func heading(_ cohort: CohortSummary, _ table: CohortTable) -> String {
        let facts = cohort.facts
        var text = facts.path.inert + ": "
        let shown =
            table.minCount > 1 ? cell(Suppression(least: table.minCount).alone(cohort.people)) : String(cohort.people)
        text += shown + (shown == "1" ? " person" : " people")
        if cohort.people != cohort.listed { text += " of the \(cohort.listed) that are listed" }
        switch facts.format {
        case CohortFacts.plink: text += ", \(facts.rows) of \(facts.variants) variants read\n"
        case CohortFacts.folder: text += ", each in a file\n"
        default: text += ", \(facts.rows) of \(facts.variants) records read (\(facts.format.inert))\n"
        }
        text += "Build: " + facts.build.inert + "\n"
        if cohort.refused > 0 {
            let number =
                table.minCount > 1
                ? cell(Suppression(least: table.minCount).alone(cohort.refused)) : String(cohort.refused)
            let why =
                facts.format == CohortFacts.plink
                ? "whose alleles are on both strands; a report refuses their files too"
                : "of whom nothing can be read; a report refuses them too"
            text += "Not counted: \(number) \(number == "1" ? "person" : "people") \(why)\n"
            if table.minCount < 2 {
                for refusal in cohort.refusals { text += "Not counted: " + refusal.inert + "\n" }
                if !cohort.refusals.isEmpty, cohort.refused > cohort.refusals.count {
                    text += "Not counted: \(cohort.refused - cohort.refusals.count) more\n"
                }
            }
        }
        for issue in facts.issues { text += "Note: " + issue.inert + "\n" }
        if facts.issueCount > facts.issues.count {
            text += "Note: \(facts.issueCount - facts.issues.count) more lines have problems\n"
        }
        if table.columns.count > 1 {
            text += "People: "
            text += zip(table.columns, table.people).map { name($0) + " " + cell($1) }.joined(separator: ", ") + "\n"
        }
        return text
    }

    /// The name of a stratum, which may be empty in the sheet.
    private static func name(_ column: String) -> String { column.isEmpty ? "(empty)" : column.inert }

    private static func title(of kind: CohortTable.Kind, _ pack: String) -> String {
        let name =
            switch kind {
            case .finding: "Findings"
            case .pathway: "Pathways"
            case .gene: "Genes with named alleles"
            case .advice: "Recommendations"
            case .site: "Sites"
            }
        let title = name + " (" + pack.inert + ") "
        return title + String(repeating: "-", count: max(3, 80 - title.count))
    }

    private static func cell(_ cell: CohortCell) -> String { cell.number.map { String($0) } ?? "*" }

    private static func lines(_ subject: CohortTable.Subject, _ table: CohortTable) -> String {
        var text = subject.title.inert
        if subject.title != subject.name { text += " (" + subject.name.inert + ")" }
        text += "\n"
        let shown = subject.results.filter { result in
            result.name == "unknown" || result.cells.contains { $0 != .count(0) }
        }
        let width = min(52, shown.map { $0.title.inert.count }.max() ?? 0)
        if table.columns.count > 1 {
            text += "  " + String(repeating: " ", count: width)
            for column in table.columns { text += "  " + padded(name(column), 18) }
            text += "\n"
        }
        for result in shown {
            let title = result.title.inert
            text += "  " + title + String(repeating: " ", count: max(0, width - title.count))
            for (column, cell) in result.cells.enumerated() {
                text += "  " + padded(Self.cell(cell) + share(cell, of: table.people[column]), 18)
            }
            text += "\n"
        }
        if !subject.missing.isEmpty, subject.kind != .advice {
            text += "  " + missing(subject) + "\n"
        }
        return text
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    /// ` (12.3 %)`, in whole tenths.
    private static func share(_ cell: CohortCell, of people: CohortCell) -> String {
        guard let number = cell.number, let all = people.number, all > 0 else { return "" }
        let tenths = (number * 1000 + all / 2) / all
        return " (\(tenths / 10).\(tenths % 10) %)"
    }

    private static func missing(_ subject: CohortTable.Subject) -> String {
        let most = 8
        var text = "no usable genotype of anyone at \(subject.missing.count) of \(subject.siteCount) "
        text += (subject.siteCount == 1 ? "site" : "sites") + ": "
        text += subject.missing.prefix(most).map { "\($0.site.inert) (\($0.reason.rawValue))" }.joined(separator: ", ")
        if subject.missing.count > most { text += " and \(subject.missing.count - most) more" }
        return text
    }

    private static func ending(_ cohort: CohortSummary, _ table: CohortTable, isFull: Bool) -> String {
        var text = ""
        if table.minCount > 1 {
            text +=
                "*: not shown, because it is below \(table.minCount) or such a number would follow from it. Other numbers are rounded down "
                + "to a multiple of \(table.minCount).\n"
        }
        text +=
            "Unknown is neither \"no\" nor \"normal\": several results are possible, because genotypes or answers are missing.\n"
        if !isFull { text += "The genotypes of each site are in the full text, in JSON and in the table.\n" }
        if table.minCount < 2, cohort.decisions > 0, cohort.personalDecisions > 0 {
            let tenths = (cohort.personalDecisions * 1000 + cohort.decisions / 2) / cohort.decisions
            text +=
                "Decided person by person: \(tenths / 10).\(tenths % 10) % of all decisions, for genes with many sites.\n"
        }
        return text
    }
}
