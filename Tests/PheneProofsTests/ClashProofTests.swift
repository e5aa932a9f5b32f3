// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneRulesTestSupport
import PheneSemantics
import Testing

@Suite struct ClashProofTests {
    private let rest = advice("rest", when: "dbh_activity <= reduced", "consider vitamin_c, copper")

    @Test func bothClausesAndTheMeetingPersonAreShown() throws {
        let message = try #require(
            analyzed(rest + advice("guard", when: "pots = yes", "avoid copper")).diagnostics.first)
        #expect(message.code.name == "PH1001")
        #expect(message.title == "`guard` and `rest` contradict each other on `copper`")
        #expect(message.others.map(\.label) == ["`rest` has the verb `consider`"])
        #expect(
            message.test == """
                test "guard overrides rest" {
                  given rs1611115 C/T
                  given pots = yes
                  expect advice rest overridden on copper by guard
                }
                """)
    }

    @Test func withTheOverrideOfTheHelpTheShownTestBuilds() throws {
        let message = try #require(
            analyzed(rest + advice("guard", when: "pots = yes", "avoid copper")).diagnostics.first)
        let fixed =
            rest + advice("guard", when: "pots = yes", "avoid copper", "overrides rest on copper because \"harm\"")
        #expect(analyzed(fixed + (try #require(message.test))).messages == [])
    }

    @Test(arguments: [
        // Conditions that exclude each other, by a finding, by a locus, by an answer.
        ("dbh_activity = normal", "avoid copper"), ("rs1611115 = C/C", "avoid copper"),
        ("pots = yes and rs1611115 = C/C", "contraindicated copper"),
        // Another target; verbs that do not point.
        ("pots = yes", "avoid salt"), ("pots = yes", "monitor copper"), ("pots = yes", "discuss copper"),
        ("pots = yes", "increase copper"), ("pots = yes", "standard copper"),
    ])
    func noClashWithoutAMeetingPersonATargetAndOppositeVerbs(condition: String, action: String) {
        #expect(analyzed(rest + advice("guard", when: condition, action)).messages == [])
    }

    @Test(arguments: ["reduce copper", "avoid copper", "contraindicated copper"])
    func eachVerbAwayClashesWithEachToward(action: String) {
        for toward in ["consider", "increase"] {
            let rest = advice("rest", when: "dbh_activity = low", "\(toward) copper")
            #expect(analyzed(rest + advice("guard", when: "pots = yes", action)).codes == ["PH1001"])
        }
    }

    @Test func anOverrideOnAnotherTargetDoesNotHelp() {
        let guarding = advice(
            "guard", when: "pots = yes", "avoid copper, vitamin_c", "overrides rest on vitamin_c because \"harm\"")
        let messages = analyzed(rest + guarding).messages
        #expect(messages == ["PH1001 `guard` and `rest` contradict each other on `copper`"])
    }

    @Test func anOverrideInEitherDirectionDecides() {
        let loud = advice("guard", when: "pots = yes", "avoid copper")
        let rest = advice(
            "rest", when: "dbh_activity = low", "consider copper",
            "overrides guard because \"a lack is worse\" despite \"it was tried\"")
        #expect(analyzed(loud + rest).messages == [])
    }

    @Test func nobodyHasOneXAndTwo() {
        let x = "variant rs5906957 {\n  at GRCh38 X:43744144 A>G\n}\n"
        let one = advice("one", when: "rs72554632 = T", "consider copper")
        #expect(analyzed(x + one + advice("two", when: "rs5906957 = A/G", "avoid copper")).messages == [])
        let meeting = analyzed(x + one + advice("two", when: "rs5906957 = G", "avoid copper"))
        #expect(meeting.codes == ["PH1001"])
        #expect(meeting.diagnostics.first?.test?.contains("given sex male\n") == true)
    }

    @Test func missingAndKnownOfOneThingNeverMeet() {
        let missing = advice("probe", when: "missing rs1611115 and pots = yes", "consider copper")
        #expect(analyzed(missing + advice("guard", when: "known rs1611115", "avoid copper")).messages == [])
        let meeting = analyzed(missing + advice("guard", when: "pots = yes", "avoid copper"))
        #expect(meeting.codes == ["PH1001"])
        #expect(meeting.diagnostics.first?.test?.contains("given rs1611115") == false)
    }

    @Test func pastTheCapItIsSaidThatNothingIsProved() {
        let inputs = (1...18).map { "input q\($0) : yes | no \"Question \($0)?\"\n" }.joined()
        let list = (1...18).map { "q\($0) = yes" }.joined(separator: ", ")
        let other = (1...18).map { "q\($0) = no" }.joined(separator: ", ")
        let result = analyzed(
            inputs + advice("few", when: "at least 10 of (\(list))", "consider copper")
                + advice("many", when: "at least 9 of (\(other))", "avoid copper"))
        #expect(result.messages == ["PH1006 not proved: whether `few` and `many` can both apply, on `copper`"])
        #expect(result.book != nil)
    }
}
