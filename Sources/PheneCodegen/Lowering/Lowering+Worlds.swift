// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneIR

/// One complete choice of a code for some of the variables.
struct World {
    /// By variable; -1 where the variable is not of this world.
    var codes: [Int]
}

extension Lowering {
    /// A number for each combination of the variables' codes, the last variable's code running fastest.
    ///
    /// - Precondition: ``isEnumerable(_:)``.
    mutating func forEachWorld(of variables: [Int], _ number: (inout Lowering, World) -> Int) -> [Int] {
        var world = World(codes: [Int](repeating: -1, count: sizes.count))
        for variable in variables { world.codes[variable] = 0 }
        var numbers: [Int] = []
        while true {
            numbers.append(number(&self, world))
            var place = variables.count - 1
            while place >= 0 {
                let variable = variables[place]
                world.codes[variable] += 1
                if world.codes[variable] < sizes[variable] { break }
                world.codes[variable] = 0
                place -= 1
            }
            if place < 0 { return numbers }
        }
    }

    /// The one code of a subject in a world.
    mutating func code(of subject: Subject, in world: World) -> Int {
        switch subject {
        case .locus, .input: variable(of: subject).map { world.codes[$0] } ?? 0
        case .finding(let index): step(of: index, in: world)
        case .pathway(let index): step(ofPathway: index, in: world)
        }
    }

    mutating func step(of finding: Int, in world: World) -> Int {
        var position = 0
        for subject in book.findings[finding].subjects {
            position = position * book.codeCount(of: subject) + code(of: subject, in: world)
        }
        return Int(denseTable(finding)[position])
    }

    private mutating func step(ofPathway index: Int, in world: World) -> Int {
        let pathway = book.pathways[index]
        var sum = 0
        for flow in pathway.flows { sum += flow.weights[step(of: flow.finding, in: world)] }
        return pathway.step(of: sum) ?? 0
    }

    /// What is left of a condition in a world: true (`and` of nothing), false (`or` of nothing), or a condition on what
    /// is known of the person.
    mutating func residue(of condition: Condition, in world: World) -> Condition {
        switch condition {
        case .test(let subject, let codes):
            return codes.contains(code(of: subject, in: world)) ? .yes : .no
        case .known:
            return condition
        case .not(let inner):
            return residue(of: inner, in: world).negated
        case .and(let parts):
            var rest: [Condition] = []
            for part in parts {
                let residue = residue(of: part, in: world)
                if residue == .no { return .no }
                if residue != .yes { rest.append(residue) }
            }
            return rest.count == 1 ? rest[0] : .and(rest)
        case .or(let parts):
            var rest: [Condition] = []
            for part in parts {
                let residue = residue(of: part, in: world)
                if residue == .yes { return .yes }
                if residue != .no { rest.append(residue) }
            }
            return rest.count == 1 ? rest[0] : .or(rest)
        case .atLeast(let count, let parts):
            var needed = count
            var rest: [Condition] = []
            for part in parts {
                let residue = residue(of: part, in: world)
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
