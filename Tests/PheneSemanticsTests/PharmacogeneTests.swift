// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneRulesTestSupport
import PheneSemantics
import Testing

@Suite struct PharmacogeneTests {
    private func text(
        positions: String = "", two: String = "rs7 G",
        rules: String = "no/no -> poor\nno/normal, normal/normal -> good",
        more: String = ""
    ) -> String {
        """
        pharmacogene DBH "DBH" {
        positions 9 {
        133635393 T>C GRCh37 136500515 rs1611115
        133636000 A>G,T GRCh37 136501122 ref G rs7
        133637000 C>G GRCh37 lifted 136502122
        133638000 CTT>C
        \(positions)
        }
        functions no "No function", normal "Normal function"
        phenotypes poor "Poor" notable, good "Good" usual
        *1 = reference function normal
        *2 = \(two) function no
        *3 = rs1611115 C, 133637000 S function no
        *3.001 of *3 = rs1611115 C, 133637000 G
        *9 outside function no
        \(more)
        phenotype by functions {
        \(rules)
        }
        on unknown "Not known."
        evidence limited
        cite zabetian2001
        }
        """
    }

    @Test func positionsAreLociWhoseFirstAlleleIsTheReferenceOfGRCh38() throws {
        let book = try #require(analyzed(text()).book)
        let gene = try #require(book.pharmacogenes.first)
        let loci = gene.loci.map { book.variants[$0].locus }
        #expect(loci.map(\.id.name) == ["rs1611115", "rs7", "9:133637000", "9:133638000"])
        #expect(loci.map { $0.alleles[0].text } == ["T", "A", "C", "CTT"])
        #expect(loci.allSatisfy { $0.placement(on: .grch38)?.reference == 0 })
    }

    @Test func theReferenceOfGRCh37IsTheStatedOneAndUnknownWhereAPositionIsOnlyLifted() throws {
        let book = try #require(analyzed(text()).book)
        let loci = try #require(book.pharmacogenes.first).loci.map { book.variants[$0].locus }
        #expect(loci.map { $0.placement(on: .grch37)?.reference } == [0, 1, nil, nil])
        #expect(loci.map { $0.placement(on: .grch37) == nil } == [false, false, false, true])
    }

    @Test func aPositionThatIsDeclaredAsAVariantIsThatVariant() throws {
        let book = try #require(analyzed(text()).book)
        #expect(book.variants.count { $0.locus.id.name == "rs1611115" } == 1)
    }

    @Test func anAmbiguityCodeIsEachOfItsBases() throws {
        let gene = try #require(analyzed(text()).book?.pharmacogenes.first)
        #expect(gene.named[2].cells.map(\.alleles) == [.only(1), .all(2)])
    }

    @Test func aSubAlleleHasTheFunctionOfItsCoreAllele() throws {
        let gene = try #require(analyzed(text()).book?.pharmacogenes.first)
        #expect(gene.named[3].reportedAs == 2)
        #expect(gene.named[3].function == gene.named[2].function)
        #expect(gene.named.map(\.isCallable) == [true, true, true, true, false])
    }

    @Test func eachPairOfFunctionsHasItsPhenotypeInAnyOrder() throws {
        let gene = try #require(analyzed(text()).book?.pharmacogenes.first)
        #expect(gene.pairs == [0, 1, 1])
        #expect(gene.phenotype(of: [1, 0]) == gene.phenotype(of: [0, 1]))
    }

    @Test func theFindingHasAStepForEachPhenotypeWithoutAnOrder() throws {
        let book = try #require(analyzed(text()).book)
        let finding = try #require(book.findings.first { $0.name == "DBH" })
        #expect(book.scales[finding.scale].steps.map(\.name) == ["poor", "good"])
        #expect(!book.scales[finding.scale].isOrdered)
        #expect(book.inputs.map(\.kind).contains(.phenotype(pharmacogene: 0)))
    }

    @Test(arguments: ["rs7 T", "rs7 G, rs1611115 C"]) func anotherDefinitionIsAnotherDigest(two: String) throws {
        let before = try #require(analyzed(text()).book), after = try #require(analyzed(text(two: two)).book)
        #expect(before.digest != after.digest)
        #expect(before.meaning(ofPharmacogene: 0) != after.meaning(ofPharmacogene: 0))
    }

