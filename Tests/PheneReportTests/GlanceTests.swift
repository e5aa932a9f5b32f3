// SPDX-License-Identifier: Apache-2.0

import PheneReport
import PheneRuntime
import Testing

@Suite struct GlanceTests {
    private func content(_ name: String) throws -> ReportContent {
        try #require(GoldenPerson.all.first { $0.name == name }).content()
    }

    @Test(arguments: GoldenPerson.all.map { $0.name })
    func thereAreAtMostSevenLines(name: String) throws {
        let lines = try content(name).glance
        #expect((1...7).contains(lines.count))
    }

    @Test func whatToAvoidComesFirstAndThenTheBetterEvidence() throws {
        let guarded = try content("set-aside").glance.filter { $0.topic == .advice }.map { $0.text }
        #expect(guarded[0].hasPrefix("No copper with Wilson disease: avoid copper foods"))
        let lines = try content("every-flag").glance.filter { $0.topic == .advice }.map { $0.text }
        #expect(lines.count == 2)
        #expect(lines[0].hasPrefix("Confirm a rare change"))
        #expect(lines[1].hasPrefix("Eat copper"))
    }

    @Test(arguments: GoldenPerson.all.map { $0.name })
    func notableFindingsComeBeforeAdviceAndAdviceBeforeQuestions(name: String) throws {
        let order: [GlanceLine.Topic] = [.finding, .advice, .question, .pathway, .unremarkable, .unknown]
        let places = try content(name).glance.map { line in order.firstIndex(of: line.topic) ?? -1 }
        #expect(places == places.sorted())
    }

    @Test func nothingNotableIsSaidOnlyOfWhatWasReadInFull() throws {
        let typical = try content("typical").glance.filter { $0.topic == .unremarkable }.map { $0.text }
        #expect(
            typical == ["Nothing notable in CCC: every site was read, and the rules call every result usual."])
        #expect(try content("all-unknown").glance.allSatisfy { $0.topic != .unremarkable })
        #expect(try content("half-read").glance.allSatisfy { $0.topic != .unremarkable })
    }

    @Test func aFlowIsTaggedByWhatIsPossibleAndByItsEvidence() throws {
        func leanings(_ name: String) throws -> [Leaning] { try content(name).pathways[0].flows.map { $0.leaning } }
        #expect(try leanings("all-unknown") == [.unknown, .unknown, .unknown])
        #expect(try leanings("every-flag") == [.lower, .conflicting, .higher])
        #expect(try leanings("typical") == [.typical, .conflicting, .typical])
    }
}
