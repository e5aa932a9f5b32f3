// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// Numbers from sources: frequencies of alleles and sizes of effects.
extension Parser {
    /// `A 1861/5008 in "worldwide" panel "1000 Genomes phase 3" n 2504 cite kg_phase3`, after `frequency`.
    mutating func frequency(from start: Int) -> FrequencyClause? {
        partWords = ["in", "panel", "n", "on", "cite"]
        guard let allele = name("an allele"), let share = share() else { return nil }
        var population: Text?, panel: Text?
        var people: Number?
        var build: Name?
        var cites: [CitedSource] = []
        let isRead = parts { parser, word in
            switch word {
            case "in": population = parser.literal("the population")
            case "panel": panel = parser.literal("the name of the data set")
            case "n": people = parser.number("the number of people")
            case "on": build = parser.name("a build, such as `GRCh38`")
            default: cites = parser.citations() ?? []
            }
        }
        guard isRead else { return nil }
        return FrequencyClause(
            allele: allele, share: share, population: population, panel: panel, people: people, build: build,
            cites: cites, span: span(from: start))
    }

    /// `0.3716` or `1861/5008`
    private mutating func share() -> FrequencyClause.Share? {
        guard kind == .number, peek().kind == .slash else {
            return decimal("the share of the allele, such as `0.37` or `1861/5008`").map { .decimal($0) }
        }
        guard let count = number("the copies with the allele") else { return nil }
        advance()
        guard let total = number("all copies that were counted") else { return nil }
        return .counted(count, of: total)
    }

    /// `odds_ratio 1.16 (1.10..1.22) n 44833 of "type 2 diabetes" for A cite dupuis2010`, after `effect`.
    mutating func effect(from start: Int) -> EffectClause? {
        partWords = ["p", "n", "unit", "of", "in", "for", "cite"]
        guard let kind = name("a kind of effect, such as `odds_ratio`"),
            let value = decimal("the size of the effect, such as `1.16`")
        else { return nil }
        var interval: EffectClause.Interval?
        if self.kind == .leftBracket {
            guard let written = self.interval() else { return nil }
            interval = written
        }
        var pValue: EffectClause.PValue?
        var people: Number?
        var unit: Text?, outcome: Text?, population: Text?
        var contrast: EffectClause.Contrast?
        var cites: [CitedSource] = []
        let isRead = parts { parser, word in
            switch word {
            case "p":
                let isBelow = parser.take(.less)
                pValue = parser.decimal("the p-value, such as `0.002`")
                    .map { EffectClause.PValue(value: $0, isBelow: isBelow) }
            case "n": people = parser.number("the number of people")
            case "unit": unit = parser.literal("the unit")
            case "of": outcome = parser.literal("what was measured")
            case "in": population = parser.literal("the population")
            case "for": contrast = parser.contrast()
            default: cites = parser.citations() ?? []
            }
        }
        guard isRead else { return nil }
        return EffectClause(
            kind: kind, value: value, interval: interval, pValue: pValue, people: people, unit: unit, outcome: outcome,
            population: population, contrast: contrast, cites: cites, span: span(from: start))
    }

    /// Parses the parts of a clause, which each start with one of ``partWords``, in any order and each at most once.
    ///
    /// - Parameter part: parses the part of a word, which was consumed.
    /// - Returns: false after an error.
    private mutating func parts(_ part: (inout Parser, String) -> Void) -> Bool {
        let before = mistakes
        var unused = partWords
        while kind == .word, !isAtNextClause, !isAtDeclaration {
            guard let word = unused.firstIndex(of: text) else {
                // At the start of a line, another clause starts here, even if it is misspelled.
                if token.isAfterLineBreak { return true }
                expected(unused.map { "`\($0)`" }.joined(separator: ", "))
                return false
            }
            advance()
            part(&self, unused.remove(at: word))
            if mistakes > before { return false }
        }
        return true
    }

    /// `(1.10..1.22)`
    private mutating func interval() -> EffectClause.Interval? {
        let start = place
        advance()
        let what = "the lower end of the interval, such as `1.10`"
        guard let lower = decimal(what) else { return nil }
        if !take(.range) {
            // `1.10-1.22`, where the lexer takes the dash for a sign.
            let isDash = (kind == .number || kind == .version) && text.utf8.first == 0x2D
            let dash = Span(file: file, start: token.start, end: token.start + 1)
            expected(
                "`..` and the upper end of the interval", help: isDash ? "write `..` instead of `-`" : nil,
                fix: isDash ? Diagnostic.Fix(dash, "..") : nil, isFixSafe: isDash)
            return nil
        }
        guard let upper = decimal("the upper end of the interval, such as `1.22`") else { return nil }
        guard take(.rightBracket) else {
            expected("`)`")
            return nil
        }
        return EffectClause.Interval(lower: lower, upper: upper, span: span(from: start))
    }

    /// `A`, `rs4680 A` or `G/A, A/A against G/G`, after `for`.
    private mutating func contrast() -> EffectClause.Contrast? {
        let start = place
        var variant: Name?
        if isAtVariantID { variant = name("the id of a variant") }
        guard let first = name("an allele or a genotype") else { return nil }
        guard kind == .slash else {
            return EffectClause.Contrast(
                variant: variant, allele: first, genotypes: [], reference: [], span: span(from: start))
        }
        guard let genotype = genotype(first, at: place - 1), let genotypes = genotypes(after: genotype) else {
            return nil
        }
        guard takeWord("against") else {
            expected("`against` and the genotypes that they are compared with")
            return nil
        }
        let other = place
        guard let second = name("a genotype"), let pair = self.genotype(second, at: other),
            let reference = self.genotypes(after: pair)
        else { return nil }
        return EffectClause.Contrast(
            variant: variant, allele: nil, genotypes: genotypes, reference: reference, span: span(from: start))
    }

    /// Whether `rs` or `i` and digits follow.
    private var isAtVariantID: Bool {
        guard kind == .word else { return false }
        let prefix = ["rs", "i"].first { text.hasPrefix($0) }
        guard let prefix else { return false }
        let digits = text.utf8.dropFirst(prefix.utf8.count)
        return !digits.isEmpty && digits.allSatisfy { (48...57).contains($0) }
    }

    private mutating func genotypes(after first: GenotypePattern) -> [GenotypePattern]? {
        var genotypes = [first]
        while take(.comma) {
            let start = place
            guard let next = name("a genotype"), let genotype = genotype(next, at: start) else { return nil }
            genotypes.append(genotype)
        }
        return genotypes
    }

    /// The rest of a genotype after its first allele; one allele alone is one copy.
    private mutating func genotype(_ first: Name, at start: Int) -> GenotypePattern? {
        guard take(.slash) else {
            return GenotypePattern(alleles: [first], isPhased: false, span: span(from: start))
        }
        guard let second = name("an allele") else { return nil }
        return GenotypePattern(alleles: [first, second], isPhased: false, span: span(from: start))
    }

    /// A decimal number with at most nine digits, of which eight follow the point: `1.16`, `-0.3`, `5e-8`.
    mutating func decimal(_ what: String) -> Decimal? {
        guard kind == .number || kind == .version, let decimal = Decimal(exact: text, span) else {
            expected(what)
            return nil
        }
        advance()
        return decimal
    }
}
