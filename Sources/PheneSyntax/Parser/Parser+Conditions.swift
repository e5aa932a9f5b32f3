// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

extension Parser {
    private static let maxDepth = 200

    mutating func condition() -> Condition? {
        node(.condition) { $0.anyOrAll() }
    }

    /// A test with its parentheses, which the span of a condition does not include.
    private struct Part {
        let condition: Condition
        let span: Span
    }

    private typealias Joint = (isAnd: Bool, token: Int)

    private mutating func part() -> Part? {
        let start = place
        guard let condition = unary() else { return nil }
        return Part(condition: condition, span: span(from: start))
    }

    private mutating func anyOrAll() -> Condition? {
        let start = place
        guard let first = part() else { return nil }
        var parts = [first]
        var joints: [Joint] = []
        while let isAnd = joint() {
            joints.append((isAnd, place - 1))
            guard let next = part() else { return nil }
            parts.append(next)
        }
        guard let joint = joints.first else { return first.condition }
        let span = span(from: start)
        guard let other = joints.first(where: { $0.isAnd != joint.isAnd }) else {
            let conditions = parts.map { $0.condition }
            return joint.isAnd ? .and(conditions, span) : .or(conditions, span)
        }
        reportMixedAndOr(parts, joints, at: other.token)
        return orOfAnds(parts, joints, span)
    }

    /// Consumes `and` or `or`; true for `and`. The symbols of other languages are reported, then treated as these
    /// words.
    private mutating func joint() -> Bool? {
        if takeWord("and") { return true }
        if takeWord("or") { return false }
        let isDouble = peek().start == token.end && text(of: peek()) == text
        let word: String
        switch text {
        case "&": word = "and"
        // A single bar ends a cell, and separates the alleles of a genotype.
        case "|" where isDouble: word = "or"
        default: return nil
        }
        let written = isDouble ? text + text : text
        let whole = isDouble ? span.joined(to: span(of: place + 1)) : span
        reportForeignSymbol(written, word, at: whole)
        advance()
        if isDouble { advance() }
        return word == "and"
    }

    /// Reports a symbol of another language; the fix adds spaces around the word if there are none.
    private mutating func reportForeignSymbol(_ written: String, _ word: String, at whole: Span) {
        let bytes = source.bytes
        func isTight(_ place: Int) -> Bool {
            bytes.indices.contains(place) && bytes[place] != 0x20 && bytes[place] != 0x09
                && !LineEnd.isPart(bytes[place])
        }
        let before = isTight(whole.start - 1) && bytes[whole.start - 1] != 0x28 ? " " : ""
        let after = isTight(whole.end) ? " " : ""
        add(
            Diagnostic(
                .expected, "expected `\(word)`, found `\(written)`", at: whole, help: "write `\(word)`",
                fixes: [Diagnostic.Fix(whole, before + word + after)], areFixesSafe: true))
    }

    /// The condition to continue with after the message: `and` binds tighter, as most readers expect.
    private func orOfAnds(_ parts: [Part], _ joints: [Joint], _ span: Span) -> Condition {
        var groups: [Condition] = []
        var index = 0
        for run in runs(joints, ofAnd: true) {
            groups += parts[index..<run.lowerBound].map { $0.condition }
            let whole = parts[run.lowerBound].span.joined(to: parts[run.upperBound].span)
            groups.append(.and(parts[run].map { $0.condition }, whole))
            index = run.upperBound + 1
        }
        return .or(groups + parts[index...].map { $0.condition }, span)
    }

    private mutating func reportMixedAndOr(_ parts: [Part], _ joints: [Joint], at token: Int) {
        add(
            Diagnostic(
                .mixedAndOr, "`and` and `or` are mixed without parentheses", at: span(of: token),
                label: "this could bind either way",
                notes: [
                    "one meaning is `\(reading(parts, joints, parenthesesAroundAnd: true))`",
                    "the other is `\(reading(parts, joints, parenthesesAroundAnd: false))`",
                ],
                help: "put parentheses around the parts that belong together",
                fixes: runs(joints, ofAnd: true).flatMap { run in
                    let first = parts[run.lowerBound].span.start, last = parts[run.upperBound].span.end
                    return [
                        Diagnostic.Fix(Span(file: file, start: first, end: first), "("),
                        Diagnostic.Fix(Span(file: file, start: last, end: last), ")"),
                    ]
                }))
    }

