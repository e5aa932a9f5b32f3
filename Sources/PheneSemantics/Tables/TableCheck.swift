// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// A table does not cover a combination.
    package static let rowsMissing = DiagnosticCode(501)
    /// Two rows of a table match the same combination.
    package static let rowsOverlap = DiagnosticCode(502)
    /// A table on the X chromosome has no rows for one copy.
    package static let oneCopyMissing = DiagnosticCode(503)
    /// A table has too many combinations.
    package static let tableTooLarge = DiagnosticCode(504)
    /// A table has two columns for the same subject.
    package static let subjectTwice = DiagnosticCode(505)
    /// A row has the wrong number of cells.
    package static let columnCount = DiagnosticCode(508)
}

extension Analysis {
    /// The subjects and rows of a table that is complete and without overlap; `nil` if it has an error.
    ///
    /// - Complexity: linear in the joint codes of the rows, at most `jointCap` for each row.
    func resolve(_ table: Table, of name: Name, scale: Int?, isWhole: Bool) -> (
        subjects: [Subject], rows: [PheneModel.Finding.Row]
    )? {
        guard let subjects = subjects(of: table) else {
            for row in table.rows { if let scale { _ = step(row.step, of: scale) } }
            return nil
        }
        var rows: [PheneModel.Finding.Row] = []
        var isValid = true
        for row in table.rows {
            let target = scale.flatMap { step(row.step, of: $0) }
            guard row.cells.count == subjects.count else {
                let cells = counted(row.cells.count, "cell")
                report(
                    .columnCount, "the row has \(cells), but the table has \(counted(subjects.count, "column"))",
                    at: row.span, others: [.init(joined(table.subjects) ?? table.span, "one cell for each of these")],
                    help: "write one cell for each name, in the same order, then the step")
                isValid = false
                continue
            }
            var cells: [CodeSet] = []
            for (cell, subject) in zip(row.cells, subjects) {
                if let codes = codes(of: cell, on: subject) { cells.append(codes) }
            }
            guard let target, cells.count == subjects.count else {
                isValid = false
                continue
            }
            rows.append(
                PheneModel.Finding.Row(
                    cells: cells, step: target, notability: row.mark.flatMap { Notability(rawValue: $0.text) },
                    note: RuleText(row.note), place: location(row.span)))
        }
        guard isValid, scale != nil else { return nil }
        rows = withUnlistedScores(rows, subjects)
        let sizes = subjects.compactMap(codeCount)
        guard sizes.count == subjects.count else { return nil }
        return prove(rows, table, subjects, sizes, of: name, isWhole: isWhole) ? (subjects, rows) : nil
    }

    private func subjects(of table: Table) -> [Subject]? {
        var subjects: [Subject] = []
        var firsts: [Subject: Span] = [:]
        var isValid = true
        for name in table.subjects {
            guard let subject = subject(name, [.variant, .input, .finding], for: "a table") else {
                isValid = false
                continue
            }
            usedSubjects.insert(subject)
            if let first = firsts[subject] {
                report(
                    .subjectTwice, "the table has two columns for `\(name.text)`", at: name.span, label: "again here",
                    others: [.init(first, "first here")], help: "remove one of the two columns")
                isValid = false
            }
            firsts[subject] = name.span
            subjects.append(subject)
        }
        return isValid ? subjects : nil
    }

