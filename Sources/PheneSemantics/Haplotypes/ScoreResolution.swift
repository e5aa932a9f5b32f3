// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneIR
import PheneSyntax

/// The numbers that the steps of a score stand for, rising.
///
/// Where a person can have a haplotype that is not listed, its score is not known: it can be any of the listed sums, 0, or
/// more than all of them. So 0 is the first step there, and the last stands for all that is more. A table need not have
/// rows for these two: what lies outside its rows goes with the row of the nearest listed sum, and since an unlisted
/// haplotype has each step, the result stays any of those that the table has.
struct ScoreSteps {
    let values: [Int]
    /// What one stands for in them.
    let unit: Int
    /// The steps that listed haplotypes have.
    let listed: CodeSet
    /// True where the last step stands for every number above the listed sums.
    let isOpenAbove: Bool

    /// - Parameter sums: what listed haplotypes sum up to.
    init(sums: Set<Int>, unit: Int, hasUnlisted: Bool) {
        values = ScoreTable.values(sums, hasUnlisted: hasUnlisted)
        self.unit = unit
        isOpenAbove = hasUnlisted
        var listed = CodeSet.empty
        for (step, value) in values.enumerated() where sums.contains(value) { listed.insert(step) }
        self.listed = listed
    }

    /// What a step is called, and how a report says it.
    func name(_ step: Int) -> (name: String, title: String) {
        if isOpenAbove, step == values.count - 1, step > 0 {
            let most = Self.text(values[step - 1], unit: unit)
            // A point is no part of a word that rules can write.
            return ("over_" + most.split(separator: ".").joined(separator: "_"), "more than \(most)")
        }
        let text = Self.text(values[step], unit: unit)
        return (text, text)
    }

    /// A number without the zeros at its end: `0.25`, `1`.
    static func text(_ value: Int, unit: Int) -> String {
        let fraction = String(value % unit + unit).dropFirst()
        let digits = fraction.reversed().drop { $0 == "0" }.reversed()
        return String(value / unit) + (digits.isEmpty ? "" : "." + String(digits))
    }

    /// The step above all listed sums, where this is its name: rules can name it as messages do.
    func above(named word: String) -> Int? {
        let last = values.count - 1
        return isAboveAll(last) && name(last).name == word ? last : nil
    }

    /// How a step compares with a number as written.
    func isBelow(_ step: Int, _ number: Decimal) -> Bool {
        !isAboveAll(step) && scaled(step, number) < number.digits * unit
    }

    func isAbove(_ step: Int, _ number: Decimal) -> Bool {
        isAboveAll(step) || scaled(step, number) > number.digits * unit
    }

    /// The steps that no listed haplotypes have, each with the listed one that is nearest.
    var unlisted: [(step: Int, nearest: Int)] {
        values.indices.filter { !listed.contains($0) }.compactMap { step in
            listed.min { abs($0 - step) < abs($1 - step) }.map { (step, $0) }
        }
    }

    private func isAboveAll(_ step: Int) -> Bool { isOpenAbove && step == values.count - 1 }

    private func scaled(_ step: Int, _ number: Decimal) -> Int {
        (0..<number.fractionDigits).reduce(values[step]) { value, _ in value * 10 }
    }
}

extension Analysis {
    /// Fills in the finding of a gene's activity score: the sum over the copies of the gene.
    ///
    /// The law: of a pair with a haplotype that is not listed no score is known, so each step stays possible, unless no copy
    /// of the gene is there. Where a gene has more than two copies, nobody knows which of two different ones is doubled.
    func score(of block: ResolvedHaplotypes, _ pairs: [[Int]], finding: Int) -> Int? {
        let declaration = block.declaration
        guard let score = declared.findings.index(of: declaration.scoreName),
            let open = declared.inputs.index(of: declaration.openName)
        else { return nil }
        let copies = declaration.hasCopies ? declared.inputs.index(of: declaration.copiesName) : nil
        let table = ScoreTable(pairs, activities: block.named.map { $0.activity ?? 0 }, copies: block.copies)
        let steps = ScoreSteps(
            sums: table.known, unit: block.activityUnit, hasUnlisted: pairs.contains { $0.contains(block.named.count) })
        let values = steps.values
        guard (2...64).contains(values.count) else {
            report(
                .activityMissing,
                "the score of `\(declaration.name.text)` has \(values.count == 1 ? "only " : "")\(counted(values.count, "value"))",
                at: declaration.name.span, help: "give the alleles activity values whose sums have two to 64 values")
            return nil
        }
        let place = place(declaration.name.span)
        let rows = table.rows(among: values).map { row in
            PheneIR.Finding.Row(
                cells: [.only(row.pair)] + (copies == nil ? [] : [.only(row.copies)]) + [row.choices],
                step: values.firstIndex(of: row.sum) ?? 0, note: "", place: place)
        }
        let subjects: [Subject] = [.finding(finding)] + (copies.map { [.input($0)] } ?? []) + [.input(open)]
        haplotypeParts.tables[declaration.scoreName] = HaplotypeTable(subjects: subjects, rows: rows)
        haplotypeParts.steps[declaration.scoreName] = values.indices.map { steps.name($0) }
        haplotypeParts.questions[declaration.openName] = .init(
            values: (1...table.choices(among: values)).map { "open\($0)" },
            question: "What do the alleles of \(declaration.name.text) without a name do, and which copy is doubled?",
            kind: .open)
        haplotypeParts.questions[declaration.copiesName] = .init(
            values: block.copies.map { String($0) },
            question: "How many copies of the gene \(declaration.name.text) did a laboratory report?", kind: .question)
        scoresOfFinding[score] = steps
        return score
    }

    /// Rows that hold the scores of unlisted haplotypes too: where no row of a table names such a score, it goes with the
    /// rows of the nearest listed one.
    func withUnlistedScores(_ rows: [PheneIR.Finding.Row], _ subjects: [Subject]) -> [PheneIR.Finding.Row] {
        var rows = rows
        for (column, subject) in subjects.enumerated() {
            guard case .finding(let finding) = subject, let score = scoresOfFinding[finding] else { continue }
            for (step, nearest) in score.unlisted {
                let owners = rows.filter { $0.cells[column].contains(step) }
                for row in rows.indices where rows[row].cells[column].contains(nearest) {
                    let isOwned = owners.contains { owner in
                        subjects.indices.allSatisfy {
                            $0 == column || !owner.cells[$0].isDisjoint(with: rows[row].cells[$0])
                        }
                    }
                    if !isOwned { rows[row].cells[column].insert(step) }
                }
            }
        }
        return rows
    }
}
