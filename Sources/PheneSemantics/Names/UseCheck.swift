// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneIR
import PheneSyntax

extension DiagnosticPage {
    static let unused = DiagnosticPage(
        DiagnosticCode(312), severity: .warning, "nothing reads a declaration",
        """
        A scale without a finding or pathway, or a variant or input that no table and no condition reads, is left over \
        or was forgotten. A test alone is no use of it.
        """,
        wrong: """
            scale tone = low < high
            """,
        right: """
            scale tone = low < high
            finding dbh_tone : tone {
              by rs1611115 {
                C/C, C/T -> high
                T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            """)
}

extension Analysis {
    /// Warns of what nothing reads. Where the parser lost text, it may be read there, so nothing is said.
    func checkUse() {
        guard !hasSyntaxErrors else { return }
        for (index, it) in declared.sources.items.enumerated() where !usedSources.contains(index) {
            var isRetracted = false
            for case .retracted in it.clauses { isRetracted = true }
            if isRetracted { continue }
            report(
                .sourceUnused, "`\(it.name.text)` is never cited", at: it.name.span,
                notes: ["either it is left over, or a claim that rests on it forgot to say so"],
                help: "cite it where it belongs, or remove it")
        }
        for (index, it) in declared.authorities.items.enumerated() where !usedAuthorities.contains(index) {
            warn(it.name, "authority", "name it in a claim")
        }
        for (index, it) in declared.scales.items.enumerated() where !usedScales.contains(index) {
            warn(it.name, "scale", "give it to a finding or a pathway")
        }
        for (index, it) in declared.variants.items.enumerated() where !usedSubjects.contains(.locus(index)) {
            warn(it.name, "variant", "read it in a table or a condition")
        }
        for (index, it) in declared.inputs.items.enumerated() where !usedSubjects.contains(.input(index)) {
            warn(it.name, "input", "read it in a table or a condition")
        }
    }

    private func warn(_ name: Name, _ kind: String, _ remedy: String) {
        report(
            .unused, "nothing reads the \(kind) `\(name.text)`", at: name.span,
            notes: ["it changes no result as it is; a test alone is no use of it"], help: remedy + ", or remove it")
    }
}
