// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneGenome
import PheneReaders
import PheneReport
import PheneRuntime
import Testing

/// What several packs share is in their report once; what they do not share is told apart.
@Suite struct CombinedContentTests {
    private func edited(_ pack: String, _ old: String, _ new: String) -> PheneRuntime.Pack {
        Example.compile(TwoPacks.rules(pack).replacing(old, with: new))
    }

    @Test func theResultsOfEachPackAreThoseOfItsReportAlone() throws {
        let answers: Answers = ["wilson": "no"]
        let together = CombinedContent(try TwoPacks.person(answers: answers))
        for (part, pack) in zip(together.parts, [TwoPacks.garden, TwoPacks.orchard]) {
            let alone = CombinedContent(try TwoPacks.person(TwoPacks.rows, PackSet([pack]), answers: answers)).parts[0]
            func results(_ content: ReportContent) -> [String] {
                content.findings.filter { $0.name != "pears" }
                    .map { $0.name + ": " + $0.outcome.text.replacing("`orchard.", with: "`") + " \($0.meaning ?? "")" }
                    + content.recommendations.map { "\($0.name) \($0.verdict)" }
            }
            #expect(results(part) == results(alone))
        }
    }

    // MARK: Genes that a pack uses of another

    private static let calls = OutsideCalls([
        OutsideCall(gene: "AAA", diplotype: "*2/*8", file: "lab.tsv", line: 3),
        OutsideCall(gene: "MT-RNR1", diplotype: "1555A>G", file: "lab.tsv", line: 5),
    ])

    /// A pack with findings of its own and the same genes as that of the invented genes, but for what is replaced.
    private func both(_ old: String = "", _ new: String = "") throws -> CombinedContent {
        let own = """
            variant rs77 { at GRCh38 2:7700 A>G }
            scale shade = light < dark
            finding leaves : shade {
              by rs77 { A/A, A/G -> light  G/G -> dark }
              evidence limited
              cite first
            }

            """
        let rules = InventedGenes.rules.replacing("pack invented 1.0.0", with: "pack small 1.0.0") + own
        let small = Example.compile(old.isEmpty ? rules : rules.replacing(old, with: new))
        let packs = try PackSet([small, InventedGenes.pack])
        return CombinedContent(try CombinedEvaluation(withoutFileUnder: packs, calls: Self.calls))
    }

    @Test func whatTwoPacksSayAlikeOfGenesAndMedicinesIsShownOnce() throws {
        let content = try both()
        #expect(content.parts.map { $0.pharmacogenes.count } == [4, 0])
        #expect(content.parts[1].medicines.isEmpty && !content.parts[0].medicines.isEmpty)
        let text = TextReport(content).text
        #expect(text.contains("Shown once, although invented has them too: AAA, BBB, LAB and NEED"))
        #expect(text.components(separatedBy: "*2/*8 (from outside)").count == 3, "in the table, and with the gene")
    }

    @Test func eachCallFromOutsideIsListedOnce() throws {
        let calls = try both().parts.flatMap { $0.outsideCalls }
        #expect(calls.map(\.gene) == ["AAA", "MT-RNR1"])
        #expect(calls.map(\.use) == [.gene, .unused])
    }

    @Test func aGeneOfWhichTwoPacksSayOtherThingsIsShownTwice() throws {
        let content = try both(
            "poor \"Poor Metabolizer\" notable, intermediate", "poor \"Bad Metabolizer\" notable, intermediate")
        #expect(content.parts[1].pharmacogenes.map { $0.gene } == ["AAA", "BBB"], "both have this phenotype")
    }

    @Test func aSourceOfTwoPacksHasOneNumberAndIsListedOnce() throws {
        let content = CombinedContent(try TwoPacks.person())
        let references = content.references
        #expect(references.map { $0.number } == Array(1...references.count))
        #expect(references.count { $0.pmid == 1 } == 1)
        #expect(references.count == 3)
        let number = try #require(references.first { $0.pmid == 1 }?.number)
        for part in content.parts {
            #expect(part.findings.contains { $0.citations.contains { $0.number == number } })
        }
        let text = TextReport(content).text
        #expect(text.components(separatedBy: "PMID 1\n").count == 2)
    }

