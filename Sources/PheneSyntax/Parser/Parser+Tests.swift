// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

extension Parser {
    mutating func test(from start: Int) -> Declaration? {
        guard let title = literal("the test's title") else { return nil }
        var clauses: [TestDeclaration.Clause] = []
        block("test", keywords: ["given", "expect"], into: &clauses) { parser, word, clauses in
            guard word == "given" || word == "expect" else { return false }
            clauses += parser.testClauses()
            return true
        }
        return .test(TestDeclaration(title: title, clauses: clauses, span: span(from: start)))
    }

    mutating func property(from start: Int) -> Declaration? {
        guard let title = literal("the property's title") else { return nil }
        var clauses: [PropertyDeclaration.Clause] = []
        block("property", keywords: ["for", "given", "where", "expect"], into: &clauses) { parser, word, clauses in
            switch word {
            case "for":
                parser.advance()
                guard parser.takeWord("all") else {
                    parser.expected("`all`")
                    return true
                }
                guard let names = parser.names("a variant or an input") else { return true }
                let orMissing = parser.takeWord("or")
                if orMissing, !parser.takeWord("missing") { parser.expected("`missing`") }
                clauses.append(.forAll(names, orMissing: orMissing))
            case "where":
                parser.advance()
                if let condition = parser.condition() { clauses.append(.selection(condition)) }
            case "given", "expect": clauses += parser.testClauses().map { .test($0) }
            default: return false
            }
            return true
        }
        return .property(PropertyDeclaration(title: title, clauses: clauses, span: span(from: start)))
    }

    /// Parses `given ..., ...` or `expect ...`.
    private mutating func testClauses() -> [TestDeclaration.Clause] {
        let start = place
        let isExpectation = isWord("expect")
        advance()
        if isExpectation { return expectation(from: start).map { [$0] } ?? [] }
        var clauses: [TestDeclaration.Clause] = []
        var clauseStart = start
        repeat {
            guard let clause = given(from: clauseStart) else { return clauses }
            clauses.append(clause)
            clauseStart = place + 1
        } while take(.comma)
        return clauses
    }

    private mutating func given(from start: Int) -> TestDeclaration.Clause? {
        guard let subject = givenName() else { return nil }
        if subject.text == "file", case .text = kind {
            return literal("a path").map { .givenFile($0, span: span(from: start)) }
        }
        if subject.text == "sex" {
            _ = take(.equal)
            guard let sex = name("`male` or `female`") else { return nil }
            return .givenSex(sex, span: span(from: start))
        }
        if kind == .equal, Self.isVariant(subject.text) {
            let equal = span
            _ = take(.equal)
            if kind == .equal { advance() }
            let whole = equal.joined(to: span(of: place - 1))
            add(
                Diagnostic(
                    .expected, "expected a genotype, found `=`", at: whole,
                    help: "write the genotype after the id, without `=`",
                    fixes: [Diagnostic.Fix(whole, isWhite(whole.end) || isWhite(whole.start - 1) ? "" : " ")],
                    areFixesSafe: true))
            guard let genotype = genotypeText() else { return nil }
            return .givenGenotype(variant: subject, genotype: genotype, span: span(from: start))
        }
        if takeEqual() {
            guard let value = stepName("an answer") else { return nil }
            return .givenInput(subject, value: value, span: span(from: start))
        }
        guard let genotype = genotypeText() else { return nil }
        return .givenGenotype(variant: subject, genotype: genotype, span: span(from: start))
    }

    /// A variant, an input or `score(GENE)`; of a position without an id `9:100300`.
    private mutating func givenName() -> Name? {
        guard peek().kind == .colon, peek(2).kind == .number, kind == .number || kind == .word else {
            return subjectName("a variant, `sex` or an input")
        }
        let start = place
        (0..<3).forEach { _ in advance() }
        return Name(tokens[start..<place].map { text(of: $0) }.joined(), span(from: start))
    }

    private func isWhite(_ place: Int) -> Bool {
        source.bytes.indices.contains(place) && (source.bytes[place] == 0x20 || source.bytes[place] == 0x09)
    }

    /// `T/T`, `A|G`, `T`, `./.`, `A/.`, `--`: tokens without spaces between them.
    private mutating func genotypeText() -> GenotypeText? {
        let start = place
        while !isAtNextClause, isGenotypePart, place == start || token.start == tokens[place - 1].end { advance() }
        if place == start { expected("a genotype, such as `C/T` or `./.`") }
        return place == start ? nil : text(from: start)
    }

    private var isGenotypePart: Bool {
        switch kind {
        case .word, .dot, .range, .slash, .bar, .dash, .doubleDash: true
        default: false
        }
    }

