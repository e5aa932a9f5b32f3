// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

extension Parser {
    mutating func pack(from start: Int) -> Declaration? {
        guard let name = name("the pack's name") else { return nil }
        var version: Name?
        if kind == .version || kind == .number {
            version = Name(text, span)
            advance()
        }
        let title = optionalLiteral()
        var clauses: [PackDeclaration.Clause] = []
        if kind == .leftBrace {
            block("pack", keywords: ["about", "languages"], into: &clauses) { parser, word, clauses in
                guard word == "about" || word == "languages" else { return false }
                parser.advance()
                if word == "languages" {
                    if let names = parser.names("a language, such as `en`") { clauses.append(.languages(names)) }
                    return true
                }
                if let text = parser.literal("a text") { clauses.append(.about(text)) }
                return true
            }
        }
        return .pack(
            PackDeclaration(name: name, version: version, title: title, clauses: clauses, span: span(from: start)))
    }

    mutating func source(from start: Int) -> Declaration? {
        guard let name = name("the source's name") else { return nil }
        var clauses: [SourceDeclaration.Clause] = []
        let keywords = [
            "kind", "authors", "title", "journal", "year", "volume", "pages", "pmid", "pmcid", "doi", "url", "seen",
            "retracted",
        ]
        block("source", keywords: keywords, into: &clauses) { parser, word, clauses in
            guard keywords.contains(word) else { return false }
            parser.advance()
            switch word {
            case "kind": if let name = parser.name("a kind of source") { clauses.append(.kind(name)) }
            case "pmid": if let clause = parser.pmid() { clauses.append(clause) }
            case "year": if let number = parser.number("a year") { clauses.append(.year(number)) }
            default:
                guard let text = parser.literal("a text") else { return true }
                switch word {
                case "doi": clauses.append(.doi(text))
                case "url": clauses.append(.url(text))
                case "title": clauses.append(.title(text))
                case "authors": clauses.append(.authors(text))
                case "journal": clauses.append(.journal(text))
                case "volume": clauses.append(.volume(text))
                case "pages": clauses.append(.pages(text))
                case "pmcid": clauses.append(.pmcid(text))
                case "seen": clauses.append(.seen(text))
                default: clauses.append(.retracted(text))
                }
            }
            return true
        }
        return .source(SourceDeclaration(name: name, clauses: clauses, span: span(from: start)))
    }

    /// A PubMed number; other spellings, and PubMed Central numbers, are reported with a fix.
    private mutating func pmid() -> SourceDeclaration.Clause? {
        if kind == .number { return number("a PubMed number").map { .pmid($0) } }
        var written = kind == .word ? text.uppercased() : ""
        var value = span
        if case .text = kind { written = text.uppercased().filter { $0 != "\"" && $0 != " " && $0 != ":" } }
        // `PMID: 123`
        if written == "PMID", peek().kind == .colon, peek(2).kind == .number {
            written += text(of: peek(2))
            value = span.joined(to: span(of: place + 2))
        }
        let isCentral = written.hasPrefix("PMC")
        let digits = isCentral ? written.dropFirst(3) : written.hasPrefix("PMID") ? written.dropFirst(4) : written[...]
        guard !token.isAfterLineBreak, (1...9).contains(digits.utf8.count),
            digits.utf8.allSatisfy({ (48...57).contains($0) })
        else {
            expected("a PubMed number")
            return nil
        }
        let central = "PMC\(digits)"
        report(
            Diagnostic(
                .expected, "expected a PubMed number, found `\(Self.short(text))`", at: value,
                notes: isCentral ? ["PubMed Central numbers differ from PubMed numbers"] : [],
                help: isCentral
                    ? "write the PubMed number of the article, or this number as `pmcid`" : "write `\(digits)`",
                fixes: isCentral
                    ? [Diagnostic.Fix(span(of: place - 1).joined(to: value), "pmcid \"\(central)\"")]
                    : [Diagnostic.Fix(value, String(digits))], areFixesSafe: !isCentral))
        while token.start < value.end, !isAtEnd { advance() }
        return isCentral ? .pmcid(Text(central, value)) : .pmid(Number(Int(digits) ?? 0, value))
    }

    mutating func authority(from start: Int) -> Declaration? {
        guard let name = name("the authority's name") else { return nil }
        let title = optionalLiteral()
        expectEndOfLine("the end of the line")
        return .authority(AuthorityDeclaration(name: name, title: title, span: span(from: start)))
    }