    @Test func sourcesThatAreNotTheSamePublicationKeepTheirNumbers() throws {
        let orchard = edited("orchard", "pmid 1 ", "pmid 11 ")
        let content = CombinedContent(try TwoPacks.person(TwoPacks.rows, PackSet([TwoPacks.garden, orchard])))
        #expect(content.references.count == 4)
    }

    @Test func aQuestionOfTwoPacksIsAskedOnceAndItsAnswerGoesToBoth() throws {
        let open = CombinedContent(try TwoPacks.person("rs1\t2\t1000\tGG\nrs9\t4\t9000\tGA\n"))
        let question = try #require(open.questions.first { $0.name == "wilson" })
        #expect(open.questions.count { $0.name == "wilson" } == 1)
        #expect(question.keepsOpen.contains("Petals") && question.keepsOpen.contains("Apples"))
        let answered = CombinedContent(
            try TwoPacks.person("rs1\t2\t1000\tGG\nrs9\t4\t9000\tGA\n", answers: ["wilson": "no"]))
        #expect(answered.parts[0].findings.first { $0.name == "petals" }?.outcome.isKnown == true)
        #expect(answered.parts[1].findings.first { $0.name == "apples" }?.outcome.isKnown == true)
        #expect(answered.answers.map { $0.input } == ["wilson"])
    }

