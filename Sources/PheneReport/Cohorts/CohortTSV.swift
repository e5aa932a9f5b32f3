// SPDX-License-Identifier: Apache-2.0

/// The counts of a cohort as a table of tab-separated values: one row for each result and column of people.
public struct CohortTSV: Sendable {
    /// The table, with a line of column names.
    public let text: String

    /// The names of the columns. New ones are added at the end.
    public static let columns = ["pack", "kind", "name", "result", "group", "people", "of", "state", "missing_sites"]

    /// - Parameters:
    ///   - cohort: what was counted.
    ///   - minCount: the least number of people that is shown; see ``CohortTable/suppressed(below:)``.
    public init(_ cohort: CohortSummary, minCount: Int = 0) {
        let table = cohort.table.suppressed(below: minCount)
        var text = Self.columns.joined(separator: "\t") + "\n"
        // What is the same in many rows is made once.
        let columns = table.columns.map { Self.cell($0) }
        let totals = table.people.map { Self.number($0) }
        let state = minCount > 1 ? "rounded\t" : "exact\t"
        for subject in table.subjects {
            let name = Self.cell(subject.pack) + Self.cell(subject.kind.rawValue) + Self.cell(subject.name)
            let missing = subject.missing.map { $0.site }.joined(separator: "; ").inert.literalCell + "\n"
            for result in subject.results {
                let result = (name: name + Self.cell(result.name), cells: result.cells)
                for (column, cell) in result.cells.enumerated() {
                    text += result.name
                    text += columns[column]
                    text += Self.number(cell)
                    text += totals[column]
                    text += cell.number == nil ? "suppressed\t" : state
                    text += missing
                }
            }
        }
        self.text = text
    }

    /// A cell and the tab behind it.
    private static func cell(_ text: String) -> String { text.inert.literalCell + "\t" }

    /// A number and the tab behind it; nothing where it is left out.
    private static func number(_ cell: CohortCell) -> String { (cell.number.map { String($0) } ?? "") + "\t" }
}
