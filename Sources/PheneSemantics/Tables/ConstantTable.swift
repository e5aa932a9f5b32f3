// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneProofs
import PheneSyntax

extension Analysis {
    /// Warns of tables that say the same of everybody, and of columns on which nothing depends, where that is asked for
    /// and the book has no error.
    func lintTables(_ lints: Lints) {
        guard lints.contains(DiagnosticPage.tableSaysOneThing.code), !hasErrors else { return }
        for finding in declared.findings.items {
            for case .by(let table) in finding.clauses { checkDependence(of: table) }
        }
    }

    private func checkDependence(of table: Table) {
        guard let first = table.rows.first else { return }
        if table.rows.allSatisfy({ $0.step.text == first.step.text }) {
            let isCatchAll = first.cells.allSatisfy { cell in cell.contains { $0.isAny } }
            report(
                .tableSaysOneThing, severity: .warning,
                "everybody gets `\(first.step.text)`, also who was not tested", at: first.span,
                label: isCatchAll ? "this row holds of all people" : "all rows give this step",
                notes: ["nothing has to be read for the result to be known"],
                help: "give what is read rows of its own, so that the result is unknown where it was not read")
            return
        }
        for (column, subject) in table.subjects.enumerated() {
            let isUnread = table.rows.allSatisfy { row in
                row.cells.indices.contains(column) && row.cells[column].contains { $0.isAny }
            }
            guard isUnread else { continue }
            report(
                .tableSaysOneThing, severity: .warning, "nothing depends on `\(subject.text)`", at: subject.span,
                label: "its cell is `*` in each row", help: "leave the column out, or say what it changes")
        }
    }
}

extension CellPattern {
    fileprivate var isAny: Bool { if case .any = self { true } else { false } }
}
