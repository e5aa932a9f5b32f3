// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// The phenotypes of a gene.
extension GeneReader {
    mutating func phenotypes(of functions: [String], isScoreUnknown: Bool) -> PhenotypeRules {
        var rules = PhenotypeRules()
        let rows = tables[.phenotypes, symbol]
        for row in rows {
            let rule = PhenotypeRule(row)
            switch rule {
            case .pair(let pair):
                for function in [pair.first, pair.second] where !functions.contains(function) {
                    failUnknown(function, functions, row)
                }
                if rules.pairs.contains(where: { $0.isSame(pair) }) {
                    issues.fail(row, gene: symbol, "the pair has two rows", help: "keep one of the two")
                }
                rules.pairs.append(pair)
            case .single(let single):
                if !functions.contains(single.function) { failUnknown(single.function, functions, row) }
                rules.singles.append(single)
            case .band(let band): rules.bands.append(band)
            case .unscored(let phenotype): rules.unscored = phenotype
            case .genotype: addGenotypePairs(functions, row, &rules)
            case .none, .verification:
                counts.count(row, rule.isRule ? "" : "verification of the phenotype rules, or none")
            case .invalid(let fault): issues.fail(row, gene: symbol, fault.message, help: fault.help)
            }
        }
        rules.bands.sort { $0.lowest < $1.lowest }
        check(rules, functions, rows)
        if !isScoreUnknown, rules.unscored != nil {
            rules.unscored = nil
            for row in rows where row["rule_type"] == "score_na" {
                counts.count(row, "a phenotype that no pair of alleles has")
            }
        }
        return rules
    }

    private mutating func failUnknown(_ function: String, _ functions: [String], _ row: TableRow) {
        let nearest = SpellingSuggestion.nearest(to: function, among: functions)
        issues.fail(
            row, gene: symbol, "no allele of `\(symbol)` has the function `\(function)`",
            help: nearest.map { "did you mean `\($0)`?" } ?? "correct it, or remove the row")
    }

    /// Reports pairs of functions, and scores, that have no phenotype or two.
    private mutating func check(_ rules: PhenotypeRules, _ functions: [String], _ rows: [TableRow]) {
        guard let row = rows.first else { return }
        if !rules.bands.isEmpty {
            for (low, high) in zip(rules.bands, rules.bands.dropFirst())
            where low.highest.map({ $0 >= high.lowest }) ?? true {
                issues.fail(
                    row, gene: symbol, "the scores of `\(low.phenotype)` and `\(high.phenotype)` overlap",
                    help: "correct `arg1` and `arg2`")
            }
            if rules.unscored == nil {
                issues.fail(
                    row, gene: symbol, "no row says the phenotype of an unknown score", help: "add a row `score_na`")
            }
            return
        }
        guard !rules.pairs.isEmpty else { return }
        for (number, first) in functions.enumerated() {
            for second in functions[number...] {
                let pair = PhenotypeRules.Pair(first: first, second: second, phenotype: "")
                if rules.pairs.contains(where: { $0.isSame(pair) }) { continue }
                issues.fail(
                    row, gene: symbol, "the functions `\(first)` and `\(second)` have no phenotype",
                    help: "add a row `function_pair`")
            }
            if !rules.singles.isEmpty, !rules.singles.contains(where: { $0.function == first }) {
                issues.fail(
                    row, gene: symbol, "the function `\(first)` has no phenotype in people with one copy",
                    help: "add a row `function_single`")
            }
        }
    }

    /// Adds a phenotype for each pair of alleles of a gene of two alleles, whose guidance names genotypes.
    private mutating func addGenotypePairs(_ functions: [String], _ row: TableRow, _ rules: inout PhenotypeRules) {
        guard functions.count == 2, let place = tables[.positions, symbol].first, tables[.positions, symbol].count == 1
        else {
            issues.fail(
                row, gene: symbol, "`genotype` needs one position and two functions", help: "write `function_pair` rows"
            )
            return
        }
        let bases = [place["ref38"], place["alts38"]]
        for (first, second) in [(0, 0), (0, 1), (1, 1)] {
            rules.pairs.append(
                PhenotypeRules.Pair(
                    first: functions[first], second: functions[second],
                    phenotype: "\(place["rsid"]) \(bases[first])/\(bases[second])"))
        }
    }
}
