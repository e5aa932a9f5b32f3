// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

extension Pack {
    /// The topic that describes what an advice is about: a target or a drug. `nil` where the pack describes none.
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

    /// The genes of the loci that a finding reads, those of findings that it reads among them; each once.
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
        case .input, .pathway: break
        }
    }

    /// Whether every topic and course names only what there is.
    var areTopicsSound: Bool {
        let areTopics = { (indices: [Int]) in indices.allSatisfy { $0 < self.topicCount } }
        let areGenes = { (indices: [Int]) in indices.allSatisfy { $0 < self.geneCount } }
        for index in 0..<topicCount {
            let topic = topic(index)
            for relation in topic.relations {
                switch relation.object {
                case .gene(let gene): if gene >= geneCount { return false }
                case .topic(let other): if other >= topicCount { return false }
                case .locus(let locus): if locus >= loci.loci.count { return false }
                }
            }
            for cite in topic.cites where cite >= sourceCount { return false }
        }
        for index in 0..<courseCount {
            let course = course(index)
            guard course.pathway < pathwayCount else { return false }
            for step in course.steps {
                guard areTopics([step.from, step.to] + step.needs), areGenes(step.genes) else { return false }
                if let place = step.within, place >= topicCount { return false }
            }
            for binding in course.bindings {
                guard areTopics(binding.ligands), areGenes(binding.genes) else { return false }
            }
        }
        return true
    }
}
