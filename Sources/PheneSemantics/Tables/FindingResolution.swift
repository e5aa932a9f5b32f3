// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneIR
import PheneSyntax

extension DiagnosticPage {
    static let findingCycle = DiagnosticPage(
        DiagnosticCode(506), "findings read each other in a circle",
        "A finding may read findings, but in the end each rests on genotypes and answers; in a circle none could be told.",
        wrong: """
            finding first : activity {
              by second {
                * -> low
              }
              evidence strong
              cite zabetian2001
            }
            finding second : activity {
              by first {
                * -> low
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            finding first : activity {
              by dbh_activity {
                * -> low
              }
              evidence strong
              cite zabetian2001
            }
            finding second : activity {
              by first {
                * -> low
              }
              evidence strong
              cite zabetian2001
            }
            """)
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

    private func resolve(_ declaration: FindingDeclaration, scale: Int?) -> PheneIR.Finding? {
        var by: Table?
        var quantity: Text?, about: Text?, clinician: Text?, onUnknown: Text?
        var cautions: [String] = [], populations: [String] = []
        var authority: Name?
        var evidence: Name?
        var cite: [Name]?
        for clause in declaration.clauses {
            switch clause {
            case .by(let it): fill(&by, with: it, "by")
            case .quantity(let it): fill(&quantity, with: it, "quantity")
            case .about(let it): fill(&about, with: it, "about")
            case .clinician(let it): fill(&clinician, with: it, "clinician")
            case .caution(let it): cautions.append(it.value)
            case .authority(let it): fill(&authority, with: it, "authority")
            case .population(let it): populations.append(it.value)
            case .onUnknown(let it): fill(&onUnknown, with: it, "on unknown")
            case .evidence(let it): fill(&evidence, with: it, "evidence")
            case .cite(let it): fill(&cite, with: it, "cite")
            }
        }
        let grounds = grounds(evidence: evidence, cite: cite, of: declaration.name, in: declaration.span)
        let isOfHaplotypes = declaration.isOfHaplotypes
        if by == nil, !isOfHaplotypes {
            reportMissing(
                "by", of: declaration.name, in: declaration.span,
                help: "add `by`, what it reads, and a row for each genotype: `by rs1611115 { C/C -> normal ... }`")
        }
        var table: (subjects: [Subject], rows: [PheneIR.Finding.Row])?
        if isOfHaplotypes {
            table = haplotypeParts.tables[declaration.name.text].map { ($0.subjects, $0.rows) }
        } else if let by {
            table = resolve(by, of: declaration.name, scale: scale, isWhole: isWhole(declaration.span))
        }
        guard let scale, let table, let grounds else { return nil }
        var finding = PheneIR.Finding(
            name: declaration.name.text, title: declaration.title?.value ?? declaration.name.text, scale: scale,
            subjects: table.subjects, rows: table.rows, quantity: quantity?.value ?? "", about: about?.value ?? "",
            cautions: cautions, unknownText: onUnknown?.value ?? "", evidence: grounds.evidence, cites: grounds.cites,
            authority: self.authority(authority), populations: populations, place: place(declaration.name.span))
        finding.clinician = clinician?.value ?? ""
        return finding
    }

    /// Reports findings that read each other in a circle.
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
                .findingCycle, "`\(names[0].text)` reads itself: " + path(names), at: names[0].span,
                others: names.dropFirst().map { .init($0.span, "on the way") },
                help: "let one of them read genotypes, or another finding, instead")
        }
    }

    /// `a -> b -> a`
    func path(_ cycle: [Name]) -> String {
        (cycle + [cycle[0]]).map { "`\($0.text)`" }.joined(separator: " -> ")
    }
}