    private func prove(
        _ rows: [PheneModel.Finding.Row], _ table: Table, _ subjects: [Subject], _ sizes: [Int], of name: Name,
        isWhole: Bool
    ) -> Bool {
        let product = JointCodes(sizes)
        guard let count = product.count else {
            report(
                .tableTooLarge, "the table of `\(name.text)` has too many combinations",
                at: joined(table.subjects) ?? table.span,
                notes: [
                    "at most \(jointCap) combinations of \(quoted(table.subjects.map { $0.text }, atMost: 3)) can be checked"
                ],
                help: "combine some of them into separate findings, and use those")
            return false
        }
        var owners = [Int32](repeating: -1, count: count)
        var overlap: (row: Int, first: Int, code: Int)?
        for (index, row) in rows.enumerated() {
            var meeting: (first: Int, code: Int)?
            product.forEach(in: row.cells) { code in
                if owners[code] >= 0 {
                    meeting = (Int(owners[code]), code)
                    return false
                }
                owners[code] = Int32(index)
                return true
            }
            if let meeting, overlap == nil { overlap = (index, meeting.first, meeting.code) }
        }
        let missing = isWhole ? owners.indices.filter { owners[$0] < 0 } : []
        if let overlap {
            // If one genotype occurs twice and another not at all, a row probably has the wrong alleles.
            let lost = missing.prefix(3).map { text(of: product.codes(at: $0), subjects) }
            report(
                .rowsOverlap, "two rows match " + text(of: product.codes(at: overlap.code), subjects),
                at: table.rows[overlap.row].span, label: "also matched here",
                others: [.init(table.rows[overlap.first].span, "first matched here")],
                notes: ["each combination matches exactly one row; there is no first match"]
                    + (lost.isEmpty || missing.count > 3 ? [] : ["no row matches \(listed(lost, "and"))"]),
                help: lost.isEmpty || missing.count > 3
                    ? "keep it in one of the two rows" : "check which row was meant for \(listed(lost, "and"))")
            return false
        }
        guard !missing.isEmpty else { return true }
        if let locus = locusWithoutSingles(rows, subjects) {
            reportOneCopy(locus, table, subjects, of: name)
            return false
        }
        let shown = missing.prefix(3).map { product.codes(at: $0) }
        let texts = shown.map { text(of: $0, subjects) }
        let more = missing.count - shown.count
        report(
            .rowsMissing,
            "the table of `\(name.text)` does not cover "
                + (more > 0 ? texts.joined(separator: ", ") + " and \(more) more" : listed(texts, "and")),
            at: joined(table.subjects) ?? table.span, notes: ["each possible combination needs exactly one row"],
            help: "add " + listed(shown.map { "`\(row(of: $0, subjects))`" }, "and") + ", with a step instead of `...`")
        return false
    }

    /// A locus on X for which no row has a genotype of one copy, so that no row can match a man.
    private func locusWithoutSingles(_ rows: [PheneModel.Finding.Row], _ subjects: [Subject]) -> Int? {
        for (column, subject) in subjects.enumerated() {
            guard case .locus(let index) = subject, let locus = variants[index]?.locus,
                locus.domain.ploidy == .sexDependent
            else {
                continue
            }
            let singles = locus.domain.possible(for: .male)
            if rows.allSatisfy({ $0.cells[column].isDisjoint(with: singles) }) { return index }
        }
        return nil
    }

    private func reportOneCopy(_ variant: Int, _ table: Table, _ subjects: [Subject], of name: Name) {
        guard let locus = variants[variant]?.locus else { return }
        let singles = locus.domain.possible(for: .male).map { locus.text(of: $0) }
        let rows = singles.map { "`\($0) -> ...`" }
        report(
            .oneCopyMissing, "the table of `\(name.text)` has no rows for one copy of \(locus.id.name)",
            at: joined(table.subjects) ?? table.span,
            notes: ["\(locus.id.name) is on chromosome X, of which a man has one copy"],
            help: subjects.count == 1
                ? "add " + listed(rows, "and")
                    + ", or write `\(singles[0]), \(singles[0])/\(singles[0])` if both give the same step"
                : "add \(quoted(singles)) to the cells of its column",
            fixes: singlesBesidePairs(of: variant, singles, table, subjects))
    }

    /// Adds each allele to the cell of its homozygote: a man with one copy then gets the result of a woman with two.
    private func singlesBesidePairs(
        of variant: Int, _ singles: [String], _ table: Table, _ subjects: [Subject]
    ) -> [Diagnostic.Fix] {
        guard let column = subjects.firstIndex(of: .locus(variant)) else { return [] }
        var fixes: [Diagnostic.Fix] = []
        var placed: Set<String> = []
        for row in table.rows where column < row.cells.count {
            for case .genotype(let pair) in row.cells[column] where Set(pair.alleles.map({ $0.text })).count == 1 {
                let allele = pair.alleles[0].text
                placed.insert(allele)
                fixes.append(
                    .init(Span(file: pair.span.file, start: pair.span.start, end: pair.span.start), allele + ", "))
            }
        }
        return placed == Set(singles) ? fixes : []
    }

    /// `C/T`, or `| C/T | yes |` with more than one subject, in backticks.
    private func text(of codes: [Int], _ subjects: [Subject]) -> String {
        let cells = zip(codes, subjects).map { text(of: $0, $1) }
        return cells.count == 1 ? "`\(cells[0])`" : "`| " + cells.joined(separator: " | ") + " |`"
    }

    /// The row to add for a combination, its step left open.
    private func row(of codes: [Int], _ subjects: [Subject]) -> String {
        let cells = zip(codes, subjects).map { text(of: $0, $1) }
        return cells.count == 1 ? "\(cells[0]) -> ..." : "| " + cells.joined(separator: " | ") + " | ... |"
    }
}
