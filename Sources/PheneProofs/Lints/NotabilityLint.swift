// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneIR

extension DiagnosticPage {
    static let neverSaidNotable = DiagnosticPage(
        DiagnosticCode(1157), severity: .warning, "nothing says which results of a scale are usual or notable",
        """
        A report lists notable results first, and sums up as "nothing notable" only what the rules call `usual`. Where \
        neither a step of the scale nor a row of its findings says it, no result on it is ever summed up, and none stands \
        out. Write `usual`, `neutral` or `notable` behind the steps, and behind a row that is another than its step. \
        `neutral` says on purpose that it is neither.
        """,
        wrong: """
            scale leiden_copies = none "not found" < one "one copy" < two "two copies"
            finding leiden : leiden_copies {
              by rs1611115 {
                C/C -> none
                C/T -> one
                T/T -> two
              }
              on unknown "This site was not read."
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            scale leiden_copies = none "not found" usual < one "one copy" notable < two "two copies" notable
            finding leiden : leiden_copies {
              by rs1611115 {
                C/C -> none
                C/T -> one
                T/T -> two
              }
              on unknown "This site was not read."
              evidence strong
              cite zabetian2001
            }
            """)
}

extension Proof {
    /// Pairs of haplotypes and sums of activities have no steps that a rule file could mark.
    func lintNotability() {
        var marked: Set<Int> = []
        var used: Set<Int> = []
        let generated = Set(book.haplotypes.flatMap { [$0.finding, $0.score].compactMap { $0 } })
        for (index, finding) in book.findings.enumerated() where !generated.contains(index) {
            used.insert(finding.scale)
            if finding.rows.contains(where: { $0.notability != nil }) { marked.insert(finding.scale) }
        }
        for (index, scale) in book.scales.enumerated()
        where used.contains(index) && !marked.contains(index) && scale.steps.allSatisfy({ $0.notability == nil }) {
            guard index < marks.scales.count else { continue }
            report(
                .neverSaidNotable, "nothing says which results of `\(scale.name)` are usual or notable",
                at: marks.scales[index],
                notes: ["no result of it is summed up as \"nothing notable\", and none is listed first"],
                help: "write `usual`, `neutral` or `notable` behind its steps")
        }
    }
}
