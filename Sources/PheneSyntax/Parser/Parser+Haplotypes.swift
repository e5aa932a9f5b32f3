// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

extension Parser {
    mutating func haplotypes(from start: Int, isStarAlleles: Bool) -> Declaration? {
        guard let name = name(isStarAlleles ? "the symbol of the gene" : "the haplotypes' name") else { return nil }
        var gene: Name?
        if !isStarAlleles, takeWord("in") { gene = self.name("the symbol of a gene") }
        let title = optionalLiteral()
        var clauses: [HaplotypesDeclaration.Clause] = []
        let what = isStarAlleles ? "alleles" : "haplotypes"
        let keywords =
            ["order", "phase", "about", "clinician", "caution", "authority", "population", "on", "evidence", "cite"]
            + (isStarAlleles ? ["copies"] : [])
        block(what, keywords: keywords, into: &clauses) { parser, word, clauses in
            let start = parser.place
            if parser.isAtStarName || !keywords.contains(word) || parser.peek().kind == .equal {
                guard parser.isAtStarName || parser.peek().kind == .equal else { return false }
                if let clause = parser.haplotype(from: start) { clauses.append(.haplotype(clause)) }
                return true
            }
            parser.advance()
            switch word {
            case "order": if let loci = parser.names("a variant") { clauses.append(.order(loci)) }
            case "copies": if let clause = parser.copiesClause(from: start) { clauses.append(.copies(clause)) }
            case "phase": if let clause = parser.phase(from: start) { clauses.append(.phase(clause)) }
            case "on":
                guard parser.takeWord("unknown") else {
                    parser.expected("`unknown`")
                    return true
                }
                if let text = parser.literal("a text") { clauses.append(.onUnknown(text)) }
            case "authority": if let name = parser.name("an authority") { clauses.append(.authority(name)) }
            case "population": if let text = parser.literal("a population") { clauses.append(.population(text)) }
            case "clinician": if let text = parser.literal("a text") { clauses.append(.clinician(text)) }
            case "evidence": if let level = parser.name("an evidence level") { clauses.append(.evidence(level)) }
            case "cite": if let sources = parser.citations() { clauses.append(.cite(sources)) }
            default:
                guard let text = parser.literal("a text") else { return true }
                clauses.append(word == "about" ? .about(text) : .caution(text))
            }
            return true
        }
        return .haplotypes(
            HaplotypesDeclaration(
                isStarAlleles: isStarAlleles, name: name, gene: gene, title: title, clauses: clauses,
                span: span(from: start)))
    }

    /// `LPS = G-C-G-G "low pain sensitivity"`, `*2 = A-C activity 0 function none`
    private mutating func haplotype(from start: Int) -> HaplotypeClause? {
        guard let name = stepName("the haplotype's name") else { return nil }
        guard take(.equal) else {
            expected("`=` and the allele at each locus", help: "write for example `\(name.text) = G-C`")
            return nil
        }
        guard let first = self.name("the allele at the first locus") else { return nil }
        var alleles = [first]
        while take(.dash) {
            guard let next = self.name("the allele at the next locus") else { return nil }
            alleles.append(next)
        }
        let title = optionalLiteral()
        var activity: Decimal?
        var function: Name?
        while !token.isAfterLineBreak, isWord("activity") || isWord("function") {
            let isActivity = isWord("activity")
            advance()
            if isActivity {
                guard let value = self.activity("an activity value, such as `0.25`") else { return nil }
                activity = value
            } else {
                guard let word = self.name("the function: `none`, `decreased`, `normal` ...") else { return nil }
                function = word
            }
        }
        return HaplotypeClause(
            name: name, alleles: alleles, title: title, activity: activity, function: function, span: span(from: start))
    }

    /// `0..4` or `2`
    private mutating func copiesClause(from start: Int) -> CopiesClause? {
        guard let lower = number("a number of copies") else { return nil }
        var upper = lower
        if take(.range) {
            guard let most = number("the highest number of copies") else { return nil }
            upper = most
        }
        return CopiesClause(lower: lower, upper: upper, span: span(from: start))
    }

    /// `required`, `required unless unambiguous`, `assumed from named haplotypes`
    private mutating func phase(from start: Int) -> PhaseClause? {
        if takeWord("assumed") {
            for word in ["from", "named", "haplotypes"] where !takeWord(word) {
                expected("`\(word)`", help: "write `phase assumed from named haplotypes`")
                return nil
            }
            return PhaseClause(assumesNamed: true, span: span(from: start))
        }
        guard takeWord("required") else {
            expected(
                "`required` or `assumed`", help: "write `phase required` or `phase assumed from named haplotypes`")
            return nil
        }
        if takeWord("unless"), !takeWord("unambiguous") {
            expected("`unambiguous`")
            return nil
        }
        return PhaseClause(assumesNamed: false, span: span(from: start))
    }

    // MARK: Names that tables, conditions and tests use

    /// Whether a name such as `*4` follows: a star and a number or word, without a space.
    var isAtStarName: Bool {
        guard kind == .star, peek().start == token.end else { return false }
        switch peek().kind {
        case .number, .version, .word: return true
        default: return false
        }
    }

    /// A step, a number of a score, or the name of a haplotype: `low`, `0.25`, `LPS`, `*4`.
    mutating func stepName(_ what: String) -> Name? {
        let start = place
        if isAtStarName {
            advance()
            advance()
            return Name("*" + text(of: tokens[place - 1]), span(from: start))
        }
        guard kind == .number || kind == .version else { return name(what) }
        defer { advance() }
        return Name(text, span)
    }

    /// A step, or a diplotype as one name: `low`, `LPS/APS`, `*1/*4`.
    mutating func stepOrPair(_ what: String) -> Name? {
        let start = place
        guard let first = stepName(what) else { return nil }
        guard kind == .slash, !isSwitchedOff else { return first }
        advance()
        guard let second = stepName("a haplotype") else { return nil }
        return Name(first.text + "/" + second.text, span(from: start))
    }

    /// The subject of a table or condition: a name, or `score(CYP2D6)`.
    mutating func subjectName(_ what: String) -> Name? {
        guard isWord("score"), peek().kind == .leftBracket else { return name(what) }
        let start = place
        advance()
        advance()
        guard let gene = name("the symbol of a gene") else { return nil }
        guard take(.rightBracket) else {
            expected("`)`")
            return nil
        }
        return Name("score(\(gene.text))", span(from: start))
    }

    mutating func activity(_ what: String) -> Decimal? {
        guard kind == .number || kind == .version, let decimal = Decimal(text, span) else {
            expected(what)
            return nil
        }
        advance()
        return decimal
    }
}
