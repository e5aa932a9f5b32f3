// SPDX-License-Identifier: Apache-2.0

extension RuleBook {
    /// The loci of which a report shows nothing before a consent is answered `yes`, rising: all that is read, by whatever
    /// way, beside the consent, in the table of a finding or in one alternative of a recommendation's condition.
    ///
    /// A locus is gated wherever else it is read: another rule that reads it freely would tell what the consent asks.
    public func gatedLoci(by input: Int) -> [Int] {
        var loci: Set<Int> = []
        for finding in findings where finding.subjects.contains(.input(input)) {
            for subject in finding.subjects { loci.formUnion(self.loci(under: subject)) }
        }
        for advice in recommendations {
            for alternative in advice.condition.alternatives where alternative.subjects.contains(.input(input)) {
                for subject in alternative.subjects { loci.formUnion(self.loci(under: subject)) }
            }
        }
        return loci.sorted()
    }

    /// The loci that a subject rests on, directly, through findings or through the named alleles of a gene.
    ///
    /// - Complexity: linear in the findings beneath it.
    public func loci(under subject: Subject) -> Set<Int> {
        var loci: Set<Int> = []
        var seen: Set<Subject> = []
        var pending = [subject]
        while let next = pending.popLast() {
            guard seen.insert(next).inserted else { continue }
            switch next {
            case .locus(let index): loci.insert(index)
            case .input(let index):
                if let gene = inputs[index].kind.pharmacogene { loci.formUnion(pharmacogenes[gene].loci) }
            case .finding(let index): pending += findings[index].subjects
            case .pathway(let index): pending += pathways[index].flows.map { .finding($0.finding) }
            }
        }
        return loci
    }
}

extension Condition {
    /// The conditions of which one must be true: the parts of an `or`, taken apart as far as they go.
    fileprivate var alternatives: [Condition] {
        if case .or(let parts) = self { parts.flatMap { $0.alternatives } } else { [self] }
    }
}
