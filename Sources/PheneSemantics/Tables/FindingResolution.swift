// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// Findings depend on each other in a cycle.
    package static let findingCycle = DiagnosticCode(506)
}

extension Analysis {
    func resolveFindings() {
        findingScales = declared.findings.items.map { scale($0.scale) }
        pathwayScales = declared.pathways.items.map { scale($0.scale) }
        findings = declared.findings.items.enumerated().map { resolve($1, scale: findingScales[$0]) }
    }

    private func scale(_ name: Name) -> Int? {
        let scale = index(of: name, in: declared.scales, as: "scale")
        if let scale { usedScales.insert(scale) }
        return scale
    }

    private func resolve(_ declaration: FindingDeclaration, scale: Int?) -> PheneModel.Finding? {
        var by: Table?
        var quantity: Text?, about: Text?, clinician: Text?, onUnknown: Text?
        var cautions: [RuleText] = [], populations: [RuleText] = []
        var effects: [EffectClause] = []
        var authority: Name?
        var evidence: Name?
        var cite: [CitedSource]?
        for clause in declaration.clauses {
            switch clause {
            case .by(let it): fill(&by, with: it, "by")
            case .quantity(let it): fill(&quantity, with: it, "quantity")
            case .about(let it): fill(&about, with: it, "about")
            case .clinician(let it): fill(&clinician, with: it, "clinician")
            case .caution(let it): cautions.append(RuleText(it))
            case .authority(let it): fill(&authority, with: it, "authority")
            case .population(let it): populations.append(RuleText(it))
            case .onUnknown(let it): fill(&onUnknown, with: it, "on unknown")
            case .effect(let it): effects.append(it)
            case .evidence(let it): fill(&evidence, with: it, "evidence")
            case .cite(let it): fill(&cite, with: it, "cite")
            }
        }
        let basis = basis(evidence: evidence, cite: cite, of: declaration.name, in: declaration.span)
        let isOfHaplotypes = declaration.isOfHaplotypes
        if by == nil, !isOfHaplotypes {
            reportMissing(
                "by", of: declaration.name, in: declaration.span,
                help: "add `by`, its subjects, and a row for each genotype: `by rs1611115 { C/C -> normal ... }`")
        }
        var table: (subjects: [Subject], rows: [PheneModel.Finding.Row])?
        if isOfHaplotypes {
            table = haplotypeParts.tables[declaration.name.text].map { ($0.subjects, $0.rows) }
        } else if let by {
            table = resolve(by, of: declaration.name, scale: scale, isWhole: isWhole(declaration.span))
        }
        let sizes = self.effects(effects, reading: table?.subjects)
        guard let scale, let table, let basis else { return nil }
        var finding = PheneModel.Finding(
            name: declaration.name.text, title: RuleText(declaration.title, or: declaration.name), scale: scale,
            subjects: table.subjects, rows: table.rows, quantity: RuleText(quantity), about: RuleText(about),
            cautions: cautions, unknownText: RuleText(onUnknown), evidence: basis.evidence, cites: basis.cites,
            effects: sizes ?? [], authority: self.authority(authority), populations: populations,
            place: location(declaration.name.span))
        finding.clinician = RuleText(clinician)
        return finding
    }

    /// Reports findings that depend on each other in a cycle.
    func checkFindingCycles() {
        let edges = declared.findings.items.map { declaration in
            var edges: [Int] = []
            for case .by(let table) in declaration.clauses {
                edges += table.subjects.compactMap { declared.findings.index(of: $0.text) }
            }
            return edges
        }
        for cycle in cycles(in: edges) {
            let names = cycle.map { declared.findings.items[$0].name }
            report(
                .findingCycle, "`\(names[0].text)` depends on itself: " + path(names), at: names[0].span,
                others: names.dropFirst().map { .init($0.span, "part of the cycle") },
                help: "use genotypes or another finding in one of them")
        }
    }

    /// `a -> b -> a`
    func path(_ cycle: [Name]) -> String {
        (cycle + [cycle[0]]).map { "`\($0.text)`" }.joined(separator: " -> ")
    }
}
