// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneIR
import PheneSyntax

extension DiagnosticPage {
    static let weights = DiagnosticPage(
        DiagnosticCode(701), "a flow does not give each step of its finding one weight",
        """
        A flow says for each step of its finding how much it adds to the sum; a step without a weight would leave \
        people out. Weights are whole numbers between -1,000,000 and 1,000,000.
        """,
        wrong: """
            pathway tone : activity {
              synthesis dbh_activity { low -> -1  reduced -> 0 }
              net { ..-1 -> low  0.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            pathway tone : activity {
              synthesis dbh_activity { low -> -1  reduced -> 0  normal -> 0 }
              net { ..-1 -> low  0.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """)
    static let findingCountedTwice = DiagnosticPage(
        DiagnosticCode(702), "a pathway counts a finding twice",
        "Each finding adds to the sum once; counting it at two stages would give it twice the weight that is read.",
        wrong: """
            pathway tone : activity {
              synthesis dbh_activity { low -> -1  reduced -> 0  normal -> 0 }
              release dbh_activity { low -> -1  reduced -> 0  normal -> 0 }
              net { ..-1 -> low  0.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            pathway tone : activity {
              synthesis dbh_activity { low -> -2  reduced -> 0  normal -> 0 }
              net { ..-1 -> low  0.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """)
    static let bandOrder = DiagnosticPage(
        DiagnosticCode(703), "the bands of a pathway overlap or do not rise",
        """
        The bands of `net` cut the sums into pieces, from low to high. Each sum lies in just one, so a band begins \
        above the end of the one before it.
        """,
        wrong: """
            pathway tone : activity {
              synthesis dbh_activity { low -> -1  reduced -> 0  normal -> 0 }
              net { ..0 -> low  0.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            pathway tone : activity {
              synthesis dbh_activity { low -> -1  reduced -> 0  normal -> 0 }
              net { ..-1 -> low  0.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """)
    static let sumUncovered = DiagnosticPage(
        DiagnosticCode(704), "a sum that a pathway can reach lies in no band",
        "Each sum from the least to the greatest that the weights allow lies in a band of `net`.",
        wrong: """
            pathway tone : activity {
              synthesis dbh_activity { low -> -2  reduced -> 0  normal -> 1 }
              net { -1..0 -> low  1.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            pathway tone : activity {
              synthesis dbh_activity { low -> -2  reduced -> 0  normal -> 1 }
              net { ..0 -> low  1.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """)
}

extension Analysis {
    func resolvePathways() {
        pathways = declared.pathways.items.enumerated().map { resolve($1, scale: pathwayScales[$0]) }
    }

    private func resolve(_ declaration: PathwayDeclaration, scale: Int?) -> PheneIR.Pathway? {
        var clauses: [FlowClause] = []
        var net: NetClause?
        var about: Text?, clinician: Text?
        var cautions: [String] = []
        var evidence: Name?
        var cite: [Name]?
        for clause in declaration.clauses {
            switch clause {
            case .flow(let it): clauses.append(it)
            case .net(let it): fill(&net, with: it, "net")
            case .about(let it): fill(&about, with: it, "about")
            case .clinician(let it): fill(&clinician, with: it, "clinician")
            case .caution(let it): cautions.append(it.value)
            case .evidence(let it): fill(&evidence, with: it, "evidence")
            case .cite(let it): fill(&cite, with: it, "cite")
            case .step, .bind, .optimum: break  // the course of the pathway: see `resolveTopics`
            }
        }
        let grounds = grounds(evidence: evidence, cite: cite, of: declaration.name, in: declaration.span)
        let flows = flows(clauses)
        if clauses.isEmpty {
            reportMissing(
                "flow", of: declaration.name, in: declaration.span,
                help: "add a stage, a finding and a weight for each step: `synthesis dbh_activity { low -> -1 ... }`")
        }
        guard let net else {
            reportMissing(
                "net", of: declaration.name, in: declaration.span,
                help: "add `net` and the bands of the sum: `net { ..-1 -> low  0.. -> normal }`")
            return nil
        }
        let bands = bands(net, scale: scale)
        guard let flows, !flows.isEmpty, let bands, let grounds, let scale else { return nil }
        var pathway = PheneIR.Pathway(
            name: declaration.name.text, title: declaration.title?.value ?? declaration.name.text, scale: scale,
            flows: flows, bands: bands, about: about?.value ?? "", cautions: cautions, evidence: grounds.evidence,
            cites: grounds.cites, place: place(declaration.name.span))
        pathway.clinician = clinician?.value ?? ""
        return isCovered(pathway, net, isWhole: isWhole(declaration.span)) ? pathway : nil
    }

