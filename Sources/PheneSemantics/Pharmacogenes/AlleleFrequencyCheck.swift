// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneModel
import PheneSyntax

extension Analysis {
    /// The frequencies of named alleles in one population; `nil`, with messages, if one has an error.
    ///
    /// They may add up to more than 1: sources count alleles of which one is part of another.
    ///
    /// - Parameter others: the clauses before it, of which none may be of the same population.
    func frequencies(
        _ clause: AlleleFrequenciesClause, after others: ArraySlice<AlleleFrequenciesClause>, _ indices: [String: Int],
        of declaration: PharmacogeneDeclaration
    ) -> AlleleFrequencies? {
        var isValid = true
        func twice(_ what: String, _ span: Span, _ first: Span) {
            report(
                .frequencyTwice, "\(what) has two frequencies in one population", at: span, label: "again here",
                others: [.init(first, "first here")], help: "keep one of them")
            isValid = false
        }
        if let first = others.first(where: { $0.population.value == clause.population.value }) {
            twice("`\(declaration.name.text)`", clause.population.span, first.population.span)
        }
        var frequencies = AlleleFrequencies(population: clause.population.value, figures: [])
        for figure in clause.figures {
            let share = figure.share
            let one = (0..<min(share.fractionDigits, 9)).reduce(1) { power, _ in power * 10 }
            let isShare = share.digits >= 0 && share.digits <= one && share.fractionDigits <= AlleleFrequencies.digits
            if !isShare {
                report(
                    .frequencyShare, "the share of an allele is between 0 and 1", at: share.span,
                    help: "write it with up to \(AlleleFrequencies.digits) digits after the point, such as `0.1466`")
            }
            let basis = figure.basis.flatMap { AlleleFrequencies.Basis(rawValue: $0.text) }
            if let name = figure.basis, basis == nil {
                reportUnknown(name, as: "basis", among: AlleleFrequencies.Basis.allCases.map { $0.name })
            }
            guard isShare, figure.basis == nil || basis != nil,
                let allele = allele(figure.allele, indices, of: declaration)
            else {
                isValid = false
                continue
            }
            if let first = frequencies.figures.firstIndex(where: { $0.allele == allele }) {
                twice("`\(figure.allele.text)`", figure.allele.span, clause.figures[first].allele.span)
            }
            frequencies.figures.append(
                .init(
                    allele: allele, share: DecimalNumber(share.digits, fractionDigits: share.fractionDigits),
                    basis: basis ?? .published))
        }
        return isValid ? frequencies : nil
    }
}
