// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

extension Parser {
    private static let deepest = 200

    mutating func condition() -> Condition? {
        node(.condition) { $0.anyOrAll() }
    }

    private mutating func anyOrAll() -> Condition? {
        let start = place
        guard let first = unary() else { return nil }
        var parts = [first]
        var words: [(isAnd: Bool, token: Int)] = []
        while isWord("and") || isWord("or") {
            words.append((isWord("and"), place))
            advance()
            guard let next = unary() else { return nil }
            parts.append(next)
        }
        guard let word = words.first else { return first }
        let other = words.first { $0.isAnd != word.isAnd }
        if let other { complainOfMix(parts, words, at: other.token) }
        let span = span(from: start)
        if other == nil { return word.isAnd ? .and(parts, span) : .or(parts, span) }
        // A reading to go on with: `and` binds the tighter, as most readers expect. The message stands.
        var groups: [[Condition]] = [[first]]
        for (word, part) in zip(words, parts.dropFirst()) {
            if word.isAnd { groups[groups.count - 1].append(part) } else { groups.append([part]) }
        }
        return .or(
            groups.map { group in
                guard group.count > 1, let first = group.first, let last = group.last else { return group[0] }
                return .and(group, first.span.joined(to: last.span))
            }, span)
    }

    private mutating func complainOfMix(
        _ parts: [Condition], _ words: [(isAnd: Bool, token: Int)], at token: Int
    ) {
        func text(_ span: Span) -> String { String(decoding: source.bytes[span.start..<span.end], as: UTF8.self) }
        /// The same condition with brackets around the runs of one word.
        func reading(bracketsAround isAnd: Bool) -> String {
            var reading = ""
            var index = 0
            while index < parts.count {
                var end = index
                while end < words.count, words[end].isAnd == isAnd { end += 1 }
                let run = parts[index...end].map { text($0.span) }.joined(separator: isAnd ? " and " : " or ")
                reading += end > index ? "(" + run + ")" : run
                if end < words.count { reading += words[end].isAnd ? " and " : " or " }
                index = end + 1
            }
            return reading
        }
        let whole = parts[0].span.joined(to: parts[parts.count - 1].span)
        add(
            Diagnostic(
                .mixedAndOr, "`and` and `or` are mixed without brackets", at: span(of: token),
                label: "this could bind either way",
                notes: [
                    "one reading is `\(reading(bracketsAround: true))`",
                    "the other is `\(reading(bracketsAround: false))`",
                ],
                help: "put brackets around the parts that belong together",
                fixes: [Diagnostic.Fix(whole, reading(bracketsAround: true))]))
    }

    private mutating func unary() -> Condition? {
        let start = place
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else {
            complain(
                Diagnostic(
                    .tooDeep, "conditions are nested more than \(Self.deepest) levels deep", at: span,
                    help: "split the condition over several findings or advices"))
            return nil
        }
        if takeWord("not") {
            guard let inner = unary() else { return nil }
            return .not(inner, span(from: start))
        }
        if take(.leftBracket) {
            let inner = anyOrAll()
            guard inner != nil, take(.rightBracket) else {
                if inner != nil { expected("`)`") }
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
            guard let subject = name("a variant, a finding or an input") else { return nil }
            return isMissing
                ? .missing(subject: subject, span(from: start)) : .known(subject: subject, span(from: start))
        }
        return comparison()
    }

    private mutating func atLeast() -> Condition? {
        let start = place
        advance()
        advance()
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
            expected("`,` and an allele")
            return nil
        }
        guard let allele = name("an allele") else { return nil }
        guard take(.rightBracket) else {
            expected("`)`")
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
        if comparison == nil { expected("one of `=`, `!=`, `<`, `<=`, `>`, `>=`") } else { advance() }
        return comparison
    }

    private mutating func comparison() -> Condition? {
        let start = place
        guard let subject = name("a condition"), let comparison = sign() else { return nil }
        let valueStart = place
        guard let value = name("a step, a value or a genotype") else { return nil }
        var alleles = [value]
        let isPhased = kind == .bar
        if kind == .slash || isPhased {
            advance()
            guard let second = name("an allele") else { return nil }
            alleles.append(second)
        }
        guard alleles.count == 2 || Self.isVariant(subject.text) else {
            return .comparison(subject: subject, comparison, step: value, span(from: start))
        }
        let genotype = GenotypePattern(alleles: alleles, isPhased: isPhased, span: span(from: valueStart))
        guard comparison == .equal || comparison == .notEqual else {
            complain(
                Diagnostic(
                    .expected, "genotypes have no order", at: subject.span.joined(to: genotype.span),
                    help: "compare with `=` or `!=`, or count copies: `copies(\(subject.text), \(value.text)) >= 1`"))
            return nil
        }
        return .genotype(variant: subject, isEqual: comparison == .equal, genotype, span(from: start))
    }

    /// `rs` or `i` and digits.
    private static func isVariant(_ name: String) -> Bool {
        let digits = name.hasPrefix("rs") ? name.dropFirst(2) : name.hasPrefix("i") ? name.dropFirst() : ""
        return !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber }
    }
}
