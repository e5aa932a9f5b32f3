// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

/// Reads the fields of records to find out whether they can be read to their end and name only what there is, and makes nothing
/// of them: no text, no list, no tree.
///
/// - Complexity: linear in the digits of what it reads.
struct RecordChecker: RecordCoder {
    static var makesValues: Bool { false }

    private var reader: TableReader
    private let textCount: Int
    private let bounds: ListBounds
    private var isFailed = false
    /// How many elements the first list of the record has.
    private(set) var firstCount: Int?
    /// How many steps the scale has that the record named last.
    private(set) var steps = 0
    /// How many steps the finding has that the record named last.
    private var findingSteps = 0
    /// How many alleles the variant has that the record is of, or that it named last, and all codes of its genotypes.
    private var alleles = 0, genotypes = CodeSet.empty
    /// For each column of a finding's table all codes of its subject.
    private var domains: [CodeSet] = []
    /// The findings and pathways that were named, each by its number: findings first.
    private(set) var named: [Int] = []

    var isBroken: Bool { reader.isBroken || isFailed }

    init(_ memory: PackMemory, textCount: Int, bounds: ListBounds) {
        reader = TableReader(memory)
        self.textCount = textCount
        self.bounds = bounds
    }

    /// Goes on where another record begins.
    ///
    /// - Parameter variant: the index of the variant that the record is of, if it is of one.
    mutating func begin(at position: Int, variant: Int? = nil) {
        reader.position = position
        if let variant { name(variant: variant) }
        firstCount = nil
        named.removeAll(keepingCapacity: true)
    }

    mutating func text(_ text: inout String) { checkText() }

    mutating func text(_ text: inout RuleText) { checkText() }

    private mutating func checkText() { if reader.next() >= textCount { isFailed = true } }

    mutating func number(_ number: inout Int) { number = reader.next() }

    mutating func index(_ index: inout Int, in list: RuleList) {
        index = reader.next()
        switch list {
        case .steps: if index >= steps { isFailed = true }
        case .scales: steps = bounds.steps(ofScale: index) ?? failed()
        case .findings:
            findingSteps = bounds.codes(of: .finding(index)) ?? failed()
            named.append(index)
        case .variants: name(variant: index)
        case .alleles: if index >= alleles { isFailed = true }
        case .pathways: named.append(bounds.findings + index)
        default: break
        }
        if let count = bounds.count(of: list), index >= count { isFailed = true }
    }

    private mutating func name(variant: Int) {
        genotypes = .all(bounds.codes(of: .locus(variant)) ?? failed())
        alleles = variant < bounds.alleles.count ? bounds.alleles[variant] : failed()
    }

    private mutating func failed() -> Int {
        isFailed = true
        return 0
    }

    mutating func signed(_ number: inout Int) { number = reader.nextSigned() }

    mutating func bits(_ bits: inout UInt64) { bits = reader.nextBits() }

    mutating func tag(_ tag: inout Int, of cases: () -> String) { tag = reader.next() }

    mutating func presence(_ isThere: inout Bool) {
        let number = reader.next()
        isThere = number == 1
        if number > 1 { fail() }
    }

    mutating func list<Element>(
        _ elements: inout [Element], blank: Element, _ element: (inout RecordChecker, inout Element) -> Void
    ) {
        let count = nextCount()
        var next = blank
        for _ in 0..<count { element(&self, &next) }
    }

    private mutating func nextCount() -> Int {
        let count = reader.nextCount()
        if firstCount == nil { firstCount = count }
        return count
    }

    mutating func columns(_ subjects: inout [Subject]) {
        domains.removeAll(keepingCapacity: true)
        var subject = Subject.blank
        for _ in 0..<nextCount() {
            subject.code(with: &self)
            let count = bounds.codes(of: subject) ?? failed()
            domains.append(.all(count))
        }
    }

    mutating func cells(_ cells: inout [CodeSet]) {
        guard nextCount() == domains.count else { return fail() }
        for domain in domains where !CodeSet(bits: reader.nextBits()).isSubset(of: domain) { isFailed = true }
    }

    mutating func genotypes(_ codes: inout CodeSet) {
        if !CodeSet(bits: reader.nextBits()).isSubset(of: genotypes) { isFailed = true }
    }

    mutating func weights(_ weights: inout [Int]) {
        guard nextCount() == findingSteps else { return fail() }
        for _ in 0..<findingSteps { _ = reader.nextSigned() }
    }

    mutating func fail() { isFailed = true }
}

/// How many elements the lists of a pack have, and how many codes its subjects.
struct ListBounds {
    let sources: Int, authorities: Int, genes: Int, recommendations: Int, targets: Int, topics: Int
    /// For each scale how many steps it has.
    let scales: [Int]
    /// For each variant how many alleles it has.
    let alleles: [Int]
    let gates: GateTable
    let variants: Int, inputs: Int, pharmacogenes: Int, findings: Int, pathways: Int

    /// - Returns: `nil` of the steps of a scale, which are counted by ``steps(ofScale:)``, and of the alleles of a variant.
    func count(of list: RuleList) -> Int? {
        switch list {
        case .sources: sources
        case .authorities: authorities
        case .genes: genes
        case .variants: variants
        case .pharmacogenes: pharmacogenes
        case .inputs: inputs
        case .scales: scales.count
        case .findings: findings
        case .pathways: pathways
        case .recommendations: recommendations
        case .targets: targets
        case .topics: topics
        case .steps, .alleles: nil
        }
    }

    /// `nil` where there is no such scale.
    func steps(ofScale index: Int) -> Int? { index < scales.count ? scales[index] : nil }

    /// How many codes a subject has, from 1 to 64; `nil` where there is no such subject.
    func codes(of subject: Subject) -> Int? {
        switch subject {
        case .locus(let index): index < variants ? gates.sizes[index] : nil
        case .input(let index): index < inputs ? gates.sizes[variants + index] : nil
        case .finding(let index): index < findings ? gates.findings[index].count : nil
        case .pathway(let index): index < pathways ? gates.pathways[index].count : nil
        }
    }
}
