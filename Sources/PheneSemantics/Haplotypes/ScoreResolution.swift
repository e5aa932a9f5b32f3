// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneSyntax

/// The activity scores of the steps of a scale, ascending.
///
/// If a person can have a haplotype that is not listed, its score is not known: it can be any of the listed sums, 0, or
/// more than all of them. So 0 is then the first step, and the last step means more than all listed sums. A table need
/// not have rows for these two: a sum outside its rows belongs to the row of the nearest listed sum, and since an
/// unlisted haplotype can have each step, the result can still be any of those in the table.
struct ScoreSteps {
    let values: [Int]
    /// The scaled value of an activity of 1.
    let unit: Int
    /// The steps that diplotypes of listed haplotypes can have.
    let listed: CodeSet
    /// Whether the last step means every number above the listed sums.
    let isOpenAbove: Bool
    /// The steps of scores that are the least of what they can be, as with three or more copies of a gene.
    private(set) var least = CodeSet.empty
    /// The last step, if the activity of an allele is not known; no number says anything of it.
    private(set) var unscored: Int?

    /// - Parameter sums: the scaled sums of listed haplotypes.
    init(sums: Set<Int>, unit: Int, hasUnlisted: Bool) {
        values = ScoreTable.values(sums, hasUnlisted: hasUnlisted)
        self.unit = unit
        isOpenAbove = hasUnlisted
        var listed = CodeSet.empty
        for (step, value) in values.enumerated() where sums.contains(value) { listed.insert(step) }
        self.listed = listed
    }

    /// The sums of the activities of one or two alleles of a pharmacogene.
    init(of gene: Pharmacogene, _ ploidy: Ploidy) {
        struct Sum: Hashable {
            let value: Int, isAtLeast: Bool
        }
        let known = Set(gene.named.compactMap { it in it.activity.map { Sum(value: $0, isAtLeast: it.isAtLeast) } })
        var sums: Set<Sum> = ploidy == .two ? [] : known
        if ploidy != .one {
            for a in known {
                for b in known { sums.insert(Sum(value: a.value + b.value, isAtLeast: a.isAtLeast || b.isAtLeast)) }
            }
        }
        let sorted = sums.sorted { ($0.value, $0.isAtLeast ? 1 : 0) < ($1.value, $1.isAtLeast ? 1 : 0) }
        unscored = gene.named.contains { $0.activity == nil } ? sorted.count : nil
        values = sorted.map { $0.value } + (unscored == nil ? [] : [.max])
        for (step, sum) in sorted.enumerated() where sum.isAtLeast { least.insert(step) }
        listed = .all(values.count)
        (unit, isOpenAbove) = (100, false)
    }

    /// The name of a step in rules, and its title in reports.
    func name(_ step: Int) -> (name: String, title: String) {
        if step == unscored { return ("unscored", "n/a") }
        if least.contains(step) {
            let least = Self.text(values[step], unit: unit)
            return ("at_least_" + least.split(separator: ".").joined(separator: "_"), "≥" + least)
        }
        if isOpenAbove, step == values.count - 1, step > 0 {
            let most = Self.text(values[step - 1], unit: unit)
            // A name in a rule cannot contain a point.
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

    /// The step that is no exact sum with this name: rules can use the names that messages show.
    func step(named word: String) -> Int? {
        values.indices.first { (isAboveAll($0) || $0 == unscored || least.contains($0)) && name($0).name == word }
    }

    /// Whether a step is below a number.
    func isBelow(_ step: Int, _ number: Decimal) -> Bool {
        !isAboveAll(step) && scaled(step, number) < number.digits * unit
    }

    func isAbove(_ step: Int, _ number: Decimal) -> Bool {
        isAboveAll(step) || scaled(step, number) > number.digits * unit
    }

    /// The steps that no listed haplotypes have, each with the nearest listed step.
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

extension PheneModel.Scale.Step {
    init(_ names: (name: String, title: String)) { self.init(name: names.name, title: RuleText(names.title)) }
}

extension Analysis {
    /// Fills in the finding of a gene's activity score: the sum over the copies of the gene.
    ///
    /// Rule: the score of a diplotype with an unlisted haplotype is not known, so each step stays possible, unless
    /// there is no copy of the gene. If there are more than two copies of the gene, it is not known which of two
    /// different alleles is duplicated.
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
                at: declaration.name.span, help: "use activity values with 2 to 64 different sums")
            return nil
        }
        let location = location(declaration.name.span)
        let rows = table.rows(among: values).map { row in
            PheneModel.Finding.Row(
                cells: [.only(row.pair)] + (copies == nil ? [] : [.only(row.copies)]) + [row.choices],
                step: values.firstIndex(of: row.sum) ?? 0, note: "", place: location)
        }
        let subjects: [Subject] = [.finding(finding)] + (copies.map { [.input($0)] } ?? []) + [.input(open)]
        haplotypeParts.tables[declaration.scoreName] = HaplotypeTable(subjects: subjects, rows: rows)
        haplotypeParts.steps[declaration.scoreName] = values.indices.map { PheneModel.Scale.Step(steps.name($0)) }
        haplotypeParts.questions[declaration.openName] = .init(
            values: (1...table.choices(among: values)).map { "open\($0)" },
            question:
                "What is the activity of the unnamed alleles of \(declaration.name.text), and which copy is duplicated?",
            kind: PheneModel.Input.Kind.open)
        haplotypeParts.questions[declaration.copiesName] = .init(
            values: block.copies.map { String($0) },
            question: "How many copies of the gene \(declaration.name.text) did a laboratory report?", kind: .question)
        scoresOfFinding[score] = steps
        return score
    }

    /// Rows that also match the scores of unlisted haplotypes: a score that no row of the table names belongs to the
    /// rows of the nearest listed score.
    func withUnlistedScores(_ rows: [PheneModel.Finding.Row], _ subjects: [Subject]) -> [PheneModel.Finding.Row] {
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
