// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneRulesTestSupport
import PheneSemantics
import Testing

@Suite struct ClaimTests {
    private func probe(_ condition: String) -> [String] {
        analyzed(advice("probe", when: condition, "consider copper")).codes
    }

    @Test(arguments: [
        ("dbh_activity = low and dbh_activity = normal", "PH1002"),
        ("pots = yes and (dbh_activity = low and rs1611115 = C/C)", "PH1002"),
        ("pots = yes or (pots = yes and pots = no)", "PH1002"),
        ("at least 2 of (rs1611115 = C/C, rs1611115 = C/T, rs1611115 = T/T)", "PH1002"),
        ("not (pots = yes or pots = no)", "PH1003"),
        ("known rs1611115 and missing rs1611115", "PH1002"),
        ("known rs1611115 or missing rs1611115", "PH1003"),
        ("pots = no and (has(rs1611115, C) or has(rs1611115, T))", "PH1003"),
        ("at least 1 of (pots = yes, pots = no)", "PH1003"),
    ])
    func aConditionThatSaysNothingTogetherDoesNotBuild(condition: String, code: String) {
        #expect(probe(condition) == [code])
    }

    @Test(arguments: [
        "dbh_activity = low and pots = yes", "not (dbh_activity = low and pots = yes)",
        "at least 2 of (rs1611115 = C/C, pots = yes, known dbh_activity)", "missing rs1611115 or pots = yes",
        "has(rs1611115, C) and has(rs1611115, T)", "not missing pots",
        "pots = no and (not dbh_activity = low or known rs1611115)",
    ])
    func aConditionThatAsksSomethingBuilds(condition: String) {
        #expect(probe(condition) == [])
    }

    @Test func whatAsksForAResultOfWhatItWantsMissingIsNotProved() {
        #expect(probe("missing rs1611115 and rs1611115 = T/T") == ["PH1006"])
        #expect(probe("missing rs1611115 and pots = yes") == [])
    }

    @Test func theTwoPartsThatExcludeEachOtherAreShown() throws {
        let text = "pots = yes and dbh_activity = low and rs1611115 = C/C"
        let message = try #require(analyzed(advice("probe", when: text, "consider copper")).diagnostics.first)
        #expect(message.others.map(\.label) == ["this", "and this are never true together"])
    }

    @Test func whatFollowsFromAConditionThatSaysNothingIsNotToldBesides() {
        let text =
            advice("probe", when: "pots = yes and pots = no", "consider copper")
            + advice("guard", when: "pots = yes", "avoid copper", "overrides probe because \"harm\"")
        #expect(analyzed(text).codes == ["PH1002"])
    }

    @Test func ofTwoEqualRecommendationsTheLaterIsRedundant() {
        let text =
            advice("a", when: "pots = yes", "avoid copper, salt")
            + advice("b", when: "not (pots = no)", "avoid salt, copper")
        let result = analyzed(text)
        #expect(result.messages == ["PH1004 `b` adds nothing to `a`"])
        #expect(result.book != nil)
    }

    @Test(arguments: [
        ("pots = yes", "consider copper", ""), ("pots = yes", "avoid salt", ""),
        ("pots = yes", "avoid copper, salt", ""),
        ("pots = no", "avoid copper", ""), ("dbh_activity = low", "avoid copper", ""),
        ("pots = yes and dbh_activity = low", "avoid copper", "overrides standing because \"harm\""),
    ])
    func anAdviceThatAddsSomethingIsNotRedundant(condition: String, action: String, extra: String) {
        let text = advice("a", when: "pots = yes", "avoid copper") + advice("b", when: condition, action, extra)
        #expect(!analyzed(text).codes.contains("PH1004"))
    }

    @Test func aNarrowerAdviceIsRedundantThroughAFinding() {
        let text =
            advice("broad", when: "dbh_activity <= reduced", "avoid copper")
            + advice("narrow", when: "has(rs1611115, T) and pots = yes", "avoid copper")
        #expect(analyzed(text).messages == ["PH1004 `narrow` adds nothing to `broad`"])
    }

    @Test func anOverrideBetweenRecommendationsThatDoNotClashIsFine() {
        let text =
            advice("a", when: "dbh_activity = low", "discuss copper")
            + advice("b", when: "pots = yes", "monitor copper", "overrides a because \"it says more\"")
        #expect(analyzed(text).messages == [])
    }

    @Test func anOverrideThatNeverBitesShowsBothConditions() throws {
        let text =
            advice("a", when: "dbh_activity = low", "discuss copper")
            + advice("b", when: "rs1611115 = C/C", "monitor copper", "overrides a because \"it says more\"")
        let result = analyzed(text)
        #expect(result.messages == ["PH1005 `b` never overrides `a`"])
        #expect(result.diagnostics.first?.others.map(\.label) == ["`b` requires this", "`a` requires this"])
    }

    @Test(arguments: ["overrides a because \"it says more\"", ""])
    func pastTheCapNothingIsTakenForProved(override: String) {
        let inputs = (1...18).map { "input q\($0) : yes | no \"Question \($0)?\"\n" }.joined()
        let yes = (1...18).map { "q\($0) = yes" }.joined(separator: ", ")
        let no = (1...18).map { "q\($0) = no" }.joined(separator: ", ")
        // `b` without an override: at least 9 of 18 `yes` follows from not at least 10 `no`.
        let other = override.isEmpty ? "not at least 10 of (\(no))" : "at least 10 of (\(no))"
        let text =
            advice("a", when: "at least 9 of (\(yes))", "discuss copper")
            + advice("b", when: other, "discuss copper", override)
        #expect(Set(analyzed(inputs + text).codes) == ["PH1006"])
    }
}
