// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneProofs
import PheneSyntax

extension Analysis {
    /// Warns of tables that give everybody the same result, and of columns on which no row depends, if this lint is on
    /// and the book has no errors.
    func lintTables(_ lints: Lints) {
        guard lints.contains(DiagnosticCode.constantTable), !hasErrors else { return }
        for finding in declared.findings.items {
            for case .by(let table) in finding.clauses { checkDependence(of: table) }
        }
    }

    private func checkDependence(of table: Table) {
        guard let first = table.rows.first else { return }
        if table.rows.allSatisfy({ $0.step.text == first.step.text }) {
            let isCatchAll = first.cells.allSatisfy { cell in cell.contains { $0.isAny } }
            report(
                .constantTable, severity: .warning,
                "everybody gets `\(first.step.text)`, even people who were not tested", at: first.span,
                label: isCatchAll ? "this row matches everybody" : "all rows give this step",
                notes: ["the result is known without any call or answer"],
                help: "add rows for the genotypes, steps or answers, so that the result is unknown without them")
            return
        }
        for (column, subject) in table.subjects.enumerated() {
            let isUnused = table.rows.allSatisfy { row in
                row.cells.indices.contains(column) && row.cells[column].contains { $0.isAny }
            }
            guard isUnused else { continue }
            report(
                .constantTable, severity: .warning, "no row depends on `\(subject.text)`", at: subject.span,
                label: "its cell is `*` in every row", help: "remove the column, or add rows that depend on it")
        }
    }
}

extension CellPattern {
    fileprivate var isAny: Bool { if case .any = self { true } else { false } }
}
