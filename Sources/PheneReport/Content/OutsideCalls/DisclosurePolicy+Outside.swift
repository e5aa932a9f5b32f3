// SPDX-License-Identifier: Apache-2.0

internal import PheneModel
internal import PheneRuntime

extension DisclosurePolicy {
    /// The loci of the file that a finding depends on: without those of a gene for which a call from outside stands.
    func lociRead(ofFinding index: Int) -> [Int] {
        var replaced: Set<Int> = []
        for (number, call) in evaluation.outside.genes.enumerated() where call != nil {
            replaced.formUnion(facts.pharmacogenes[number].loci)
        }
        if replaced.isEmpty { return facts.loci[index] }
        return facts.loci[index].filter { !replaced.contains($0) || !facts.isPharmacogenePosition[$0] }
    }

    /// What stands behind a value that a call from outside gives itself; empty for any other.
    func outsideNote(of subject: Subject) -> String {
        let outside = evaluation.outside
        var gene: Int?
        switch subject {
        case .finding(let index):
            switch facts.roles[index] {
            case .phenotype(let number), .score(let number): gene = number
            default: break
            }
        case .input(let index):
            gene = facts.inputFacts[index].kind.pharmacogene
            if outside.answers.contains(where: { $0.input == index }) { return PharmacogeneEntry.outsideNote }
        case .locus, .pathway: break
        }
        guard let gene, outside.genes[gene] != nil else { return "" }
        return PharmacogeneEntry.outsideNote
    }
}
