// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// A recommendation of a guideline is not complete, or contradicts itself.
    package static let recommendationShape = DiagnosticCode(1901)
    /// No person can have what a row of guidance matches.
    package static let guidanceUnreachable = DiagnosticCode(1902)
    /// A source of guidance has no year.
    package static let guidanceYear = DiagnosticCode(1903)
}

extension Analysis {
    /// Checks the words of recommendations, and adds them to the findings.
    func resolveGuidance() {
        for declaration in declared.guidance.items {
            let steps = declaration.rows.map { recommendation($0) }
            guard let index = declared.findings.index(of: declaration.name.text) else { continue }
            let without = self.without(declaration, index)
            let group = self.group(declaration)
            if let whole = whole(steps) {
                findings[index]?.guidance = Guidance(
                    drug: declaration.drug.text, recommendations: whole, without: without, group: group)
            }
            checkYears(of: declaration)
            guard let finding = findings[index] else { continue }
            for row in finding.rows {
                checkReach(of: row, finding, declaration)
            }
        }
    }

    /// What must not be known, which the table cannot read.
    private func without(_ declaration: GuidanceDeclaration, _ finding: Int) -> [Subject] {
        declaration.without.compactMap { name in
            guard let (kind, index) = named(name, [.input, .finding], for: "`without`") else { return nil }
            let other: Subject = kind == .input ? .input(index) : .finding(index)
            if findings[finding]?.subjects.contains(other) == true {
                report(
                    .recommendationShape, "the table reads `\(name.text)`, which is not known here", at: name.span,
                    help: "remove it from `by` or from `without`")
            }
            return other
        }
    }

    /// Whom the guidance is about.
    private func group(_ declaration: GuidanceDeclaration) -> Guidance.Group? {
        var clause: GuidanceDeclaration.GroupClause?
        for case .when(let it) in declaration.clauses { fill(&clause, with: it, "when") }
        guard let clause, let (_, index) = named(clause.input, [.input], for: "`when`") else { return nil }
        usedSubjects.insert(.input(index))
        guard let input = inputs[index] else { return nil }
        guard input.kind == .question, input.number == nil else {
            report(
                .recommendationShape, "`\(clause.input.text)` is not a question with a list of answers",
                at: clause.input.span, help: "declare an input with the groups of people as its answers")
            return nil
        }
        guard areDistinct(clause.answers) else { return nil }
        let answers = clause.answers.map { answer in
            let code = input.values.firstIndex(of: answer.text)
            if code == nil {
                let near = SpellingSuggestion.nearest(to: answer.text, among: input.values)
                report(
                    .unknownName, "`\(answer.text)` is not an answer of `\(input.name)`", at: answer.span,
                    help: near.map { "did you mean `\($0)`?" } ?? "its answers are \(quoted(input.values, "and"))",
                    fixes: near.map { [.init(answer.span, $0)] } ?? [])
            }
            return code
        }
        return whole(answers).map { codes in
            Guidance.Group(input: index, answers: codes.reduce(into: .empty) { $0.insert($1) })
        }
    }

    private func recommendation(_ row: Table.Row) -> Guidance.Recommendation? {
        let actions = Guidance.Action.allCases.map { ($0.rawValue, $0) }
        let action = word(row.step, of: actions, as: "an action")
        let names = row.recommendation?.also ?? []
        let also = names.map { word($0, of: actions, as: "an action") }
        guard let strength = row.recommendation?.strength else {
            if isWhole(row.span) {
                report(
                    .recommendationShape, "the recommendation has no strength", at: row.step.span,
                    help: "add `strength` with `strong`, `moderate`, `optional`, `none` or `unseen`")
            }
            return nil
        }
        let level = word(strength, of: Guidance.Strength.allCases.map { ($0.rawValue, $0) }, as: "a strength")
        guard let action, let also = whole(also), let level else { return nil }
        if Set(also + [action]).count <= also.count {
            report(
                .recommendationShape, "the recommendation names an action twice", at: row.step.span,
                help: "name each action once")
            return nil
        }
        if action == .noRecommendation, !also.isEmpty || level != .none {
            report(
                .recommendationShape, "`no_recommendation` has other actions or a strength", at: row.step.span,
                help: "write `no_recommendation strength none`, or the action that is recommended")
            return nil
        }
        return Guidance.Recommendation(action: action, also: also, strength: level)
    }

    private func checkYears(of declaration: GuidanceDeclaration) {
        for case .shared(.cite(let cited)) in declaration.clauses {
            for citation in cited {
                guard let index = declared.sources.index(of: citation.source.text), let source = sources[index],
                    source.year == nil
                else { continue }
                report(
                    .guidanceYear, "`\(citation.source.text)` has no year", at: citation.source.span,
                    others: [.init(declared.sources.items[index].name.span, "declared here")],
                    notes: ["guidelines change, so a reader must know how old this one is"],
                    help: "add `year` to the source")
            }
        }
    }

    private func checkReach(
        of row: PheneModel.Finding.Row, _ finding: PheneModel.Finding, _ declaration: GuidanceDeclaration
    ) {
        for (cell, subject) in zip(row.cells, finding.subjects) {
            guard let possible = possibleCodes(of: subject), cell.isDisjoint(with: possible) else { continue }
            for case .by(let table) in declaration.clauses {
                guard let written = table.rows.first(where: { location($0.span) == row.place }) else { continue }
                report(
                    .guidanceUnreachable, "no person can have what this row matches", at: written.span,
                    notes: ["`\(name(of: subject))` is never \(quoted(cell.map { text(of: $0, subject) }, "or"))"],
                    help: "remove the row, or correct its cells")
            }
            return
        }
    }

    /// The codes that a subject can have, those of a pharmacogene by its rules.
    private func possibleCodes(of subject: Subject) -> CodeSet? {
        guard case .finding(let index) = subject, let finding = findings[index] else { return nil }
        var steps = finding.rows.reduce(into: CodeSet.empty) { $0.insert($1.step) }
        if case .input(let input)? = finding.subjects.first, case .phenotype(let number)? = inputs[input]?.kind,
            let gene = pharmacogenes[number]
        {
            steps = (gene.pairs + gene.singles + gene.bands.map { $0.step } + [gene.unscored].compactMap { $0 })
                .reduce(into: .empty) { $0.insert($1) }
        }
        return steps
    }
}

extension GuidanceDeclaration.GroupClause: Spanned {}
