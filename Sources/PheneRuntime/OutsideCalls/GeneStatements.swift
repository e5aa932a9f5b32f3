// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// Reads what outside calls state of one gene.
struct GeneStatements {
    /// Phenotypes and scores that are possible together.
    struct Possible {
        var phenotypes: CodeSet
        var scores: CodeSet

        /// Leaves only what another statement leaves too.
        ///
        /// - Returns: whether anything is left.
        mutating func narrow(by other: Possible, _ reader: GeneStatements) -> Bool {
            phenotypes = phenotypes.intersection(other.phenotypes)
            scores = scores.intersection(other.scores)
            return !phenotypes.isEmpty && (!scores.isEmpty || !reader.hasScore)
        }

        mutating func widen(by other: Possible) {
            phenotypes = phenotypes.union(other.phenotypes)
            scores = scores.union(other.scores)
        }
    }

    /// One cell of a row.
    struct Statement {
        let call: OutsideCall
        /// The cell in words: ``diplotype `*1/*4` ``.
        let words: String
        let possible: Possible
        /// The pairs or single alleles that it states.
        let alleles: [[Int]]
    }

    let gene: Pharmacogene
    /// The symbol of the gene, as letters and digits.
    let symbol: [UInt8]
    private let names: AlleleNames
    /// How many copies of the gene the person has.
    private let copies: ClosedRange<Int>
    /// The names of the phenotypes in the rules, and their titles.
    let phenotypes: [(name: String, title: String)]
    /// The values of the input `score`; none where the gene has no score.
    let scores: [String]
    /// The same as numbers.
    private let numbers: [(hundredths: Int, isAtLeast: Bool)?]

    var hasScore: Bool { !scores.isEmpty }

    init(
        _ gene: Pharmacogene, symbol: String, phenotypes: [(name: String, title: String)], scores: [String],
        sex: Sex?
    ) {
        self.gene = gene
        self.symbol = Spelling.word(symbol.utf8)
        names = AlleleNames(gene, symbol: symbol)
        self.phenotypes = phenotypes
        self.scores = scores
        numbers = scores.map { Pharmacogene.hundredths($0) }
        if gene.singles.isEmpty {
            copies = 2...2
        } else if gene.pairs.isEmpty || sex == .male {
            copies = 1...1
        } else {
            copies = sex == .female ? 2...2 : 1...2
        }
    }

    var everything: Possible { Possible(phenotypes: .all(phenotypes.count), scores: .all(scores.count)) }
    var nothing: Possible { Possible(phenotypes: .empty, scores: .empty) }

    /// Whether nothing is ruled out.
    func isEverything(_ possible: Possible) -> Bool {
        possible.phenotypes == everything.phenotypes && possible.scores == everything.scores
    }

    /// The statements of a call that can be used.
    ///
    /// A score comes before a phenotype, and that before a diplotype. The first that a row states has to be understood, or nothing of
    /// the row is used; what comes behind it is left out where it is not understood.
    func statements(of call: OutsideCall) -> (statements: [Statement], problems: [OutsideProblem]) {
        var statements: [Statement] = []
        var problems: [OutsideProblem] = []
        let isScoreAlone = call.phenotype.utf8.isEmpty && call.diplotype.utf8.isEmpty
        if call.score.utf8.isEmpty && isScoreAlone { return ([], [OutsideProblem(call, .nothingStated)]) }
        if !call.score.utf8.isEmpty {
            if !hasScore {
                problems.append(OutsideProblem(call, .noScore(call.score)))
            } else if let codes = codes(ofScore: call.score) {
                statements.append(statement(call, "activity score", call.score, scores: codes))
            } else {
                return ([], problems + [OutsideProblem(call, .unknownScore(call.score), known: scores)])
            }
        }
        if !call.phenotype.utf8.isEmpty {
            if let code = code(ofPhenotype: call.phenotype), !isOfTwoCopies(code) {
                statements.append(statement(call, "phenotype", call.phenotype, phenotypes: .only(code)))
            } else if code(ofPhenotype: call.phenotype) != nil {
                problems.append(OutsideProblem(call, .phenotypeOfTwoCopies(call.phenotype)))
                if statements.isEmpty { return ([], problems) }
            } else {
                var titles: [String] = []
                for phenotype in phenotypes { titles.append(phenotype.title) }
                problems.append(OutsideProblem(call, .unknownPhenotype(call.phenotype), known: titles))
                if statements.isEmpty { return ([], problems) }
            }
        }
        if !call.diplotype.utf8.isEmpty {
            switch StatedDiplotype(call.diplotype, names, copies: copies) {
            case .alleles(let alleles):
                let unknown = unknownAlleles(alleles)
                var possible = possible(alleles)
                if !unknown.isEmpty, !statements.isEmpty {
                    // Where the rules know nothing of an allele, they contradict nothing.
                    problems.append(OutsideProblem(call, .unconfirmed(unknown)))
                    possible = everything
                }
                let words = "diplotype `" + call.diplotype + "`"
                statements.append(Statement(call: call, words: words, possible: possible, alleles: alleles))
            case .unknown(let name):
                var known: [String] = []
                for allele in gene.named { known.append(allele.name) }
                problems.append(OutsideProblem(call, .unknownAllele(name), known: known))
            case .copies(let count, let expected):
                problems.append(OutsideProblem(call, .copies(count, expected: expected)))
            }
        }
        return (statements, problems)
    }

