// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
internal import PheneModel

extension DiagnosticCode {
    /// No step or row of a scale is marked as usual or notable.
    package static let noNotability = DiagnosticCode(1157, .warning)
}

extension Proof {
    /// Warns of scales without a mark. Diplotypes and activity scores have no steps that a rule file could mark.
    func lintNotability() {
        var marked: Set<Int> = []
        var used: Set<Int> = []
        let generated = Set(book.haplotypes.flatMap { [$0.finding, $0.score].compactMap { $0 } })
        for (index, finding) in book.findings.enumerated() where !generated.contains(index) {
            if case .input(let input)? = finding.subjects.first, case .score = book.inputs[input].kind { continue }
            used.insert(finding.scale)
            if finding.rows.contains(where: { $0.notability != nil }) { marked.insert(finding.scale) }
        }
        for (index, scale) in book.scales.enumerated()
        where used.contains(index) && !marked.contains(index) && scale.steps.allSatisfy({ $0.notability == nil }) {
            guard index < marks.scales.count else { continue }
            report(
                .noNotability, "no step or row of `\(scale.name)` is marked as usual or notable",
                at: marks.scales[index],
                notes: ["none of its results is summarized as \"nothing notable\" or listed first"],
                help: "write `usual`, `neutral` or `notable` after its steps")
        }
    }
}
