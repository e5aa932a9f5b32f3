// SPDX-License-Identifier: Apache-2.0

import PharmacogenesRules
import PheneGenome
import PheneModel
import PheneRuntime

/// People under the shipped pack with results from outside.
struct OutsidePerson {
    static let pack = Pharmacogenes.pack

    let evaluation: Evaluation

    init(_ calls: [OutsideCall], genome: Genome = Genome(), answers: Answers = [:]) throws {
        evaluation = try Evaluation(Self.pack, genome: genome, answers: answers, calls: OutsideCalls(calls))
    }

    /// A person with one call.
    init(
        _ gene: String, _ diplotype: String = "", phenotype: String = "", score: String = "", sex: Sex? = nil
    ) throws {
        let call = OutsideCall(
            gene: gene, diplotype: diplotype, phenotype: phenotype, score: score, file: "calls.tsv", line: 1)
        try self.init([call], genome: Genome(sex: sex))
    }

    static func index(of gene: String) -> Int {
        let index = (0..<pack.pharmacogeneCount).first { pack.symbol(ofPharmacogene: $0) == gene }
        guard let index else { preconditionFailure("\(gene) is a gene of the pack") }
        return index
    }

    /// The phenotypes that are possible, by the names of the rules.
    func phenotypes(_ gene: String) -> [String] {
        let input = Self.pack.pharmacogene(Self.index(of: gene)).phenotype
        return evaluation.value(of: .input(input)).map { Self.pack.input(input).values[$0] }
    }

    /// The scores that are possible.
    func scores(_ gene: String) -> [String] {
        guard let input = Self.pack.pharmacogene(Self.index(of: gene)).score else { return [] }
        return evaluation.value(of: .input(input)).map { Self.pack.input(input).values[$0] }
    }

    /// The pairs of alleles that are stated: `*1/*4x2`.
    func diplotypes(_ gene: String) -> [String] {
        let index = Self.index(of: gene)
        let named = Self.pack.pharmacogene(index).named
        return (evaluation.outside.genes[index]?.diplotypes ?? []).map { alleles in
            alleles.map { named[$0].name }.joined(separator: "/")
        }
    }

    func isRefused(_ gene: String) -> Bool { evaluation.outside.genes[Self.index(of: gene)]?.isRefused == true }

    var messages: [String] { evaluation.outside.allProblems.map { $0.message } }

    /// The actions that guidance on a drug leaves possible, by the name of its block.
    func actions(_ guidance: String) -> [String] {
        for index in 0..<Self.pack.findingCount where Self.pack.name(of: .finding(index)) == guidance {
            let recommendations = Self.pack.finding(index).guidance?.recommendations ?? []
            return Set(evaluation.value(of: .finding(index)).map { recommendations[$0].action.rawValue }).sorted()
        }
        preconditionFailure("\(guidance) is guidance of the pack")
    }

    /// The genome of one or two haplotypes that are named alleles, with every position of the gene read and phased.
    static func genome(_ alleles: [Int], ofPharmacogene index: Int, sex: Sex? = nil) -> Genome {
        let gene = pack.pharmacogene(index)
        var records: [Record] = []
        for (place, number) in gene.loci.enumerated() {
            let locus = pack.loci.loci[number]
            let carried = alleles.map { allele in
                let cell = gene.named[allele].cells.first { $0.place == place }
                return locus.alleles[cell?.alleles.first ?? gene.filling(at: place)].text
            }
            let text = carried.joined(separator: "|")
            records.append(Record(id: locus.id, call: Call(text.utf8), written: text))
        }
        return Genome(sex: sex, records: records)
    }
}
