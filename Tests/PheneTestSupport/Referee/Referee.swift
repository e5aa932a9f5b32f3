// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
public import PheneModel

/// A reference implementation of the language: a simple interpreter of checked rule books, which compiled tables must agree
/// with.
///
/// All loci and inputs are independent variables. A *world* of a person has one possible code for each of them, so that
/// everything has one value in a world. The result for a person is the set of values in all worlds, by enumeration. If the
/// loci and inputs that something reads have more than `cap` joint codes, its parts are evaluated separately and combined as
/// if they were independent: findings by their subjects, and conditions by Kleene's rules.
///
/// It shares no code with the compiler and the runtime. It is written for clarity and not for speed, but each function is
/// tabulated over all worlds once, so that ten thousand people take seconds.
public final class Referee {
    public let book: RuleBook
    /// The maximum number of joint codes to enumerate.
    let cap: Int
    /// The number of codes of each variable: the loci, then the inputs.
    let sizes: [Int]
    /// The variables that each finding reads, directly or through findings.
    let findingReads: [Set<Int>]
    /// The findings in an order in which each comes after those that it reads.
    let findingOrder: [Int]
    /// The step of each finding in each world of the variables that it reads. `nil` past the cap.
    private(set) var findingTables: [JointTable?]
    private var evaluators: [Condition: ConditionEvaluator] = [:]
    /// The condition of each recommendation.
    private(set) lazy var conditions = book.recommendations.map { evaluator(for: $0.condition) }
    /// The condition of each recommendation with the `known` tests of guards left open.
    private(set) lazy var openConditions = book.recommendations.map { evaluator(for: $0.open) }
    /// For each recommendation and each target on which it can be overridden, the condition under which it is.
    private(set) lazy var overridden = evaluators { $0.overridden(advice: $1, target: $2, by: $0.overriders($1, $2)) }
    /// The condition under which it is held, unless it is certainly overridden.
    private(set) lazy var held = evaluators { $0.held(advice: $1, target: $2) }

    private func evaluators(_ condition: (RuleBook, Int, Int) -> Condition?) -> [[Int: ConditionEvaluator]] {
        book.recommendations.indices.map { advice in
            var evaluators: [Int: ConditionEvaluator] = [:]
            for target in book.recommendations[advice].targets {
                evaluators[target] = condition(book, advice, target).map { evaluator(for: $0) }
            }
            return evaluators
        }
    }

    public init(_ book: RuleBook, cap: Int = jointCap) {
        self.book = book
        self.cap = cap
        sizes = book.variants.map { $0.locus.domain.count } + book.inputs.map { $0.values.count }
        findingOrder = Self.order(book)
        var reads = [Set<Int>](repeating: [], count: book.findings.count)
        for index in findingOrder {
            for subject in book.findings[index].subjects {
                switch subject {
                case .locus(let locus): reads[index].insert(locus)
                case .input(let input): reads[index].insert(book.variants.count + input)
                case .finding(let other): reads[index].formUnion(reads[other])
                case .pathway: preconditionFailure("a finding reads loci, inputs and findings only")
                }
            }
        }
        findingReads = reads
        findingTables = Array(repeating: nil, count: book.findings.count)
        for index in findingOrder where isWithinCap(reads[index]) {
            findingTables[index] = JointTable(of: reads[index].sorted(), sizes: sizes) { world in
                step(of: index, codes: book.findings[index].subjects.map { code(of: $0, in: world) })
            }
        }
    }

    /// The results of one person.
    public func ruling(on person: Person) -> Ruling { Ruling(self, person) }

    /// Whether the condition of a recommendation is within the cap, so that its worlds are enumerated.
    public func isExact(advice: Int) -> Bool { conditions[advice].isWithinCap }

    private static func order(_ book: RuleBook) -> [Int] {
        var order: [Int] = []
        func visit(_ index: Int) {
            if order.contains(index) { return }
            for case .finding(let other) in book.findings[index].subjects { visit(other) }
            order.append(index)
        }
        for index in book.findings.indices { visit(index) }
        return order
    }

    /// Whether these variables have at most `cap` joint codes, known or not.
    func isWithinCap(_ variables: Set<Int>) -> Bool {
        var product = 1
        for variable in variables {
            product *= sizes[variable]
            if product > cap { return false }
        }
        return true
    }

    /// The evaluator of a condition. It is cached, because its tables are the same for every person.
    func evaluator(for condition: Condition) -> ConditionEvaluator {
        if let evaluator = evaluators[condition] { return evaluator }
        let evaluator = ConditionEvaluator(condition, of: self)
        evaluators[condition] = evaluator
        return evaluator
    }

    /// Groups of flows: two flows that read a common variable are in the same group.
    func groupsSharingVariables(_ flows: [Pathway.Flow]) -> [[Pathway.Flow]] {
        var left = flows
        var groups: [[Pathway.Flow]] = []
        while !left.isEmpty {
            var group = [left.removeFirst()]
            var reads = findingReads[group[0].finding]
            while let place = left.firstIndex(where: { !findingReads[$0.finding].isDisjoint(with: reads) }) {
                let flow = left.remove(at: place)
                reads.formUnion(findingReads[flow.finding])
                group.append(flow)
            }
            groups.append(group)
        }
        return groups
    }

    // MARK: One world

    /// Calls `body` for each combination of possible codes of some variables.
    func forEachWorld(of reads: [Int], in possible: [CodeSet], _ body: (_ world: [Int]) -> Void) {
        var world = [Int](repeating: 0, count: sizes.count)
        func choose(_ place: Int) {
            guard place < reads.count else { return body(world) }
            for code in possible[reads[place]] {
                world[reads[place]] = code
                choose(place + 1)
            }
        }
        choose(0)
    }

    /// The code of a subject in one world. Its findings must be within the cap.
    func code(of subject: Subject, in world: [Int]) -> Int {
        switch subject {
        case .locus(let index): return world[index]
        case .input(let index): return world[book.variants.count + index]
        case .finding(let index):
            guard let table = findingTables[index] else { preconditionFailure("a part reads no more than the whole") }
            return table.value(in: world)
        case .pathway(let index):
            var sum = 0
            for flow in book.pathways[index].flows {
                sum += flow.weights[code(of: .finding(flow.finding), in: world)]
            }
            return band(of: index, sum: sum)
        }
    }

    private func step(of finding: Int, codes: [Int]) -> Int {
        for row in book.findings[finding].rows {
            if zip(row.cells, codes).allSatisfy({ $0.contains($1) }) { return row.step }
        }
        preconditionFailure("the rows of a finding cover all codes of its subjects")
    }

    func band(of pathway: Int, sum: Int) -> Int {
        for band in book.pathways[pathway].bands {
            if band.lower ?? sum <= sum, sum <= band.upper ?? sum { return band.step }
        }
        preconditionFailure("the bands of a pathway cover all sums")
    }

    /// Whether a condition holds in one world. What is known is a fact about the person, and the same in all worlds.
    func holds(_ condition: Condition, in world: [Int], isKnown: (Subject) -> Bool) -> Bool {
        switch condition {
        case .test(let subject, let set): return set.contains(code(of: subject, in: world))
        case .known(let subject): return isKnown(subject)
        case .not(let part): return !holds(part, in: world, isKnown: isKnown)
        case .and(let parts): return parts.allSatisfy { holds($0, in: world, isKnown: isKnown) }
        case .or(let parts): return parts.contains { holds($0, in: world, isKnown: isKnown) }
        case .atLeast(let count, let parts): return parts.count { holds($0, in: world, isKnown: isKnown) } >= count
        }
    }
}
