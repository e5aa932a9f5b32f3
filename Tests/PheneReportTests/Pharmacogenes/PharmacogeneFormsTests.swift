// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneGenome
import PheneReport
import PheneRuntime
import Testing

@Suite("Reports with named alleles")
struct PharmacogeneFormsTests {
    private let content = InventedGenes.content(InventedGenes.sequenced(["rs1": "T/T", "rs22": "A/A", "rs21": "C/T"]))

    private func flat(_ text: String) -> String {
        text.split(whereSeparator: { $0 == " " || $0 == "\n" }).joined(separator: " ")
    }

    @Test func whatAGeneMakesIsNotShownAsAFindingToo() {
        #expect(content.findings.isEmpty)
        #expect(content.cards.isEmpty)
        #expect(content.highlights.isEmpty)
        #expect(!content.flat.contains("Alleles of AAA: activity score"))
    }

    @Test func positionsAreCountedInOnePart() {
        #expect(content.loci.isEmpty)
        #expect(content.locusCount == 0)
        #expect(content.geneCoverage.isEmpty)
        #expect(content.flat.contains("9 of 11 positions that define named alleles of 4 genes were read"))
        #expect(!flat(TextSummary(content).text).contains("of these rules"))
    }

    @Test func theSummaryHasATableOfGenesAndOneOfMedicines() {
        let text = TextSummary(content).text
        #expect(text.contains("Poor Metabolizer"))
        #expect(text.contains("*2/*2"))
        #expect(text.contains("Not determined (positions read): NEED 0/2."))
        #expect(text.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= 80 })
        let summary = flat(text)
        #expect(summary.contains("Not determined: 1 without LAB."))
    }

    @Test func nothingIsSaidToBeAllKnown() {
        for text in [flat(TextSummary(content).text), content.flat, HTMLReport(content).text] {
            #expect(!text.contains("All findings"))
            #expect(!text.contains("all results of these rules are known"))
            #expect(!text.contains("No advice"))
        }
    }

    @Test func whatIsOpenIsNotSaidToAskForNothing() {
        let content = InventedGenes.content(InventedGenes.genome(["rs1": "C/T", "rs2": "A/A"]))
        for text in [flat(TextSummary(content).text), content.flat, HTMLReport(content).text] {
            #expect(text.contains("it may of those that are open"))
        }
        #expect(flat(TextSummary(content).text).contains("Alpha: lower dose or no recommendation"))
    }

    @Test func theWholeTextListsEveryPositionThatWasNotRead() {
        #expect(content.flat.contains("Not read: rs31, rs32."))
        #expect(content.flat.contains("Functions: *2: no function."))
        #expect(content.flat.contains("Genotypes never show *8: a laboratory does."))
    }

