// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

extension Parser {
    mutating func parseFile() -> ParsedFile {
        var declarations: [Declaration] = []
        while !isAtEnd {
            if isSwitchedOff {
                skipSwitchedOff { parser in
                    guard Self.declarationWords.contains(parser.text) else { return }
                    _ = parser.declaration()
                }
                continue
            }
            if kind == .word, Self.declarationWords.contains(text) {
                if let declaration = node(.declaration, { $0.declaration() }) { declarations.append(declaration) }
            } else {
                expectedDeclaration()
                skipToDeclaration()
            }
        }
        let tree = finishTree()
        return ParsedFile(declarations: declarations, tree: tree, diagnostics: diagnostics)
    }

    private mutating func expectedDeclaration() {
        let nearest = kind == .word ? SpellingSuggestion.nearest(to: text, among: Self.declarationWords) : nil
        complain(
            Diagnostic(
                .expectedDeclaration, "expected a declaration, found `\(Self.short(text))`", at: span,
                notes: nearest == nil
                    ? ["a declaration begins with \(Self.declarationWords.map { "`\($0)`" }.joined(separator: ", "))"]
                    : [],
                help: nearest.map { "did you mean `\($0)`?" }, fixes: nearest.map { [Diagnostic.Fix(span, $0)] } ?? []))
    }

    private mutating func skipToDeclaration() {
        node(.skipped) { parser in
            repeat { parser.advance() } while !parser.isAtEnd && !parser.isAtDeclaration && !parser.isSwitchedOff
        }
    }

    private mutating func declaration() -> Declaration? {
        let start = place
        let word = text
        advance()
        switch word {
        case "pack": return pack(from: start)
        case "source": return source(from: start)
        case "gene": return gene(from: start)
        case "variant": return variant(from: start)
        case "scale": return scale(from: start)
        case "finding": return finding(from: start)
        case "input": return input(from: start)
        case "advice": return advice(from: start)
        case "pathway": return pathway(from: start)
        default: return test(from: start)
        }
    }

    private mutating func pack(from start: Int) -> Declaration? {
        guard let name = name("the pack's name") else { return nil }
        var version: Name?
        if kind == .version || kind == .number {
            version = Name(text, span)
            advance()
        }
        let title = optionalLiteral()
        var clauses: [PackDeclaration.Clause] = []
        if kind == .leftBrace {
            block("pack", keywords: ["about"]) { parser, word in
                guard word == "about" else { return false }
                parser.advance()
                if let text = parser.literal("a text") { clauses.append(.about(text)) }
                return true
            }
        }
        return .pack(
            PackDeclaration(name: name, version: version, title: title, clauses: clauses, span: span(from: start)))
    }

    private mutating func source(from start: Int) -> Declaration? {
        guard let name = name("the source's name") else { return nil }
        var clauses: [SourceDeclaration.Clause] = []
        let keywords = ["pmid", "year", "doi", "url", "title", "authors", "seen", "retracted"]
        block("source", keywords: keywords) { parser, word in
            guard keywords.contains(word) else { return false }
            parser.advance()
            switch word {
            case "pmid": if let number = parser.number("a PubMed number") { clauses.append(.pmid(number)) }
            case "year": if let number = parser.number("a year") { clauses.append(.year(number)) }
            default:
                guard let text = parser.literal("a text") else { return true }
                switch word {
                case "doi": clauses.append(.doi(text))
                case "url": clauses.append(.url(text))
                case "title": clauses.append(.title(text))
                case "authors": clauses.append(.authors(text))
                case "seen": clauses.append(.seen(text))
                default: clauses.append(.retracted(text))
                }
            }
            return true
        }
        return .source(SourceDeclaration(name: name, clauses: clauses, span: span(from: start)))
    }

