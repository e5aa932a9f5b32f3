// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneRuntime

/// What the rules say of themselves, each read once out of the pack's tables.
struct RuleFacts {
    let findings: [FindingFacts]
    let advices: [AdviceFacts]
    let topics: [TopicFacts]
    /// For each finding the symbols of the genes that it reads, in order of first mention.
    private(set) var genes: [[String]] = []

    /// For each finding the loci that it rests on, directly or through findings, rising.
    private(set) var loci: [[Int]] = []

    /// For each finding the inputs that it rests on, directly or through findings.
    private(set) var inputs: [Set<Int>] = []

    private let pack: Pack
    /// For each locus the symbol of its gene; absent where the rules name none.
    private let geneOfLocus: [String?]

    /// - Complexity: linear in the pack.
    init(_ pack: Pack) {
        self.pack = pack
        geneOfLocus = pack.loci.loci.indices.map { index in pack.variant(index).gene.map { pack.gene($0).symbol } }
        findings = (0..<pack.findingCount).map { pack.finding($0) }
        advices = (0..<pack.adviceCount).map { pack.advice($0) }
        topics = (0..<pack.topicCount).map { pack.topic($0) }
        genes = findings.indices.map { genes(of: .finding($0)) }
        inputs = findings.indices.map { inputs(under: findings[$0].subjects) }
        loci = findings.indices.map { index in
            var found: Set<Int> = []
            collectLoci(of: .finding(index), into: &found)
            return found.sorted()
        }
    }

    /// The symbols of the genes that a subject reads, in order of first mention.
    func genes(of subject: Subject) -> [String] {
        if case .finding(let index) = subject, index < genes.count { return genes[index] }
        var symbols: [String] = []
        collectGenes(of: subject, into: &symbols)
        return symbols
    }

    private func collectGenes(of subject: Subject, into symbols: inout [String]) {
        switch subject {
        case .locus(let index):
            guard let symbol = geneOfLocus[index], !symbols.contains(symbol) else { return }
            symbols.append(symbol)
        case .input: break
        case .finding(let index):
            for part in findings[index].subjects { collectGenes(of: part, into: &symbols) }
        case .pathway(let index):
            for flow in pack.pathway(index).flows { collectGenes(of: .finding(flow.finding), into: &symbols) }
        }
    }

    /// The inputs that some subjects are or rest on.
    func inputs(under subjects: [Subject]) -> Set<Int> {
        var found: Set<Int> = []
        for subject in subjects {
            switch subject {
            case .locus: break
            case .input(let index): found.insert(index)
            case .finding(let index):
                found.formUnion(index < inputs.count ? inputs[index] : inputs(under: findings[index].subjects))
            case .pathway(let index):
                for flow in pack.pathway(index).flows { found.formUnion(inputs(under: [.finding(flow.finding)])) }
            }
        }
        return found
    }

    private func collectLoci(of subject: Subject, into loci: inout Set<Int>) {
        switch subject {
        case .locus(let index): loci.insert(index)
        case .input: break
        case .finding(let index): for part in findings[index].subjects { collectLoci(of: part, into: &loci) }
        case .pathway(let index):
            for flow in pack.pathway(index).flows { collectLoci(of: .finding(flow.finding), into: &loci) }
        }
    }

    /// The loci of a gene.
    func loci(ofGene symbol: String) -> [Int] {
        geneOfLocus.indices.filter { geneOfLocus[$0] == symbol }
    }

    /// Whether a finding reads a consent itself, so that its texts speak of it.
    func isAsking(_ finding: Int, in pack: Pack) -> Bool {
        findings[finding].subjects.contains { subject in
            if case .input(let input) = subject { pack.input(input).isConsent } else { false }
        }
    }

    /// All findings: those of the pathways' flows first, in their order; then gene by gene as the flows name the genes,
    /// other genes by symbol, findings without a gene last; within a gene as declared.
    var findingsInOrder: [Int] {
        var order: [Int] = []
        var genes: [String] = []
        for pathway in 0..<pack.pathwayCount {
            for flow in pack.pathway(pathway).flows {
                if !order.contains(flow.finding) { order.append(flow.finding) }
                for gene in self.genes[flow.finding] where !genes.contains(gene) { genes.append(gene) }
            }
        }
        for gene in 0..<pack.geneCount where !genes.contains(pack.gene(gene).symbol) {
            genes.append(pack.gene(gene).symbol)
        }
        var rest: [(gene: Int, file: Int, line: Int, index: Int)] = []
        for (index, finding) in findings.enumerated() where !order.contains(index) {
            let rank = self.genes[index].first.flatMap { genes.firstIndex(of: $0) } ?? genes.count
            rest.append((rank, finding.place.file, finding.place.line, index))
        }
        return order + rest.sorted { $0 < $1 }.map { $0.index }
    }

    /// All advices: what to avoid before what to do, and then as declared.
    var advicesInOrder: [Int] {
        var order: [(rank: Int, file: Int, line: Int, index: Int)] = []
        for (index, advice) in advices.enumerated() {
            let rank =
                switch advice.verb {
                case .contraindicated: 0
                case .avoid: 1
                case .consider, .increase, .reduce, .monitor, .standard, .discuss: 2
                }
            order.append((rank, advice.place.file, advice.place.line, index))
        }
        return order.sorted { $0 < $1 }.map { $0.index }
    }
}
