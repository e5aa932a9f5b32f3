// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
internal import PheneGenome
internal import PheneModel

extension DiagnosticCode {
    /// A finding reveals its result without consent.
    package static let consentReveals = DiagnosticCode(1057)
    /// A consent also withholds other results.
    package static let consentReach = DiagnosticCode(1156, .warning)
}

extension Proof {
    /// Reports each finding over a consent whose result without consent depends on a genotype.
    func proveConsents() {
        for (index, finding) in book.findings.enumerated() {
            let columns = finding.subjects.indices.filter { isConsent(finding.subjects[$0]) }
            if columns.isEmpty { continue }
            if finding.subjects.allSatisfy({ book.loci(under: $0).isEmpty }) {
                reportRevealing(
                    index, "its table has no genotype next to the consent",
                    help: "use the consent in a table with the genotypes that it covers")
                continue
            }
            var without: Set<Int> = [], with: Set<Int> = []
            for row in finding.rows {
                if columns.contains(where: { row.cells[$0].contains(1) }) { without.insert(row.step) }
                if columns.allSatisfy({ row.cells[$0].contains(0) }) { with.insert(row.step) }
            }
            let steps = book.scales[finding.scale].steps
            if without.count > 1 {
                let names = without.sorted().map { "`\(steps[$0].name)`" }.joined(separator: " and ")
                reportRevealing(
                    index, "the rows without consent give \(names)",
                    help: "use one separate step for them: a row with `no`, and `*` in all other cells")
            } else if let step = without.first, with.contains(step) {
                reportRevealing(
                    index, "`\(steps[step].name)` is a result both with and without consent",
                    help:
                        "add a step to the scale for people who do not want to know, and use it only in the rows with `no`"
                )
            }
        }
    }

    private func isConsent(_ subject: Subject) -> Bool {
        if case .input(let input) = subject { book.inputs[input].isConsent } else { false }
    }

    private func reportRevealing(_ finding: Int, _ label: String, help: String) {
        report(
            .consentReveals, "`\(book.findings[finding].name)` reveals its result without consent",
            at: marks.findings[finding],
            label: label,
            notes: ["people who answer `no` or nothing must get the same result for every genotype"],
            help: help)
    }

    /// Lists for each consent the results that use its variants without asking for it.
    func lintReachOfConsents() {
        for (index, input) in book.inputs.enumerated() where input.isConsent {
            let gated = Set(book.gatedLoci(by: index))
            let findings = book.findings.indices.filter { reads(.finding($0), gated, past: index) }
            let pathways = book.pathways.indices.filter { reads(.pathway($0), gated, past: index) }
            let recommendations = book.recommendations.indices.filter { advice in
                book.recommendations[advice].condition.subjects.contains { reads($0, gated, past: index) }
            }
            let names =
                findings.map { book.findings[$0].name } + pathways.map { book.pathways[$0].name }
                + recommendations.map { book.recommendations[$0].name }
            guard !names.isEmpty, let span = marks.inputs[safe: index] else { continue }
            let loci = gated.sorted().map { book.variants[$0].locus.id.name }
            report(
                .consentReach, "`\(input.name)` also withholds other results", at: span,
                label: "withholds \(loci.joined(separator: ", "))",
                notes: [
                    "these use them without asking, and are withheld too: \(names.joined(separator: ", "))",
                    "until the answer is `yes`, a report shows them as if the variants had not been tested",
                ],
                help: "use other variants there, or allow this warning")
        }
    }

    /// Whether a subject depends on one of some loci without asking for a consent.
    private func reads(_ subject: Subject, _ loci: Set<Int>, past consent: Int) -> Bool {
        switch subject {
        case .locus(let index): return loci.contains(index)
        case .input(let index):
            guard let gene = book.inputs[index].kind.pharmacogene else { return false }
            return book.pharmacogenes[gene].loci.contains { loci.contains($0) }
        case .finding(let index):
            let subjects = book.findings[index].subjects
            return !subjects.contains(.input(consent)) && subjects.contains { reads($0, loci, past: consent) }
        case .pathway(let index):
            return book.pathways[index].flows.contains { reads(.finding($0.finding), loci, past: consent) }
        }
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
