// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneIR
import PheneSyntax

extension DiagnosticPage {
    static let stageWithoutStep = DiagnosticPage(
        DiagnosticCode(1203), "no step of the pathway is of a stage",
        """
        Where a pathway has steps, each step may say its stage with `as`. A flow counts at the stage of a step, and \
        what receptors excite or inhibit is the stage of a step, so that both have a place in the figure.
        """,
        wrong: """
            substance dopamine "Dopamine" {
              about "A transmitter."
            }
            pathway tone : activity {
              step dopamine -> dopamine as synthesis by DBH
              release dbh_activity { low -> -1  reduced -> 0  normal -> 0 }
              net { ..-1 -> low  0.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            substance dopamine "Dopamine" {
              about "A transmitter."
            }
            pathway tone : activity {
              step dopamine -> dopamine as synthesis by DBH
              synthesis dbh_activity { low -> -1  reduced -> 0  normal -> 0 }
              net { ..-1 -> low  0.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """)
}

extension Analysis {
    /// The steps, bindings and optima of pathways.
    func resolveCourses() {
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
            courses.append(course(of: pathway, index, steps, bindings, optimum))
        }
    }

    private func course(
        of pathway: PathwayDeclaration, _ index: Int, _ steps: [StepClause], _ bindings: [BindClause], _ optimum: Name?
    ) -> PheneIR.Course? {
        typealias Optimum = PheneIR.Course.Optimum
        let best = optimum.map {
            word($0, of: Optimum.allCases.map { ($0.rawValue, $0) }, as: "a part of a scale")
        }
        let resolvedSteps = steps.compactMap(resolve)
        let resolvedBindings = bindings.compactMap(resolve)
        guard checkStages(of: pathway, steps, bindings), resolvedSteps.count == steps.count,
            resolvedBindings.count == bindings.count
        else { return nil }
        if let best, best == nil { return nil }
        return PheneIR.Course(
            pathway: index, optimum: best.flatMap { $0 }, steps: resolvedSteps, bindings: resolvedBindings)
    }

    private func resolve(_ clause: StepClause) -> PheneIR.Course.Step? {
        let from = topics([clause.from], [.substance], for: "a step leads from")
        let to = topics([clause.to], [.substance, .place], for: "a step leads to")
        let genes = genes(clause.genes, for: "a step goes by")
        let needs = topics(clause.needs, [.substance], for: "a step needs")
        let within = clause.place.map { topics([$0], [.place], for: "a step happens in") }
        guard let from = from?.first, let to = to?.first, let genes, let needs else { return nil }
        if let within, within == nil { return nil }
        return .init(
            from: from, to: to, stage: clause.stage?.text ?? "", genes: genes, needs: needs,
            within: within.flatMap { $0?.first }, isRateLimiting: clause.isRateLimiting, note: clause.note?.value ?? "",
            place: place(clause.span))
    }

    private func resolve(_ clause: BindClause) -> PheneIR.Course.Binding? {
        let ligands = topics(clause.ligands, [.substance], for: "what binds is")
        let genes = genes(clause.genes, for: "it binds to what is made by")
        guard let ligands, let genes else { return nil }
        return .init(
            ligands: ligands, receptor: clause.receptor.text, genes: genes,
            effect: clause.effect.flatMap { .init(rawValue: $0.text) }, stage: clause.stage?.text ?? "",
            note: clause.note?.value ?? "", place: place(clause.span))
    }

    /// Reports stages of flows and bindings that no step has.
    private func checkStages(
        of pathway: PathwayDeclaration, _ steps: [StepClause], _ bindings: [BindClause]
    ) -> Bool {
        // A step that was not read whole may have had a stage.
        guard isWhole(pathway.span) else { return true }
        let stages = steps.compactMap { $0.stage?.text }
        var named = bindings.compactMap(\.stage)
        // Steps without stages leave the stages of flows free, as they are in a pathway without steps.
        if !stages.isEmpty { for case .flow(let flow) in pathway.clauses { named.append(flow.stage) } }
        var isSound = true
        for stage in named where !stages.contains(stage.text) {
            let near = SpellingSuggestion.nearest(to: stage.text, among: stages)
            report(
                .stageWithoutStep, "no step is of the stage `\(stage.text)`", at: stage.span,
                help: near.map { "did you mean `\($0)`?" } ?? "add `as \(stage.text)` to a step, or name another stage",
                fixes: near.map { [.init(stage.span, $0)] } ?? [])
            isSound = false
        }
        return isSound
    }
}
