// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReport
import PheneRuntime
import Testing

@Suite("A gene with named alleles")
struct PharmacogeneEntryTests {
    @Test func fewPairsAreAllListed() {
        let gene = InventedGenes.gene("AAA", InventedGenes.sequenced(["rs1": "C/T", "rs2": "A/G"]))
        #expect(gene.alleleText == "*1/*4 or *2/*3")
        #expect(gene.diplotypeCount == 2)
        #expect(gene.phenotype?.text == "Intermediate Metabolizer")
        #expect(gene.remedies == ["the phase of rs1 and rs2, that is which alleles are on the same copy"])
    }

    @Test func statedPhaseDecidesBetweenThem() {
        let gene = InventedGenes.gene("AAA", InventedGenes.sequenced(["rs1": "C|T", "rs2": "G|A"]))
        #expect(gene.alleleText == "*2/*3")
        #expect(gene.isPhaseStated)
        #expect(gene.isPhaseDecisive)
        #expect(gene.remedies.isEmpty)
    }

    @Test func aPairIsNamedOnlyWhereEveryPositionAllowsNoOther() {
        let gene = InventedGenes.gene("AAA", InventedGenes.sequenced([:]))
        #expect(gene.alleleText == "*1/*1")
        #expect(gene.phenotype?.text == "Normal Metabolizer")
        #expect(gene.invisible == ["*8"])
    }

    @Test func anArrayWithoutAVariantIsNeverTheReferencePair() {
        let gene = InventedGenes.gene("AAA", InventedGenes.genome(["rs1": "C/C", "rs2": "A/A"]))
        #expect(
            gene.alleleText
                == "no tested variant found: 2 of 5 positions read, all with the reference allele; 10 pairs of alleles fit"
        )
        #expect(gene.phenotype?.isNarrowed == true)
        #expect(gene.phenotype?.isKnown == false)
        #expect(gene.phenotype?.text == "Intermediate Metabolizer, Normal Metabolizer or Indeterminate")
        #expect(gene.remedies.count == 1)
        for id in ["rs3", "rs4", "10:1005"] { #expect(gene.remedies[0].contains(id)) }
    }

    @Test func anAlleleThatEveryPairHasIsCarried() {
        let gene = InventedGenes.gene("AAA", InventedGenes.genome(["rs3": "G/A"]))
        #expect(gene.carried.map { $0.name } == ["*5"])
        #expect(gene.alleleText == "carries *5; the other allele is not determined (7 pairs of alleles fit)")
        #expect(gene.phenotype?.text == "Intermediate Metabolizer or Indeterminate")
    }

    @Test func aPhenotypeIsKnownWhereAllPairsHaveIt() {
        let gene = InventedGenes.gene("AAA", InventedGenes.genome(["rs1": "C/T", "rs2": "A/A", "rs4": "C/C"]))
        #expect(gene.alleleText == "*1/*2, *2/*5 or *2/*7")
        #expect(gene.phenotype?.text == "Intermediate Metabolizer")
        #expect(gene.phenotype?.isKnown == true)
    }

    @Test func severalPhenotypesAreNamedTogether() {
        let gene = InventedGenes.gene("AAA", InventedGenes.genome(["rs4": "C/C"]))
        #expect(gene.phenotype?.text == "Poor, Intermediate or Normal Metabolizer")
        #expect(gene.phenotype?.ruledOut == ["Indeterminate"])
    }

    @Test func ofNothingReadNothingIsSaid() {
        let gene = InventedGenes.gene("AAA", InventedGenes.genome([:]))
        #expect(gene.state == .nothingRead)
        #expect(gene.alleleText == "not determined: none of its 5 positions was read")
        #expect(gene.phenotype?.text == "not determined")
        #expect(gene.diplotypeCount == nil)
        #expect(!gene.isInformative)
    }

    @Test func anUnlistedAlleleIsSaidWhereItWasRead() {
        let gene = InventedGenes.gene("AAA", InventedGenes.sequenced(["rs3": "G/T"]))
        #expect(gene.state == .unlistedAllele)
        #expect(gene.alleleText == "not determined: an allele that no definition lists was read at rs3")
        #expect(gene.phenotype?.text == "not determined")
    }

