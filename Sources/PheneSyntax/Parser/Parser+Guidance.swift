// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

extension Parser {
    mutating func guidance(from start: Int) -> Declaration? {
        guard let name = name("the name of a drug") else { return nil }
        let title = optionalLiteral()
        var clauses: [GuidanceDeclaration.Clause] = []
        block("guidance", keywords: Self.guidanceWords + Self.sharedFindingWords, into: &clauses) {
            parser, word, clauses in
            if Self.sharedFindingWords.contains(word) {
                if let clause = parser.sharedFindingClause(word) { clauses.append(.shared(clause)) }
                return true
            }
            guard Self.guidanceWords.contains(word) else { return false }
            let start = parser.place
            parser.advance()
            if word == "drug" {
                if let name = parser.name("the name of a drug") { clauses.append(.drug(name)) }
            } else if word == "when" {
                if let group = parser.group(from: start) { clauses.append(.when(group)) }
            } else if word == "without" {
                if let names = parser.subjects() { clauses.append(.without(names)) }
            } else {
                parser.isInGuidance = true
                if let table = parser.table(from: start) { clauses.append(.by(table)) }
                parser.isInGuidance = false
            }
            return true
        }
        return .guidance(GuidanceDeclaration(name: name, title: title, clauses: clauses, span: span(from: start)))
    }

    private static let guidanceWords = ["drug", "when", "without", "by"]

    /// `atomoxetine_population = adults, children`
    private mutating func group(from start: Int) -> GuidanceDeclaration.GroupClause? {
        guard let input = name("an input") else { return nil }
        guard take(.equal) else {
            expected("`=` and an answer")
            return nil
        }
        guard let answers = names("an answer of `\(input.text)`") else { return nil }
        return GuidanceDeclaration.GroupClause(input: input, answers: answers, span: span(from: start))
    }

    /// Whether the words of a recommendation follow its action.
    var isAtRecommendation: Bool { isInGuidance && (isWord("also") || isWord("strength")) }

    /// `also lower_dose, monitor strength strong`, after the action of a recommendation.
    mutating func recommendation() -> Table.Row.Recommendation? {
        guard isInGuidance else { return nil }
        var also: [Name] = []
        var strength: Name?
        if takeWord("also"), let names = names("an action, such as `monitor`") { also = names }
        if takeWord("strength") { strength = name("`strong`, `moderate`, `optional`, `none` or `unseen`") }
        return Table.Row.Recommendation(also: also, strength: strength)
    }
}
