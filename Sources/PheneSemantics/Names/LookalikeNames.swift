// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneIR
import PheneSyntax

extension DiagnosticPage {
    static let namesLookAlike = DiagnosticPage(
        DiagnosticCode(363), severity: .warning, "two names differ only by the case of letters or by underscores",
        """
        Names differ where a letter is small in one and large in the other, and people hardly see it: one of them is \
        mostly a slip. Two such targets of advice are two targets, so that no clash between them is found.
        """,
        wrong: """
            advice rest {
              when dbh_activity <= reduced
              consider Standing_test
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when dbh_activity <= reduced
              consider standing_test
              evidence limited
              cite zabetian2001
            }
            """)
}

extension Analysis {
    /// Warns of names in one space that a person would take for one.
    func checkNamesThatLookAlike() {
        let findings = declared.findings.items.map(\.name).filter { !$0.text.contains("(") }
        let shared =
            declared.inputs.items.map(\.name) + findings + declared.pathways.items.map(\.name)
            + declared.advices.items.map(\.name)
        warnOfAlike(shared)
        warnOfAlike(declared.scales.items.map(\.name).filter { !$0.text.contains("(") })
        warnOfAlike(declared.sources.items.map(\.name))
        warnOfAlike(declared.authorities.items.map(\.name))
        let blocks = Set(declared.haplotypes.items.map { $0.name.text })
        for scale in declared.scales.items where !blocks.contains(scale.name.text) && !scale.name.text.contains("(") {
            warnOfAlike(scale.steps.map(\.name))
        }
        for input in declared.inputs.items { warnOfAlike(input.values) }
        for block in declared.haplotypes.items {
            warnOfAlike(block.clauses.compactMap { if case .haplotype(let it) = $0 { it.name } else { nil } })
        }
        var targets = declared.topics.items.map(\.name)
        for advice in declared.advices.items {
            for case .action(let action) in advice.clauses { targets += action.targets }
        }
        warnOfAlike(targets)
    }

    private func warnOfAlike(_ names: [Name]) {
        let inOrder = names.sorted {
            (ranks[$0.span.file], $0.span.start, $0.text) < (ranks[$1.span.file], $1.span.start, $1.text)
        }
        var first: [String: Name] = [:]
        var told: Set<String> = []
        for name in inOrder {
            let key = name.text.lowercased().filter { $0 != "_" }
            guard let other = first[key] else {
                first[key] = name
                continue
            }
            guard other.text != name.text, told.insert(name.text).inserted else { continue }
            report(
                .namesLookAlike, severity: .warning, "`\(name.text)` and `\(other.text)` look alike", at: name.span,
                label: "another name", others: [.init(other.span, "than this one")],
                help: "write one of them, or give them names that differ more")
        }
    }
}
