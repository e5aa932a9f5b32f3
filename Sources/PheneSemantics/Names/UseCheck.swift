// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// A declaration is never used.
    package static let unused = DiagnosticCode(312, .warning)
}

extension Analysis {
    /// Warns of unused declarations, unless there are syntax errors: the parser may have skipped a use.
    func checkUse() {
        guard !hasSyntaxErrors else { return }
        for (index, it) in declared.sources.items.enumerated() where !usedSources.contains(index) {
            var isRetracted = false
            for case .retracted in it.clauses { isRetracted = true }
            if isRetracted { continue }
            report(
                .sourceUnused, "`\(it.name.text)` is never cited", at: it.name.span,
                notes: ["it is left over, or a claim forgot to cite it"],
                help: "cite it, or remove it")
        }
        for (index, it) in declared.authorities.items.enumerated() where !usedAuthorities.contains(index) {
            warn(it.name, "authority", "use it in a claim")
        }
        for (index, it) in declared.scales.items.enumerated() where !usedScales.contains(index) {
            warn(it.name, "scale", "use it in a finding or a pathway")
        }
        for (index, it) in declared.variants.items.enumerated() where !usedSubjects.contains(.locus(index)) {
            warn(it.name, "variant", "use it in a table or a condition")
        }
        for (index, it) in declared.inputs.items.enumerated() where !usedSubjects.contains(.input(index)) {
            warn(it.name, "input", "use it in a table or a condition")
        }
    }

    private func warn(_ name: Name, _ kind: String, _ remedy: String) {
        report(
            .unused, "the \(kind) `\(name.text)` is never used", at: name.span,
            notes: ["it affects no result; use in a test alone does not count"], help: remedy + ", or remove it")
    }
}
