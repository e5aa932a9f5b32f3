// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneIR
import PheneSyntax

extension FindingDeclaration {
    /// True for a finding that a block of haplotypes stands for: its name and its scale's are written in one place.
    var isOfHaplotypes: Bool { name.span == scale.span }
}

/// The codes that names of haplotypes and numbers of scores stand for.
extension Analysis {
    func isOfHaplotypes(_ declaration: ScaleDeclaration) -> Bool {
        declaration.steps.isEmpty && declared.haplotypes.index(of: base(of: declaration.name.text)) != nil
    }

    func isOfHaplotypes(_ declaration: InputDeclaration) -> Bool {
        declaration.values.isEmpty && declaration.number == nil && declaration.question == nil
            && haplotypeInputs.contains(declaration.name.text)
    }

    private var haplotypeInputs: Set<String> { Set(declared.haplotypes.items.flatMap { $0.inputs.map(\.name.text) }) }

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
                : PheneIR.Scale(
                    name: name, steps: parts.map { .init(name: $0.name, title: $0.title) },
                    isOrdered: name != base(of: name), place: place(declaration.name.span)))
    }

    func resolveHaplotypeInput(_ declaration: InputDeclaration) {
        let part = haplotypeParts.questions[declaration.name.text]
        values.append(Dictionary(uniqueKeysWithValues: (part?.values ?? []).enumerated().map { ($1, $0) }))
        guard let part else { return inputs.append(nil) }
        let kind: PheneIR.Input.Kind =
            switch part.kind {
            case .question: .question
            case .open: .open
            case .phase: .phase(declared.haplotypes.index(of: String(declaration.name.text.dropLast(6))) ?? 0)
            }
        inputs.append(
            PheneIR.Input(
                name: declaration.name.text, values: part.values, question: part.question, kind: kind,
                place: place(declaration.name.span)))
    }

    /// The number of a haplotype of a block; another name is reported.
    func haplotype(_ name: Name, of block: PheneIR.Haplotypes) -> Int? {
        if name.text == "other" { return block.named.count }
        if let number = block.named.firstIndex(where: { $0.name == name.text }) { return number }
        let names = block.named.map(\.name) + ["other"]
        let near = SpellingSuggestion.nearest(to: name.text, among: names)
        report(
            .unknownName, "`\(block.name)` has no haplotype `\(name.text)`", at: name.span,
            notes: ["its haplotypes are \(quoted(names, atMost: 8))"], help: near.map { "did you mean `\($0)`?" },
            fixes: near.map { [.init(name.span, $0)] } ?? [])
        return nil
    }

    /// The steps that `LPS/APS`, or `LPS/*` for any pair with an `LPS`, stands for.
    func pairs(_ names: [Name], of block: PheneIR.Haplotypes) -> CodeSet? {
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
            .unknownName, "`\(block.name)` has no pair `\(line(span))`", at: span,
            notes: ["no genotype at its loci makes this pair"])
        return nil
    }

    /// The steps of a score that compare so with a number.
    func codes(of number: Name, _ comparison: Comparison, on score: ScoreSteps) -> CodeSet? {
        if let above = score.above(named: number.text) {
            return score.values.indices.reduce(into: .empty) { if comparison.holds($1, above) { $0.insert($1) } }
        }
        guard let decimal = decimal(number) else { return nil }
        return numbers(score, at: number.span) { step in
            let order = score.isBelow(step, decimal) ? -1 : score.isAbove(step, decimal) ? 1 : 0
            return comparison.holds(order, 0)
        }
    }

    /// The steps of a score from one number to another, both with them.
    func codes(_ from: Name?, _ to: Name?, _ span: Span, on score: ScoreSteps) -> CodeSet? {
        let lower = from.map { decimal($0) }, upper = to.map { decimal($0) }
        guard lower != .some(nil), upper != .some(nil) else { return nil }
        return numbers(score, at: span) { step in
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
            .emptyScoreRange, "no score is `\(line(span))`", at: span,
            notes: ["the scores of the alleles that are listed are \(quoted(texts, atMost: 12))"],
            help: "remove the row, or correct the number")
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
