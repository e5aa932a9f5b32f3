// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneSyntax

/// The names in the rules of phenotypes.
struct PhenotypeWords {
    let functions: [String: Int]
    let steps: [String: Int]
}

/// Some pairs, single functions or scores, each with the row that has it first.
private struct Owners {
    private(set) var rows: [Int?]
    /// Two rows that have the same.
    private(set) var overlap: (item: Int, row: Int, first: Int)?

    init(_ count: Int) { rows = Array(repeating: nil, count: count) }

    mutating func give(_ item: Int, to row: Int) {
        if let first = rows[item], first != row, overlap == nil { overlap = (item, row, first) }
        rows[item] = rows[item] ?? row
    }

    var missing: [Int] { rows.indices.filter { rows[$0] == nil } }
}

extension Analysis {
    /// Resolves the rules of phenotypes, which must give each pair or score exactly one; false after an error.
    func resolve(
        _ clause: PhenotypeClause, _ words: PhenotypeWords, of declaration: PharmacogeneDeclaration,
        _ places: PharmacogenePlaces, into gene: inout Pharmacogene
    ) -> Bool {
        var steps: [Int] = []
        for row in clause.rows {
            guard let step = words.steps[row.step.text] else {
                reportUnknown(row.step, as: "phenotype", among: words.steps.keys.sorted())
                return false
            }
            steps.append(step)
        }
        let isValid =
            clause.isByScore
            ? resolveBands(clause, steps, of: declaration, places.ploidy, into: &gene)
            : resolvePairs(clause, steps, words.functions, of: declaration, places.ploidy, into: &gene)
        guard isValid else { return false }
        for case .phenotypes(let phenotypes) in declaration.clauses {
            for step in phenotypes where !steps.contains(words.steps[step.name.text] ?? -1) {
                warnUnused(step.name, "phenotype", "no rule gives it")
            }
        }
        return true
    }

    // MARK: Pairs of functions

    private func resolvePairs(
        _ clause: PhenotypeClause, _ steps: [Int], _ functions: [String: Int], of declaration: PharmacogeneDeclaration,
        _ ploidy: Ploidy, into gene: inout Pharmacogene
    ) -> Bool {
        var names = functions
        if gene.named.contains(where: { $0.function == nil }) { names["unassigned"] = functions.count }
        let count = names.count
        var pairs = Owners(ploidy == .one ? 0 : count * (count + 1) / 2), singles = Owners(ploidy == .two ? 0 : count)
        func index(_ name: Name) -> [Int]? {
            if name.text == "*" { return Array(0..<count) }
            if let index = names[name.text] { return [index] }
            reportUnknown(name, as: "function", among: names.keys.sorted())
            return nil
        }
        for (number, row) in clause.rows.enumerated() {
            for pattern in row.cells[0] {
                switch pattern {
                case .genotype(let pair) where pair.alleles.count == 2 && ploidy != .one:
                    guard let first = index(pair.alleles[0]), let second = index(pair.alleles[1]) else { return false }
                    for a in first {
                        for b in second { pairs.give(max(a, b) * (max(a, b) + 1) / 2 + min(a, b), to: number) }
                    }
                case .name(let name) where ploidy != .two:
                    guard let single = index(name) else { return false }
                    for a in single { singles.give(a, to: number) }
                default:
                    report(
                        .phenotypeRules, "this is not \(ploidy == .one ? "a function" : "a pair of functions")",
                        at: pattern.span,
                        help: ploidy == .two
                            ? "write two functions, as in `no/normal`"
                            : ploidy == .one
                                ? "write one function" : "write two functions, or one for people with one copy")
                    return false
                }
            }
        }
        let words = names.sorted { $0.value < $1.value }.map { $0.key }
        let pairTexts = words.indices.flatMap { high in (0...high).map { "`\(words[$0])/\(words[high])`" } }
        guard isTotal(pairs, clause, pairTexts, of: declaration),
            isTotal(singles, clause, words.map { "one copy with `\($0)`" }, of: declaration)
        else { return false }
        gene.pairs = pairs.rows.map { steps[$0 ?? 0] }
        gene.singles = singles.rows.map { steps[$0 ?? 0] }
        return true
    }

