// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

extension Parser {
    mutating func advice(from start: Int) -> Declaration? {
        guard let name = name("the name of the recommendation") else { return nil }
        let title = optionalLiteral()
        var clauses: [AdviceDeclaration.Clause] = []
        let verbs = ["consider", "increase", "reduce", "avoid", "contraindicated", "monitor", "standard", "discuss"]
        let keywords =
            ["when"] + verbs
            + ["clinician", "caution", "authority", "population", "overrides", "on", "evidence", "cite"]
        block("advice", keywords: keywords, into: &clauses) { parser, word, clauses in
            guard keywords.contains(word) else { return false }
            let start = parser.place
            let verb = Name(word, parser.span)
            parser.advance()
            switch word {
            case "when": if let condition = parser.condition() { clauses.append(.when(condition)) }
            case "authority": if let name = parser.name("an authority") { clauses.append(.authority(name)) }
            case "population": if let text = parser.literal("a population") { clauses.append(.population(text)) }
            case "clinician": if let text = parser.literal("a text") { clauses.append(.clinician(text)) }
            case "caution": if let text = parser.literal("a text") { clauses.append(.caution(text)) }
            case "overrides": if let clause = parser.override(from: start) { clauses.append(.overrides(clause)) }
            case "on":
                if parser.takeWord("missing") {
                    clauses.append(.onMissing(parser.onMissing(from: start)))
                    return true
                }
                guard parser.takeWord("unknown") else {
                    parser.expected("`unknown` or `missing`")
                    return true
                }
                let holds = parser.takeWord("hold")
                let text = holds ? parser.optionalLiteral() : parser.literal("`hold` or a text")
                clauses.append(.onUnknown(OnUnknownClause(holds: holds, text: text, span: parser.span(from: start))))
            case "evidence": if let level = parser.name("an evidence level") { clauses.append(.evidence(level)) }
            case "cite": if let sources = parser.citations() { clauses.append(.cite(sources)) }
            default:
                guard let targets = parser.names("a target") else { return true }
                let text = parser.optionalLiteral()
                clauses.append(
                    .action(ActionClause(verb: verb, targets: targets, text: text, span: parser.span(from: start))))
            }
            return true
        }
        return .advice(AdviceDeclaration(name: name, title: title, clauses: clauses, span: span(from: start)))
    }

    private mutating func override(from start: Int) -> OverrideClause? {
        guard let advice = name("the name of a recommendation") else { return nil }
        var targets: [Name] = []
        // `on unknown` on the next line is a separate clause.
        let isNextClause = token.isAfterLineBreak && isWord("on") && ["unknown", "missing"].contains(text(of: peek()))
        if !isNextClause, takeWord("on") { targets = names("a target") ?? [] }
        var reason: Text?
        var despite: Text?
        if takeWord("because") { reason = literal("the reason") }
        if takeWord("despite") { despite = literal("why the milder or weaker one may prevail") }
        return OverrideClause(
            advice: advice, targets: targets, reason: reason, despite: despite, span: span(from: start))
    }

    /// `on missing proceed because "..."`, after `missing`.
    private mutating func onMissing(from start: Int) -> OnMissingClause {
        var reason: Text?
        if !takeWord("proceed") { expected("`proceed because` and the reason") }
        if takeWord("because") { reason = literal("the reason") }
        return OnMissingClause(reason: reason, span: span(from: start))
    }
}
