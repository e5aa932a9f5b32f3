// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// Compiles a rule book to gates: a plane for each step of a finding or pathway, and a pair of planes ("can be true", "can be
/// false") for each recommendation.
struct Lowering {
    /// The planes "can be true" and "can be false" of a condition.
    typealias Pair = GateTable.Pair

    let book: RuleBook
    /// The first plane of each variable: loci first, then inputs.
    let bases: [Int]
    let sizes: [Int]
    let overriding: Overriding
    var network: GateNetwork

    private var valuePlanes: [Subject: [Int]] = [:]
    private var supports: [Subject: [Int]] = [:]
    private var knownPlanes: [Subject: Int] = [:]
    private var denseTables: [Int: [UInt8]] = [:]
    /// By pathway; see ``sums(ofPathway:)``.
    var pathwaySums: [Int: [GateTable.Sum]] = [:]
    private var conditionPlanes: [Condition: Pair] = [:]

    init(_ book: RuleBook) {
        self.book = book
        var sizes: [Int] = []
        for variant in book.variants { sizes.append(variant.locus.domain.count) }
        for input in book.inputs { sizes.append(input.values.count) }
        var bases: [Int] = []
        var next = 0
        for size in sizes {
            bases.append(next)
            next += size
        }
        overriding = Overriding(book.recommendations)
        self.sizes = sizes
        self.bases = bases
        network = GateNetwork(inputCount: next)
    }

    func variable(of subject: Subject) -> Int? {
        switch subject {
        case .locus(let index): index
        case .input(let index): book.variants.count + index
        case .finding, .pathway: nil
        }
    }

    /// The loci and inputs that a subject depends on, in increasing order.
    mutating func support(of subject: Subject) -> [Int] {
        if let variable = variable(of: subject) { return [variable] }
        if let known = supports[subject] { return known }
        var all: Set<Int> = []
        switch subject {
        case .finding(let index):
            for part in book.findings[index].subjects { all.formUnion(support(of: part)) }
        case .pathway(let index):
            for flow in book.pathways[index].flows { all.formUnion(support(of: .finding(flow.finding))) }
        case .locus, .input: break
        }
        let result = all.sorted()
        supports[subject] = result
        return result
    }

    /// Whether the variables have at most `jointCap` combinations of codes, so that they may be enumerated.
    func isEnumerable(_ variables: [Int]) -> Bool {
        var product = 1
        for variable in variables {
            product *= sizes[variable]
            if product > jointCap { return false }
        }
        return true
    }

    /// The plane "this code is possible" for each code of a subject.
    mutating func planes(of subject: Subject) -> [Int] {
        if let variable = variable(of: subject) {
            return Array(bases[variable]..<bases[variable] + sizes[variable])
        }
        if let known = valuePlanes[subject] { return known }
        let planes: [Int]
        switch subject {
        case .finding(let index): planes = lowerFinding(index)
        case .pathway(let index): planes = lowerPathway(index)
        case .locus, .input: planes = []
        }
        valuePlanes[subject] = planes
        return planes
    }

    /// The plane "a code of the set is possible".
    mutating func plane(_ subject: Subject, _ codes: CodeSet) -> Int {
        let planes = planes(of: subject)
        if codes.count >= planes.count { return network.constant(true) }
        return network.or(codes.map { planes[$0] })
    }

    /// The plane "exactly one code is possible".
    mutating func knownPlane(_ subject: Subject) -> Int {
        if let known = knownPlanes[subject] { return known }
        let several = network.atLeast(2, of: planes(of: subject))
        let plane = network.not(several)
        knownPlanes[subject] = plane
        return plane
    }

    /// The step of a finding for each combination of its subjects' codes. The code of the last subject varies fastest.
    mutating func denseTable(_ finding: Int) -> [UInt8] {
        if let known = denseTables[finding] { return known }
        let rule = book.findings[finding]
        let counts = rule.subjects.map { book.codeCount(of: $0) }
        var table = [UInt8](repeating: 0, count: counts.reduce(1, *))
        for row in rule.rows {
            var indices = [0]
            for (cell, count) in zip(row.cells, counts) {
                indices = indices.flatMap { start in cell.map { start * count + $0 } }
            }
            for index in indices { table[index] = UInt8(row.step) }
        }
        denseTables[finding] = table
        return table
    }

    mutating func remember(_ condition: Condition, _ planes: Pair) { conditionPlanes[condition] = planes }

    func remembered(_ condition: Condition) -> Pair? { conditionPlanes[condition] }
}
