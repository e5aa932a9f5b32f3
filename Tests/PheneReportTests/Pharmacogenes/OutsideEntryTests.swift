// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneGenome
import PheneReport
import PheneRuntime
import Testing

/// Results from outside in every format: where they come from, what the file alone gives, and what contradicts it.
@Suite struct OutsideEntryTests {
    private func content(
        _ calls: [OutsideCall], _ genome: Genome = Genome(), file: FileFacts = Example.file, isRedacted: Bool = false
    ) throws -> ReportContent {
        let evaluation = try Evaluation(InventedGenes.pack, genome: genome, answers: [:], calls: OutsideCalls(calls))
        return ReportContent(evaluation, file: file, isRedacted: isRedacted)
    }

    private func gene(_ symbol: String, _ content: ReportContent) throws -> PharmacogeneEntry {
        try #require(content.pharmacogenes.first { $0.gene == symbol })
    }

    private let call = OutsideCall(gene: "AAA", diplotype: "*2/*8", file: "lab.tsv", line: 3)

    @Test func theCallIsTheResultAndTheFileIsBesideIt() throws {
        let content = try content([call], InventedGenes.sequenced([:]))
        let gene = try gene("AAA", content)
        #expect(gene.state == .outsideCall)
        #expect(gene.alleleText == "*2/*8 (from outside)")
        #expect(gene.phenotype?.text == "Poor Metabolizer")
        let outside = try #require(gene.outside)
        #expect(outside.agreement == .disagrees)
        #expect(outside.fileAlone == "*1/*1; phenotype Normal Metabolizer")
        #expect(gene.cautions.first?.contains("disagrees") == true)
        #expect(content.medicines.first { $0.name == "alpha" }?.text == "avoid; also: alternative drug")
        #expect(
            content.medicines.first { $0.name == "alpha" }?.basisText == "AAA: Poor Metabolizer (from outside)")
    }

    @Test func everyFormatSaysWhereItComesFrom() throws {
        let content = try content([call], InventedGenes.sequenced([:]))
        for text in [
            TextSummary(content).text, TextReport(content).text, MarkdownReport(content).text, HTMLReport(content).text,
            JSONReport(content).text, TSVReport(content).text,
        ] {
            #expect(text.contains("lab.tsv"), "\(text.prefix(40))")
            #expect(text.contains("disagrees"), "\(text.prefix(40))")
        }
    }

    @Test func aFileThatFitsIsNoDisagreement() throws {
        let call = OutsideCall(gene: "AAA", diplotype: "*1/*2", file: "lab.tsv", line: 1)
        let content = try content([call], InventedGenes.sequenced(["rs1": "C/T"]))
        #expect(try gene("AAA", content).outside?.agreement == .compatible)
        #expect(!TextReport(content).text.contains("disagrees"))
        // A file that leaves more possible fits too.
        let some = try self.content([call], InventedGenes.genome(["rs3": "G/G"]))
        #expect(try gene("AAA", some).outside?.agreement == .compatible)
    }

    @Test func aCallThatCannotBeUsedLeavesTheGeneUnknown() throws {
        let call = OutsideCall(gene: "AAA", diplotype: "*1/*77", file: "lab.tsv", line: 4)
        let content = try content([call], InventedGenes.sequenced([:]))
        let gene = try gene("AAA", content)
        #expect(gene.state == .outsideUnclear)
        #expect(gene.phenotype?.isNarrowed == false)
        #expect(gene.outside?.fileAlone == "*1/*1; phenotype Normal Metabolizer")
        #expect(content.medicines.first { $0.name == "alpha" }?.state == .open)
        #expect(TextSummary(content).text.contains("not an allele of AAA"))
        #expect(content.outsideCalls.map(\.use) == [.refused])
    }

    @Test func aCallOfAnotherGeneIsListed() throws {
        let calls = [call, OutsideCall(gene: "MT-RNR1", diplotype: "1555A>G", file: "lab.tsv", line: 5)]
        let content = try content(calls, InventedGenes.sequenced([:]))
        #expect(content.outsideCalls.map(\.use) == [.gene, .unused])
        for text in [
            TextSummary(content).text, TextReport(content).text, HTMLReport(content).text, JSONReport(content).text,
            TSVReport(content).text,
        ] {
            #expect(text.contains("1555A"), "\(text.prefix(40))")
            #expect(text.contains("MT-RNR1"), "\(text.prefix(40))")
        }
    }

    @Test func aPhenotypeAloneNamesNoAlleles() throws {
        let content = try content([OutsideCall(gene: "LAB", phenotype: "PM", score: "0", file: "lab.tsv", line: 1)])
        let gene = try gene("LAB", content)
        #expect(gene.diplotypes.isEmpty && gene.diplotypeCount == nil)
        #expect(gene.alleleText == "alleles not stated (from outside)")
        #expect(gene.phenotype?.text == "Poor Metabolizer")
        #expect(gene.score?.text == "0")
        #expect(content.medicines.first { $0.name == "gamma" }?.text == "avoid")
    }

    @Test func aRedactedReportShowsNeitherAllelesNorTheFile() throws {
        let calls = [
            call, OutsideCall(gene: "BBB", diplotype: "*1/*77", file: "lab.tsv", line: 4),
            OutsideCall(gene: "MT-RNR1", diplotype: "1555A>G", file: "lab.tsv", line: 5),
        ]
        let content = try content(calls, InventedGenes.sequenced([:]), isRedacted: true)
        #expect(try gene("AAA", content).phenotype?.text == "Poor Metabolizer")
        let text = content.forms
        for secret in ["lab.tsv", "*2/*8", "*77", "1555A", "*1/*1"] { #expect(!text.contains(secret), "\(secret)") }
    }

    @Test func withoutAFileNothingIsSaidOfOne() throws {
        let content = try content([call], file: .none)
        let gene = try gene("AAA", content)
        #expect(gene.outside?.fileAlone == "")
        #expect(gene.outside?.agreement == .nothingRead)
        #expect(TextReport(content).text.contains("none: what is known comes from outside"))
        #expect(TextSummary(content).text.contains("no genotype file"))
        #expect(!TextSummary(content).text.contains("plus strand"))
    }

    @Test func theSchemaPageNamesTheMembers() throws {
        let page = try String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "../../../Sources/PheneReport/PheneReport.docc/ReportAsJSON.md"), encoding: .utf8)
        for member in [
            "outside", "outsideCalls", "calls", "agreement", "fileAlone", "isRefused", "isContradictory", "problems",
            "use",
            "diplotype", "line",
        ] { #expect(page.contains("`\(member)`"), "\(member)") }
    }
}

