// SPDX-License-Identifier: Apache-2.0

import PharmacogenesRules
import PheneGenome
import PheneModel
import PheneRuntime
import Testing

/// What one position says where others were not read: the fallback of SLCO1B1, and the exon variant of HapB3.
struct SinglePositionTests {
    private static func index(_ gene: String) -> Int {
        let pack = Pharmacogenes.pack
        return (0..<pack.pharmacogeneCount).first { pack.gene(pack.pharmacogene($0).gene).symbol == gene } ?? -1
    }

    private static func evaluation(_ genotypes: [String: String]) -> Evaluation {
        let pack = Pharmacogenes.pack
        let records = genotypes.compactMap { id, genotype in
            pack.loci.loci.first { $0.id.name == id }.map {
                Record(id: $0.id, call: Call(genotype.utf8), written: genotype)
            }
        }
        precondition(records.count == genotypes.count)
        return Evaluation(pack, genome: Genome(isPlusStrand: true, records: records))
    }

    // MARK: SLCO1B1

    @Test(arguments: [("T/T", ["*1", "*1"]), ("C/T", ["*1", "*5"]), ("C/C", ["*5", "*5"])])
    func slco1b1FallsBackOnTheOnePositionThatWasRead(genotype: String, names: [String]) {
        let evaluation = Self.evaluation(["rs4149056": genotype]), index = Self.index("SLCO1B1")
        let gene = Pharmacogenes.pack.pharmacogene(index)
        #expect(evaluation.fallback(ofPharmacogene: index)?.map { gene.named[$0].name } == names)
        // The set keeps every pair that fits, and the phenotype stays open.
        let set = evaluation.diplotypes(ofPharmacogene: index)
        #expect(set.pairCount > 10)
        #expect(evaluation.value(of: .input(gene.phenotype)).count > 1)
    }

    @Test(arguments: ["T/.", "./."]) func slco1b1WithoutAGenotypeHasNoFallback(genotype: String) {
        #expect(Self.evaluation(["rs4149056": genotype]).fallback(ofPharmacogene: Self.index("SLCO1B1")) == nil)
    }

    @Test func slco1b1WithAnotherPositionHasNoFallback() {
        let evaluation = Self.evaluation(["rs4149056": "C/T", "rs2306283": "A/G"])
        #expect(evaluation.fallback(ofPharmacogene: Self.index("SLCO1B1")) == nil)
    }

    /// The worked case slco-7: a base that no definition has fits no pair, so that the fallback of the source applies.
    @Test func slco1b1WithAnUnlistedAlleleElsewhereFallsBack() {
        let evaluation = Self.evaluation(["rs4149056": "C/T", "rs11045819": "C/G"]), index = Self.index("SLCO1B1")
        let gene = Pharmacogenes.pack.pharmacogene(index)
        guard case .unlistedAllele = evaluation.diplotypes(ofPharmacogene: index).state else {
            Issue.record("a base that no definition has fits no pair")
            return
        }
        #expect(evaluation.fallback(ofPharmacogene: index)?.map { gene.named[$0].name } == ["*1", "*5"])
        #expect(evaluation.value(of: .input(gene.phenotype)).count > 1)
    }

    @Test func otherGenesHaveNoFallback() {
        let pack = Pharmacogenes.pack
        for index in 0..<pack.pharmacogeneCount where index != Self.index("SLCO1B1") {
            #expect(pack.pharmacogene(index).fallback == nil)
        }
    }

    // MARK: HapB3

    private static let intron = "rs75017182", exon = "rs56038477"

    @Test(arguments: [
        ([intron: "G/C", exon: "C/T"], nil), ([intron: "G/C", exon: "C/C"], nil), ([intron: "G/G", exon: "C/T"], nil),
        ([exon: "C/T"], 1), ([exon: "T/T"], 2), ([exon: "C/C"], nil), ([intron: "G/C"], nil), ([:], nil),
    ])
    func hapB3ExonIsAProxyOnlyWhereTheIntronWasNotRead(genotypes: [String: String], copies: Int?) {
        #expect(Self.evaluation(genotypes).proxyCopies(ofPharmacogene: Self.index("DPYD")) == copies)
    }

    @Test func hapB3ProxyLeavesBothOpen() throws {
        let evaluation = Self.evaluation([Self.exon: "C/T"]), index = Self.index("DPYD")
        let gene = Pharmacogenes.pack.pharmacogene(index)
        let whole = try #require(gene.named.firstIndex { $0.name == "c.1129-5923C>G, c.1236G>A (HapB3)" })
        let set = evaluation.diplotypes(ofPharmacogene: index)
        #expect(set.contains(gene.reference, whole) && set.contains(gene.reference, gene.reference))
        #expect(evaluation.value(of: .input(gene.phenotype)).count > 1)
    }

    @Test func onlyDPYDHasAProxy() throws {
        let pack = Pharmacogenes.pack
        for index in 0..<pack.pharmacogeneCount {
            let gene = pack.pharmacogene(index)
            #expect((gene.proxy != nil) == (index == Self.index("DPYD")))
        }
        let gene = pack.pharmacogene(Self.index("DPYD"))
        let place = try #require(gene.proxy)
        let proxy = try #require(Pharmacogene.Proxy(place, in: gene))
        #expect(pack.loci.loci[gene.loci[proxy.cell.place]].id.name == Self.exon)
        #expect(pack.loci.loci[gene.loci[proxy.deciding.place]].id.name == Self.intron)
        #expect(gene.named[proxy.alone].name == "c.1129-5923C>G")
    }
}