    @Test func jsonHasGenesAndMedicines() throws {
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(JSONReport(content).text.utf8)) as? [String: Any])
        let genes = try #require(object["pharmacogenes"] as? [[String: Any]])
        #expect(genes.compactMap { $0["gene"] as? String } == ["AAA", "BBB", "LAB", "NEED"])
        let pairs = try #require(genes[0]["diplotypes"] as? [[String: Any]])
        #expect(pairs.compactMap { $0["name"] as? String } == ["*2/*2"])
        #expect((genes[0]["phenotype"] as? [String: Any])?["known"] as? String == "poor")
        #expect((genes[2]["phenotype"] as? [String: Any])?["known"] is NSNull)
        let medicines = try #require(object["medicines"] as? [[String: Any]])
        #expect(medicines.first?["drug"] as? String == "alpha")
        #expect((object["loci"] as? [Any])?.isEmpty == true)
    }

    @Test func theTableHasColumnsForGenesAndMedicines() {
        let rows = TSVReport(content).text.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)
        }
        let heads = rows[0]
        #expect(rows.allSatisfy { $0.count == heads.count })
        func cell(_ name: String, _ head: String) -> String? {
            guard let row = rows.first(where: { $0[0] == name }), let column = heads.firstIndex(of: Substring(head))
            else {
                return nil
            }
            return String(row[column])
        }
        #expect(cell("AAA", "diplotypes") == "*2/*2")
        #expect(cell("AAA", "phenotype") == "Poor Metabolizer")
        #expect(cell("LAB", "phenotype") == "")
        #expect(cell("LAB", "carried") == "*4")
        #expect(cell("alpha", "action") == "avoid")
        #expect(cell("alpha", "strength") == "strong")
        #expect(cell("gamma", "action") == "avoid; standard")
        #expect(cell("gamma", "state") == "unknown")
    }

    @Test func aTableOfRulesWithoutSuchGenesHasNoSuchColumns() {
        let content = Example.content(["rs10": "A/G"])
        #expect(content.pharmacogenes.isEmpty)
        #expect(TSVReport(content).text.split(separator: "\n")[0].hasSuffix("\treasons\trule"))
        #expect(!TextReport(content).text.contains("medicines"))
        #expect(!HTMLReport(content).text.contains("medicines"))
    }

    @Test func aPageHasTablesWithHeadings() {
        let page = HTMLReport(content).text
        #expect(page.contains("<caption>Genes, their alleles and phenotypes</caption>"))
        #expect(page.contains("<caption>What guidelines ask for</caption>"))
        #expect(page.contains("href=\"#pharmacogene-AAA\""))
        #expect(page.contains("id=\"pharmacogene-AAA\""))
        #expect(page.contains("id=\"medicine-alpha\""))
    }

    @Test func aRedactedReportHasNoAllelesAndNoPositions() {
        let genome = InventedGenes.sequenced(["rs1": "C/T", "rs2": "A/G", "rs21": "C/T", "rs22": "A/A"])
        let content = InventedGenes.content(genome, isRedacted: true)
        for secret in ["*2", "*4", "rs1", "rs21", "rs31", "A/G"] {
            #expect(InventedGenes.content(genome).forms.contains(secret))
            #expect(!content.forms.contains(secret), "\(secret)")
        }
        #expect(content.pharmacogenes[0].phenotype?.text == "Intermediate Metabolizer")
        #expect(content.flat.contains("left out"))
    }

    @Test func aGeneIsSelectedByItsSymbol() throws {
        let part = try content.selecting(ReportSelection(genes: ["aaa"]))
        #expect(part.pharmacogenes.map { $0.gene } == ["AAA"])
        #expect(part.medicines.map { $0.name } == ["alpha", "alpha_children", "beta"])
        #expect(throws: UnknownSelection.self) { try content.selecting(ReportSelection(genes: ["CCC"])) }
    }
}

@Suite("The explanation of a gene with named alleles")
struct PharmacogeneExplanationTests {
    private func explanation(_ name: String, _ genome: Genome) throws -> String {
        let text = try #require(
            ExplanationText(
                of: name, in: Evaluation(InventedGenes.pack, genome: genome), file: Example.file))
        return text.text().split(whereSeparator: { $0 == " " || $0 == "\n" }).joined(separator: " ")
    }

    @Test func itGoesFromGenotypesByPairsAndFunctionsToThePhenotype() throws {
        let text = try explanation("AAA", InventedGenes.sequenced(["rs1": "C/T", "rs2": "A/G"]))
        let steps = [
            "AAA: Intermediate Metabolizer", "genotypes: 5 of 5 positions read", "rs1 C/T", "alleles: *1/*4 or *2/*3",
            "*1/*4: Normal function and No function -> Intermediate Metabolizer",
            "*2/*3: No function and Decreased function -> Intermediate Metabolizer",
            "phenotype: Intermediate Metabolizer",
        ]
        var rest = text[...]
        for step in steps {
            let found = try #require(rest.range(of: step), "\(step) in \(rest)")
            rest = rest[found.upperBound...]
        }
    }

    @Test func theScoreHasTheSameChain() throws {
        let text = try explanation("score(BBB)", InventedGenes.sequenced(["rs11": "C/T"]))
        #expect(text.contains("*1/*2: Normal function and No function, activity score 1 -> Intermediate Metabolizer"))
    }
}