    private func flows(_ clauses: [FlowClause]) -> [PheneIR.Pathway.Flow]? {
        var flows: [PheneIR.Pathway.Flow] = []
        var firsts: [Int: Span] = [:]
        for clause in clauses {
            guard let (_, finding) = named(clause.finding, [.finding], for: "a flow") else { continue }
            usedSubjects.insert(.finding(finding))
            if let first = firsts[finding] {
                report(
                    .findingCountedTwice, "the pathway counts `\(clause.finding.text)` twice", at: clause.finding.span,
                    label: "again here", others: [.init(first, "first here")], help: "put both weights into one flow")
                continue
            }
            firsts[finding] = clause.finding.span
            guard let weights = weights(clause, of: .finding(finding)) else { continue }
            flows.append(
                .init(stage: clause.stage.text, finding: finding, weights: weights, place: place(clause.span)))
        }
        return flows.count == clauses.count ? flows : nil
    }

    private func weights(_ clause: FlowClause, of subject: Subject) -> [Int]? {
        guard let count = codeCount(of: subject) else { return nil }
        var weights: [Number?] = Array(repeating: nil, count: count)
        var isSound = true
        for weight in clause.weights {
            guard let step = code(weight.step, of: subject) else {
                isSound = false
                continue
            }
            if let first = weights[step] {
                report(
                    .weights, "`\(weight.step.text)` has two weights", at: weight.weight.span, label: "another here",
                    others: [.init(first.span, "one here")], help: "keep one of them")
                isSound = false
            } else if abs(weight.weight.value) > 1_000_000 {
                report(
                    .weights, "a weight is between -1000000 and 1000000", at: weight.weight.span,
                    help: "write a smaller number: the sum is a rank, and only its bands count")
                isSound = false
            }
            weights[step] = weight.weight
        }
        guard isSound, isWhole(clause.span) else { return nil }
        let missing = weights.indices.filter { weights[$0] == nil }.map { text(of: $0, subject) }
        guard missing.isEmpty else {
            report(
                .weights,
                "\(quoted(missing)) of `\(clause.finding.text)` \(missing.count == 1 ? "has" : "have") no weight",
                at: clause.finding.span, help: "add `\(missing[0]) -> 0`, or what it adds to the sum")
            return nil
        }
        return weights.compactMap { $0?.value }
    }

    private func bands(_ net: NetClause, scale: Int?) -> [PheneIR.Pathway.Band]? {
        var bands: [PheneIR.Pathway.Band] = []
        for (index, band) in net.bands.enumerated() {
            let step = scale.flatMap { self.step(band.step, of: $0) }
            if let lower = band.lower, let upper = band.upper, lower.value > upper.value {
                report(
                    .bandOrder, "the band ends below its beginning", at: lower.span.joined(to: upper.span),
                    help: "write `\(upper.value)..\(lower.value)`",
                    fixes: [.init(lower.span.joined(to: upper.span), "\(upper.value)..\(lower.value)")],
                    areFixesSafe: true)
                return nil
            }
            if index > 0, !rises(from: net.bands[index - 1], to: band) { return nil }
            if let step {
                bands.append(
                    .init(
                        lower: band.lower?.value, upper: band.upper?.value, step: step, place: place(band.span)))
            }
        }
        return bands.count == net.bands.count ? bands : nil
    }

    private func rises(from before: NetClause.Band, to band: NetClause.Band) -> Bool {
        if let end = before.upper, let start = band.lower, start.value > end.value { return true }
        let help: String
        var fixes: [Diagnostic.Fix] = []
        if let end = before.upper {
            help = "begin this band at \(end.value + 1)"
            if let start = band.lower, band.upper.map({ $0.value > end.value }) ?? true {
                fixes = [.init(start.span, "\(end.value + 1)")]
            }
        } else {
            help = "only the last band can be open at its upper end"
        }
        report(
            .bandOrder, "the band does not begin above the one before it", at: band.span,
            others: [.init(before.span, "the band before")], help: help, fixes: fixes)
        return false
    }

    /// True where each sum from the least to the greatest lies in a band; the first that does not is reported.
    private func isCovered(_ pathway: PheneIR.Pathway, _ net: NetClause, isWhole: Bool) -> Bool {
        let sums = pathway.sums
        var next = sums.lowerBound
        for band in pathway.bands {
            if let lower = band.lower, lower > next { break }
            guard let upper = band.upper else { return true }
            next = max(next, upper + 1)
        }
        if next > sums.upperBound { return true }
        guard isWhole else { return false }
        report(
            .sumUncovered, "the sum \(next) lies in no band", at: net.span,
            notes: ["the weights reach the sums \(sums.lowerBound) to \(sums.upperBound)"],
            help: "add a band that holds \(next), or widen one")
        return false
    }
}

extension PheneIR.Pathway {
    /// From the sum of the least weights to the sum of the greatest.
    var sums: ClosedRange<Int> {
        var lower = 0, upper = 0
        for flow in flows {
            lower += flow.weights.min() ?? 0
            upper += flow.weights.max() ?? 0
        }
        return lower...upper
    }

    /// The steps of the bands that hold a sum in reach.
    var reachableSteps: CodeSet {
        let sums = sums
        var steps = CodeSet.empty
        for band in bands where (band.lower ?? .min) <= sums.upperBound && (band.upper ?? .max) >= sums.lowerBound {
            steps.insert(band.step)
        }
        return steps
    }
}
