// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneIR
import PheneSyntax

extension DiagnosticPage {
    static let rowsMissing = DiagnosticPage(
        DiagnosticCode(501), "a table leaves a combination out",
        """
        A table says what each possible combination means, so that no person falls between its rows. Where nothing is \
        known of a genotype, say that with a step of its own.
        """,
        wrong: """
            finding both : activity {
              by rs1611115 {
                C/C -> normal
                T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            finding both : activity {
              by rs1611115 {
                C/C -> normal
                C/T -> reduced
                T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let rowsOverlap = DiagnosticPage(
        DiagnosticCode(502), "two rows of a table hold one combination",
        "A combination stands in just one row: there is no first match and no priority between rows.",
        wrong: """
            finding both : activity {
              by rs1611115 {
                C/C -> normal
                C/T, T/T -> reduced
                T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            finding both : activity {
              by rs1611115 {
                C/C -> normal
                C/T -> reduced
                T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let oneCopyMissing = DiagnosticPage(
        DiagnosticCode(503), "a table on the X chromosome has no rows for one copy",
        """
        A man has one X, so his genotype there is a single letter. A table that has pairs only was written as if the \
        locus were on an autosome.
        """,
        wrong: """
            finding loss : activity {
              by rs72554632 {
                C/C -> normal
                C/T -> reduced
                T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            finding loss : activity {
              by rs72554632 {
                C, C/C -> normal
                C/T -> reduced
                T, T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let tableTooLarge = DiagnosticPage(
        DiagnosticCode(504), "a table has too many combinations",
        """
        A table is proved by listing all combinations of what it reads, and 32,768 are the most. Ten variants of two \
        alleles have 59,049. Join some of them in findings of their own, and read those.
        """,
        wrong: tooLarge(reads: 10), right: tooLarge(reads: 9))
    static let subjectTwice = DiagnosticPage(
        DiagnosticCode(505), "a table reads the same thing twice",
        "Each column of a table reads something else; a second column of the same would have rows that no person can be in.",
        wrong: """
            finding both : activity {
              by rs1611115, rs1611115 {
                | * | * | normal |
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            finding both : activity {
              by rs1611115, rs72554632 {
                | * | * | normal |
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let columnCount = DiagnosticPage(
        DiagnosticCode(508), "a row has more or fewer cells than the table reads things",
        "A row of a grid has one cell for each name after `by`, in that order, and the step at its end.",
        wrong: """
            finding both : activity {
              by rs1611115, rs72554632 {
                | * | normal |
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            finding both : activity {
              by rs1611115, rs72554632 {
                | * | * | normal |
              }
              evidence strong
              cite zabetian2001
            }
            """)

    /// An example with a finding that reads so many variants.
    private static func tooLarge(reads count: Int) -> String {
        var text = ""
        for number in 1...count { text += "variant rs\(number) {\n  at GRCh38 1:\(number)000 A>G\n}\n" }
        let subjects = (1...count).map { "rs\($0)" }.joined(separator: ", ")
        let cells = Array(repeating: "*", count: count).joined(separator: " | ")
        return text + "finding many : activity {\n  by \(subjects) {\n    | \(cells) | normal |\n  }\n"
            + "  evidence strong\n  cite zabetian2001\n}"
    }
}

extension Analysis {
    /// The subjects and rows of a table, proved complete and disjoint; `nil` where something is wrong.
    ///
    /// - Complexity: linear in the rows' joint codes, of which there are at most `jointCap` a row.
    func resolve(_ table: Table, of name: Name, scale: Int?, isWhole: Bool) -> (
        subjects: [Subject], rows: [PheneIR.Finding.Row]
    )? {
        guard let subjects = subjects(of: table) else {
            for row in table.rows { if let scale { _ = step(row.step, of: scale) } }
            return nil
        }
        var rows: [PheneIR.Finding.Row] = []
        var isSound = true
        for row in table.rows {
            let target = scale.flatMap { step(row.step, of: $0) }
            guard row.cells.count == subjects.count else {
                let cells = counted(row.cells.count, "cell")
                report(
                    .columnCount, "the row has \(cells), and the table reads \(subjects.count)",
                    at: row.span, others: [.init(joined(table.subjects) ?? table.span, "one cell for each of these")],
                    help: "write one cell for each name, in their order, and then the step")
                isSound = false
                continue
            }
            var cells: [CodeSet] = []
            for (cell, subject) in zip(row.cells, subjects) {
                if let codes = codes(of: cell, on: subject) { cells.append(codes) }
            }
            guard let target, cells.count == subjects.count else {
                isSound = false
                continue
            }
            rows.append(
                PheneIR.Finding.Row(
                    cells: cells, step: target, notability: row.mark.flatMap { Notability(rawValue: $0.text) },
                    note: row.note?.value ?? "", place: place(row.span)))
        }
        guard isSound, scale != nil else { return nil }
        rows = withUnlistedScores(rows, subjects)
        let sizes = subjects.compactMap(codeCount)
        guard sizes.count == subjects.count else { return nil }
        return prove(rows, table, subjects, sizes, of: name, isWhole: isWhole) ? (subjects, rows) : nil
    }

    private func subjects(of table: Table) -> [Subject]? {
        var subjects: [Subject] = []
        var firsts: [Subject: Span] = [:]
        var isSound = true
        for name in table.subjects {
            guard let subject = subject(name, [.variant, .input, .finding], for: "a table") else {
                isSound = false
                continue
            }
            usedSubjects.insert(subject)
            if let first = firsts[subject] {
                report(
                    .subjectTwice, "the table reads `\(name.text)` twice", at: name.span, label: "again here",
                    others: [.init(first, "first here")], help: "remove one of the two columns")
                isSound = false
            }
            firsts[subject] = name.span
            subjects.append(subject)
        }
        return isSound ? subjects : nil
    }

    private func prove(
        _ rows: [PheneIR.Finding.Row], _ table: Table, _ subjects: [Subject], _ sizes: [Int], of name: Name,
        isWhole: Bool
    ) -> Bool {
        let product = JointCodes(sizes)
        guard let count = product.count else {
            report(
                .tableTooLarge, "the table of `\(name.text)` has too many combinations",
                at: joined(table.subjects) ?? table.span,
                notes: [
                    "at most \(jointCap) combinations of \(quoted(table.subjects.map(\.text), atMost: 3)) can be proved"
                ],
                help: "join some of them in findings of their own, and read those")
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
            // Where one genotype stands twice and another nowhere, letters of a row were taken for others.
            let lost = missing.prefix(3).map { text(of: product.codes(at: $0), subjects) }
            report(
                .rowsOverlap, "two rows hold " + text(of: product.codes(at: overlap.code), subjects),
                at: table.rows[overlap.row].span, label: "held here too",
                others: [.init(table.rows[overlap.first].span, "held here first")],
                notes: ["a combination stands in just one row; there is no first match"]
                    + (lost.isEmpty || missing.count > 3 ? [] : ["no row holds \(listed(lost, "and"))"]),
                help: lost.isEmpty || missing.count > 3
                    ? "leave it in one of the two rows" : "look up which row was meant for \(listed(lost, "and"))")
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
            "the table of `\(name.text)` leaves out "
                + (more > 0 ? texts.joined(separator: ", ") + " and \(more) more" : listed(texts, "and")),
            at: joined(table.subjects) ?? table.span, notes: ["each possible combination stands in just one row"],
            help: "add " + listed(shown.map { "`\(row(of: $0, subjects))`" }, "and") + " with a step in place of `...`")
        return false
    }

    /// A locus on X of which no row has a single letter, so that no row can hold a man's genotype.
    private func locusWithoutSingles(_ rows: [PheneIR.Finding.Row], _ subjects: [Subject]) -> Int? {
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
            notes: ["\(locus.id.name) is on chromosome X, and a man has one X"],
            help: subjects.count == 1
                ? "add " + listed(rows, "and")
                    + ", or write `\(singles[0]), \(singles[0])/\(singles[0])` where both mean one"
                : "add \(quoted(singles)) to the cells of its column",
            fixes: singlesBesidePairs(of: variant, singles, table, subjects))
    }

    /// Puts each single letter beside the pair of it: a man with it is then as a woman with two.
    private func singlesBesidePairs(
        of variant: Int, _ singles: [String], _ table: Table, _ subjects: [Subject]
    ) -> [Diagnostic.Fix] {
        guard let column = subjects.firstIndex(of: .locus(variant)) else { return [] }
        var fixes: [Diagnostic.Fix] = []
        var placed: Set<String> = []
        for row in table.rows where column < row.cells.count {
            for case .genotype(let pair) in row.cells[column] where Set(pair.alleles.map(\.text)).count == 1 {
                let letter = pair.alleles[0].text
                placed.insert(letter)
                fixes.append(
                    .init(Span(file: pair.span.file, start: pair.span.start, end: pair.span.start), letter + ", "))
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
