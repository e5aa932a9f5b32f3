// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// A flow does not give each step of its finding exactly one weight.
    package static let weights = DiagnosticCode(701)
    /// A pathway counts a finding twice.
    package static let findingCountedTwice = DiagnosticCode(702)
    /// The bands of a pathway overlap or are not in ascending order.
    package static let bandOrder = DiagnosticCode(703)
    /// A sum that a pathway can reach is in no band.
    package static let sumUncovered = DiagnosticCode(704)
}

extension Analysis {
    func resolvePathways() {
        pathways = declared.pathways.items.enumerated().map { resolve($1, scale: pathwayScales[$0]) }
    }

    private func resolve(_ declaration: PathwayDeclaration, scale: Int?) -> PheneModel.Pathway? {
        var clauses: [FlowClause] = []
        var net: NetClause?
        var about: Text?, clinician: Text?
        var cautions: [RuleText] = []
        var evidence: Name?
        var cite: [CitedSource]?
        for clause in declaration.clauses {
            switch clause {
            case .flow(let it): clauses.append(it)
            case .net(let it): fill(&net, with: it, "net")
            case .about(let it): fill(&about, with: it, "about")
            case .clinician(let it): fill(&clinician, with: it, "clinician")
            case .caution(let it): cautions.append(RuleText(it))
            case .evidence(let it): fill(&evidence, with: it, "evidence")
            case .cite(let it): fill(&cite, with: it, "cite")
            case .step, .bind, .optimum: break  // the pathway figure: see `resolveFigures`
            }
        }
        let basis = basis(evidence: evidence, cite: cite, of: declaration.name, in: declaration.span)
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
        guard let flows, !flows.isEmpty, let bands, let basis, let scale else { return nil }
        var pathway = PheneModel.Pathway(
            name: declaration.name.text, title: RuleText(declaration.title, or: declaration.name), scale: scale,
            flows: flows, bands: bands, about: RuleText(about), cautions: cautions, evidence: basis.evidence,
            cites: basis.cites, place: location(declaration.name.span))
        pathway.clinician = RuleText(clinician)
        return isCovered(pathway, net, isWhole: isWhole(declaration.span)) ? pathway : nil
    }

    private func flows(_ clauses: [FlowClause]) -> [PheneModel.Pathway.Flow]? {
        var flows: [PheneModel.Pathway.Flow] = []
        var firsts: [Int: Span] = [:]
        for clause in clauses {
            guard let (_, finding) = named(clause.finding, [.finding], for: "a flow") else { continue }
            usedSubjects.insert(.finding(finding))
            if let first = firsts[finding] {
                report(
                    .findingCountedTwice, "the pathway counts `\(clause.finding.text)` twice", at: clause.finding.span,
                    label: "again here", others: [.init(first, "first here")], help: "combine both weights in one flow")
                continue
            }
            firsts[finding] = clause.finding.span
            guard let weights = weights(clause, of: .finding(finding)) else { continue }
            flows.append(
                .init(stage: clause.stage.text, finding: finding, weights: weights, place: location(clause.span)))
        }
        return flows.count == clauses.count ? flows : nil
    }

    private func weights(_ clause: FlowClause, of subject: Subject) -> [Int]? {
        guard let count = codeCount(of: subject) else { return nil }
        var weights: [Number?] = Array(repeating: nil, count: count)
        var isValid = true
        for weight in clause.weights {
            guard let step = code(weight.step, of: subject) else {
                isValid = false
                continue
            }
            if let first = weights[step] {
                report(
                    .weights, "`\(weight.step.text)` has two weights", at: weight.weight.span,
                    label: "second weight here",
                    others: [.init(first.span, "first weight here")], help: "keep one of them")
                isValid = false
            } else if abs(weight.weight.value) > 1_000_000 {
                report(
                    .weights, "a weight must be between -1000000 and 1000000", at: weight.weight.span,
                    help: "use a smaller number: only the bands of the sum matter")
                isValid = false
            }
            weights[step] = weight.weight
        }
        guard isValid, isWhole(clause.span) else { return nil }
        let missing = weights.indices.filter { weights[$0] == nil }.map { text(of: $0, subject) }
        guard missing.isEmpty else {
            report(
                .weights,
                "\(quoted(missing)) of `\(clause.finding.text)` \(missing.count == 1 ? "has" : "have") no weight",
                at: clause.finding.span, help: "add `\(missing[0]) -> 0`, or another weight")
            return nil
        }
        return weights.compactMap { $0?.value }
    }

    private func bands(_ net: NetClause, scale: Int?) -> [PheneModel.Pathway.Band]? {
        var bands: [PheneModel.Pathway.Band] = []
        for (index, band) in net.bands.enumerated() {
            let step = scale.flatMap { self.step(band.step, of: $0) }
            if let lower = band.lower, let upper = band.upper, lower.value > upper.value {
                report(
                    .bandOrder, "the band ends below its start", at: lower.span.joined(to: upper.span),
                    help: "write `\(upper.value)..\(lower.value)`",
                    fixes: [.init(lower.span.joined(to: upper.span), "\(upper.value)..\(lower.value)")],
                    areFixesSafe: true)
                return nil
            }
            if index > 0, !rises(from: net.bands[index - 1], to: band) { return nil }
            if let step {
                bands.append(
                    .init(
                        lower: band.lower?.value, upper: band.upper?.value, step: step, place: location(band.span)))
            }
        }
        return bands.count == net.bands.count ? bands : nil
    }

    private func rises(from before: NetClause.Band, to band: NetClause.Band) -> Bool {
        if let end = before.upper, let start = band.lower, start.value > end.value { return true }
        let help: String
        var fixes: [Diagnostic.Fix] = []
        if let end = before.upper {
            help = "start this band at \(end.value + 1)"
            if let start = band.lower, band.upper.map({ $0.value > end.value }) ?? true {
                fixes = [.init(start.span, "\(end.value + 1)")]
            }
        } else {
            help = "only the last band can have no upper end"
        }
        report(
            .bandOrder, "the band does not start above the end of the previous one", at: band.span,
            others: [.init(before.span, "the previous band")], help: help, fixes: fixes)
        return false
    }

    /// Whether each sum from the smallest to the largest is in a band; the first that is not is reported.
    private func isCovered(_ pathway: PheneModel.Pathway, _ net: NetClause, isWhole: Bool) -> Bool {
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
            .sumUncovered, "the sum \(next) is in no band", at: net.span,
            notes: ["the weights allow the sums \(sums.lowerBound) to \(sums.upperBound)"],
            help: "add a band that contains \(next), or extend one")
        return false
    }
}

extension PheneModel.Pathway {
    /// From the sum of the smallest weights to the sum of the largest.
    var sums: ClosedRange<Int> {
        var lower = 0, upper = 0
        for flow in flows {
            lower += flow.weights.min() ?? 0
            upper += flow.weights.max() ?? 0
        }
        return lower...upper
    }

    /// The steps of the bands that contain a possible sum.
    var reachableSteps: CodeSet {
        let sums = sums
        var steps = CodeSet.empty
        for band in bands where (band.lower ?? .min) <= sums.upperBound && (band.upper ?? .max) >= sums.lowerBound {
            steps.insert(band.step)
        }
        return steps
    }
}
