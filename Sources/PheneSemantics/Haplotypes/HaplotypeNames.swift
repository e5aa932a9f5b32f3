// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneSyntax

extension FindingDeclaration {
    /// Whether a haplotype block or a pharmacogene declares the finding: then its name and its scale have the same span.
    var isOfHaplotypes: Bool { name.span == scale.span }
}

/// The codes of haplotype names and of activity scores.
extension Analysis {
    func isOfHaplotypes(_ declaration: ScaleDeclaration) -> Bool {
        let base = base(of: declaration.name.text)
        return declaration.steps.isEmpty
            && (declared.haplotypes.index(of: base) != nil || declared.pharmacogenes.index(of: base) != nil)
    }

    func isOfHaplotypes(_ declaration: InputDeclaration) -> Bool {
        declaration.values.isEmpty && declaration.number == nil && declaration.question == nil
            && haplotypeInputs.contains(declaration.name.text)
    }

    private var haplotypeInputs: Set<String> {
        let inputs =
            declared.haplotypes.items.flatMap { $0.inputs } + declared.pharmacogenes.items.flatMap { $0.inputs }
        return Set(inputs.map { $0.name.text })
    }

    /// `CYP2D6` of `score(CYP2D6)`.
    private func base(of name: String) -> String {
        name.hasPrefix("score(") ? String(name.dropFirst(6).dropLast()) : name
    }

    func resolveHaplotypeScale(_ declaration: ScaleDeclaration) {
        let name = declaration.name.text
        let parts = haplotypeParts.steps[name] ?? []
        var indices: [String: Int] = [:]
        for (index, part) in parts.enumerated() {
            indices[part.name] = index
            let pair = part.name.split(separator: "/")
            if pair.count == 2 { indices["\(pair[1])/\(pair[0])"] = index }
        }
        steps.append(indices)
        scales.append(
            parts.isEmpty
                ? nil
                : PheneModel.Scale(
                    name: name, steps: parts,
                    isOrdered: name != base(of: name), place: location(declaration.name.span)))
    }

    func resolveHaplotypeInput(_ declaration: InputDeclaration) {
        let part = haplotypeParts.questions[declaration.name.text]
        values.append(Dictionary(uniqueKeysWithValues: (part?.values ?? []).enumerated().map { ($1, $0) }))
        guard let part else { return inputs.append(nil) }
        inputs.append(
            PheneModel.Input(
                name: declaration.name.text, values: part.values, question: RuleText(part.question), kind: part.kind,
                place: location(declaration.name.span)))
    }

    /// The number of a haplotype of a block, counted from 0; another name is reported.
    func haplotype(_ name: Name, of block: PheneModel.Haplotypes) -> Int? {
        if name.text == "other" { return block.named.count }
        if let number = block.named.firstIndex(where: { $0.name == name.text }) { return number }
        let names = block.named.map { $0.name } + ["other"]
        let near = SpellingSuggestion.nearest(to: name.text, among: names)
        report(
            .unknownName, "`\(block.name)` has no haplotype `\(name.text)`", at: name.span,
            notes: ["its haplotypes are \(quoted(names, atMost: 8))"], help: near.map { "did you mean `\($0)`?" },
            fixes: near.map { [.init(name.span, $0)] } ?? [])
        return nil
    }

    /// The steps that `LPS/APS` matches, or `LPS/*`, which matches any diplotype with an `LPS`.
    func pairs(_ names: [Name], of block: PheneModel.Haplotypes) -> CodeSet? {
        var wanted: [Int?] = []
        for name in names {
            if name.text == "*" {
                wanted.append(nil)
            } else {
                guard let number = haplotype(name, of: block) else { return nil }
                wanted.append(number)
            }
        }
        var codes = CodeSet.empty
        for (step, pair) in block.pairs.enumerated() where pair.count == wanted.count {
            let fits = [pair, pair.reversed()].contains { zip($0, wanted).allSatisfy { $1 == nil || $0 == $1 } }
            if fits { codes.insert(step) }
        }
        if !codes.isEmpty { return codes }
        guard let span = joined(names) else { return nil }
        report(
            .unknownName, "`\(block.name)` has no diplotype `\(line(span))`", at: span,
            notes: ["no genotype of its loci gives this diplotype"])
        return nil
    }

