// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneProofs
import PheneSyntax

extension Analysis {
    /// Checks the claims that need the whole rule book, unless it already has an error.
    func proveBook(lints: Lints) {
        guard let book = book() else { return }
        let marks = Marks(
            recommendations: declared.recommendations.items.map { self.marks(of: $0) },
            findings: declared.findings.items.map { $0.name.span },
            flows: declared.pathways.items.map { declaration in
                declaration.clauses.compactMap { if case .flow(let flow) = $0 { flow.span } else { nil } }
            },
            scales: declared.scales.items.map { $0.name.span },
            inputs: declared.inputs.items.map { $0.name.span })
        for diagnostic in prove(book, at: marks, lints: lints) { report(diagnostic) }
    }

    private func marks(of declaration: AdviceDeclaration) -> AdviceMarks {
        let name = declaration.name.span
        var marks = AdviceMarks(name: name, action: name, evidence: name, condition: .init(name), overrides: [])
        for clause in declaration.clauses {
            switch clause {
            case .when(let condition): marks.condition = ConditionMarks(condition)
            case .action(let action):
                marks.action = action.targets.last.map { action.verb.span.joined(to: $0.span) } ?? name
            case .overrides(let clause): marks.overrides.append(clause.span)
            case .evidence(let level): marks.evidence = level.span
            case .clinician, .caution, .authority, .population, .onUnknown, .onMissing, .cite: break
            }
        }
        return marks
    }
}

extension ConditionMarks {
    /// The spans of a condition and of its parts.
    fileprivate init(_ condition: Condition) {
        self.init(condition.span, condition.parts.map { ConditionMarks($0) })
    }
}
