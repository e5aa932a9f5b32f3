// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

extension Parser {
    mutating func pathway(from start: Int) -> Declaration? {
        guard let (name, scale, title) = head("pathway") else { return nil }
        var clauses: [PathwayDeclaration.Clause] = []
        let keywords = ["net", "step", "bind", "optimum", "about", "clinician", "caution", "evidence", "cite"]
        block("pathway", keywords: keywords, into: &clauses) { parser, word, clauses in
            let start = parser.place
            switch word {
            case "net":
                parser.advance()
                clauses.append(.net(parser.net(from: start)))
            case "step":
                parser.advance()
                if let clause = parser.step(from: start) { clauses.append(.step(clause)) }
            case "bind":
                parser.advance()
                if let clause = parser.bind(from: start) { clauses.append(.bind(clause)) }
            case "optimum":
                parser.advance()
                if let name = parser.name("`low`, `middle` or `high`") { clauses.append(.optimum(name)) }
            case "about", "clinician", "caution":
                parser.advance()
                guard let text = parser.literal("a text") else { return true }
                switch word {
                case "about": clauses.append(.about(text))
                case "clinician": clauses.append(.clinician(text))
                default: clauses.append(.caution(text))
                }
            case "evidence":
                parser.advance()
                if let name = parser.name("an evidence level") { clauses.append(.evidence(name)) }
            case "cite":
                parser.advance()
                if let sources = parser.citations() { clauses.append(.cite(sources)) }
            default:
                guard parser.peek().kind == .word, parser.peek(2).kind == .leftBrace else { return false }
                if let flow = parser.flow(from: start) { clauses.append(.flow(flow)) }
            }
            return true
        }
        return .pathway(
            PathwayDeclaration(name: name, scale: scale, title: title, clauses: clauses, span: span(from: start)))
    }

    /// `synthesis dbh_activity { low -> -2  reduced -> -1 }`
    private mutating func flow(from start: Int) -> FlowClause? {
        guard let stage = name("the stage"), let finding = name("a finding") else { return nil }
        var weights: [FlowClause.Weight] = []
        items("flow", into: &weights) { parser, weights in
            guard let step = parser.name("a step") else { return }
            guard parser.take(.arrow) else {
                let fix = parser.replacement(of: [.equal, .colon, .greater, .dash], by: "->")
                return parser.expected(
                    "`->` and a whole number", help: fix.map { _ in "write `->`" }, fix: fix, isFixSafe: true)
            }
            guard let number = parser.number("a whole number") else { return }
            weights.append(FlowClause.Weight(step: step, weight: number))
        }
        return FlowClause(stage: stage, finding: finding, weights: weights, span: span(from: start))
    }

    /// `{ ..-2 -> low   -1..1 -> typical   2.. -> high }`
    private mutating func net(from start: Int) -> NetClause {
        var bands: [NetClause.Band] = []
        items("net", into: &bands) { parser, bands in
            let start = parser.place
            var lower: Number?
            var upper: Number?
            if parser.kind == .number { lower = parser.number("a whole number") }
            if parser.take(.range) {
                if parser.kind == .number { upper = parser.number("a whole number") }
            } else {
                upper = lower
            }
            guard lower != nil || upper != nil else { return parser.expected("a band, such as `-1..1`") }
            guard let step = parser.arrowAndStep() else { return }
            bands.append(NetClause.Band(lower: lower, upper: upper, step: step, span: parser.span(from: start)))
        }
        return NetClause(bands: bands, span: span(from: start))
    }
}
