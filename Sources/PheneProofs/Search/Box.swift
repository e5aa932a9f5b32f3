// SPDX-License-Identifier: Apache-2.0

package import PheneGenome
package import PheneModel

/// A set of people: for each locus and input of a rule book, the codes they can have, and for each subject that a
/// condition tests with `known`, whether it is known.
///
/// The possible values of a condition are derived from its parts as if these were independent (Kleene's logic), so
/// the result may include too many values, but never too few; it is exact if each side has one code.
package final class Box {
    package private(set) var book: RuleBook
    /// The sets of codes of loci, then of inputs, then of facts about known subjects.
    package var sides: [CodeSet]
    /// For each subject that a condition tests with `known`, the side of that fact; code 1 means known.
    private(set) var facts: [Subject: Int] = [:]
    private var findings: [Table]
    private var flows: [[Flow]]
    private(set) var supports: [Set<Int>] = []

    struct Table {
        let subjects: [Subject]
        let cells: [CodeSet]
        let steps: [Int]

        init(_ finding: Finding) {
            subjects = finding.subjects
            cells = finding.rows.flatMap { $0.cells }
            steps = finding.rows.map { $0.step }
        }
    }

    struct Flow {
        let finding: Int
        let weights: [Int]
    }

    init(_ book: RuleBook) {
        self.book = book
        sides = book.variants.map { $0.locus.domain.all } + book.inputs.map { .all($0.values.count) }
        findings = book.findings.map { Table($0) }
        flows = book.pathways.map { $0.flows.map { Flow(finding: $0.finding, weights: $0.weights) } }
        supports = Array(repeating: [], count: findings.count)
        var isDone = Array(repeating: false, count: findings.count)
        func visit(_ index: Int) {
            guard !isDone[index] else { return }
            isDone[index] = true
            for subject in findings[index].subjects {
                if case .finding(let other) = subject { visit(other) }
                supports[index].formUnion(support(of: subject))
            }
        }
        for index in findings.indices { visit(index) }
    }

    /// Replaces the table of a finding.
    ///
    /// - Precondition: the table has the same subjects.
    package func replace(finding index: Int, by finding: Finding) {
        precondition(finding.subjects == findings[index].subjects, "the subjects of a finding must not change")
        book.findings[index] = finding
        findings[index] = Table(finding)
    }

    /// Replaces the weights and bands of a pathway.
    ///
    /// - Precondition: the flows use the same findings.
    package func replace(pathway index: Int, by pathway: Pathway) {
        precondition(
            pathway.flows.map { $0.finding } == flows[index].map { $0.finding },
            "the findings of a pathway must not change")
        book.pathways[index] = pathway
        flows[index] = pathway.flows.map { Flow(finding: $0.finding, weights: $0.weights) }
    }

    /// The number of sides that are loci and inputs.
    package var variableCount: Int { book.variants.count + book.inputs.count }

    package func variable(ofInput index: Int) -> Int { book.variants.count + index }

    /// The side of the fact that a subject is known, added if there is none yet.
    @discardableResult
    package func fact(_ subject: Subject) -> Int {
        if let side = facts[subject] { return side }
        facts[subject] = sides.count
        sides.append(.all(2))
        return sides.count - 1
    }

    /// The loci and inputs that a subject depends on, directly or through findings.
    package func support(of subject: Subject) -> Set<Int> {
        switch subject {
        case .locus(let index): [index]
        case .input(let index): [variable(ofInput: index)]
        case .finding(let index): supports[index]
        case .pathway(let index): flows[index].reduce(into: []) { $0.formUnion(supports[$1.finding]) }
        }
    }

    /// The codes of a subject that people in the box can have.
    func codes(of subject: Subject) -> CodeSet {
        switch subject {
        case .locus(let index): return sides[index]
        case .input(let index): return sides[variable(ofInput: index)]
        case .finding(let index): return steps(of: findings[index])
        case .pathway(let index):
            var low = 0, high = 0
            for flow in flows[index] {
                let range = range(of: flow)
                low += range.lowerBound
                high += range.upperBound
            }
            var steps = CodeSet.empty
            for band in book.pathways[index].bands where band.lower ?? low <= high && low <= band.upper ?? high {
                steps.insert(band.step)
            }
            return steps
        }
    }

    private func range(of flow: Flow) -> ClosedRange<Int> {
        var low = Int.max, high = Int.min
        for step in codes(of: .finding(flow.finding)) {
            low = min(low, flow.weights[step])
            high = max(high, flow.weights[step])
        }
        return low <= high ? low...high : 0...0
    }

    private func steps(of table: Table) -> CodeSet {
        let columns = table.subjects.count
        var steps = CodeSet.empty
        if columns == 1 {
            let codes = codes(of: table.subjects[0])
            for (row, step) in table.steps.enumerated() where !table.cells[row].isDisjoint(with: codes) {
                steps.insert(step)
            }
            return steps
        }
        let codes = table.subjects.map { self.codes(of: $0) }
        for (row, step) in table.steps.enumerated() where !steps.contains(step) {
            if meets(table, row, codes) { steps.insert(step) }
        }
        return steps
    }

    private func meets(_ table: Table, _ row: Int, _ codes: [CodeSet]) -> Bool {
        for (column, codes) in codes.enumerated() {
            if table.cells[row * table.subjects.count + column].isDisjoint(with: codes) { return false }
        }
        return true
    }
}

/// A side of a box to split in two, and the half to search first.
struct Cut {
    let side: Int
    let half: CodeSet
}

extension Box {
    /// The split that moves a subject with codes inside and outside a set toward the inside; `nil` if there is none.
    func cut(_ subject: Subject, toward set: CodeSet) -> Cut? {
        switch subject {
        case .locus(let index): return cut(side: index, set)
        case .input(let index): return cut(side: variable(ofInput: index), set)
        case .finding(let index): return cut(findings[index], toward: set)
        case .pathway(let index):
            for flow in flows[index] {
                let range = range(of: flow)
                guard range.lowerBound < range.upperBound else { continue }
                var low = CodeSet.empty
                for (step, weight) in flow.weights.enumerated() where weight == range.lowerBound { low.insert(step) }
                if let cut = cut(.finding(flow.finding), toward: low) { return cut }
            }
            return nil
        }
    }

    private func cut(side: Int, _ set: CodeSet) -> Cut? {
        let half = sides[side].intersection(set)
        return half.isEmpty || half == sides[side] ? nil : Cut(side: side, half: half)
    }

    /// The split toward a row with a step in the set; a row that matches the whole box needs none.
    private func cut(_ table: Table, toward set: CodeSet) -> Cut? {
        let codes = table.subjects.map { self.codes(of: $0) }
        for isInside in [true, false] {
            for row in table.steps.indices where set.contains(table.steps[row]) == isInside && meets(table, row, codes)
            {
                for (column, subject) in table.subjects.enumerated() {
                    let cell = table.cells[row * table.subjects.count + column]
                    if !codes[column].isSubset(of: cell), let cut = cut(subject, toward: cell) { return cut }
                }
            }
        }
        return nil
    }
}
