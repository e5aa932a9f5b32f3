// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneModel
import PheneSyntax

/// How rules use inputs, collected before any rule is resolved: how numbers are divided, and whether the sex is used.
struct InputUse {
    /// For each name that is compared with numbers, the numbers at which a new part starts.
    private(set) var cuts: [String: Set<Int>] = [:]
    /// The first use of the sex.
    private(set) var sex: Span?

    /// - Complexity: linear in the conditions and tables.
    init(_ declared: Declarations) {
        for advice in declared.recommendations.items {
            for case .when(let condition) in advice.clauses { read(condition) }
        }
        for finding in declared.findings.items {
            for case .by(let table) in finding.clauses { read(table) }
        }
        for test in declared.tests { read(test.clauses) }
        for property in declared.properties {
            for clause in property.clauses {
                switch clause {
                case .forAll(let names, _): names.forEach { read($0) }
                case .selection(let condition): read(condition)
                case .test(let clause): read([clause])
                }
            }
        }
    }

    private mutating func read(_ clauses: [TestDeclaration.Clause]) {
        for clause in clauses {
            switch clause {
            case .expectCondition(let condition, _): read(condition)
            case .expectAdvice(let advice): advice.needs.forEach { read($0) }
            case .givenGenotype, .givenSex, .givenInput, .givenFile, .expectStep, .expectUnknown, .expectAmong: break
            }
        }
    }

    private mutating func read(_ name: Name) {
        if name.text == "sex", sex == nil { sex = name.span }
    }

    private mutating func read(_ condition: PheneSyntax.Condition) {
        condition.parts.forEach { read($0) }
        switch condition {
        case .comparison(let subject, let comparison, let value, _):
            read(subject)
            guard let number = Int(value.text) else { return }
            switch comparison {
            case .equal, .notEqual: cut(subject, number...number)
            case .less, .greaterOrEqual: cut(subject, from: number, to: nil)
            case .lessOrEqual, .greater: cut(subject, from: nil, to: number)
            }
        case .within(let subject, _, let from, let to, _):
            read(subject)
            cut(subject, from: Int(from.text), to: Int(to.text))
        case .missing(let subject, _), .known(let subject, _): read(subject)
        default: break
        }
    }

    private mutating func read(_ table: Table) {
        for (column, subject) in table.subjects.enumerated() {
            read(subject)
            for row in table.rows where column < row.cells.count {
                for pattern in row.cells[column] {
                    switch pattern {
                    case .name(let name): if let number = Int(name.text) { cut(subject, number...number) }
                    case .range(let from, let to, _):
                        cut(subject, from: from.flatMap { Int($0.text) }, to: to.flatMap { Int($0.text) })
                    case .genotype, .any: break
                    }
                }
            }
        }
    }

    private mutating func cut(_ subject: Name, _ numbers: ClosedRange<Int>) {
        cut(subject, from: numbers.lowerBound, to: numbers.upperBound)
    }

    /// A new part starts at the first number, and another after the last.
    private mutating func cut(_ subject: Name, from: Int?, to: Int?) {
        if let from { cuts[subject.text, default: []].insert(from) }
        if let to, to < .max { cuts[subject.text, default: []].insert(to + 1) }
    }
}