    private mutating func gene(from start: Int) -> Declaration? {
        guard let name = name("the gene's symbol") else { return nil }
        var clauses: [GeneDeclaration.Clause] = []
        let keywords = ["chromosome", "strand", "name", "about"]
        block("gene", keywords: keywords) { parser, word in
            guard keywords.contains(word) else { return false }
            parser.advance()
            switch word {
            case "chromosome": if let name = parser.chromosome(keywords) { clauses.append(.chromosome(name)) }
            case "strand": if let name = parser.name("`plus` or `minus`") { clauses.append(.strand(name)) }
            case "name": if let text = parser.literal("the gene's name") { clauses.append(.name(text)) }
            default: if let text = parser.literal("a text") { clauses.append(.about(text)) }
            }
            return true
        }
        return .gene(GeneDeclaration(name: name, clauses: clauses, span: span(from: start)))
    }

    /// `9` or `X`
    private mutating func chromosome(_ keywords: [String] = []) -> Name? {
        guard kind == .number || kind == .word && !keywords.contains(text) else {
            expected("a chromosome (1 to 22, X, Y or MT)")
            return nil
        }
        defer { advance() }
        return Name(text, span)
    }

    private mutating func variant(from start: Int) -> Declaration? {
        guard let id = name("the variant's id, such as `rs4680`") else { return nil }
        var gene: Name?
        if takeWord("in") { gene = name("the symbol of a gene") }
        var clauses: [VariantDeclaration.Clause] = []
        let keywords = ["at", "alias", "strand", "label", "caution"]
        block("variant", keywords: keywords) { parser, word in
            guard keywords.contains(word) else { return false }
            let start = parser.place
            parser.advance()
            switch word {
            case "at": if let clause = parser.placement(from: start) { clauses.append(.at(clause)) }
            case "alias": if let names = parser.names("an id") { clauses.append(.alias(names)) }
            case "strand": if let name = parser.name("`plus` or `minus`") { clauses.append(.strand(name)) }
            case "label": if let text = parser.literal("a label") { clauses.append(.label(text)) }
            default: if let text = parser.literal("a text") { clauses.append(.caution(text)) }
            }
            return true
        }
        return .variant(VariantDeclaration(id: id, gene: gene, clauses: clauses, span: span(from: start)))
    }

    /// `GRCh38 9:133635393 T>C`
    private mutating func placement(from start: Int) -> PlacementClause? {
        guard let build = name("a build, such as `GRCh38`"), let chromosome = chromosome() else { return nil }
        guard take(.colon) else {
            expected("`:` between the chromosome and the position")
            return nil
        }
        guard let position = number("a position, counted from 1"), let first = name("the letters") else { return nil }
        var alleles = [first]
        let hasReference = kind == .greater
        let separator: Token.Kind = hasReference ? .greater : .slash
        guard kind == separator, !isSwitchedOff else {
            complain(
                Diagnostic(
                    .tooFewLetters, "a variant needs two alleles", at: first.span,
                    help:
                        "write `\(first.text)>` and the other letter if this is the reference base, or `/` between the "
                        + "letters if that is not known"))
            return nil
        }
        while take(alleles.count > 1 && hasReference ? .comma : separator) {
            guard let next = name("a letter") else { return nil }
            alleles.append(next)
        }
        return PlacementClause(
            build: build, chromosome: chromosome, position: position, alleles: alleles, hasReference: hasReference,
            span: span(from: start))
    }

    private mutating func scale(from start: Int) -> Declaration? {
        guard let name = name("the scale's name") else { return nil }
        guard take(.equal) else {
            expected("`=` and the steps, the lowest first", help: "write for example `scale level = low < high`")
            return nil
        }
        var steps: [ScaleDeclaration.Step] = []
        repeat {
            guard let step = self.name("a step") else { break }
            steps.append(ScaleDeclaration.Step(name: step, title: optionalLiteral()))
        } while take(.less)
        return .scale(ScaleDeclaration(name: name, steps: steps, span: span(from: start)))
    }

