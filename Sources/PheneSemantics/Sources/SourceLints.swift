// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneModel
import PheneProofs
import PheneSyntax

extension Analysis {
    /// Warns of sources that readers cannot find or should not rely on, if these lints are on and the book has no errors.
    func lintSources(_ lints: Lints) {
        guard !hasErrors else { return }
        if lints.contains(.sourceIncomplete) { lintBibliography() }
        if lints.contains(.secondarySource) { lintSecondarySources() }
        if lints.contains(.intervalIncludesNone) { lintIntervals() }
    }

    /// Asks each source what it is, and an article for the parts of its reference.
    private func lintBibliography() {
        for (declaration, source) in zip(declared.sources.items, sources) {
            guard let source, retraction(of: declaration) == nil else { continue }
            // PubMed lists articles, and a few books: what has an id of it is an article unless its kind says otherwise.
            let isListed = source.pmid != nil || !source.pmcid.isEmpty
            let isArticle = source.kind == .article || source.kind == nil && isListed
            let parts = [
                ("authors", source.authors.isEmpty), ("title", source.title.isEmpty),
                ("journal", source.journal.isEmpty), ("year", source.year == nil),
            ]
            let missing = isArticle ? parts.filter { $0.1 }.map { "`\($0.0)`" } : []
            let lack = missing.isEmpty ? "" : " has no " + listed(missing, "or")
            if source.kind == nil {
                let kinds = listed(PheneModel.Source.Kind.allCases.map { "`\($0.name)`" }, "or")
                report(
                    .sourceIncomplete, severity: .warning,
                    "`\(source.name)` does not say what it is" + (lack.isEmpty ? "" : ", and" + lack),
                    at: declaration.name.span,
                    notes: lack.isEmpty ? [] : ["what has a PubMed id is an article, unless its `kind` says otherwise"],
                    help: "add `kind` with \(kinds)" + (lack.isEmpty ? "" : ", and the parts as its record has them"))
            } else if !missing.isEmpty {
                report(
                    .sourceIncomplete, severity: .warning, "the article `\(source.name)`" + lack,
                    at: declaration.name.span,
                    notes: ["readers find an article by its authors, title, journal and year"],
                    help: "copy them from its record, for example in PubMed")
            }
        }
    }

    private func lintSecondarySources() {
        for (declaration, finding) in zip(declared.findings.items, findings) {
            for case .cite(let clause) in declaration.clauses { lint(clause, finding?.cites, of: declaration.name) }
        }
        for (declaration, pathway) in zip(declared.pathways.items, pathways) {
            for case .cite(let clause) in declaration.clauses { lint(clause, pathway?.cites, of: declaration.name) }
        }
        for (declaration, advice) in zip(declared.recommendations.items, recommendations) {
            for case .cite(let clause) in declaration.clauses { lint(clause, advice?.cites, of: declaration.name) }
        }
    }

    private func lint(_ clause: [CitedSource], _ cites: [Citation]?, of claim: Name) {
        guard let cites, let first = clause.first, cites.allSatisfy({ sources[$0.source]?.kind == .web }) else {
            return
        }
        report(
            .secondarySource, severity: .warning, "only secondary web pages support `\(claim.text)`",
            at: first.span, others: [.init(claim.span, "the claim")],
            notes: ["a page of kind `web` reports what others found, and may change"],
            help: "cite the article, guideline or record that the page reports")
    }

    private func lintIntervals() {
        for (declaration, finding) in zip(declared.findings.items, findings) {
            guard let finding, finding.evidence < .limited else { continue }
            var clauses: [EffectClause] = []
            for case .effect(let clause) in declaration.clauses { clauses.append(clause) }
            for (clause, effect) in zip(clauses, finding.effects) {
                let none = Int64(effect.kind.neutral) * Decimal.one
                guard let interval = clause.interval, let lower = interval.lower.scaled,
                    let upper = interval.upper.scaled, lower <= none, none <= upper
                else { continue }
                report(
                    .intervalIncludesNone, severity: .warning,
                    "the interval includes \(effect.kind.neutral), which means no effect", at: interval.span,
                    others: [.init(declaration.name.span, "the evidence of this finding is \(finding.evidence.name)")],
                    notes: ["by this number the study cannot tell an effect from none"],
                    help: "grade the evidence as `limited` or `conflicting`, or remove the effect")
            }
        }
    }
}