    /// The steps of a score that satisfy a comparison with a number.
    func codes(of number: Name, _ comparison: Comparison, on score: ScoreSteps) -> CodeSet? {
        if let named = score.step(named: number.text) {
            if named == score.unscored || score.least.contains(named) {
                return comparison == .equal ? .only(named) : reportNoNumber(number, of: score)
            }
            return score.values.indices.reduce(into: .empty) { if comparison.holds($1, named) { $0.insert($1) } }
        }
        if number.text == "unscored" {
            report(
                .emptyScoreRange, "the score is never `unscored`", at: number.span,
                notes: ["the activity of each allele is known"], help: "remove it")
            return nil
        }
        guard let decimal = decimal(number), isDecided(comparison, decimal, on: score) else { return nil }
        return numbers(score, at: number.span) { step in
            if step == score.unscored { return false }
            if score.least.contains(step) { return comparison == .greater || comparison == .greaterOrEqual }
            let order = score.isBelow(step, decimal) ? -1 : score.isAbove(step, decimal) ? 1 : 0
            return comparison.holds(order, 0)
        }
    }

    /// The steps of a score from one number to another, both included.
    func codes(_ from: Name?, _ to: Name?, _ span: Span, on score: ScoreSteps) -> CodeSet? {
        let lower = from.map { decimal($0) }, upper = to.map { decimal($0) }
        guard lower != .some(nil), upper != .some(nil) else { return nil }
        return numbers(score, at: span) { step in
            if step == score.unscored || score.least.contains(step) && to != nil { return false }
            if let lower = lower ?? nil, score.isBelow(step, lower) { return false }
            if let upper = upper ?? nil, score.isAbove(step, upper) { return false }
            return true
        }
    }

    private func numbers(_ score: ScoreSteps, at span: Span, _ holds: (Int) -> Bool) -> CodeSet? {
        var codes = CodeSet.empty
        for step in score.values.indices where holds(step) { codes.insert(step) }
        if !codes.isDisjoint(with: score.listed) { return codes }
        let texts = score.listed.map { score.name($0).title }
        report(
            .emptyScoreRange, "no activity score matches `\(line(span))`", at: span,
            notes: ["the scores of the listed alleles are \(quoted(texts, atMost: 12))"],
            help: "remove the row, or correct the number")
        return nil
    }

    /// Reports a comparison that a score that is only known as the least of what it can be does not decide.
    private func isDecided(_ comparison: Comparison, _ number: Decimal, on score: ScoreSteps) -> Bool {
        let open = score.least.first { step in
            switch comparison {
            case .equal, .notEqual: false
            case .less, .greaterOrEqual: score.isBelow(step, number)
            case .lessOrEqual, .greater: !score.isAbove(step, number)
            }
        }
        guard let open else { return true }
        report(
            .emptyScoreRange, "the score \(score.name(open).title) can be on either side of this number",
            at: number.span,
            help: "compare with a lower number")
        return false
    }

    private func reportNoNumber(_ name: Name, of score: ScoreSteps) -> CodeSet? {
        report(
            .emptyScoreRange, "`\(name.text)` can only be compared with `=`", at: name.span,
            notes: ["it is not known which number it is"], help: "write `= \(name.text)`, or compare with a number")
        return nil
    }

    private func decimal(_ name: Name) -> Decimal? {
        if let decimal = Decimal(name.text, name.span) { return decimal }
        report(
            .cellMismatch, "`\(name.text)` is not a number", at: name.span,
            help: "write a decimal number of at most six digits, as in `0.25`")
        return nil
    }
}
