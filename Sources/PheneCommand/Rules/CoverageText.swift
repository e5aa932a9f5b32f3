// SPDX-License-Identifier: Apache-2.0

internal import PheneExam
internal import PheneIR
internal import PheneReport

/// What tests touch, in words: a row for each kind, and then each thing that none touches.
enum CoverageText {
    static func text(_ table: CoverageTable, in book: RuleBook) -> String {
        var text = "touched by the tests\n"
        for (kind, count) in table.counts where count.total > 0 { text += row(kind.rawValue, count) }
        text += row("all", table.whole)
        if table.gaps.isEmpty { return text }
        text += "\nnot touched\n"
        for gap in table.gaps { text += "\(book.files[gap.place.file]):\(gap.place.line): \(gap.text)".inert + "\n" }
        return text
    }

    private static func row(_ name: String, _ count: CoverageTable.Count) -> String {
        "  " + padded(name, 18, isLeft: true) + padded("\(count.touched)", 6) + " of" + padded("\(count.total)", 6)
            + padded("\(count.percent)", 5) + " %\n"
    }

    static func padded(_ text: String, _ width: Int, isLeft: Bool = false) -> String {
        let space = String(repeating: " ", count: max(0, width - text.utf8.count))
        return isLeft ? text + space : space + text
    }
}