/// A consent that gates the loci of a gene.
@Suite struct OutsideConsentTests {
    private static let pack = Example.compile(
        InventedGenes.rules + """
            input wants_aaa : consent "Do you want to know of AAA?"
            scale effect = unasked < weak < strong
            finding works : effect "Whether it works" {
              by AAA, wants_aaa {
                | poor, intermediate | yes | weak |
                | normal, indeterminate | yes | strong |
                | * | no | unasked |
              }
              on unknown "Nothing is concluded."
              evidence limited
              cite first
            }

            """)

    /// A call must not say what a consent asks.
    @Test func aCallIsWithheldWithItsGene() throws {
        let calls: OutsideCalls = [OutsideCall(gene: "AAA", diplotype: "*2/*8", file: "lab.tsv", line: 3)]
        func text(_ answers: Answers, _ calls: OutsideCalls) throws -> String {
            let evaluation = try Evaluation(Self.pack, genome: Genome(), answers: answers, calls: calls)
            return ReportContent(evaluation, file: Example.file).forms
        }
        let withheld = try text([:], calls)
        for secret in ["*2/*8", "lab.tsv", "(from outside)"] { #expect(!withheld.contains(secret), "\(secret)") }
        // Two people who differ only in what is withheld get the same.
        let other: OutsideCalls = [OutsideCall(gene: "AAA", phenotype: "NM", file: "other.tsv", line: 9)]
        #expect(try text([:], other) == withheld)
        #expect(try text(["wants_aaa": "no"], calls) == text(["wants_aaa": "no"], other))
        #expect(try text(["wants_aaa": "yes"], calls).contains("*2/*8 (from outside)"))
    }
}
