// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneMessages
import PheneGenome
import PheneModel
import PheneRulesTestSupport
import PheneSemantics
import Testing

@Suite struct LocusTests {
    /// A variant with a finding that reads it, so that nothing is unused.
    func variant(_ head: String, _ clauses: String, extra: String = "") -> String {
        "\(extra)\nvariant \(head) {\n\(clauses)\n}\n"
            + "finding probe : activity {\nby \(head.prefix { $0 != " " }) {\n* -> low\n}\n"
            + "evidence strong\ncite zabetian2001\n}"
    }

    @Test func theReferenceIsKeptPerBuildByItsNumberAmongTheAllelesOfTheFirst() throws {
        let text = variant("rs6025 in F5", "at GRCh38 1:169549811 C>T\nat GRCh37 1:169519049 T>C", extra: Self.f5)
        let book = try #require(analyzed(text).book)
        let locus = try #require(book.variants.first { $0.locus.id.name == "rs6025" }).locus
        #expect(locus.alleles.map(\.text) == ["C", "T"])
        #expect(locus.placement(on: .grch38)?.reference == 0)
        #expect(locus.placement(on: .grch37)?.reference == 1)
    }

    @Test func lettersAloneGiveNoReference() throws {
        let book = try #require(analyzed(variant("rs5", "at GRCh38 11:2172610 A/G")).book)
        #expect(book.variants.first { $0.locus.id.name == "rs5" }?.locus.placements.map(\.reference) == [nil])
    }

    @Test func factorVLeidensLabelIsReadOnTheMinusStrand() {
        // 1691G>A on F5, a gene of the minus strand, is C>T on the plus strand.
        let at = "at GRCh38 1:169549811 C>T"
        #expect(analyzed(variant("rs6025 in F5", at + "\nlabel \"1691G>A\"", extra: Self.f5)).messages == [])
        let wrong = analyzed(variant("rs6025 in F5", at + "\nlabel \"1691C>T\"", extra: Self.f5))
        #expect(wrong.codes == ["PH0412"])
        #expect(wrong.diagnostics.first?.notes.first?.contains("`C>T`") == true)
        #expect(wrong.diagnostics.first?.notes.first?.contains("`G>A`") == true)
    }

    @Test func genomicLettersAreReadOnThePlusStrand() {
        let text = variant(
            "rs6025 in F5", "at GRCh38 1:169549811 C>T\nlabel \"NC_000001.11:g.169549811C>T\"", extra: Self.f5)
        #expect(analyzed(text).messages == [])
    }

    @Test func lactasePersistenceBackwardsDoesNotBuild() {
        // -13910C>T on MCM6, a gene of the minus strand, is G>A on the plus strand (GRCh38 2:135851076).
        let gene = "gene MCM6 {\nchromosome 2\nstrand minus\n}\n"
        let right = variant("rs4988235 in MCM6", "at GRCh38 2:135851076 G>A\nlabel \"-13910C>T\"", extra: gene)
        let wrong = variant("rs4988235 in MCM6", "at GRCh38 2:135851076 C>T\nlabel \"-13910C>T\"", extra: gene)
        #expect(analyzed(right).messages == [])
        #expect(analyzed(wrong).codes == ["PH0412"])
    }

    @Test(arguments: ["A>T", "C>G", "G/C", "A>G,T"])
    func complementaryLettersMustStateTheirStrand(letters: String) {
        #expect(analyzed(variant("rs5", "at GRCh38 2:100 \(letters)")).codes == ["PH0409"])
        #expect(analyzed(variant("rs5", "at GRCh38 2:100 \(letters)\nstrand plus")).messages == [])
    }

    @Test func theMinusStrandIsRefusedWithAFixThatComplements() throws {
        let text = MessagePages.file(variant("rs5", "at GRCh38 2:100 A>C\nstrand minus"))
        let message = try #require(analyzed([("rules.phene", text)]).diagnostics.first)
        #expect(message.code == DiagnosticCode(410))
        let fixed = applying(message, to: text)
        #expect(fixed.contains("at GRCh38 2:100 T>G\nstrand plus"))
        #expect(analyzed([("rules.phene", fixed)]).messages == [])
    }

    @Test(arguments: [("hg19", "GRCh37"), ("hg38", "GRCh38")])
    func anotherNameOfABuildHasAFix(written: String, name: String) {
        let message = analyzed(variant("rs5", "at \(written) 2:100 A>C")).diagnostics.first
        #expect(message?.code == DiagnosticCode(311))
        #expect(message?.fixes.first?.replacement == name)
    }

    @Test func anAliasOfAnotherBuildsIdIsKeptAndRulesUseTheFirst() throws {
        let text = variant("rs5", "at GRCh38 2:100 A>C\nalias i5039729, rs77")
        let book = try #require(analyzed(text).book)
        #expect(book.variants.first { $0.locus.id.name == "rs5" }?.locus.aliases.map(\.name) == ["i5039729", "rs77"])
        let advice = "\nadvice more {\nwhen has(rs77, A)\ndiscuss testing\nevidence limited\ncite zabetian2001\n}"
        let message = analyzed(text + advice).diagnostics.first
        #expect(message?.title == "`rs77` is an alias of `rs5`")
        #expect(message?.fixes.first?.replacement == "rs5")
    }

    @Test func lociStandByChromosomePositionAndId() throws {
        let text =
            variant("rs9", "at GRCh38 1:100 A>C\nat GRCh37 1:900 A>C")
            + "\nvariant rs3 {\nat GRCh38 1:50 A>C\nat GRCh37 1:950 A>C\n}\n"
            + "advice more {\nwhen has(rs3, A)\ndiscuss testing\nevidence limited\ncite zabetian2001\n}"
        let book = try #require(analyzed(text).book)
        #expect(book.variants.map(\.locus.id.name) == ["rs3", "rs9", "rs1611115", "rs72554632"])
    }

    private static let f5 = "gene F5 {\nchromosome 1\nstrand minus\n}\n"
}

extension LocusTests {
    @Test(arguments: [("4", 11, false), ("4", 10, true), ("X", 10, false), ("X", 9, true)])
    func aLocusHasAtMostSixtyFourGenotypes(chromosome: String, count: Int, fits: Bool) {
        // Runs of A and C of many lengths, so that no two are complements.
        let alleles = (1...count).map { String(repeating: "A", count: $0) }.joined(separator: "/")
        let text = variant("rs5", "at GRCh38 \(chromosome):100 \(alleles)")
        #expect(analyzed(text).codes == (fits ? [] : ["PH0405"]))
    }

    @Test(arguments: [
        ("at GRCh38 2:0 A>C", "PH0404"), ("at GRCh37 MT:16570 A>C", "PH0404"), ("at GRCh38 2:100 a>c", "PH0405"),
        ("at GRCh38 chr2:100 A>C", "PH0402"), ("at GRCh39 2:100 A>C", "PH0311"),
        ("at GRCh38 2:100 A>C\nat GRCh38 2:200 A>C", "PH0305"), ("at GRCh38 2:100 A>C\nat GRCh37 3:100 A>C", "PH0403"),
        ("at GRCh38 2:100 A>C\nat GRCh37 2:100 A>C,G", "PH0406"), ("label \"nowhere\"", "PH0306"),
    ])
    func aPlaceThatCannotBeDoesNotBuild(clauses: String, code: String) {
        #expect(analyzed(variant("rs5", clauses)).codes == [code])
    }
}
