// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

/// The declarations of a pack, each read once from its tables.
struct RuleFacts: Sendable {
    let findings: [Finding]
    let recommendations: [Advice]
    let topics: [Topic]
    /// What a recommendation is about, and the topic that describes it.
    struct Target: Sendable {
        let name: String
        let topic: Int?
    }

    /// The targets of recommendations, by index.
    let targets: [Target]
    let inputFacts: [Input]
    let scales: [Scale]
    let pathways: [Pathway]
    let figures: [PathwayFigure]
    let geneFacts: [Gene]
    let pharmacogenes: [Pharmacogene]
    /// For each finding, what it stands for.
    let roles: [FindingRole]
    /// For each locus, whether only the definitions of named alleles use it, and no other rule.
    private(set) var isPharmacogenePosition: [Bool] = []
    /// The paths of the rule files.
    private let files: [String]
    /// For each finding, the symbols of the genes that it depends on, in order of first mention.
    private(set) var genes: [[String]] = []

    /// For each finding, the loci that it depends on, directly or through findings, ascending.
    private(set) var loci: [[Int]] = []

    /// For each finding, the inputs that it depends on, directly or through findings, without duplicates.
    private(set) var inputs: [[Int]] = []

    /// For each locus, the symbol of its gene; `nil` if the rules name none.
    let geneOfLocus: [String?]

    /// For each input that follows from the named alleles of a gene, the symbol of that gene; `nil` for the others.
    let geneOfInput: [String?]

    /// - Parameter questionNames: the questions that a report shows under another name.
    /// - Complexity: linear in the pack.
    init(_ pack: Pack, questionNames: [String: String] = [:]) {
        let geneFacts = (0..<pack.geneCount).map { pack.gene($0) }
        self.geneFacts = geneFacts
        files = (0..<pack.fileCount).map { pack.file($0) }
        geneOfLocus = pack.loci.loci.indices.map { index in
            pack.gene(ofLocus: index).map { geneFacts[$0].symbol }
        }
        let inputFacts = (0..<pack.inputCount).map { index in
            var input = pack.input(index)
            if let name = questionNames[input.name] { input.name = name }
            return input
        }
        self.inputFacts = inputFacts
        geneOfInput = inputFacts.map { input in
            input.kind.pharmacogene.map { geneFacts[pack.pharmacogene($0).gene].symbol }
        }
        scales = (0..<pack.records.scaleCount).map { pack.scale($0) }
        pathways = (0..<pack.pathwayCount).map { pack.pathway($0) }
        figures = (0..<pack.figureCount).map { pack.figure($0) }
        let findings = (0..<pack.findingCount).map { pack.finding($0) }
        self.findings = findings
        pharmacogenes = (0..<pack.pharmacogeneCount).map { pack.pharmacogene($0) }
        recommendations = (0..<pack.adviceCount).map { pack.advice($0) }
        roles = findings.map { finding in
            let role = FindingRole(finding, inputs: inputFacts)
            return role == .other ? .expected(finding, findings, inputs: inputFacts) ?? role : role
        }
        let topics = (0..<pack.topicCount).map { pack.topic($0) }
        self.topics = topics
        targets = (0..<pack.targetCount).map { index in
            let name = pack.target(index)
            return Target(
                name: name, topic: topics.indices.first { topics[$0].kind == .target && topics[$0].name == name })
        }
        isPharmacogenePosition = pharmacogenePositions(in: pack)
        // One after another: a finding takes what an earlier one that it depends on has.
        var marks = LocusMarks(count: geneOfLocus.count)
        for index in findings.indices {
            genes.append(genes(of: .finding(index)))
            inputs.append(inputs(under: findings[index].subjects))
            markLoci(of: .finding(index), in: &marks)
            loci.append(marks.take())
        }
    }

    /// The location of a rule as `file:line`; see ``Pack/text(of:)``.
    func text(of place: RuleLocation) -> String {
        let file = place.file < files.count ? files[place.file] : "?"
        var text = ""
        // Enough for a line of seven digits: every declaration has a place, and none is allocated twice.
        text.reserveCapacity(file.utf8.count + 8)
        text += file
        text += ":"
        text += String(place.line)
        return text
    }

