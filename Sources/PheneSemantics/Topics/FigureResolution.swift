// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// No step of the pathway has this stage.
    package static let stageWithoutStep = DiagnosticCode(1203)
}

extension Analysis {
    /// The steps, bindings and optima of pathways.
    func resolveFigures() {
        for (index, pathway) in declared.pathways.items.enumerated() {
            var steps: [StepClause] = []
            var bindings: [BindClause] = []
            var optimum: Name?
            for clause in pathway.clauses {
                switch clause {
                case .step(let it): steps.append(it)
                case .bind(let it): bindings.append(it)
                case .optimum(let it): fill(&optimum, with: it, "optimum")
                case .flow, .net, .about, .clinician, .caution, .evidence, .cite: break
                }
            }
            if steps.isEmpty, bindings.isEmpty, optimum == nil { continue }
            figures.append(figure(of: pathway, index, steps, bindings, optimum))
        }
    }

    private func figure(
        of pathway: PathwayDeclaration, _ index: Int, _ steps: [StepClause], _ bindings: [BindClause], _ optimum: Name?
    ) -> PheneModel.PathwayFigure? {
        typealias Optimum = PheneModel.PathwayFigure.Optimum
        let best = optimum.map {
            word($0, of: Optimum.allCases.map { ($0.rawValue, $0) }, as: "a part of a scale")
        }
        let resolvedSteps = steps.compactMap(resolve)
        let resolvedBindings = bindings.compactMap(resolve)
        guard checkStages(of: pathway, steps, bindings), resolvedSteps.count == steps.count,
            resolvedBindings.count == bindings.count
        else { return nil }
        if let best, best == nil { return nil }
        return PheneModel.PathwayFigure(
            pathway: index, optimum: best.flatMap { $0 }, steps: resolvedSteps, bindings: resolvedBindings)
    }

    private func resolve(_ clause: StepClause) -> PheneModel.PathwayFigure.Step? {
        let from = topics([clause.from], [.substance], for: "a step leads from")
        let to = topics([clause.to], [.substance, .place], for: "a step leads to")
        let genes = genes(clause.genes, for: "`by` takes")
        let needs = topics(clause.needs, [.substance], for: "a step needs")
        let within = clause.place.map { topics([$0], [.place], for: "a step happens in") }
        guard let from = from?.first, let to = to?.first, let genes, let needs else { return nil }
        if let within, within == nil { return nil }
        return .init(
            from: from, to: to, stage: clause.stage?.text ?? "", genes: genes, needs: needs,
            within: within.flatMap { $0?.first }, isRateLimiting: clause.isRateLimiting, note: RuleText(clause.note),
            place: location(clause.span))
    }

    private func resolve(_ clause: BindClause) -> PheneModel.PathwayFigure.Binding? {
        let ligands = topics(clause.ligands, [.substance], for: "a ligand is")
        let genes = genes(clause.genes, for: "a receptor is the product of")
        guard let ligands, let genes else { return nil }
        return .init(
            ligands: ligands, receptor: clause.receptor.text, genes: genes,
            effect: clause.effect.flatMap { .init(rawValue: $0.text) }, stage: clause.stage?.text ?? "",
            note: RuleText(clause.note), place: location(clause.span))
    }

    /// Reports stages of flows and bindings that no step has.
    private func checkStages(
        of pathway: PathwayDeclaration, _ steps: [StepClause], _ bindings: [BindClause]
    ) -> Bool {
        // A step with a syntax error may have had a stage.
        guard isWhole(pathway.span) else { return true }
        let stages = steps.compactMap { $0.stage?.text }
        var named = bindings.compactMap { $0.stage }
        // Steps without stages leave the stages of flows free, as they are in a pathway without steps.
        if !stages.isEmpty { for case .flow(let flow) in pathway.clauses { named.append(flow.stage) } }
        var isValid = true
        for stage in named where !stages.contains(stage.text) {
            let near = SpellingSuggestion.nearest(to: stage.text, among: stages)
            report(
                .stageWithoutStep, "no step has the stage `\(stage.text)`", at: stage.span,
                help: near.map { "did you mean `\($0)`?" } ?? "add `as \(stage.text)` to a step, or use another stage",
                fixes: near.map { [.init(stage.span, $0)] } ?? [])
            isValid = false
        }
        return isValid
    }
}
