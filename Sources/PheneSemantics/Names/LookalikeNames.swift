// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// Two names differ only in case or underscores.
    package static let namesLookAlike = DiagnosticCode(363, .warning)
}

extension Analysis {
    /// Warns of names in one namespace that people would confuse.
    func checkNamesThatLookAlike() {
        let findings = declared.findings.items.map({ $0.name }).filter { !$0.text.contains("(") }
        let shared =
            declared.inputs.items.map { $0.name } + findings + declared.pathways.items.map { $0.name }
            + declared.recommendations.items.map { $0.name }
        warnOfAlike(shared)
        warnOfAlike(declared.scales.items.map { $0.name }.filter { !$0.text.contains("(") })
        warnOfAlike(declared.sources.items.map { $0.name })
        warnOfAlike(declared.authorities.items.map { $0.name })
        let blocks = Set(declared.haplotypes.items.map { $0.name.text })
        for scale in declared.scales.items where !blocks.contains(scale.name.text) && !scale.name.text.contains("(") {
            warnOfAlike(scale.steps.map { $0.name })
        }
        for input in declared.inputs.items { warnOfAlike(input.values) }
        for block in declared.haplotypes.items {
            warnOfAlike(block.clauses.compactMap { if case .haplotype(let it) = $0 { it.name } else { nil } })
        }
        var targets = declared.topics.items.map { $0.name }
        for advice in declared.recommendations.items {
            for case .action(let action) in advice.clauses { targets += action.targets }
        }
        warnOfAlike(targets)
    }

    private func warnOfAlike(_ names: [Name]) {
        let inOrder = names.sorted {
            (ranks[$0.span.file], $0.span.start, $0.text) < (ranks[$1.span.file], $1.span.start, $1.text)
        }
        var first: [String: Name] = [:]
        var reported: Set<String> = []
        for name in inOrder {
            let key = name.text.lowercased().filter { $0 != "_" }
            guard let other = first[key] else {
                first[key] = name
                continue
            }
            guard other.text != name.text, reported.insert(name.text).inserted else { continue }
            report(
                .namesLookAlike, severity: .warning, "`\(name.text)` and `\(other.text)` look alike", at: name.span,
                label: "this name", others: [.init(other.span, "looks like this one")],
                help: "use one of them, or choose names that differ more")
        }
    }
}