    mutating func gene(from start: Int) -> Declaration? {
        guard let name = name("the gene's symbol") else { return nil }
        var clauses: [GeneDeclaration.Clause] = []
        let keywords = ["chromosome", "strand", "name", "about", "clinician"]
        block("gene", keywords: keywords, into: &clauses) { parser, word, clauses in
            guard keywords.contains(word) else { return false }
            parser.advance()
            switch word {
            case "chromosome": if let name = parser.chromosome(keywords) { clauses.append(.chromosome(name)) }
            case "strand": if let name = parser.side() { clauses.append(.strand(name)) }
            case "name": if let text = parser.literal("the gene's name") { clauses.append(.name(text)) }
            default:
                guard let text = parser.literal("a text") else { return true }
                clauses.append(word == "about" ? .about(text) : .clinician(text))
            }
            return true
        }
        return .gene(GeneDeclaration(name: name, clauses: clauses, span: span(from: start)))
    }

    /// `plus` or `minus`; a minus sign is reported.
    private mutating func side() -> Name? {
        guard kind == .dash else { return name("`plus` or `minus`") }
        expected("`plus` or `minus`", help: "write `minus`", fix: Diagnostic.Fix(span, "minus"), isFixSafe: true)
        return nil
    }

    /// `9` or `X`
    mutating func chromosome(_ keywords: [String] = []) -> Name? {
        guard kind == .number || kind == .word && !keywords.contains(text) else {
            expected("a chromosome (1 to 22, X, Y or MT)")
            return nil
        }
        defer { advance() }
        return Name(text, span)
    }

    mutating func variant(from start: Int) -> Declaration? {
        guard let id = name("the variant's id, such as `rs4680`") else { return nil }
        var gene: Name?
        if takeWord("in") { gene = name("the symbol of a gene") }
        var clauses: [VariantDeclaration.Clause] = []
        let keywords = ["at", "alias", "allele", "strand", "label", "caution", "frequency"]
        block("variant", keywords: keywords, into: &clauses) { parser, word, clauses in
            guard keywords.contains(word) else { return false }
            let start = parser.place
            parser.advance()
            switch word {
            case "at": if let clause = parser.placement(from: start) { clauses.append(.at(clause)) }
            case "allele": if let clause = parser.allele(from: start) { clauses.append(.allele(clause)) }
            case "alias": if let names = parser.names("an id") { clauses.append(.alias(names)) }
            case "strand": if let name = parser.side() { clauses.append(.strand(name)) }
            case "frequency": if let clause = parser.frequency(from: start) { clauses.append(.frequency(clause)) }
            case "label": if let text = parser.literal("a label") { clauses.append(.label(text)) }
            default: if let text = parser.literal("a text") { clauses.append(.caution(text)) }
            }
            return true
        }
        return .variant(VariantDeclaration(id: id, gene: gene, clauses: clauses, span: span(from: start)))
    }

    /// `ins = ATTT "insertion" spelled "<INS>", "INS"`
    private mutating func allele(from start: Int) -> AlleleClause? {
        guard let name = name("the allele's name") else { return nil }
        var bases: Name?
        if take(.equal) {
            guard let written = self.name("the bases of the allele") else { return nil }
            bases = written
        }
        let title = optionalLiteral()
        var spellings: [Text] = []
        if takeWord("spelled") {
            repeat {
                guard let spelling = literal("another spelling") else { break }
                spellings.append(spelling)
            } while take(.comma)
        }
        return AlleleClause(
            name: name, bases: bases, title: title, spellings: spellings, span: span(from: start))
    }

    /// `GRCh38 9:133635393 T>C`
    private mutating func placement(from start: Int) -> PlacementClause? {
        guard let build = name("a build, such as `GRCh38`"), let chromosome = chromosome() else { return nil }
        guard take(.colon) else {
            expected("`:` between the chromosome and the position")
            return nil
        }
        guard let position = number("a position, counted from 1"), let first = name("the alleles") else { return nil }
        var alleles = [first]
        let hasReference = kind == .greater
        let separator: Token.Kind = hasReference ? .greater : .slash
        guard kind == separator, !isSwitchedOff else {
            report(
                Diagnostic(
                    .tooFewAlleles, "a variant needs two alleles", at: first.span,
                    help:
                        "write `\(first.text)>` and the other allele if this is the reference allele, or `/` and the other "
                        + "allele if the reference is not known"))
            return nil
        }
        while take(alleles.count > 1 && hasReference ? .comma : separator) {
            guard let next = name("an allele") else { return nil }
            alleles.append(next)
        }
        return PlacementClause(
            build: build, chromosome: chromosome, position: position, alleles: alleles, hasReference: hasReference,
            span: span(from: start))
    }