    @Test func anUnlistedAlleleIsTheReferenceOnlyWhereAnAuthoritySaysSo() {
        let gene = InventedGenes.gene("BBB", InventedGenes.sequenced(["rs11": "C/G"]))
        #expect(gene.alleleText == "*1/*1")
        #expect(gene.positions.readAsReference == ["rs11"])
        #expect(gene.positions.brief == "2/2, 1 unlisted read as the reference")
        #expect(gene.authority == "The board")
        #expect(gene.unlistedAuthority == "The reader")
        let content = InventedGenes.content(InventedGenes.sequenced(["rs11": "C/G"]))
        #expect(
            content.flat.contains(
                "An allele that no definition lists is read as the reference, as The reader has it, at rs11."))
        let note = "BBB: an allele that no definition lists is read as the reference, as The reader has it, at rs11."
        for medicine in content.medicines {
            #expect(medicine.cautions.contains(note) == medicine.genes.contains("BBB"))
        }
        #expect(content.medicines.contains { $0.genes.contains("BBB") })
    }

    @Test func whereNoPairFitsNoneIsNamed() {
        let gene = InventedGenes.gene("AAA", InventedGenes.sequenced(["rs1": "T/T", "rs3": "A/A"]))
        #expect(gene.state == .noPairFits)
        #expect(gene.alleleText == "not determined: no pair of named alleles has everything that was read")
        #expect(gene.phenotype?.text == "not determined")
        #expect(gene.isInformative)
    }

    @Test func withoutARequiredPositionNoPairIsNamed() {
        let gene = InventedGenes.gene("NEED", InventedGenes.genome(["rs32": "A/A"]))
        #expect(gene.state == .requiredMissing)
        #expect(gene.alleleText == "not determined: rs31 not read for certain, without which no pair is named")
        #expect(gene.phenotype?.text == "not determined")
        #expect(gene.remedies == ["a genotype at rs31"])
    }

    @Test func aRefusedVariantIsNotDecidedByAnotherPosition() {
        var genome = InventedGenes.sequenced(["rs31": "C/C", "rs32": "./."])
        genome.records = genome.records.map { record in
            record.id.name != "rs32"
                ? record
                : Record(
                    id: record.id, call: .noCall, written: "0/1", refusal: "GQ 5 is below 20",
                    refusedVariant: Genotype(alleles: [Allele("A".utf8), Allele("G".utf8)]))
        }
        let gene = InventedGenes.gene("NEED", genome)
        #expect(gene.alleleText == "not determined: rs32 not read for certain, without which no pair is named")
        #expect(gene.phenotype?.text == "not determined")
        #expect(
            InventedGenes.gene("NEED", InventedGenes.sequenced(["rs31": "C/C", "rs32": "./."])).alleleText == "*1/*1")
    }

    @Test func aGeneThatNeedsALaboratoryIsNeverNormal() {
        for genotypes in [
            ["rs21": "C/C", "rs22": "A/A"], ["rs21": "C/C", "rs22": "G/G"], ["rs21": "C/T", "rs22": "A/A"],
        ] {
            let gene = InventedGenes.gene("LAB", InventedGenes.genome(genotypes))
            #expect(gene.state == .needsLaboratory)
            #expect(
                gene.alleleText.hasPrefix(
                    "not determined from this file: copies and hybrids of the gene are invisible to it"))
            #expect(gene.phenotype?.text == "not determined")
            #expect(gene.score?.text == "not determined")
            #expect(gene.diplotypes.isEmpty)
            #expect(gene.diplotypeCount == nil)
        }
    }

    @Test func whatAGeneThatNeedsALaboratoryShowsIsACarrierFinding() {
        let gene = InventedGenes.gene("LAB", InventedGenes.genome(["rs21": "C/T", "rs22": "A/A"]))
        #expect(gene.carried.map { $0.name } == ["*4"])
        #expect(gene.alleleText.hasSuffix("; the variants of *4 (no function) were found, on at least one copy"))
        let none = InventedGenes.gene("LAB", InventedGenes.genome(["rs21": "C/C", "rs22": "A/A"]))
        #expect(none.carried.isEmpty)
    }

    @Test func aScoreIsASetToo() {
        let gene = InventedGenes.gene("BBB", InventedGenes.genome(["rs11": "C/T"]))
        #expect(gene.alleleText == "*1/*2 or *2/*3")
        #expect(gene.score?.text == "0.25 or 1")
        #expect(gene.phenotype?.text == "Poor or Intermediate Metabolizer")
    }

    @Test func aKnownScoreIsANumber() {
        let gene = InventedGenes.gene("BBB", InventedGenes.sequenced([:]))
        #expect(gene.score?.text == "2")
        #expect(gene.score?.isKnown == true)
    }

    @Test func anImputedGenotypeIsNotSaidToBeMeasured() {
        var genome = InventedGenes.sequenced([:])
        genome.records = genome.records.map { record in
            record.id.name == "rs1"
                ? Record(id: record.id, call: record.call, written: record.written, isImputed: true) : record
        }
        let gene = InventedGenes.gene("AAA", genome)
        #expect(gene.positions.text == "5 of 5 positions read, of these 1 imputed, not measured")
    }

    @Test func aHalfCallIsUncertain() {
        let gene = InventedGenes.gene("AAA", InventedGenes.sequenced(["rs1": "C/."]))
        #expect(gene.positions.uncertain == ["rs1"])
        #expect(gene.positions.readCount == 4)
        #expect(gene.alleleText == "*1/*1 or *1/*2")
        #expect(gene.remedies == ["a genotype at rs1"])
    }

    @Test func aVariantOfAHalfCallIsFound() {
        let gene = InventedGenes.gene("AAA", InventedGenes.genome(["rs3": "A/.", "rs2": "A/A"]))
        #expect(gene.positions.variants.map { $0.id + " " + $0.genotype } == ["rs3 A/."])
        #expect(!gene.alleleText.contains("no tested variant"))
    }

    @Test func whereNothingIsCertainNothingIsSaidToBeTheReference() {
        let gene = InventedGenes.gene("AAA", InventedGenes.genome(["rs3": "G/."]))
        #expect(gene.alleleText.hasPrefix("not determined: no position was read for certain; "))
    }

    @Test func pairsAreNotListedWhereNothingIsRuledOut() {
        // A half call of the only position that was tried leaves everything possible of a gene with few pairs.
        let gene = InventedGenes.gene("BBB", InventedGenes.genome(["rs11": "C/T/T"]))
        #expect(gene.alleleText.hasPrefix("not determined"))
        #expect(!gene.isInformative)
    }
}
