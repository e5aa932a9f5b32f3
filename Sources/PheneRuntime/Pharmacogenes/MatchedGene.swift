// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
public import PheneModel

/// A pharmacogene of an opened pack: its matcher, and what its inputs can be.
struct MatchedGene: Sendable {
    let matcher: DiplotypeMatcher
    /// How many phenotypes there are.
    private let phenotypeCount: Int
    /// The activity scores as numbers, last the unknown one; empty where the gene has none.
    private let scores: [(hundredths: Int, isAtLeast: Bool)?]

    init(_ gene: Pharmacogene, of records: PackRecords, loci: [Locus]) {
        matcher = DiplotypeMatcher(gene, of: loci)
        phenotypeCount = records.input(gene.phenotype).values.count
        scores = (gene.score.map { records.input($0).values } ?? []).map { Pharmacogene.hundredths($0) }
    }

    /// The values of one of its inputs that the pairs leave possible.
    func values(ofInput kind: Input.Kind, from set: DiplotypeSet) -> CodeSet {
        if case .score = kind { return matcher.gene.scores(of: set, numbers: scores) }
        return matcher.gene.phenotypes(of: set, count: phenotypeCount)
    }

    /// All values of one of its inputs.
    func all(ofInput kind: Input.Kind) -> CodeSet {
        if case .score = kind { return .all(scores.count) }
        return .all(phenotypeCount)
    }

    /// The value of one of its inputs for one or two alleles; `nil` where no rule has one.
    func code(ofInput kind: Input.Kind, of alleles: [Int]) -> Int? {
        if case .score = kind { return matcher.gene.scoreCode(of: alleles, among: scores) }
        return matcher.gene.phenotype(of: alleles)
    }
}

extension Evaluation {
    /// The pairs of a gene's named alleles that an outside call states, or else that fit what was read, by the gene's index in the pack.
    public func diplotypes(ofPharmacogene index: Int) -> DiplotypeSet { diplotypes[index] }

    /// The pairs that fit what was read, whatever an outside call states.
    public func fileDiplotypes(ofPharmacogene index: Int) -> DiplotypeSet { overridden[index] ?? diplotypes[index] }

    /// The phenotypes that what was read leaves possible, whatever an outside call states; codes of the gene's input.
    public func filePhenotypes(ofPharmacogene index: Int) -> CodeSet {
        let gene = pack.matchedGenes[index]
        return gene.values(
            ofInput: .phenotype(pharmacogene: index), from: fileDiplotypes(ofPharmacogene: index))
    }

    /// The activity scores that what was read leaves possible, likewise; empty where the gene has none.
    public func fileScores(ofPharmacogene index: Int) -> CodeSet {
        let gene = pack.matchedGenes[index]
        if gene.matcher.gene.score == nil { return .empty }
        return gene.values(ofInput: .score(pharmacogene: index), from: fileDiplotypes(ofPharmacogene: index))
    }
}

extension Pack {
    /// How many genes have named alleles that are matched.
    public var pharmacogeneCount: Int { matchedGenes.count }
    /// The named alleles of a gene, by their index in the rule book.
    public func pharmacogene(_ index: Int) -> Pharmacogene { matchedGenes[index].matcher.gene }
}
