// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneReport
import PheneRuntime
import Testing

@Suite struct GlanceTests {
    private func content(_ name: String) throws -> ReportContent {
        try #require(GoldenPerson.all.first { $0.name == name }).content()
    }

    @Test(arguments: GoldenPerson.all.map { $0.name })
    func aGlanceHasAtMostNineLines(name: String) throws {
        let lines = try content(name).glance
        #expect((1...9).contains(lines.count))
    }

    @Test func aDirectionSaysOfHowManyFindingsItIs() throws {
        for (name, words) in [
            ("one-copy", "counting 3 of 7 findings: "), ("all-unknown", "of which 3 are not known: "),
        ] {
            let line = try #require(content(name).glance.first { $0.topic == .pathway })
            #expect(line.text.contains(words))
        }
    }

    @Test func highlightsAreRankedByEvidenceAndByWhatCanBeDone() throws {
        let guarded = try content("set-aside").highlights.map { $0.text }
        // Moderate evidence for something to avoid, before strong evidence for a result on which no advice rests.
        #expect(guarded[0].hasPrefix("No copper with Wilson disease: avoid copper foods"))
        let names = try content("every-flag").highlights.map { $0.name }
        #expect(names.prefix(2).contains("confirm") && names.prefix(2).contains("bbb_rare"))
        #expect(names.last == "bbb_level")
    }

    /// Law: whatever was answered, no notable finding and no recommendation that applies is hidden.
    @Test(arguments: GoldenPerson.all.map { $0.name })
    func aGlanceNamesEveryHighlight(name: String) throws {
        let content = try content(name)
        let glance = content.glance.map { $0.text }.joined(separator: "\n")
        for finding in content.findings where finding.isNotable { #expect(glance.contains(finding.title)) }
        for advice in content.applying { #expect(glance.contains(advice.title)) }
    }

    @Test func anAnswerHidesNothing() throws {
        var person = try #require(GoldenPerson.all.first { $0.name == "every-flag" })
        person.answers = []
        let before = try person.content()
        for value in ["yes", "no"] {
            person.answers = [("wilson", value), ("consent", "yes")]
            let after = try person.content()
            let glance = after.glance.map { $0.text }.joined(separator: "\n")
            for highlight in before.highlights where after.highlights.contains(where: { $0.name == highlight.name }) {
                #expect(glance.contains(highlight.heading))
            }
        }
    }

    @Test func aClinicianBeginsWithWhatAClinicianCanActOn() throws {
        var person = try #require(GoldenPerson.all.first { $0.name == "every-flag" })
        person.audience = .clinician
        let content = try person.content()
        #expect(content.highlights.first?.name == "confirm")
        let text = TextSummary(content).text
        let places = ["To act on", "Confirm a rare change", "Findings ---"].map { text.range(of: $0)?.lowerBound }
        #expect(!places.contains(nil) && places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    }

    @Test func eachGeneSaysHowManyOfItsSitesWereTested() throws {
        let coverage = try content("half-read").geneCoverage
        #expect(coverage.map { $0.symbol } == ["AAA", "BBB", "CCC", "XXX"])
        #expect(coverage.map { $0.brief } == ["0/1", "0/2", "1/2", "0/1 and 1 not shown"])
        #expect(coverage[0].text == "0 of 1 site tested; 1 called in part")
        #expect(try content("typical").geneCoverage[0].text == "1 of 1 site tested")
        let part = try content("typical").selecting(ReportSelection(genes: ["CCC"]))
        #expect(part.glance.allSatisfy { $0.topic != .unremarkable })
        #expect(try content("all-unknown").glance.contains { $0.topic == .tested && $0.text.contains("BBB 0/2") })
    }

    @Test func nothingNotableIsReportedOnlyForGenesWithAllSitesCalled() throws {
        let typical = try content("typical").glance.filter { $0.topic == .unremarkable }.map { $0.text }
        #expect(
            typical == ["Nothing notable in CCC: every site was called, and the rules call every result usual."])
        #expect(try content("all-unknown").glance.allSatisfy { $0.topic != .unremarkable })
        #expect(try content("half-read").glance.allSatisfy { $0.topic != .unremarkable })
    }

    @Test func aFlowIsTaggedByItsPossibleResultsAndItsEvidence() throws {
        func leanings(_ name: String) throws -> [Leaning] { try content(name).pathways[0].flows.map { $0.leaning } }
        #expect(try leanings("all-unknown") == [.unknown, .unknown, .unknown])
        #expect(try leanings("every-flag") == [.lower, .conflicting, .higher])
        #expect(try leanings("typical") == [.typical, .conflicting, .typical])
    }
}
