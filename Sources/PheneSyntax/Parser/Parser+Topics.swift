// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

extension Parser {
    /// `substance`, `drug`, `condition`, `target`, `place` and `assay`.
    mutating func topic(_ kind: TopicDeclaration.Kind, from start: Int) -> Declaration? {
        guard let name = name("the \(kind.rawValue)'s name") else { return nil }
        var sort: Name?
        if kind == .target {
            guard take(.colon) else {
                expected(
                    "`:` and the kind of target", help: "write for example `target \(name.text) : food \"...\"`")
                return nil
            }
            guard let word = self.name("a kind of target, such as `food`") else { return nil }
            sort = word
        }
        let title = optionalLiteral()
        var clauses: [TopicDeclaration.Clause] = []
        let keywords = ["about", "clinician"] + kind.relations + (kind == .drug ? ["guidance"] : []) + ["cite"]
        block(kind.rawValue, keywords: keywords, into: &clauses) { parser, word, clauses in
            guard keywords.contains(word) else { return false }
            let start = parser.place
            let verb = Name(word, parser.span)
            parser.advance()
            switch word {
            case "about": if let text = parser.literal("a text") { clauses.append(.about(text)) }
            case "clinician": if let text = parser.literal("a text") { clauses.append(.clinician(text)) }
            case "guidance": if let drugs = parser.names("a drug of `guidance`") { clauses.append(.guidance(drugs)) }
            case "cite": if let sources = parser.citations() { clauses.append(.cite(sources)) }
            default:
                guard let objects = parser.names(kind == .assay ? "the id of a variant" : "a gene or a substance")
                else { return true }
                clauses.append(.relation(RelationClause(verb: verb, objects: objects, span: parser.span(from: start))))
            }
            return true
        }
        return .topic(
            TopicDeclaration(
                kind: kind, name: name, sort: sort, title: title, clauses: clauses, span: span(from: start)))
    }

    /// `dopamine -> norepinephrine as synthesis by DBH needs copper in vesicle rate limiting "..."`; what follows the
    /// second name may be in any order, with the text last.
    mutating func step(from start: Int) -> StepClause? {
        guard let from = name("a substance") else { return nil }
        guard take(.arrow) else {
            expected("`->` and the product")
            return nil
        }
        guard let to = name("a substance or a place") else { return nil }
        var stage: Name?, place: Name?
        var genes: [Name] = [], needs: [Name] = []
        var isRateLimiting = false
        reading: while kind == .word, !isAtNextClause, !isAtFlow {
            switch text {
            case "by" where genes.isEmpty:
                advance()
                guard let names = names("the symbol of a gene") else { return nil }
                genes = names
            case "needs" where needs.isEmpty:
                advance()
                guard let names = names("a substance") else { return nil }
                needs = names
            case "as" where stage == nil:
                advance()
                guard let name = name("the name of a stage") else { return nil }
                stage = name
            case "in" where place == nil:
                advance()
                guard let name = name("a place") else { return nil }
                place = name
            case "rate" where !isRateLimiting:
                advance()
                guard takeWord("limiting") else {
                    expected("`limiting`")
                    return nil
                }
                isRateLimiting = true
            default: break reading
            }
        }
        let note = optionalLiteral()
        return StepClause(
            from: from, to: to, stage: stage, genes: genes, needs: needs, place: place, isRateLimiting: isRateLimiting,
            note: note, span: span(from: start))
    }

    /// `norepinephrine to alpha2 by ADRA2A, ADRA2B inhibits release "..."`
    mutating func bind(from start: Int) -> BindClause? {
        guard let ligands = names("a substance") else { return nil }
        guard takeWord("to") else {
            expected("`to` and the receptor")
            return nil
        }
        guard let receptor = name("a name for the receptors") else { return nil }
        guard takeWord("by") else {
            expected("`by` and the genes of the receptors")
            return nil
        }
        guard let genes = names("the symbol of a gene") else { return nil }
        var effect: Name?, stage: Name?
        if isWord("excites") || isWord("inhibits"), !isAtFlow {
            effect = Name(text, span)
            advance()
            if kind == .word, !token.isAfterLineBreak { stage = name("a stage of the pathway") }
        }
        let note = optionalLiteral()
        return BindClause(
            ligands: ligands, receptor: receptor, genes: genes, effect: effect, stage: stage, note: note,
            span: span(from: start))
    }

    /// Whether a line starts with a flow, whose stage can have any name.
    private var isAtFlow: Bool { token.isAfterLineBreak && peek().kind == .word && peek(2).kind == .leftBrace }
}
