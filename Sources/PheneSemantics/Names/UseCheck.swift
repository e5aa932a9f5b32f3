// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneIR
import PheneSyntax

extension DiagnosticPage {
    static let unused = DiagnosticPage(
        DiagnosticCode(312), "nothing reads a declaration",
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
            report(.sourceUnused, severity: .warning, "`\(it.name.text)` is never cited", at: it.name.span)
        }
        for (index, it) in declared.authorities.items.enumerated() where !usedAuthorities.contains(index) {
            warn(it.name, "authority")
        }
        for (index, it) in declared.scales.items.enumerated() where !usedScales.contains(index) {
            warn(it.name, "scale")
        }
        for (index, it) in declared.variants.items.enumerated() where !usedSubjects.contains(.locus(index)) {
            warn(it.name, "variant")
        }
        for (index, it) in declared.inputs.items.enumerated() where !usedSubjects.contains(.input(index)) {
            warn(it.name, "input")
        }
    }

    private func warn(_ name: Name, _ kind: String) {
        report(.unused, severity: .warning, "nothing reads the \(kind) `\(name.text)`", at: name.span)
    }
}