    private func isTotal(
        _ owners: Owners, _ clause: PhenotypeClause, _ texts: [String], of declaration: PharmacogeneDeclaration
    ) -> Bool {
        if let overlap = owners.overlap {
            report(
                .phenotypeRules, "two rows match \(texts[overlap.item])", at: clause.rows[overlap.row].span,
                label: "also matched here", others: [.init(clause.rows[overlap.first].span, "first matched here")],
                help: "keep it in one of the two rows")
            return false
        }
        let missing = owners.missing
        guard !missing.isEmpty, isWhole(clause.span) else { return missing.isEmpty }
        let shown = missing.prefix(3).map { texts[$0] }
        let more = missing.count - shown.count
        report(
            .phenotypeRules,
            "the phenotypes of `\(declaration.name.text)` do not cover "
                + (more > 0 ? shown.joined(separator: ", ") + " and \(more) more" : listed(shown, "and")),
            at: declaration.name.span, others: [.init(clause.span, "in these rows")], help: "add rows for them")
        return false
    }

    // MARK: Bands of scores

    private func resolveBands(
        _ clause: PhenotypeClause, _ steps: [Int], of declaration: PharmacogeneDeclaration, _ ploidy: Ploidy,
        into gene: inout Pharmacogene
    ) -> Bool {
        guard declaration.hasScore else {
            report(
                .functionActivity, "no allele of `\(declaration.name.text)` has an activity", at: clause.span,
                help: "add `activity` to its alleles, or write `phenotype by functions`")
            return false
        }
        let scores = ScoreSteps(of: gene, ploidy)
        var owners = Owners(scores.values.count)
        for (number, row) in clause.rows.enumerated() {
            for pattern in row.cells[0] {
                guard let codes = codes(of: pattern, on: scores) else { return false }
                for code in codes { owners.give(code, to: number) }
                if let band = band(pattern, step: steps[number]) { gene.bands.append(band) }
            }
        }
        guard
            isTotal(owners, clause, scores.values.indices.map { "the score \(scores.name($0).title)" }, of: declaration)
        else { return false }
        gene.unscored = scores.unscored.flatMap { owners.rows[$0] }.map { steps[$0] }
        gene.bands.sort { $0.lowest < $1.lowest }
        for step in scores.least {
            let band = gene.bands.first { scores.values[step] >= $0.lowest && $0.highest == nil }
            guard band?.step != owners.rows[step].map({ steps[$0] }) else { continue }
            report(
                .phenotypeRules, "the score \(scores.name(step).title) can be more than its row says", at: clause.span,
                help: "use a range without an end, as in `2.5..`")
            return false
        }
        return true
    }

    private func band(_ pattern: CellPattern, step: Int) -> Pharmacogene.Band? {
        func hundredths(_ name: Name) -> Int? { Decimal(name.text, name.span)?.hundredths }
        switch pattern {
        case .name(let name): return hundredths(name).map { .init(lowest: $0, highest: $0, step: step) }
        case .range(let from, let to, _):
            return .init(lowest: from.flatMap(hundredths) ?? 0, highest: to.flatMap(hundredths), step: step)
        case .any: return .init(lowest: 0, highest: nil, step: step)
        case .genotype: return nil
        }
    }

    private func codes(of pattern: CellPattern, on scores: ScoreSteps) -> CodeSet? {
        switch pattern {
        case .any: return .all(scores.values.count)
        case .name(let name): return codes(of: name, .equal, on: scores)
        case .range(let from, let to, let span): return codes(from, to, span, on: scores)
        case .genotype(let genotype):
            report(
                .phenotypeRules, "this is not a score", at: genotype.span,
                help: "write a score or a range, such as `0.25..1`")
            return nil
        }
    }
}
