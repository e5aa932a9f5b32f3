// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// One code for each of some variables.
struct Assignment {
    /// The code of each variable, or -1 if the variable is not assigned.
    var codes: [Int]
}

extension Lowering {
    /// Calls a function for each combination of the variables' codes and returns its results. The code of the last variable
    /// varies fastest.
    ///
    /// - Precondition: ``isEnumerable(_:)``.
    mutating func forEachAssignment(of variables: [Int], _ number: (inout Lowering, Assignment) -> Int) -> [Int] {
        var assignment = Assignment(codes: [Int](repeating: -1, count: sizes.count))
        for variable in variables { assignment.codes[variable] = 0 }
        var numbers: [Int] = []
        while true {
            numbers.append(number(&self, assignment))
            var place = variables.count - 1
            while place >= 0 {
                let variable = variables[place]
                assignment.codes[variable] += 1
                if assignment.codes[variable] < sizes[variable] { break }
                assignment.codes[variable] = 0
                place -= 1
            }
            if place < 0 { return numbers }
        }
    }

    /// The code of a subject under an assignment.
    mutating func code(of subject: Subject, in assignment: Assignment) -> Int {
        switch subject {
        case .locus, .input: variable(of: subject).map { assignment.codes[$0] } ?? 0
        case .finding(let index): step(of: index, in: assignment)
        case .pathway(let index): step(ofPathway: index, in: assignment)
        }
    }

    mutating func step(of finding: Int, in assignment: Assignment) -> Int {
        var position = 0
        for subject in book.findings[finding].subjects {
            position = position * book.codeCount(of: subject) + code(of: subject, in: assignment)
        }
        return Int(denseTable(finding)[position])
    }

    private mutating func step(ofPathway index: Int, in assignment: Assignment) -> Int {
        let pathway = book.pathways[index]
        var sum = 0
        for flow in pathway.flows { sum += flow.weights[step(of: flow.finding, in: assignment)] }
        return pathway.step(of: sum) ?? 0
    }

    /// A condition under an assignment: true (an empty `and`), false (an empty `or`), or a condition of `known` tests alone.
    mutating func residue(of condition: Condition, in assignment: Assignment) -> Condition {
        switch condition {
        case .test(let subject, let codes):
            return codes.contains(code(of: subject, in: assignment)) ? .yes : .no
        case .known:
            return condition
        case .not(let inner):
            return residue(of: inner, in: assignment).negated
        case .and(let parts):
            var rest: [Condition] = []
            for part in parts {
                let residue = residue(of: part, in: assignment)
                if residue == .no { return .no }
                if residue != .yes { rest.append(residue) }
            }
            return rest.count == 1 ? rest[0] : .and(rest)
        case .or(let parts):
            var rest: [Condition] = []
            for part in parts {
                let residue = residue(of: part, in: assignment)
                if residue == .yes { return .yes }
                if residue != .no { rest.append(residue) }
            }
            return rest.count == 1 ? rest[0] : .or(rest)
        case .atLeast(let count, let parts):
            var needed = count
            var rest: [Condition] = []
            for part in parts {
                let residue = residue(of: part, in: assignment)
                if residue == .yes { needed -= 1 } else if residue != .no { rest.append(residue) }
            }
            if needed <= 0 { return .yes }
            return rest.count < needed ? .no : .atLeast(needed, rest)
        }
    }
}

extension Condition {
    static let yes = Condition.and([])
    static let no = Condition.or([])

    var negated: Condition {
        switch self {
        case .yes: .no
        case .no: .yes
        case .not(let inner): inner
        default: .not(self)
        }
    }
}