    private func text(from start: Int) -> GenotypeText {
        let span = span(from: start)
        return GenotypeText(text: String(decoding: source.bytes[span.start..<span.end], as: UTF8.self), span: span)
    }

    private mutating func expectation(from start: Int) -> TestDeclaration.Clause? {
        if isWord("advice"), peek().kind == .word {
            advance()
            return adviceExpectation(from: start)
        }
        if isAtCondition {
            return condition().map { .expectCondition($0, span: span(from: start)) }
        }
        if kind == .word, isAtStatus {
            expected(
                "`advice` before the name of a recommendation", help: "write `advice \(text)`",
                fix: insertion(" advice"),
                isFixSafe: true)
            return adviceExpectation(from: start)
        }
        guard let subject = subjectName("a finding, a pathway or `advice`") else { return nil }
        if takeEqual() {
            guard let step = stepOrPair("a step") else { return nil }
            return .expectStep(subject: subject, step: step, span: span(from: start))
        }
        if takeWord("unknown") { return .expectUnknown(subject: subject, span: span(from: start)) }
        if takeWord("among") {
            guard let steps = steps() else { return nil }
            return .expectAmong(subject: subject, steps: steps, span: span(from: start))
        }
        expected("`= STEP`, `unknown`, `among STEP, STEP` or a condition")
        return nil
    }

    /// Whether a name precedes a status that only recommendations can have.
    private var isAtStatus: Bool {
        guard !peek().isAfterLineBreak, peek().kind == .word else { return false }
        return ["applies", "held", "overridden", "does"].contains(text(of: peek()))
    }

    /// Whether a condition starts that is more than a single `NAME = STEP`.
    private var isAtCondition: Bool {
        if kind == .leftBracket || isWord("not") || kind == .unknown && text == "!" { return true }
        // `score(CYP2C19)` is a subject of four tokens.
        let subject = isWord("score") && peek().kind == .leftBracket ? 4 : 1
        let next = peek(subject)
        switch next.kind {
        case .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: return true
        case .leftBracket: return isWord("has") || isWord("copies")
        case .word where !next.isAfterLineBreak:
            if isWord("at") { return text(of: next) == "least" }
            return (isWord("missing") || isWord("known")) && !["unknown", "among"].contains(text(of: next))
        case .equal:
            if peek(subject + 1).kind == .range || peek(subject + 2).kind == .range { return true }
            return Self.isVariant(text) || isJoined(after: subject)
        default: return false
        }
    }

    /// Whether another condition follows a comparison with `=`: `f = low and ...`, `h = *1/*2 or ...`.
    private func isJoined(after subject: Int) -> Bool {
        var ahead = subject + 1
        while ahead < subject + 8 {
            switch peek(ahead).kind {
            case .word where ahead > subject + 1 && ["and", "or"].contains(text(of: peek(ahead))): return true
            case _ where peek(ahead).isAfterLineBreak: return false
            case .unknown: return text(of: peek(ahead)) == "&"
            case .bar: return peek(ahead + 1).kind == .bar
            case .word, .number, .version, .star, .slash, .equal: ahead += 1
            default: return false
            }
        }
        return false
    }

    private mutating func steps() -> [Name]? {
        guard let first = stepOrPair("a step") else { return nil }
        var steps = [first]
        while take(.comma) {
            guard let next = stepOrPair("a step") else { return steps }
            steps.append(next)
        }
        return steps
    }

    private mutating func adviceExpectation(from start: Int) -> TestDeclaration.Clause? {
        guard let advice = name("the name of a recommendation") else { return nil }
        let status: AdviceExpectation.Status
        if takeWord("applies") {
            status = .applies
        } else if takeWord("unknown") {
            status = .unknown
        } else if takeWord("held") {
            status = .held
        } else if takeWord("overridden") {
            status = .overridden
        } else if takeWord("does") {
            guard takeWord("not"), takeWord("apply") else {
                expected("`does not apply`")
                return nil
            }
            status = .doesNotApply
        } else {
            expected("`applies`, `does not apply`, `unknown`, `held` or `overridden`")
            return nil
        }
        var verb: Name?
        var targets: [Name] = []
        var by: Name?
        var needs: [Name] = []
        if takeWord("as") { verb = name("a verb") }
        if takeWord("on") { targets = names("a target") ?? [] }
        if takeWord("by") { by = name("the name of a recommendation") }
        if takeWord("needs") { needs = names("a variant or an input") ?? [] }
        return .expectAdvice(
            AdviceExpectation(
                advice: advice, status: status, verb: verb, targets: targets, by: by, needs: needs,
                span: span(from: start)))
    }
}
