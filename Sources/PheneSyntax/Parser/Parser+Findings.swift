// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

extension Parser {
    mutating func finding(from start: Int) -> Declaration? {
        guard let (name, scale, title) = head("finding") else { return nil }
        var clauses: [FindingDeclaration.Clause] = []
        let keywords = ["by", "quantity"] + Self.sharedFindingWords + ["effect"]
        block("finding", keywords: keywords, into: &clauses) { parser, word, clauses in
            if Self.sharedFindingWords.contains(word) {
                if let clause = parser.sharedFindingClause(word) { clauses.append(clause) }
                return true
            }
            guard keywords.contains(word) else { return false }
            let start = parser.place
            parser.advance()
            switch word {
            case "by": if let table = parser.table(from: start) { clauses.append(.by(table)) }
            case "effect": if let clause = parser.effect(from: start) { clauses.append(.effect(clause)) }
            default: if let text = parser.literal("a text") { clauses.append(.quantity(text)) }
            }
            return true
        }
        return .finding(
            FindingDeclaration(name: name, scale: scale, title: title, clauses: clauses, span: span(from: start)))
    }

    /// The keywords of the clauses that each declaration of findings has.
    static let sharedFindingWords = [
        "about", "clinician", "caution", "authority", "population", "on", "evidence", "cite",
    ]

    /// Parses such a clause; `nil` after an error.
    mutating func sharedFindingClause(_ word: String) -> FindingDeclaration.Clause? {
        advance()
        switch word {
        case "on":
            guard takeWord("unknown") else {
                expected("`unknown`")
                return nil
            }
            return literal("a text").map { .onUnknown($0) }
        case "evidence": return name("an evidence level").map { .evidence($0) }
        case "cite": return citations().map { .cite($0) }
        case "authority": return name("an authority").map { .authority($0) }
        case "population": return literal("a population").map { .population($0) }
        case "about": return literal("a text").map { .about($0) }
        case "clinician": return literal("a text").map { .clinician($0) }
        default: return literal("a text").map { .caution($0) }
        }
    }

    mutating func table(from start: Int) -> Table? {
        guard let subjects = subjects() else { return nil }
        var rows: [Table.Row] = []
        items("table", into: &rows) { parser, rows in
            let row = parser.kind == .bar ? parser.gridRow() : parser.row()
            if let row { rows.append(row) }
        }
        return Table(subjects: subjects, rows: rows, span: span(from: start))
    }

    mutating func subjects() -> [Name]? {
        let what = "a variant, a finding or an input"
        guard let first = subjectName(what) else { return nil }
        var names = [first]
        while take(.comma) {
            guard let next = subjectName(what) else { return names }
            names.append(next)
        }
        return names
    }

    /// `C/C, C/T -> low note "..."`
    private mutating func row() -> Table.Row? {
        let start = place
        guard let cell = cell(isGrid: false), let step = arrowAndStep() else { return nil }
        return Table.Row(
            cells: [cell], step: step, mark: mark(), recommendation: recommendation(), note: note(),
            span: span(from: start))
    }

    /// `| low | * | reduced |`
    private mutating func gridRow() -> Table.Row? {
        let start = place
        var cells: [[CellPattern]] = []
        advance()
        while true {
            guard let cell = cell(isGrid: true) else { return nil }
            // A `|` at the start of a line starts the next row.
            guard !token.isAfterLineBreak, take(.bar) else {
                expected(
                    "`|` after a cell", help: "a row of a grid starts and ends with `|`",
                    fix: token.isAfterLineBreak ? insertion(" |") : nil)
                return nil
            }
            // The last cell of a row is the result: nothing but a mark and a note follow it.
            let isLast =
                kind == .rightBrace || kind == .bar || isSwitchedOff || token.isAfterLineBreak || isAtMark || isAtNote
                || isAtRecommendation
            guard isLast else {
                cells.append(cell)
                continue
            }
            guard cell.count == 1, case .name(let step) = cell[0] else {
                report(
                    Diagnostic(
                        .expected, "the last cell of a row is one step of the scale",
                        at: cell.first.map { $0.span } ?? span,
                        help: "end the row with the step that it gives: `| low | * | reduced |`"))
                return nil
            }
            return Table.Row(
                cells: cells, step: step, mark: mark(), recommendation: recommendation(), note: note(),
                span: span(from: start))
        }
    }

    /// Whether the keyword `note` follows, and not a step of that name.
    private var isAtNote: Bool {
        guard isWord("note") else { return false }
        switch peek().kind {
        case .bar, .comma, .range, .slash: return false
        default: return true
        }
    }

    private mutating func note() -> Text? {
        guard isAtNote, peek().kind != .arrow else { return nil }
        advance()
        return literal("a text")
    }

    mutating func cell(isGrid: Bool) -> [CellPattern]? {
        var patterns: [CellPattern] = []
        repeat {
            guard let pattern = pattern(isGrid: isGrid) else { return nil }
            patterns.append(pattern)
        } while take(.comma)
        return patterns
    }

    private mutating func pattern(isGrid: Bool) -> CellPattern? {
        let start = place
        if kind == .star, !isAtStarName {
            advance()
            return .any(span(of: start))
        }
        if take(.range) {
            guard let upper = stepName("a step") else { return nil }
            return .range(from: nil, to: upper, span: span(from: start))
        }
        guard let first = stepName("a genotype or a step") else { return nil }
        if take(.range) {
            let upper = isAtUpperEnd ? stepName("a step") : nil
            return .range(from: first, to: upper, span: span(from: start))
        }
        let isPhased = kind == .bar && !isGrid
        guard kind == .slash || isPhased else { return .name(first) }
        advance()
        guard let second = secondAllele() else { return nil }
        return .genotype(GenotypePattern(alleles: [first, second], isPhased: isPhased, span: span(from: start)))
    }

    var isAtUpperEnd: Bool {
        guard !token.isAfterLineBreak else { return false }
        return kind == .word || kind == .number || kind == .version
    }

    /// The allele after the `/`; in a column of haplotypes, `*` matches any.
    private mutating func secondAllele() -> Name? {
        guard kind == .star, !isAtStarName else { return stepName("an allele") }
        defer { advance() }
        return Name("*", span)
    }
}
