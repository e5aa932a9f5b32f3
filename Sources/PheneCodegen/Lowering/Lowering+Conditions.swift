// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneIR

extension Lowering {
    /// The planes "can be true" and "can be false" of a condition.
    ///
    /// Exact while the loci and inputs it reads can be enumerated together; past that, Kleene's rules join what is exact
    /// of its parts.
    mutating func verdict(_ condition: Condition) -> Verdict {
        if let known = remembered(condition) { return known }
        let result: Verdict
        if isEnumerable(support(of: condition)) {
            result = exactVerdict(condition)
        } else {
            switch condition {
            case .test(let subject, let codes): result = testVerdict(subject, codes)
            case .known(let subject): result = knownVerdict(subject)
            case .not(let inner): result = verdict(inner).negated
            case .and(let parts): result = all(parts.map { verdict($0) })
            case .or(let parts): result = all(parts.map { verdict($0).negated }).negated
            case .atLeast(let count, let parts): result = atLeast(count, parts.map { verdict($0) })
            }
        }
        remember(condition, result)
        return result
    }

    /// The loci and inputs that the tests of a condition read, rising; what is asked by `known` is a fact and no choice.
    mutating func support(of condition: Condition) -> [Int] {
        var all: Set<Int> = []
        collectSupport(of: condition, into: &all)
        return all.sorted()
    }

    private mutating func collectSupport(of condition: Condition, into all: inout Set<Int>) {
        switch condition {
        case .test(let subject, _): all.formUnion(support(of: subject))
        case .known: break
        case .not(let inner): collectSupport(of: inner, into: &all)
        case .and(let parts), .or(let parts), .atLeast(_, let parts):
            for part in parts { collectSupport(of: part, into: &all) }
        }
    }

    /// Parts that share no locus and no input are free of each other, and there Kleene's rules are exact; parts that share
    /// one are enumerated together.
    private mutating func exactVerdict(_ condition: Condition) -> Verdict {
        if let known = remembered(condition) { return known }
        let result: Verdict
        switch condition {
        case .test(let subject, let codes): result = testVerdict(subject, codes)
        case .known(let subject): result = knownVerdict(subject)
        case .not(let inner): result = exactVerdict(inner).negated
        case .and(let parts):
            result = all(groups(of: parts).map { $0.count == 1 ? exactVerdict($0[0]) : enumerated(.and($0)) })
        case .or(let parts):
            result =
                all(
                    groups(of: parts).map { ($0.count == 1 ? exactVerdict($0[0]) : enumerated(.or($0))).negated }
                )
                .negated
        case .atLeast(let count, let parts):
            let isFree = groups(of: parts).count == parts.count
            result = isFree ? atLeast(count, parts.map { exactVerdict($0) }) : enumerated(condition)
        }
        remember(condition, result)
        return result
    }

    private mutating func testVerdict(_ subject: Subject, _ codes: CodeSet) -> Verdict {
        let rest = CodeSet.all(book.codeCount(of: subject)).subtracting(codes)
        return Verdict(yes: plane(subject, codes), no: plane(subject, rest))
    }

    private mutating func knownVerdict(_ subject: Subject) -> Verdict {
        let plane = knownPlane(subject)
        return Verdict(yes: plane, no: network.not(plane))
    }

    private mutating func all(_ parts: [Verdict]) -> Verdict {
        Verdict(yes: network.and(parts.map { $0.yes }), no: network.or(parts.map { $0.no }))
    }

    private mutating func atLeast(_ count: Int, _ parts: [Verdict]) -> Verdict {
        Verdict(
            yes: network.atLeast(count, of: parts.map { $0.yes }),
            no: network.atLeast(parts.count - count + 1, of: parts.map { $0.no }))
    }

    /// The parts in groups, such that two parts of different groups share no variable.
    private mutating func groups(of parts: [Condition]) -> [[Condition]] {
        var supports: [Set<Int>] = []
        for part in parts { supports.append(Set(support(of: part))) }
        return PheneIR.groups(sharing: supports).map { $0.map { parts[$0] } }
    }

    /// A condition over all combinations of what it reads.
    private mutating func enumerated(_ condition: Condition) -> Verdict {
        let variables = support(of: condition)
        var residues: [Condition] = []
        var numbers: [Condition: Int] = [:]
        let ends = forEachWorld(of: variables) { lowering, world in
            let residue = lowering.residue(of: condition, in: world)
            if let number = numbers[residue] { return number }
            numbers[residue] = residues.count
            residues.append(residue)
            return residues.count - 1
        }
        let diagram = DecisionDiagram(sizes: variables.map { sizes[$0] }, ends: ends)
        let planes = variables.map { Array(bases[$0]..<bases[$0] + sizes[$0]) }
        let reachability = Reachability(diagram: diagram, planes: planes)
        // What a residue asks is a fact of the person, so it is true or false and never both.
        let yes = residues.map { fact($0) }
        let no = yes.map { network.not($0) }
        return Verdict(
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
