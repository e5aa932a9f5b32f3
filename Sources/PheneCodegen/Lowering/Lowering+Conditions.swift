// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

extension Lowering {
    /// The planes "can be true" and "can be false" of a condition.
    ///
    /// Exact if the loci and inputs that it reads can be enumerated together. Otherwise the exact planes of its parts are
    /// combined by Kleene's rules.
    mutating func conditionPlanes(_ condition: Condition) -> Pair {
        if let known = remembered(condition) { return known }
        let result: Pair
        if isEnumerable(support(of: condition)) {
            result = exactPlanes(condition)
        } else {
            switch condition {
            case .test(let subject, let codes): result = testPlanes(subject, codes)
            case .known(let subject): result = planesOfKnown(subject)
            case .not(let inner): result = conditionPlanes(inner).negated
            case .and(let parts): result = all(parts.map { conditionPlanes($0) })
            case .or(let parts): result = all(parts.map { conditionPlanes($0).negated }).negated
            case .atLeast(let count, let parts): result = atLeast(count, parts.map { conditionPlanes($0) })
            }
        }
        remember(condition, result)
        return result
    }

    /// The loci and inputs that a condition tests, in increasing order. Those that only `known` reads are not included.
    mutating func support(of condition: Condition) -> [Int] {
        var all: Set<Int> = []
        for subject in condition.testedSubjects { all.formUnion(support(of: subject)) }
        return all.sorted()
    }

    /// The exact planes of a condition. Parts that share no locus or input are independent, so that Kleene's rules are exact for
    /// them. Parts that share one are enumerated together.
    private mutating func exactPlanes(_ condition: Condition) -> Pair {
        if let known = remembered(condition) { return known }
        let result: Pair
        switch condition {
        case .test(let subject, let codes): result = testPlanes(subject, codes)
        case .known(let subject): result = planesOfKnown(subject)
        case .not(let inner): result = exactPlanes(inner).negated
        case .and(let parts):
            result = all(independentGroups(of: parts).map { $0.count == 1 ? exactPlanes($0[0]) : enumerated(.and($0)) })
        case .or(let parts):
            result =
                all(
                    independentGroups(of: parts).map {
                        ($0.count == 1 ? exactPlanes($0[0]) : enumerated(.or($0))).negated
                    }
                )
                .negated
        case .atLeast(let count, let parts):
            let isIndependent = independentGroups(of: parts).count == parts.count
            result = isIndependent ? atLeast(count, parts.map { exactPlanes($0) }) : enumerated(condition)
        }
        remember(condition, result)
        return result
    }

    private mutating func testPlanes(_ subject: Subject, _ codes: CodeSet) -> Pair {
        let rest = CodeSet.all(book.codeCount(of: subject)).subtracting(codes)
        return Pair(yes: plane(subject, codes), no: plane(subject, rest))
    }

    private mutating func planesOfKnown(_ subject: Subject) -> Pair {
        let plane = knownPlane(subject)
        return Pair(yes: plane, no: network.not(plane))
    }

    private mutating func all(_ parts: [Pair]) -> Pair {
        Pair(yes: network.and(parts.map { $0.yes }), no: network.or(parts.map { $0.no }))
    }

    private mutating func atLeast(_ count: Int, _ parts: [Pair]) -> Pair {
        Pair(
            yes: network.atLeast(count, of: parts.map { $0.yes }),
            no: network.atLeast(parts.count - count + 1, of: parts.map { $0.no }))
    }

    /// Groups of parts, so that parts of different groups share no variable.
    private mutating func independentGroups(of parts: [Condition]) -> [[Condition]] {
        var supports: [Set<Int>] = []
        for part in parts { supports.append(Set(support(of: part))) }
        return PheneModel.groups(sharing: supports).map { $0.map { parts[$0] } }
    }

    /// The planes of a condition by enumeration of all combinations of the variables that it reads.
    private mutating func enumerated(_ condition: Condition) -> Pair {
        let variables = support(of: condition)
        var residues: [Condition] = []
        var numbers: [Condition: Int] = [:]
        let ends = forEachAssignment(of: variables) { lowering, assignment in
            let residue = lowering.residue(of: condition, in: assignment)
            if let number = numbers[residue] { return number }
            numbers[residue] = residues.count
            residues.append(residue)
            return residues.count - 1
        }
        let diagram = DecisionDiagram(sizes: variables.map { sizes[$0] }, ends: ends)
        let planes = variables.map { Array(bases[$0]..<bases[$0] + sizes[$0]) }
        let reachability = Reachability(diagram: diagram, planes: planes)
        // A residue tests only what is known of the person, so that it is either true or false.
        let yes = residues.map { fact($0) }
        let no = yes.map { network.not($0) }
        return Pair(
            yes: reachability.lower(into: &network) { end, _ in yes[end] },
            no: reachability.lower(into: &network) { end, _ in no[end] })
    }

    private mutating func fact(_ residue: Condition) -> Int {
        switch residue {
        case .test(let subject, let codes): plane(subject, codes)
        case .known(let subject): knownPlane(subject)
        case .not(let inner): network.not(fact(inner))
        case .and(let parts): network.and(parts.map { fact($0) })
        case .or(let parts): network.or(parts.map { fact($0) })
        case .atLeast(let count, let parts): network.atLeast(count, of: parts.map { fact($0) })
        }
    }
}

extension GateTable.Pair {
    fileprivate var negated: GateTable.Pair { GateTable.Pair(yes: no, no: yes) }
}
