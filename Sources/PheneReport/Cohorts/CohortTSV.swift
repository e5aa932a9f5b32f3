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
        for subject in table.subjects {
            let missing = subject.missing.map { $0.site }.joined(separator: "; ")
            for result in subject.results {
                for (column, cell) in result.cells.enumerated() {
                    let cells = [
                        subject.pack, subject.kind.rawValue, subject.name, result.name, table.columns[column],
                        cell.number.map { String($0) } ?? "", table.people[column].number.map { String($0) } ?? "",
                        cell.number == nil ? "suppressed" : minCount > 1 ? "rounded" : "exact", missing,
                    ]
                    text += cells.map { $0.inert.literalCell }.joined(separator: "\t") + "\n"
                }
            }
        }
        self.text = text
    }
}