    mutating func scale(from start: Int) -> Declaration? {
        guard let name = name("the scale's name") else { return nil }
        guard take(.equal) else {
            expected("`=` and the steps, the lowest first", help: "write for example `scale level = low < high`")
            return nil
        }
        var steps: [ScaleDeclaration.Step] = []
        repeat {
            guard let step = self.name("a step") else { break }
            steps.append(ScaleDeclaration.Step(name: step, title: optionalLiteral(), mark: mark()))
        } while take(.less)
        expectEndOfLine("`<` and the next step, or the end of the line", fix: replacement(of: [.comma], by: " <"))
        return .scale(ScaleDeclaration(name: name, steps: steps, span: span(from: start)))
    }

    mutating func input(from start: Int) -> Declaration? {
        guard let name = name("the input's name") else { return nil }
        guard take(.colon) else {
            expected(
                "`:` and the possible answers", help: "write for example `input \(name.text) : yes | no \"...?\"`",
                fix: kind == .word && !token.isAfterLineBreak ? insertion(" :") : nil, isFixSafe: true)
            return nil
        }
        if kind == .number || kind == .range { return numberInput(name, from: start) }
        var values: [Name] = []
        var separator: Token.Kind?
        repeat {
            guard let value = self.name("an answer") else { break }
            values.append(value)
            if separator == nil, kind == .bar || kind == .less { separator = kind }
        } while separator.map { take($0) } ?? false
        let question = optionalLiteral()
        let sign = separator == .less ? "<" : "|"
        expectEndOfLine(
            "`\(sign)` and the next answer, or the end of the line",
            fix: replacement(
                of: separator == .less ? [.comma, .slash, .bar] : [.comma, .slash, .less], by: " " + sign))
        return .input(
            InputDeclaration(
                name: name, values: values, isOrdered: separator == .less, question: question, span: span(from: start)))
    }

    /// `0..120 years "How old are you?"`, after the colon.
    private mutating func numberInput(_ name: Name, from start: Int) -> Declaration? {
        guard let lower = number("the lowest number") else { return nil }
        guard take(.range) else {
            expected("`..` and the highest number", help: "write for example `input \(name.text) : 0..120 \"...?\"`")
            return nil
        }
        guard let upper = number("the highest number") else { return nil }
        var unit: Name?
        if kind == .word, !token.isAfterLineBreak {
            unit = Name(text, span)
            advance()
        }
        let question = optionalLiteral()
        expectEndOfLine("a unit, the question or the end of the line")
        let shape = InputDeclaration.NumberShape(lower: lower, upper: upper, unit: unit)
        return .input(
            InputDeclaration(name: name, values: [], number: shape, question: question, span: span(from: start)))
    }

    /// A declaration without a block ends with its line.
    private mutating func expectEndOfLine(_ what: String, fix: Diagnostic.Fix? = nil) {
        guard !token.isAfterLineBreak, !isSwitchedOff, !Self.declarationWords.contains(text) else { return }
        // Answers may have any order, but the steps of a scale are ordered.
        let isSafe = fix?.replacement == " |"
        expected(
            what, help: fix.map { "write `\($0.replacement.dropFirst())` between them" }, fix: fix, isFixSafe: isSafe)
    }

    /// `NAME : SCALE "Title"`
    mutating func head(_ what: String) -> (Name, Name, Text?)? {
        guard let name = name("the \(what)'s name") else { return nil }
        if !take(.colon) {
            expected(
                "`:` and a scale", help: "write for example `\(what) \(name.text) : activity \"...\"`",
                fix: kind == .word && !token.isAfterLineBreak ? insertion(" :") : nil, isFixSafe: true)
            // If only the colon is missing, the rest is parsed as intended.
            guard kind == .word, !token.isAfterLineBreak else { return nil }
        }
        guard let scale = self.name("the name of a scale") else { return nil }
        return (name, scale, optionalLiteral())
    }
}