    /// The ranges of at least two parts that one word joins.
    private func runs(_ joints: [Joint], ofAnd isAnd: Bool) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for (index, joint) in joints.enumerated() where joint.isAnd == isAnd {
            if let last = runs.last, last.upperBound == index {
                runs[runs.count - 1] = last.lowerBound...(index + 1)
            } else {
                runs.append(index...(index + 1))
            }
        }
        return runs
    }

    /// The condition with parentheses around the ranges that one word joins, for a note.
    private func reading(_ parts: [Part], _ joints: [Joint], parenthesesAroundAnd isAnd: Bool) -> String {
        // The start of a very long condition is enough.
        let shown = min(parts.count, 8)
        var opened: Set<Int> = []
        var closed: Set<Int> = []
        for run in runs(joints, ofAnd: isAnd) {
            opened.insert(run.lowerBound)
            closed.insert(run.upperBound)
        }
        var reading = ""
        for (index, part) in parts.prefix(shown).enumerated() {
            if index > 0 { reading += joints[index - 1].isAnd ? " and " : " or " }
            let bytes = source.bytes[part.span.start..<part.span.end]
            let text = Self.short(String(decoding: bytes.prefix(200), as: UTF8.self))
            reading += (opened.contains(index) ? "(" : "") + text + (closed.contains(index) ? ")" : "")
        }
        return reading + (shown < parts.count ? " ..." : "")
    }

    private mutating func unary() -> Condition? {
        let start = place
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maxDepth else {
            report(
                Diagnostic(
                    .tooDeep, "conditions are nested more than \(Self.maxDepth) levels deep", at: span,
                    help: "split the condition into several findings or recommendations"))
            return nil
        }
        let isExclamation = kind == .unknown && text == "!"
        if isExclamation { reportForeignSymbol("!", "not", at: span) }
        if isExclamation { advance() }
        if isExclamation || takeWord("not") {
            guard let inner = unary() else { return nil }
            return .not(inner, span(from: start))
        }
        if take(.leftBracket) {
            let inner = anyOrAll()
            guard inner != nil, take(.rightBracket) else {
                if inner != nil { expected("`)`", help: "close the parenthesis", fix: insertion(")")) }
                return nil
            }
            return inner
        }
        if isWord("at"), peek().kind == .word, text(of: peek()) == "least" { return atLeast() }
        if isWord("has"), peek().kind == .leftBracket { return has() }
        if isWord("copies"), peek().kind == .leftBracket { return copies() }
        if isWord("missing") || isWord("known"), peek().kind == .word {
            let isMissing = isWord("missing")
            advance()
            guard let subject = subjectName("a variant, a finding or an input") else { return nil }
            return isMissing
                ? .missing(subject: subject, span(from: start)) : .known(subject: subject, span(from: start))
        }
        return comparison()
    }

    private mutating func atLeast() -> Condition? {
        let start = place
        advance()
        advance()
        guard kind == .number || numeral == nil else {
            let help = numeral.map { "write `\($0.replacement)`" }
            expected("a number", help: help, fix: numeral, isFixSafe: true)
            return nil
        }
        guard let count = number("a number") else { return nil }
        guard takeWord("of"), take(.leftBracket) else {
            expected("`of (` and a list of conditions")
            return nil
        }
        var parts: [Condition] = []
        repeat {
            guard let part = anyOrAll() else { return nil }
            parts.append(part)
        } while take(.comma)
        guard take(.rightBracket) else {
            expected("`,` or `)`")
            return nil
        }
        return .atLeast(count, parts, span(from: start))
    }

    /// `(rs1611115, T)`
    private mutating func variantAndAllele() -> (Name, Name)? {
        advance()
        advance()
        guard let variant = name("a variant") else { return nil }
        guard take(.comma) else {
            expected(
                "`,` and an allele", help: kind == .word ? "put a `,` between them" : nil,
                fix: kind == .word ? insertion(",") : nil, isFixSafe: true)
            return nil
        }
        guard let allele = stepName("an allele") else { return nil }
        guard take(.rightBracket) else {
            expected("`)`", help: "close the parenthesis", fix: insertion(")"))
            return nil
        }
        return (variant, allele)
    }

    private mutating func has() -> Condition? {
        let start = place
        guard let (variant, allele) = variantAndAllele() else { return nil }
        return .has(variant: variant, allele: allele, span(from: start))
    }

    private mutating func copies() -> Condition? {
        let start = place
        guard let (variant, allele) = variantAndAllele(), let comparison = sign(),
            let number = number("a number of copies")
        else { return nil }
        return .copies(variant: variant, allele: allele, comparison, number, span(from: start))
    }

    private mutating func sign() -> Comparison? {
        let comparison: Comparison? =
            switch kind {
            case .equal: .equal
            case .notEqual: .notEqual
            case .less: .less
            case .lessOrEqual: .lessOrEqual
            case .greater: .greater
            case .greaterOrEqual: .greaterOrEqual
            default: nil
            }
        guard comparison != nil else {
            expected("one of `=`, `!=`, `<`, `<=`, `>`, `>=`")
            return nil
        }
        advance()
        if comparison == .equal, kind == .equal, token.start == tokens[place - 1].end { reportDoubleEqual() }
        return comparison
    }

    /// Consumes `=`; a second one is reported.
    mutating func takeEqual() -> Bool {
        guard take(.equal) else { return false }
        if kind == .equal, token.start == tokens[place - 1].end { reportDoubleEqual() }
        return true
    }

    private mutating func reportDoubleEqual() {
        report(
            Diagnostic(
                .expected, "expected `=`, found `==`", at: span(of: place - 1).joined(to: span),
                help: "a comparison has a single `=`", fixes: [Diagnostic.Fix(span, "")], areFixesSafe: true))
        advance()
    }

    private mutating func comparison() -> Condition? {
        let start = place
        guard let subject = subjectName("a condition"), let comparison = sign() else { return nil }
        let valueStart = place
        if kind == .range { return within(subject, comparison, from: nil, start) }
        guard let value = stepName("a step, a value or a genotype") else { return nil }
        if kind == .range { return within(subject, comparison, from: value, start) }
        var alleles = [value]
        // Two bars mean `or` in other languages.
        let isPhased = kind == .bar && !(peek().kind == .bar && peek().start == token.end)
        if kind == .slash && !isSwitchedOff || isPhased {
            advance()
            guard let second = stepName("an allele") else { return nil }
            alleles.append(second)
        }
        guard alleles.count == 2 || Self.isVariant(subject.text) else {
            return .comparison(subject: subject, comparison, step: value, span(from: start))
        }
        let genotype = GenotypePattern(alleles: alleles, isPhased: isPhased, span: span(from: valueStart))
        guard comparison == .equal || comparison == .notEqual else {
            report(
                Diagnostic(
                    .expected, "genotypes have no order", at: subject.span.joined(to: genotype.span),
                    help: "compare with `=` or `!=`, or count copies: `copies(\(subject.text), \(value.text)) >= 1`"))
            return nil
        }
        return .genotype(variant: subject, isEqual: comparison == .equal, genotype, span(from: start))
    }

    /// `..64` after a comparison, with the value before it. A range with one end is written as a comparison instead.
    private mutating func within(_ subject: Name, _ comparison: Comparison, from: Name?, _ start: Int) -> Condition? {
        let range = span
        advance()
        let isOpen = !isAtUpperEnd || isWord("and") || isWord("or")
        let upper = isOpen ? nil : stepName("a step or a number")
        guard let from, let upper else {
            let sign = from == nil ? "<= \(upper?.text ?? "...")" : ">= \(from?.text ?? "...")"
            report(
                Diagnostic(
                    .expected, "a range in a condition has two ends", at: range,
                    help: "write `\(subject.text) \(sign)`"))
            return nil
        }
        guard comparison == .equal || comparison == .notEqual else {
            report(
                Diagnostic(
                    .expected, "a range can only be compared with `=` or `!=`", at: range,
                    help: "write `\(subject.text) = \(from.text)..\(upper.text)`, or compare with one of its ends"))
            return nil
        }
        return .within(
            subject: subject, isEqual: comparison == .equal, from: from, to: upper, span(from: start))
    }

    /// `rs` or `i` and digits.
    static func isVariant(_ name: String) -> Bool {
        let digits = name.hasPrefix("rs") ? name.dropFirst(2) : name.hasPrefix("i") ? name.dropFirst() : ""
        return !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber }
    }
}
