// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneModel
import PheneSyntax

/// A haplotype block declares a scale (its diplotypes), a finding on it, and an input for the phase; star alleles also
/// the scale and finding of their score, and inputs for the copies of the gene and for what is left open. They are
/// declared here under the block's name; `resolveHaplotypes` fills in their contents.
extension HaplotypesDeclaration {
    /// The name of the finding and scale of the score, as rules write it.
    var scoreName: String { "score(\(name.text))" }
    /// Not a name that rules can write: only the file can contain the phase.
    var phaseName: String { name.text + ".phase" }
    var copiesName: String { name.text + "_copies" }
    var openName: String { name.text + ".open" }

    /// Whether a person can have other than two copies of the gene.
    var hasCopies: Bool {
        for case .copies(_) in clauses where isStarAlleles { return true }
        return false
    }

    private func named(_ text: String) -> Name { Name(text, name.span) }

    var scales: [ScaleDeclaration] {
        let names = isStarAlleles ? [name.text, scoreName] : [name.text]
        return names.map { ScaleDeclaration(name: named($0), steps: [], span: span) }
    }

    var inputs: [InputDeclaration] {
        var names = [phaseName]
        if isStarAlleles { names.append(openName) }
        if hasCopies { names.append(copiesName) }
        return names.map { InputDeclaration(name: named($0), values: [], question: nil, span: span) }
    }

    var findings: [FindingDeclaration] {
        var shared: [FindingDeclaration.Clause] = []
        for clause in clauses {
            switch clause {
            case .about(let text): shared.append(.about(text))
            case .clinician(let text): shared.append(.clinician(text))
            case .authority(let name): shared.append(.authority(name))
            case .population(let text): shared.append(.population(text))
            case .caution(let text): shared.append(.caution(text))
            case .onUnknown(let text): shared.append(.onUnknown(text))
            case .evidence(let level): shared.append(.evidence(level))
            case .cite(let names): shared.append(.cite(names))
            case .order, .haplotype, .copies, .phase: break
            }
        }
        var findings = [FindingDeclaration(name: name, scale: name, title: title, clauses: shared, span: span)]
        if isStarAlleles {
            let text = (title?.value ?? name.text) + ": activity score"
            findings.append(
                FindingDeclaration(
                    name: named(scoreName), scale: named(scoreName), title: Text(text, title?.span ?? name.span),
                    clauses: shared, span: span))
        }
        return findings
    }
}

/// The contents of the scales, inputs and findings that haplotype blocks and pharmacogenes declare.
struct HaplotypeParts {
    struct Question {
        let values: [String]
        let question: String
        /// The loci of a phase are filled in with the book.
        let kind: PheneModel.Input.Kind
    }

    var steps: [String: [PheneModel.Scale.Step]] = [:]
    var questions: [String: Question] = [:]
    var tables: [String: HaplotypeTable] = [:]
}
