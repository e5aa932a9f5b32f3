// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReport
import PheneRuntime
import Testing

/// The declared pathway, and the topics that rules describe, for each audience.
@Suite struct TopicsTests {
    private static let rules = """
        pack topics 1.0.0 "Topics"
        source paper { pmid 11170900  year 2001  title "Paper" }
        gene AAA { chromosome 2  strand plus  about "Lay on AAA."  clinician "Terse on AAA." }
        gene BBB { chromosome 3  strand plus  about "No site of this gene is read." }
        variant rs10 in AAA { at GRCh37 2:1000 A>G }
        scale level = low < high
        substance sugar "Sugar" { about "Sweet." }
        substance salt "Salt" { about "Not sweet." }
        place pan "Pan" { about "Hot." }
        condition thirst "Thirst" { about "Lay on thirst."  clinician "Terse on thirst."  raised salt  cite paper }
        drug water "Water" { about "Wet."  blocks BBB  cite paper }
        target soup : food "Soup" { about "Warm soup." }
        target walks : habit "Walks" { about "Outside." }
        finding aaa : level "Level of AAA" {
          by rs10 { A/A -> low  A/G, G/G -> high }
          about "Lay on the finding."
          clinician "Terse on the finding."
          on unknown "Not read."
          evidence limited
          cite paper
        }
        pathway way : level "The way" {
          step sugar -> salt as cooking by AAA needs salt in pan rate limiting "A note."
          step salt -> sugar as cooling by BBB
          bind salt to tongue by AAA excites "A taste."
          cooking aaa { low -> -1  high -> 0 }
          net { ..-1 -> low  0.. -> high }
          evidence limited
          cite paper
        }
        advice eat "Eat" {
          when aaa = low
          consider soup "Lay advice."
          clinician "Terse advice."
          on unknown "Open."
          evidence limited
          cite paper
        }
        advice walk "Walk" {
          when aaa = low
          consider walks "Go."
          on unknown "Open."
          evidence limited
          cite paper
        }
        """

    private func content(_ genotype: String?, audience: Audience = .lay) -> ReportContent {
        let genome = genotype.map { Genome(["rs10": $0]) } ?? Genome([:])
        let evaluation = Evaluation(Example.compile(Self.rules), genome: genome)
        return ReportContent(evaluation, file: Example.file, audience: audience)
    }

    @Test func theFigureHasEachDeclaredStepWithItsTag() throws {
        let nodes = try #require(content("A/A").pathways[0].figure?.nodes)
        #expect(nodes.map(\.tag) == [.counted(.lower), .unread, .uncounted])
        #expect(nodes[0].needs == ["Salt"] && nodes[0].within == "Pan" && nodes[0].isRateLimiting)
        #expect(nodes[0].findings == ["aaa"] && nodes[1].findings == [])
        #expect(nodes[2].isBinding && nodes[2].to == "tongue receptor" && nodes[2].stage == "excites")
        let page = HTMLReport(content("A/A")).text
        #expect(page.contains("Sugar \u{2192} Salt"))
        #expect(page.contains("these rules test no site of it"))
    }

    @Test func aStepWithAMissingSiteIsUnknownAndNeverTypical() throws {
        let nodes = try #require(content(nil).pathways[0].figure?.nodes)
        #expect(nodes[0].tag == .counted(.unknown))
    }

    @Test func conditionsAndMedicinesAreDescribedTheSameForEveryone() {
        let content = content(nil)
        for text in [TextReport(content).text, HTMLReport(content).text] {
            #expect(text.contains("Lay on thirst.") && text.contains("raised Salt") && text.contains("blocks BBB"))
            #expect(text.contains("No site of this gene is read."))
        }
        #expect(content.topics.map(\.kind).contains("place"))
    }

    @Test func adviceIsGroupedByTheKindOfItsTarget() throws {
        let text = TextReport(content("A/A")).text
        let order = ["Diet:", "Eat\n", "Lifestyle:", "Walk\n"].map { text.firstRange(of: $0)?.lowerBound }
        #expect(order.allSatisfy { $0 != nil })
        #expect(order.compactMap { $0 } == order.compactMap { $0 }.sorted())
        #expect(HTMLReport(content("A/A")).text.contains("Warm soup."))
    }

    @Test(arguments: [Audience.lay, .clinician]) func textsAreThoseForTheAudience(audience: Audience) {
        let content = content("A/A", audience: audience)
        let (own, other) = audience == .lay ? ("Lay", "Terse") : ("Terse", "Lay")
        for text in [TextReport(content).text, HTMLReport(content).text, JSONReport(content).text] {
            for what in ["on AAA.", "on the finding.", "on thirst.", "advice."] {
                #expect(text.contains("\(own) \(what)") && !text.contains("\(other) \(what)"), "\(what)")
            }
        }
    }
}
