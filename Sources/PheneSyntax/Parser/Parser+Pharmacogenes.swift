// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

extension Parser {
    mutating func pharmacogene(from start: Int) -> Declaration? {
        guard let name = name("the symbol of the gene") else { return nil }
        let title = optionalLiteral()
        var clauses: [PharmacogeneDeclaration.Clause] = []
        let own = [
            "positions", "functions", "phenotypes", "required", "unlisted", "lowest", "laboratory", "prefer",
            "frequencies", "phenotype", "fallback", "proxy",
        ]
        block("pharmacogene", keywords: own + Self.sharedFindingWords, into: &clauses) { parser, word, clauses in
            if parser.isAtNamedAllele {
                if let clause = parser.namedAllele() { clauses.append(.allele(clause)) }
                return true
            }
            if Self.sharedFindingWords.contains(word) {
                if let clause = parser.sharedFindingClause(word) { clauses.append(.shared(clause)) }
                return true
            }
            guard own.contains(word) else { return false }
            let start = parser.place
            parser.advance()
            switch word {
            case "positions": if let clause = parser.positions(from: start) { clauses.append(.positions(clause)) }
            case "functions":
                if let names = parser.titledNames("a function", areMarked: false) { clauses.append(.functions(names)) }
            case "phenotypes":
                if let names = parser.titledNames("a phenotype", areMarked: true) { clauses.append(.phenotypes(names)) }
            case "required": if let names = parser.positionNames() { clauses.append(.required(names)) }
            case "unlisted":
                guard parser.takeWords(["alleles", "are", "reference", "by"], after: word) else { return true }
                if let name = parser.name("an authority") { clauses.append(.unlistedAreReference(by: name)) }
            case "lowest":
                if parser.takeWords(["function"], after: word) {
                    clauses.append(.lowestFunction(parser.span(from: start)))
                }
            case "laboratory":
                if parser.takeWords(["only"], after: word) { clauses.append(.laboratoryOnly(parser.span(from: start))) }
            case "fallback": if let name = parser.positionName() { clauses.append(.fallback(name)) }
            case "proxy": if let name = parser.positionName() { clauses.append(.proxy(name)) }
            case "prefer": if let clause = parser.prefer(from: start) { clauses.append(.prefer(clause)) }
            case "frequencies":
                if let clause = parser.frequencies(from: start) { clauses.append(.frequencies(clause)) }
            default: if let clause = parser.phenotype(from: start) { clauses.append(.phenotype(clause)) }
            }
            return true
        }
        return .pharmacogene(
            PharmacogeneDeclaration(name: name, title: title, clauses: clauses, span: span(from: start)))
    }

    /// The words of a clause after its first.
    private mutating func takeWords(_ words: [String], after first: String) -> Bool {
        for word in words where !takeWord(word) {
            expected("`\(word)`", help: "write `\(([first] + words).joined(separator: " "))`")
            return false
        }
        return true
    }

    // MARK: Positions

    private mutating func positions(from start: Int) -> PositionsClause? {
        guard let chromosome = chromosome() else { return nil }
        var rows: [PositionsClause.Row] = []
        items("clause", into: &rows) { parser, rows in
            if let row = parser.position() { rows.append(row) }
        }
        return PositionsClause(chromosome: chromosome, rows: rows, span: span(from: start))
    }

    /// `94842866 A>G GRCh37 96602623 ref G rs3758581`
    private mutating func position() -> PositionsClause.Row? {
        let start = place
        guard let position = number("a position on GRCh38, counted from 1"),
            let reference = name("the reference allele")
        else { return nil }
        guard take(.greater) else {
            expected("`>` and the other alleles", help: "write for example `\(position.value) C>T`")
            return nil
        }
        guard let others = names("an allele") else { return nil }
        var other: PositionsClause.OtherBuild?
        if kind == .word, !token.isAfterLineBreak, isBeforePosition {
            guard let build = otherBuild() else { return nil }
            other = build
        }
        var id: Name?
        if kind == .word, !token.isAfterLineBreak {
            id = Name(text, span)
            advance()
        }
        return PositionsClause.Row(
            position: position, alleles: [reference] + others, other: other, id: id, span: span(from: start))
    }

    /// Whether a number or `lifted` follows the next token on its line, so that this is a build and not an id.
    private var isBeforePosition: Bool {
        !peek().isAfterLineBreak && (peek().kind == .number || text(of: peek()) == "lifted")
    }

    private mutating func otherBuild() -> PositionsClause.OtherBuild? {
        let start = place
        guard let build = name("a build") else { return nil }
        let isLifted = takeWord("lifted")
        guard let position = number("a position on \(build.text)") else { return nil }
        var reference: Name?
        if !token.isAfterLineBreak, takeWord("ref") {
            guard let bases = name("the reference allele of \(build.text)") else { return nil }
            reference = bases
        }
        return PositionsClause.OtherBuild(
            build: build, isLifted: isLifted, position: position, reference: reference, span: span(from: start))
    }

    /// `rs1799929, 18400860`
    private mutating func positionNames() -> [Name]? {
        guard let first = positionName() else { return nil }
        var names = [first]
        while take(.comma) {
            guard let next = positionName() else { return names }
            names.append(next)
        }
        return names
    }

    private mutating func positionName() -> Name? {
        guard kind == .number else { return name("the id of a position, or its number on GRCh38") }
        defer { advance() }
        return Name(text, span)
    }