    /// Whether the person has one copy of the gene, and no single allele gives a phenotype.
    private func isOfTwoCopies(_ phenotype: Int) -> Bool {
        copies.upperBound == 1 && !gene.singles.isEmpty && !gene.singles.contains(phenotype)
    }

    private func statement(
        _ call: OutsideCall, _ kind: String, _ text: String, phenotypes: CodeSet? = nil, scores: CodeSet? = nil
    ) -> Statement {
        var possible = everything
        if let phenotypes { possible.phenotypes = phenotypes }
        if let scores { possible.scores = scores }
        // Where bands of scores decide, one follows from the other.
        if !gene.bands.isEmpty {
            var linked = nothing
            for score in possible.scores {
                guard let phenotype = phenotype(ofScore: score) else {
                    linked = everything
                    break
                }
                guard possible.phenotypes.contains(phenotype) else { continue }
                linked.phenotypes.insert(phenotype)
                linked.scores.insert(score)
            }
            possible = linked
        }
        return Statement(call: call, words: kind + " `" + text + "`", possible: possible, alleles: [])
    }

    /// What alleles give together; everything where the rules say nothing of a pair.
    private func possible(_ alleles: [[Int]]) -> Possible {
        var possible = nothing
        for alleles in alleles {
            guard let one = self.possible(of: alleles) else { return everything }
            possible.widen(by: one)
        }
        return possible
    }

    private func possible(of alleles: [Int]) -> Possible? {
        guard let phenotype = gene.phenotype(of: alleles) else { return nil }
        guard hasScore else { return Possible(phenotypes: .only(phenotype), scores: .empty) }
        guard let score = gene.scoreCode(of: alleles, among: numbers) else { return nil }
        return Possible(phenotypes: .only(phenotype), scores: .only(score))
    }

    /// Whether alleles fit what all statements together leave; those of which the rules know nothing do.
    func isPossible(_ alleles: [Int], in all: Possible) -> Bool {
        guard unknownAlleles([alleles]).isEmpty, let own = possible(of: alleles) else { return true }
        return !own.phenotypes.isDisjoint(with: all.phenotypes)
            && (!hasScore || !own.scores.isDisjoint(with: all.scores))
    }

    /// The names of the alleles of which the rules know neither a function nor, where scores decide, an activity.
    private func unknownAlleles(_ alleles: [[Int]]) -> [String] {
        var names: [String] = []
        for allele in alleles.joined() {
            let named = gene.named[allele]
            let isUnknown = gene.bands.isEmpty ? named.function == nil : named.activity == nil
            var isNew = isUnknown
            for name in names where isSame(name, named.name) { isNew = false }
            if isNew { names.append(named.name) }
        }
        return names
    }

    /// A statement with what it gives: ``diplotype `*1/*6` of line 2: Intermediate Metabolizer, activity score 1``.
    func text(of statement: Statement) -> String {
        var text = statement.words
        if !statement.call.place.utf8.isEmpty { text += " (" + statement.call.place + ")" }
        var titles: [String] = []
        for code in statement.possible.phenotypes { titles.append(phenotypes[code].title) }
        text += " gives " + joined(titles, "or")
        guard hasScore, statement.possible.scores.count < 4 else { return text }
        var numbers: [String] = []
        for code in statement.possible.scores { numbers.append(scores[code]) }
        return text + " with activity score " + joined(numbers, "or")
    }
}