    private mutating func input(from start: Int) -> Declaration? {
        guard let name = name("the input's name") else { return nil }
        guard take(.colon) else {
            expected("`:` and the possible answers", help: "write for example `input \(name.text) : yes | no \"...?\"`")
            return nil
        }
        var values: [Name] = []
        repeat {
            guard let value = self.name("an answer") else { break }
            values.append(value)
        } while take(.bar)
        return .input(
            InputDeclaration(name: name, values: values, question: optionalLiteral(), span: span(from: start)))
    }

    private mutating func pathway(from start: Int) -> Declaration? {
        guard let (name, scale, title) = head("pathway") else { return nil }
        var clauses: [PathwayDeclaration.Clause] = []
        let keywords = ["net", "about", "caution", "evidence", "cite"]
        block("pathway", keywords: keywords) { parser, word in
            let start = parser.place
            switch word {
            case "net":
                parser.advance()
                clauses.append(.net(parser.net(from: start)))
            case "about", "caution":
                parser.advance()
                guard let text = parser.literal("a text") else { return true }
                clauses.append(word == "about" ? .about(text) : .caution(text))
            case "evidence":
                parser.advance()
                if let name = parser.name("an evidence level") { clauses.append(.evidence(name)) }
            case "cite":
                parser.advance()
                if let names = parser.names("a source") { clauses.append(.cite(names)) }
            default:
                guard parser.peek().kind == .word, parser.peek(2).kind == .leftBrace else { return false }
                if let flow = parser.flow(from: start) { clauses.append(.flow(flow)) }
            }
            return true
        }
        return .pathway(
            PathwayDeclaration(name: name, scale: scale, title: title, clauses: clauses, span: span(from: start)))
    }

    /// `NAME : SCALE "Title"`
    mutating func head(_ what: String) -> (Name, Name, Text?)? {
        guard let name = name("the \(what)'s name") else { return nil }
        guard take(.colon) else {
            expected("`:` and a scale", help: "write for example `\(what) \(name.text) : activity \"...\"`")
            return nil
        }
        guard let scale = self.name("the name of a scale") else { return nil }
        return (name, scale, optionalLiteral())
    }

    /// `synthesis dbh_activity { low -> -2  reduced -> -1 }`
    private mutating func flow(from start: Int) -> FlowClause? {
        guard let stage = name("the stage"), let finding = name("a finding") else { return nil }
        var weights: [FlowClause.Weight] = []
        items("flow") { parser in
            guard let step = parser.name("a step") else { return }
            guard parser.take(.arrow) else { return parser.expected("`->` and a whole number") }
            guard let number = parser.number("a whole number") else { return }
            weights.append(FlowClause.Weight(step: step, weight: number))
        }
        return FlowClause(stage: stage, finding: finding, weights: weights, span: span(from: start))
    }

    /// `{ ..-2 -> low   -1..1 -> typical   2.. -> high }`
    private mutating func net(from start: Int) -> NetClause {
        var bands: [NetClause.Band] = []
        items("net") { parser in
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

    /// `{ item item ... }`, where an item that cannot be read is skipped up to the next line.
    mutating func items(_ what: String, _ item: (inout Parser) -> Void) {
        let opening = place
        guard take(.leftBrace) else { return expected("`{`") }
        while true {
            if take(.rightBrace) { return }
            if isAtEnd || isAtDeclaration {
                add(
                    Diagnostic(
                        .unclosedBlock, "this \(what) has no end", at: span(of: opening), label: "opened here",
                        help: "close it with `}`"))
                return
            }
            if isSwitchedOff {
                skipSwitchedOff { $0.oneItem(item) }
            } else {
                oneItem(item)
            }
        }
    }

    private mutating func oneItem(_ item: (inout Parser) -> Void) {
        node(.row) { parser in
            let start = parser.place
            let messages = parser.diagnostics.count
            item(&parser)
            guard parser.diagnostics.count > messages || parser.place == start else { return }
            if parser.place == start, parser.kind != .rightBrace { parser.advance() }
            while !parser.isAtEnd, !parser.token.isAfterLineBreak, parser.kind != .rightBrace { parser.advance() }
        }
    }
}
