// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

extension Pack {
    /// The topic that describes what a recommendation is about: a target or a drug. `nil` where the pack describes none.
    ///
    /// - Complexity: linear in the number of topics.
    public func topic(ofTarget target: Int) -> Int? {
        let name = self.target(target)
        for index in 0..<topicCount {
            let topic = topic(index)
            if isSame(topic.name, name), topic.kind == .target || topic.kind == .drug { return index }
        }
        return nil
    }

    /// The topics with a relation to a gene, such as the drugs that act on it.
    ///
    /// - Complexity: linear in the number of topics.
    public func topics(onGene gene: Int) -> [Int] {
        (0..<topicCount).filter { topic($0).relations.contains { $0.object == .gene(gene) } }
    }

    /// The genes of the loci and named alleles that a finding reads, those of findings that it reads among them; each once.
    public func genes(ofFinding finding: Int) -> [Int] {
        var genes: [Int] = []
        collect(genesOf: .finding(finding), into: &genes)
        return genes
    }

    private func collect(genesOf subject: Subject, into genes: inout [Int]) {
        switch subject {
        case .locus(let index):
            if let gene = variant(index).gene, !genes.contains(gene) { genes.append(gene) }
        case .finding(let index):
            for part in self.finding(index).subjects { collect(genesOf: part, into: &genes) }
        case .input(let index):
            guard let matched = input(index).kind.pharmacogene else { return }
            let gene = pharmacogene(matched).gene
            if !genes.contains(gene) { genes.append(gene) }
        case .pathway: break
        }
    }
}
