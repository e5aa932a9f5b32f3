// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
public import PheneModel

/// The results of one person under a rule book, by the referee.
public struct Ruling {
    public let person: Person
    let referee: Referee
    /// The possible codes of the person's loci, then of the inputs.
    let variables: [CodeSet]
    private var findings: [CodeSet]
    private var sums: [Set<Int>] = []
    private var pathways: [CodeSet] = []

    init(_ referee: Referee, _ person: Person) {
        precondition(person.variables.allSatisfy { !$0.isEmpty }, "something is possible at each locus and input")
        self.referee = referee
        self.person = person
        variables = person.variables
        findings = Array(repeating: .empty, count: referee.book.findings.count)
        for index in referee.findingOrder {
            if let table = referee.findingTables[index] {
                findings[index] = table.image(of: variables)
            } else {
                findings[index] = steps(ofIndependentSubjectsOf: referee.book.findings[index])
            }
        }
        for (index, pathway) in referee.book.pathways.enumerated() {
            let sums = sums(of: pathway)
            var steps = CodeSet.empty
            for sum in sums { steps.insert(referee.band(of: index, sum: sum)) }
            self.sums.append(sums)
            pathways.append(steps)
        }
    }

    /// The steps of a finding for any combination of its subjects' values. A row is possible exactly if each of its cells
    /// contains a value of its subject.
    private func steps(ofIndependentSubjectsOf finding: Finding) -> CodeSet {
        let values = finding.subjects.map { self.values(of: $0) }
        var steps = CodeSet.empty
        for row in finding.rows where zip(row.cells, values).allSatisfy({ !$0.isDisjoint(with: $1) }) {
            steps.insert(row.step)
        }
        return steps
    }

    /// The sums in all worlds of this person. Flows that read a common variable are enumerated together within the cap. Past
    /// the cap, and if they read no common variable, each takes any of its steps.
    private func sums(of pathway: Pathway) -> Set<Int> {
        var sums: Set<Int> = [0]
        for flows in referee.groupsSharingVariables(pathway.flows) {
            let reads = flows.reduce(into: Set<Int>()) { $0.formUnion(referee.findingReads[$1.finding]) }
            var next: Set<Int> = []
            if flows.count > 1, referee.isWithinCap(reads) {
                referee.forEachWorld(of: reads.sorted(), in: variables) { world in
                    let sum = flows.reduce(0) { $0 + $1.weights[referee.code(of: .finding($1.finding), in: world)] }
                    for before in sums { next.insert(before + sum) }
                }
                sums = next
            } else {
                for flow in flows {
                    next = []
                    for step in findings[flow.finding] {
                        for sum in sums { next.insert(sum + flow.weights[step]) }
                    }
                    sums = next
                }
            }
        }
        return sums
    }

    /// The possible codes of a subject.
    public func values(of subject: Subject) -> CodeSet {
        switch subject {
        case .locus(let index): person.loci[index]
        case .input(let index): person.inputs[index]
        case .finding(let index): findings[index]
        case .pathway(let index): pathways[index]
        }
    }

    /// The lowest and the highest possible sum of a pathway.
    public func sums(ofPathway pathway: Int) -> ClosedRange<Int> {
        (sums[pathway].min() ?? 0)...(sums[pathway].max() ?? 0)
    }

    /// Whether a condition can be true and can be false.
    public func truth(of condition: Condition) -> Truth { referee.evaluator(for: condition).truth(for: self) }

    /// Whether the condition of a recommendation can be true and can be false.
    ///
    /// Missing information does not rule out a guard: its condition can be true if it could be once its `known` tests are.
    public func truth(ofAdvice advice: Int) -> Truth {
        Truth(
            canBeTrue: referee.openConditions[advice].truth(for: self).canBeTrue,
            canBeFalse: referee.conditions[advice].truth(for: self).canBeFalse)
    }

    /// The verdict of a recommendation on one of its targets, by its index in ``RuleBook/targets``.
    public func verdict(advice: Int, target: Int) -> Verdict {
        let condition = truth(ofAdvice: advice)
        if !condition.canBeTrue { return .doesNotApply }
        if condition.canBeFalse { return .unknown }
        guard let overridden = referee.overridden[advice][target] else { return .applies }
        if !overridden.truth(for: self).canBeFalse { return .overridden }
        guard let held = referee.held[advice][target] else { return .applies }
        return held.truth(for: self).canBeTrue ? .held : .applies
    }

    /// The verdict of a recommendation as a whole: the verdict that all targets share, otherwise `applies` if it applies on
    /// any target, otherwise `held` if it is held on any target.
    public func verdict(advice: Int) -> Verdict {
        let verdicts = referee.book.recommendations[advice].targets.map { verdict(advice: advice, target: $0) }
        if let first = verdicts.first, verdicts.allSatisfy({ $0 == first }) { return first }
        if verdicts.contains(.applies) { return .applies }
        return verdicts.contains(.held) ? .held : .overridden
    }
}