    /// The symbols of the genes that a subject depends on, in order of first mention.
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
        case .input(let index):
            guard let symbol = geneOfInput[index], !symbols.contains(symbol) else { return }
            symbols.append(symbol)
        case .finding(let index):
            if index < genes.count {
                for symbol in genes[index] where !symbols.contains(symbol) { symbols.append(symbol) }
            } else {
                for part in findings[index].subjects { collectGenes(of: part, into: &symbols) }
            }
        case .pathway(let index):
            for flow in pathways[index].flows { collectGenes(of: .finding(flow.finding), into: &symbols) }
        }
    }

    /// The inputs that some subjects are or depend on.
    func inputs(under subjects: [Subject]) -> [Int] {
        var found: [Int] = []
        for subject in subjects { collectInputs(of: subject, into: &found) }
        return found
    }

    private func collectInputs(of subject: Subject, into found: inout [Int]) {
        switch subject {
        case .locus: break
        case .input(let index): if !found.contains(index) { found.append(index) }
        case .finding(let index):
            if index < inputs.count {
                for input in inputs[index] where !found.contains(input) { found.append(input) }
            } else {
                for part in findings[index].subjects { collectInputs(of: part, into: &found) }
            }
        case .pathway(let index):
            for flow in pathways[index].flows { collectInputs(of: .finding(flow.finding), into: &found) }
        }
    }

    private func markLoci(of subject: Subject, in marks: inout LocusMarks) {
        switch subject {
        case .locus(let index): marks.insert(index)
        case .input(let index):
            guard let number = inputFacts[index].kind.pharmacogene else { return }
            for locus in pharmacogenes[number].loci { marks.insert(locus) }
        case .finding(let index):
            if index < loci.count {
                for locus in loci[index] { marks.insert(locus) }
            } else {
                for part in findings[index].subjects { markLoci(of: part, in: &marks) }
            }
        case .pathway(let index):
            for flow in pathways[index].flows { markLoci(of: .finding(flow.finding), in: &marks) }
        }
    }

    /// The loci of a gene.
    func loci(ofGene symbol: String) -> [Int] {
        geneOfLocus.indices.filter { geneOfLocus[$0] == symbol }
    }

    /// Whether a finding uses a consent question directly, so that its texts are about it.
    func usesConsent(_ finding: Int) -> Bool {
        findings[finding].subjects.contains { subject in
            if case .input(let input) = subject { inputFacts[input].isConsent } else { false }
        }
    }

    /// All findings but those of pharmacogenes and medicines, which have parts of their own: first those of the pathways' flows, in
    /// their order; then by gene in the order of the flows, other genes as declared, findings without a gene last; within a gene as
    /// declared.
    var findingsInOrder: [Int] {
        var order: [Int] = []
        var genes: [String] = []
        for pathway in pathways {
            for flow in pathway.flows {
                if !order.contains(flow.finding) { order.append(flow.finding) }
                for gene in self.genes[flow.finding] where !genes.contains(gene) { genes.append(gene) }
            }
        }
        for gene in geneFacts where !genes.contains(gene.symbol) { genes.append(gene.symbol) }
        let ranks = self.genes.map { own in own.first.flatMap { genes.firstIndex(of: $0) } ?? genes.count }
        let rest = findings.indices.filter { roles[$0] == .other && !order.contains($0) }.sorted { one, other in
            let (a, b) = (findings[one].place, findings[other].place)
            return (ranks[one], a.file, a.line, one) < (ranks[other], b.file, b.line, other)
        }
        return order.filter { roles[$0] == .other } + rest
    }

    /// All recommendations: warnings first, then as declared.
    var recommendationsInOrder: [Int] {
        let ranks = recommendations.map { advice in
            switch advice.verb {
            case .contraindicated: 0
            case .avoid: 1
            case .consider, .increase, .reduce, .monitor, .standard, .discuss: 2
            }
        }
        return recommendations.indices.sorted { one, other in
            let (a, b) = (recommendations[one].place, recommendations[other].place)
            return (ranks[one], a.file, a.line, one) < (ranks[other], b.file, b.line, other)
        }
    }
}

/// A set of loci that is emptied and filled again.
private struct LocusMarks {
    private var isMarked: [Bool]
    private var marked: [Int] = []

    init(count: Int) { isMarked = [Bool](repeating: false, count: count) }

    mutating func insert(_ locus: Int) {
        if isMarked[locus] { return }
        isMarked[locus] = true
        marked.append(locus)
    }

    /// All of them, ascending; afterwards there are none.
    mutating func take() -> [Int] {
        var taken = marked
        taken.sort()
        for locus in marked { isMarked[locus] = false }
        marked.removeAll(keepingCapacity: true)
        return taken
    }
}