    @Test func aNameThatMeansTwoThingsIsToldApartByThePack() throws {
        let content = CombinedContent(try TwoPacks.person("rs5\t3\t5000\tCT\n"))
        #expect(content.questions.contains { $0.name == "garden.smoker" })
        #expect(content.forms.contains("garden.smoker=yes"))
        let other = CombinedContent(try TwoPacks.person("rs5\t3\t5000\tTT\n"))
        #expect(
            other.questions.contains { $0.name == "orchard.smoker" && $0.answers == ["never", "sometimes", "daily"] })
        let answered = try TwoPacks.person(
            "rs5\t3\t5000\tCT\n", answers: ["garden.smoker": "yes", "orchard.smoker": "never"])
        #expect(CombinedContent(answered).answers.map { $0.input } == ["garden.smoker", "orchard.smoker"])
        #expect(throws: FileEvaluation.Failure.self) {
            try TwoPacks.person("rs5\t3\t5000\tCT\n", answers: ["smoker": "yes"])
        }
    }

    @Test(arguments: ["Do you have Wilson's disease?", "Do you  have Wilson disease?"])
    func otherWordsAreAnotherQuestionAndOtherSpacesAreNot(words: String) throws {
        let orchard = edited("orchard", "Do you have Wilson disease?", words)
        let content = CombinedContent(
            try TwoPacks.person(
                "rs1\t2\t1000\tGG\nrs9\t4\t9000\tGA\n", PackSet([TwoPacks.garden, orchard])))
        let names = content.questions.map { $0.name }.filter { $0.hasSuffix("wilson") }
        #expect(names == (words.contains("'") ? ["garden.wilson", "orchard.wilson"] : ["wilson"]))
    }

    @Test func theSexThatAnAnswerStatesIsThatOfThePersonInEveryPack() throws {
        let sexed = edited("garden", "when petals = low", "when petals = low and sex = female")
        let person = try TwoPacks.person(
            TwoPacks.rows, PackSet([sexed, TwoPacks.orchard]), answers: ["sex": "female"])
        #expect(person.parts.allSatisfy { $0.evaluation.genome.sex == .female })
    }

    @Test func aSiteOfTwoPacksIsNamedAndShownOnce() throws {
        let content = CombinedContent(try TwoPacks.person())
        #expect(content.sharedSites.map { $0.id } == ["rs5", "rs6"])
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(JSONReport(content).text.utf8)) as? [String: Any])
        let loci = try #require(object["loci"] as? [[String: Any]])
        #expect(loci.compactMap { $0["id"] as? String }.sorted() == ["rs1", "rs5", "rs6", "rs9"])
    }

    @Test func packsThatContradictEachOtherAreRefused() throws {
        let orchard = edited("orchard", "3:5000 C>T", "3:5001 C>T")
        let error = #expect(throws: PackConflict.self) { try PackSet([TwoPacks.garden, orchard]) }
        #expect(error?.messages == ["rs5: at 3:5000 in the pack `garden` and at 3:5001 in `orchard` on GRCh37"])
        #expect(throws: PackConflict.self) { try PackSet([TwoPacks.garden, TwoPacks.garden]) }
        #expect(throws: PackConflict.self) { try PackSet([]) }
    }

    // MARK: Consent

    /// `rs6` is behind a consent of the garden, and the orchard reads it without asking.
    @Test func whatOnePackWithholdsNoOtherShows() throws {
        let people = try ["AA", "AC", "CC", "--"].map { genotype in
            CombinedContent(
                try TwoPacks.person(TwoPacks.rows.replacing("rs6\t3\t6000\tAC", with: "rs6\t3\t6000\t\(genotype)"))
            ).forms
        }
        #expect(Set(people).count == 1)
        let content = CombinedContent(try TwoPacks.person())
        let pears = try #require(content.parts[1].findings.first { $0.name == "pears" })
        #expect(!pears.outcome.isKnown)
        #expect(pears.states == [.withheld])
        #expect(pears.unknownText.contains("`want`"))
        #expect(pears.loci.allSatisfy { $0.state == .withheld && $0.withheldFor == ["want"] })
        let question = try #require(content.questions.first { $0.name == "want" })
        #expect(question.isConsent && question.keepsOpen.contains("Pears") && question.keepsOpen.contains("Scent"))
        let explanation = try #require(CombinedExplanation(of: "pears", in: TwoPacks.person()))
        #expect(!explanation.text().contains("not on this assay"))
        #expect(explanation.text().contains("not shown"))
    }

    @Test func withConsentBothPacksShowTheSite() throws {
        let content = CombinedContent(try TwoPacks.person(answers: ["want": "yes"]))
        #expect(content.parts[1].findings.first { $0.name == "pears" }?.outcome.isKnown == true)
        #expect(content.parts[0].findings.first { $0.name == "scent" }?.outcome.isKnown == true)
    }

    // MARK: Redaction and selection

    @Test func aRedactedReportNamesNoSiteOfAnyPack() throws {
        let forms = CombinedContent(try TwoPacks.person(), isRedacted: true).forms
        for word in ["rs1", "rs5", "rs6", "rs9", "person.txt"] { #expect(!forms.contains(word), "\(word)") }
        #expect(forms.contains("2 sites are read by several of these packs"))
    }

    @Test func aSelectionShowsThePacksThatHaveSomeOfIt() throws {
        let content = CombinedContent(try TwoPacks.person())
        let one = try content.selecting(ReportSelection(genes: ["bbb"]))
        #expect(one.parts.map { $0.pack.name } == ["orchard"] && one.leftOut == ["garden"])
        #expect(TextSummary(one).text.contains("Not shown, because nothing in it was selected: garden."))
        let both = try content.selecting(ReportSelection(findings: ["stems"]))
        #expect(both.parts.count == 2 && both.leftOut.isEmpty)
        let unknown = #expect(throws: UnknownSelection.self) {
            try content.selecting(ReportSelection(genes: ["CCC"]))
        }
        #expect(unknown?.known.contains("AAA") == true && unknown?.known.contains("BBB") == true)
    }

    @Test func eachIdOfAPageOccursOnceAndEachLinkLeadsToOne() throws {
        let page = HTMLReport(CombinedContent(try TwoPacks.person())).text
        func values(_ attribute: String) -> [String] {
            page.components(separatedBy: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        }
        let ids = values("id")
        #expect(Set(ids).count == ids.count)
        for link in values("href") where link.hasPrefix("#") {
            #expect(ids.contains(String(link.dropFirst())), "\(link)")
        }
        for label in values("aria-labelledby") { #expect(ids.contains(label), "\(label)") }
        #expect(page.components(separatedBy: "<h1").count == 2)
    }

    @Test func aFindingThatTwoPacksHaveIsExplainedForEach() throws {
        let person = try TwoPacks.person()
        let both = try #require(CombinedExplanation(of: "stems", in: person))
        #expect(both.parts.map { $0.pack } == ["garden", "orchard"])
        let one = try #require(CombinedExplanation(of: "orchard.stems", in: person))
        #expect(one.parts.map { $0.pack } == ["orchard"])
        #expect(CombinedExplanation(of: "nothing", in: person) == nil)
    }
}
