// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
public import PheneIR

/// The meaning of the language in code: a plain interpreter of checked rule books, to which compiled tables are held.
///
/// All loci and inputs are independent, and a person's *worlds* are all ways to choose one possible code for each. In
/// one world everything has one value. What is reported of a person is the set of values over all worlds, worked out by
/// going through them. Where the loci and inputs that are read have more than `cap` joint codes, the parts are judged
/// each alone and then joined as if independent: findings by their subjects, conditions by Kleene's rules.
///
/// It shares no code with the compiler and the runtime, and is written to be read, not to be fast; but functions are
/// written out over all worlds once, so that ten thousand people are judged in seconds.
public final class Referee {
    public let book: RuleBook
    /// The largest number of joint codes over which worlds are gone through.
    let cap: Int
    /// How many codes each variable has: the loci, then the inputs.
    let sizes: [Int]
    /// For each finding the variables that it reads, directly or through findings.
    let findingReads: [Set<Int>]
    /// Findings, each after those that it reads.
    let findingOrder: [Int]
    /// For each finding its step in each world of the variables that it reads; absent past the cap.
    private(set) var findingTables: [JointTable?]
    private var questions: [Condition: Question] = [:]
    /// For each advice its condition.
    private(set) lazy var conditions = book.advices.map { question($0.condition) }
    /// The same as a guard asks it of which silence is not the last word.
    private(set) lazy var openConditions = book.advices.map { question($0.open) }
    /// For each advice, and each of its targets where anything can set it aside, the condition under which that is so.
    private(set) lazy var overridden = questions { $0.overridden(advice: $1, target: $2, by: $0.overriders($1, $2)) }
    /// The condition under which it is held, where it is not surely set aside.
    private(set) lazy var held = questions { $0.held(advice: $1, target: $2) }

    private func questions(_ condition: (RuleBook, Int, Int) -> Condition?) -> [[Int: Question]] {
        book.advices.indices.map { advice in
            var questions: [Int: Question] = [:]
            for target in book.advices[advice].targets {
                questions[target] = condition(book, advice, target).map { question($0) }
            }
            return questions
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

    /// What becomes of one person under the book.
    public func ruling(on person: Person) -> Ruling { Ruling(self, person) }

    /// Whether the condition of an advice is within the cap, so that its worlds are gone through.
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

    /// Whether these variables have no more joint codes, known or not, than the cap.
    func isWithinCap(_ variables: Set<Int>) -> Bool {
        var product = 1
        for variable in variables {
            product *= sizes[variable]
            if product > cap { return false }
        }
        return true
    }

    /// A question is kept, because what it writes out serves every person.
    func question(_ condition: Condition) -> Question {
        if let question = questions[condition] { return question }
        let question = Question(condition, of: self)
        questions[condition] = question
        return question
    }

    /// Flows in groups: each flow with all that read a variable that one of its group reads.
    func entangled(_ flows: [Pathway.Flow]) -> [[Pathway.Flow]] {
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

    /// Calls `body` with each way to choose one possible code for each of some variables.
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

    /// The code of a subject in one world; its findings are within the cap.
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

    /// Whether a condition holds in one world; what is known is a fact about the person, the same in all worlds.
    func holds(_ condition: Condition, in world: [Int], isKnown: (Subject) -> Bool) -> Bool {
        switch condition {
        case .test(let subject, let set): return set.contains(code(of: subject, in: world))
        case .known(let subject): return isKnown(subject)
        case .not(let part): return !holds(part, in: world, isKnown: isKnown)
        case .and(let parts): return parts.allSatisfy { holds($0, in: world, isKnown: isKnown) }
        case .or(let parts): return parts.contains { holds($0, in: world, isKnown: isKnown) }
        case .atLeast(let least, let parts): return parts.count { holds($0, in: world, isKnown: isKnown) } >= least
        }
    }
}