    /// `no "No function", normal "Normal function"`
    private mutating func titledNames(_ what: String, areMarked: Bool) -> [ScaleDeclaration.Step]? {
        var steps: [ScaleDeclaration.Step] = []
        repeat {
            guard let name = self.name(what) else { return steps.isEmpty ? nil : steps }
            let title = optionalLiteral()
            var mark: Name?
            if areMarked, kind == .word, !token.isAfterLineBreak, Self.markWords.contains(text) {
                mark = Name(text, span)
                advance()
            }
            steps.append(ScaleDeclaration.Step(name: name, title: title, mark: mark))
        } while take(.comma)
        return steps
    }

    // MARK: Alleles

    /// Whether the name of an allele starts a clause: `*2`, `"c.1905+1G>A (*2A)"`, or a word that a definition follows.
    var isAtNamedAllele: Bool {
        if isAtStarName { return true }
        if case .text = kind { return true }
        guard kind == .word else { return false }
        return peek().kind == .equal || ["of", "outside"].contains(text(of: peek())) && !peek().isAfterLineBreak
    }

    /// `*2`, `Reference`, or a name in quotes.
    private mutating func alleleName(_ what: String) -> Name? {
        guard let (text, span) = oneLiteral() else { return stepName(what) }
        return Name(text, span)
    }

    private mutating func namedAllele() -> NamedAlleleClause? {
        let start = place
        guard let name = alleleName("the name of an allele") else { return nil }
        var parent: Name?
        if takeWord("of") {
            guard let other = alleleName("the name of its core allele") else { return nil }
            parent = other
        }
        let isOutside = takeWord("outside")
        var isReference = false
        var cells: [NamedAlleleClause.Cell] = []
        if !isOutside {
            guard take(.equal) else {
                expected("`=` and the bases at its positions", help: "write for example `\(name.text) = rs4244285 A`")
                return nil
            }
            isReference = takeWord("reference")
            while !isReference || !cells.isEmpty || take(.comma) {
                guard let position = positionName(), let bases = self.name("the bases at this position") else {
                    return nil
                }
                cells.append(.init(position: position, bases: bases))
                guard take(.comma) else { break }
            }
        }
        var function: Name?
        var activity: NamedAlleleClause.Activity?
        while !token.isAfterLineBreak, isWord("function") || isWord("activity") {
            let isFunction = isWord("function")
            advance()
            if isFunction {
                guard let word = self.name("a function") else { return nil }
                function = word
            } else {
                guard let value = activityValue() else { return nil }
                activity = value
            }
        }
        return NamedAlleleClause(
            name: name, parent: parent, isReference: isReference, isOutside: isOutside, cells: cells,
            function: function, activity: activity, span: span(from: start))
    }

    private mutating func activityValue() -> NamedAlleleClause.Activity? {
        if isWord("unknown") {
            defer { advance() }
            return .unknown(span)
        }
        let isAtLeast = take(.greaterOrEqual)
        return activity("an activity value, such as `0.25`, or `unknown`").map { .value($0, isAtLeast: isAtLeast) }
    }

    /// `*4/*5 among *1/*16, *4/*5`
    private mutating func prefer(from start: Int) -> PreferClause? {
        guard let pick = allelePair() else { return nil }
        guard takeWord("among") else {
            expected("`among` and the pairs that cannot be distinguished")
            return nil
        }
        var among: [PreferClause.Pair] = []
        repeat {
            guard let pair = allelePair() else { return nil }
            among.append(pair)
        } while take(.comma)
        return PreferClause(pick: pick, among: among, span: span(from: start))
    }

    private mutating func allelePair() -> PreferClause.Pair? {
        guard let first = alleleName("the name of an allele") else { return nil }
        guard take(.slash) else {
            expected("`/` and the other allele")
            return nil
        }
        guard let second = alleleName("the name of the other allele") else { return nil }
        return PreferClause.Pair(first: first, second: second)
    }

    /// `"European" *2 0.1466, *1 0.6245 inferred`
    private mutating func frequencies(from start: Int) -> AlleleFrequenciesClause? {
        guard let population = literal("the population") else { return nil }
        var figures: [AlleleFrequenciesClause.Figure] = []
        repeat {
            guard let allele = alleleName("the name of an allele"),
                let share = decimal("its share of all copies, such as `0.1466`")
            else { return nil }
            var basis: Name?
            if kind == .word, !token.isAfterLineBreak { basis = name("`inferred` or `derived`") }
            figures.append(.init(allele: allele, share: share, basis: basis))
        } while take(.comma)
        return AlleleFrequenciesClause(population: population, figures: figures, span: span(from: start))
    }

    // MARK: Phenotypes

    private mutating func phenotype(from start: Int) -> PhenotypeClause? {
        guard takeWord("by"), isWord("functions") || isWord("score") else {
            expected("`by functions` or `by score`")
            return nil
        }
        let isByScore = isWord("score")
        advance()
        var rows: [Table.Row] = []
        items("table", into: &rows) { parser, rows in
            let start = parser.place
            guard let cell = parser.cell(isGrid: false), let step = parser.arrowAndStep() else { return }
            rows.append(Table.Row(cells: [cell], step: step, mark: nil, note: nil, span: parser.span(from: start)))
        }
        return PhenotypeClause(isByScore: isByScore, rows: rows, span: span(from: start))
    }
}