    @Test func anotherPhenotypeIsAnotherDigest() throws {
        let before = try #require(analyzed(text()).book)
        let after = try #require(analyzed(text(rules: "no/no, no/normal -> poor\nnormal/normal -> good")).book)
        #expect(before.digest != after.digest)
    }

    @Test func aDefinitionBehindAnAmbiguityOfTheReferenceIsHidden() {
        #expect(analyzed(text(two: "rs7 A")).codes == ["PH1803"])
    }

    @Test func aFallbackIsThePositionThatAloneDefinesAnAllele() throws {
        let gene = try #require(analyzed(text(more: "fallback rs7")).book?.pharmacogenes.first)
        #expect(gene.fallback == 1)
        #expect(analyzed(text(more: "fallback rs1611115")).codes == ["PH1807"])
        #expect(analyzed(text(more: "fallback rs8")).codes == ["PH1802"])
    }

    @Test func aProxyBelongsToAnAlleleWithAPositionThatAloneDefinesAnother() throws {
        let both = "*4 = rs7 G, 133638000 C function no"
        let gene = try #require(analyzed(text(more: both + "\nproxy 133638000")).book?.pharmacogenes.first)
        #expect(gene.proxy == 3)
        let proxy = try #require(Pharmacogene.Proxy(3, in: gene))
        #expect([proxy.whole, proxy.alone] == [5, 1])
        #expect([proxy.deciding.place, proxy.cell.place] == [1, 3])
        // The deciding position is no proxy, and neither is one of an allele of which no other has a part.
        #expect(analyzed(text(more: both + "\nproxy rs7")).codes == ["PH1807"])
        #expect(analyzed(text(more: "proxy rs1611115")).codes == ["PH1807"])
    }

    @Test func anotherSinglePositionIsAnotherDigest() throws {
        let both = "*4 = rs7 G, 133638000 C function no\n"
        let books = try ["", "fallback rs7", "proxy 133638000"].map {
            try #require(analyzed(text(more: both + $0)).book)
        }
        #expect(Set(books.map(\.digest)).count == 3)
        #expect(Set(books.map { $0.meaning(ofPharmacogene: 0) }).count == 3)
    }

    @Test func frequenciesAreExactDecimalsByPopulation() throws {
        let more = "frequencies \"North\" *1 0.8500 inferred, *2 0.1, *9 0\nfrequencies \"South\" *2 0.25 derived"
        let book = try #require(analyzed(text(more: more)).book)
        let frequencies = try #require(book.pharmacogenes.first).frequencies
        #expect(frequencies.map(\.population) == ["North", "South"])
        #expect(frequencies[0].figures.map(\.allele) == [0, 1, 4])
        #expect(frequencies[0].figures.map(\.share.text) == ["0.8500", "0.1", "0"])
        #expect(frequencies.flatMap(\.figures).map(\.basis) == [.inferred, .published, .published, .derived])
        let plain = try #require(analyzed(text()).book)
        #expect(plain.digest != book.digest && plain.pharmacogenes[0].frequencies.isEmpty)
        #expect(plain.meaning(ofPharmacogene: 0) != book.meaning(ofPharmacogene: 0))
    }

    @Test(arguments: [
        ("frequencies \"North\" *2 1.1", "PH1701"), ("frequencies \"North\" *2 0.1234567", "PH1701"),
        ("frequencies \"North\" *2 0.1, *2 0.2", "PH1703"),
        ("frequencies \"North\" *2 0.1\nfrequencies \"North\" *3 0.1", "PH1703"),
        ("frequencies \"North\" *2 0.1 guessed", "PH0301"),
    ])
    func aFrequencyThatIsNoneIsAnError(more: String, code: String) {
        #expect(analyzed(text(more: more)).codes == [code])
    }

    @Test func aFrequencyOfAnUnknownAlleleIsAnError() {
        let analyzed = analyzed(text(more: "frequencies \"North\" *33 0.1"))
        #expect(analyzed.book == nil && analyzed.codes.count == 1)
    }

    @Test func onePositionIsNotTwoLoci() {
        #expect(analyzed(text(positions: "133636000 A>G rs8")).codes == ["PH0407"])
        #expect(analyzed(text(positions: "133637000 C>G")).codes == ["PH0302"])
    }
}
