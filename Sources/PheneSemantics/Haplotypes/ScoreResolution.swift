// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneIR
import PheneSyntax

/// The numbers that the steps of a score stand for, rising.
struct ScoreSteps {
    let values: [Int]
    /// What one stands for in them.
    let unit: Int

    /// A number without the zeros at its end: `0.25`, `1`.
    static func text(_ value: Int, unit: Int) -> String {
        let fraction = String(value % unit + unit).dropFirst()
        let digits = fraction.reversed().drop { $0 == "0" }.reversed()
        return String(value / unit) + (digits.isEmpty ? "" : "." + String(digits))
    }

    /// How a step compares with a number as written.
    func isBelow(_ step: Int, _ number: Decimal) -> Bool { scaled(step, number) < number.digits * unit }

    func isAbove(_ step: Int, _ number: Decimal) -> Bool { scaled(step, number) > number.digits * unit }

    private func scaled(_ step: Int, _ number: Decimal) -> Int {
        (0..<number.fractionDigits).reduce(values[step]) { value, _ in value * 10 }
    }
}

extension Analysis {
    /// Fills in the finding of a gene's activity score: the sum over the copies of the gene.
    ///
    /// An allele without a name has any of the values that named ones have, so its score stays a set. Where a gene has more
    /// than two copies, nobody knows which of two different ones is doubled.
    func score(of block: ResolvedHaplotypes, _ pairs: [[Int]], finding: Int) -> Int? {
        let declaration = block.declaration
        guard let score = declared.findings.index(of: declaration.scoreName),
            let open = declared.inputs.index(of: declaration.openName)
        else { return nil }
        let copies = declaration.hasCopies ? declared.inputs.index(of: declaration.copiesName) : nil
        let sums = pairs.map { pair in block.copies.map { self.sums(pair, copies: $0, of: block) } }
        let values = Set(sums.joined().joined()).sorted()
        guard (2...64).contains(values.count) else {
            report(
                .activityMissing, "the score of `\(declaration.name.text)` has \(values.count) values",
                at: declaration.name.span, help: "give the alleles activity values whose sums have two to 64 values")
            return nil
        }
        let most = sums.joined().reduce(1) { max($0, $1.count) }
        var rows: [PheneIR.Finding.Row] = []
        for (step, byCopies) in sums.enumerated() {
            for (copy, sums) in byCopies.enumerated() {
                for (number, sum) in sums.enumerated() {
                    var choices = CodeSet.empty
                    for choice in 0..<most where choice % sums.count == number { choices.insert(choice) }
                    let cells: [CodeSet] = [.only(step)] + (copies == nil ? [] : [.only(copy)]) + [choices]
                    rows.append(
                        .init(
                            cells: cells, step: values.firstIndex(of: sum) ?? 0, note: "",
                            place: place(declaration.name.span)))
                }
            }
        }
        let subjects: [Subject] = [.finding(finding)] + (copies.map { [.input($0)] } ?? []) + [.input(open)]
        haplotypeParts.tables[declaration.scoreName] = HaplotypeTable(subjects: subjects, rows: rows)
        haplotypeParts.steps[declaration.scoreName] = values.map {
            let text = ScoreSteps.text($0, unit: block.activityUnit)
            return (text, text)
        }
        haplotypeParts.questions[declaration.openName] = .init(
            values: (1...most).map { "open\($0)" },
            question: "What do the alleles of \(declaration.name.text) without a name do, and which copy is doubled?",
            kind: .open)
        haplotypeParts.questions[declaration.copiesName] = .init(
            values: block.copies.map { String($0) },
            question: "How many copies of the gene \(declaration.name.text) did a laboratory report?", kind: .question)
        scoresOfFinding[score] = ScoreSteps(values: values, unit: block.activityUnit)
        return score
    }

    /// The sums that a pair of haplotypes can have with so many copies of the gene.
    private func sums(_ pair: [Int], copies: Int, of block: ResolvedHaplotypes) -> [Int] {
        let known = Set(block.named.compactMap(\.activity)).sorted()
        func values(_ haplotype: Int) -> [Int] {
            haplotype == block.named.count ? known : [block.named[haplotype].activity ?? 0]
        }
        var sums: Set<Int> = []
        if pair.count == 1 { return values(pair[0]) }
        if copies == 0 { return [0] }
        for first in values(pair[0]) {
            for second in values(pair[1]) {
                switch copies {
                case 1: sums.formUnion([first, second])
                case 2: sums.insert(first + second)
                default: for doubled in 1..<copies { sums.insert(doubled * first + (copies - doubled) * second) }
                }
            }
        }
        return sums.sorted()
    }
}
