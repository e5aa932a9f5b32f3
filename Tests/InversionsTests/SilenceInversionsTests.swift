// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneRuntime
import Testing

/// What is not known is never read as "no": not by a guard, and not by leave.
@Suite struct SilenceInversionsTests {
    private static let base =
        """
        variant rs1 in PLUS { at GRCh38 9:1000 A>G }
        variant rs2 in PLUS { at GRCh38 9:2000 A>G }
        input wilson : yes | no "Do you have Wilson disease?"

        """ + finding("f1", by: "rs1", "A/A -> low\nA/G -> middle\nG/G -> high")
        + finding("f2", by: "rs2", "A/A -> low\nA/G -> middle\nG/G -> high")

    private static func advice(
        _ name: String, when condition: String, _ action: String, _ extra: String = "", evidence: String = "strong"
    ) -> String {
        """
        advice \(name) {
          when \(condition)
          \(action)
          \(extra)
          on unknown "Not known."
          evidence \(evidence)
          cite paper
        }

        """
    }

    private static let encouraged = advice("a", when: "f1 = low", "consider copper")

    private static func verdict(
        _ name: String, _ rules: String, _ genotypes: KeyValuePairs<String, String> = ["rs1": "A/A"],
        _ answers: Answers = [:]
    ) throws -> Verdict? {
        try Evaluation(pack(base + rules), genome: Genome(sex: nil, genotypes), answers: answers).verdict(of: name)
    }

    @Test(arguments: [
        "known wilson and wilson = yes", "not missing wilson and wilson = yes", "not (missing wilson or wilson = no)",
        "known wilson and not wilson = no", "at least 2 of (known wilson, wilson = yes)",
    ])
    func aGuardThatNeedsAnAnswerStaysUnknownWithoutOne(condition: String) throws {
        for action in ["avoid copper", "contraindicated copper", "discuss copper"] {
            let rules =
                Self.encouraged
                + Self.advice("guard", when: condition, action, #"overrides a because "it piles up""#)
            #expect(try Self.verdict("guard", rules) == .unknown, "\(action)")
            #expect(try Self.verdict("a", rules) == .held)
            #expect(try Self.verdict("a", rules, ["rs1": "A/A"], ["wilson": "no"]) == .applies)
            #expect(try Self.verdict("a", rules, ["rs1": "A/A"], ["wilson": "yes"]) == .overridden)
        }
    }

    @Test func aGuardThatNeedsASiteStaysUnknownIfItIsMissing() throws {
        let rules =
            Self.encouraged
            + Self.advice("guard", when: "known f2 and f2 = low", "avoid copper", #"overrides a because "it piles up""#)
        #expect(try Self.verdict("a", rules) == .held)
        #expect(try Self.verdict("a", rules, ["rs1": "A/A", "rs2": "./."]) == .held)
        #expect(try Self.verdict("a", rules, ["rs1": "A/A", "rs2": "G/G"]) == .applies)
        #expect(try Self.verdict("a", rules, ["rs1": "A/A", "rs2": "A/A"]) == .overridden)
    }

    @Test func theNeedsOfAnUnknownGuardAreAskedFor() throws {
        let rules = Self.advice("guard", when: "known wilson and wilson = yes", "avoid copper")
        let evaluation = Evaluation(try pack(Self.base + rules), genome: Genome(["rs1": "A/A"]))
        #expect(evaluation.needs(ofAdvice: 0) == [[.input(0)]])
    }

    @Test func aGuardMayProceedWithoutAnAnswerForAStatedReason() throws {
        let rules =
            Self.encouraged
            + Self.advice(
                "guard", when: "known wilson and wilson = yes", "avoid copper",
                "overrides a because \"it piles up\"\n  on missing proceed because \"everyone here is asked\"")
        #expect(try Self.verdict("guard", rules) == .doesNotApply)
        #expect(try Self.verdict("a", rules) == .applies)
    }

    @Test func aGuardForPeopleWithoutKnownFactsAppliesToThem() throws {
        let rules = Self.advice("guard", when: "missing wilson", "avoid copper")
        #expect(try Self.verdict("guard", rules) == .applies)
        #expect(try Self.verdict("guard", rules, ["rs1": "A/A"], ["wilson": "no"]) == .doesNotApply)
    }

    @Test(arguments: ["consider", "increase", "standard"])
    func encouragementBecauseOfAMissingFactIsWarnedAbout(verb: String) {
        let open = Self.advice("a", when: "f1 != low or missing f1", "\(verb) copper")
        #expect(messages(Self.base + open).map(\.code.number).contains(1055))
        let through = Self.advice("a", when: "rs1 != A/A or missing f1", "\(verb) copper")
        #expect(messages(Self.base + through).map(\.code.number).contains(1055))
        let closed = Self.advice("a", when: "f1 != low", "\(verb) copper")
        #expect(!messages(Self.base + closed).map(\.code.number).contains(1055))
    }

    @Test(arguments: ["reduce", "avoid", "contraindicated"])
    func aMilderWarningIsShownWhileAStricterOneIsUnknown(verb: String) throws {
        let rules =
            Self.advice("mild", when: "f1 = low", "reduce coffee")
            + Self.advice("strict", when: "wilson = yes", "\(verb) coffee", #"overrides mild because "none at all""#)
        let pack = try pack(Self.base + rules)
        let open = Evaluation(pack, genome: Genome(["rs1": "A/A"]))
        #expect(open.verdict(of: "strict") == .unknown)
        #expect(open.verdict(of: "mild") == .applies)
        #expect(open.pendingOverriders(ofAdvice: 0, target: 0).count == 1)
        #expect(open.explanation(ofAdvice: 0).description.contains("strict, which says \(verb), is unknown"))
        let strict = try Evaluation(pack, genome: Genome(["rs1": "A/A"]), answers: ["wilson": "yes"])
        #expect(strict.verdict(of: "mild") == .overridden)
        #expect(strict.pendingOverriders(ofAdvice: 0, target: 0).isEmpty)
        let clear = try Evaluation(pack, genome: Genome(["rs1": "A/A"]), answers: ["wilson": "no"])
        #expect(clear.verdict(of: "mild") == .applies)
        #expect(clear.pendingOverriders(ofAdvice: 0, target: 0).isEmpty)
    }

    @Test(arguments: ["avoid", "contraindicated"])
    func warningsThatAreNeverHeldAreShownWhileAnOverriderIsUnknown(verb: String) throws {
        let rules =
            Self.advice("warning", when: "f1 = low", "\(verb) coffee")
            + Self.advice(
                "other", when: "wilson = yes", "discuss coffee",
                #"overrides warning because "it is another matter" despite "a doctor decides""#)
        #expect(try Self.verdict("warning", rules) == .applies)
        #expect(try Self.verdict("warning", rules, ["rs1": "A/A"], ["wilson": "yes"]) == .overridden)
    }

    @Test(arguments: [("monitor", "discuss"), ("discuss", "monitor"), ("discuss", "discuss"), ("monitor", "monitor")])
    func monitorAndDiscussDoNotHoldEachOther(shown: String, open: String) throws {
        let rules =
            Self.advice("a", when: "f1 = low", "\(shown) iron")
            + Self.advice("b", when: "wilson = yes", "\(open) iron", #"overrides a because "it says more""#)
        #expect(try Self.verdict("a", rules) == .applies)
        #expect(try Self.verdict("a", rules, ["rs1": "A/A"], ["wilson": "yes"]) == .overridden)
        // About another target, neither is a form of the other.
        let elsewhere =
            Self.advice("a", when: "f1 = low", "\(shown) iron")
            + Self.advice("b", when: "wilson = yes", "\(open) copper", #"overrides a on iron because "it says more""#)
        #expect(try Self.verdict("a", elsewhere) == .held)
    }

    /// Who watches a thing, or asks for it, may have it: that is no milder form of leaving it.
    @Test(arguments: ["monitor", "discuss"], ["reduce", "avoid", "contraindicated"])
    func monitorAndDiscussAreNotMilderWarnings(verb: String, guarding: String) throws {
        let rules =
            Self.advice("a", when: "f1 = low", "\(verb) copper")
            + Self.advice("guard", when: "wilson = yes", "\(guarding) copper", #"overrides a because "it piles up""#)
        #expect(try Self.verdict("a", rules) == .held)
        #expect(try Self.verdict("a", rules, ["rs1": "A/A"], ["wilson": "no"]) == .applies)
    }

    @Test func encouragementIsHeldWhileAGuardIsUnknown() throws {
        for verb in ["consider", "increase", "standard", "monitor", "discuss"] {
            let rules =
                Self.advice("a", when: "f1 = low", "\(verb) copper")
                + Self.advice("guard", when: "wilson = yes", "avoid copper", #"overrides a because "it piles up""#)
            #expect(try Self.verdict("a", rules) == .held)
        }
        let rules =
            Self.advice("a", when: "f1 = low", "reduce salt")
            + Self.advice(
                "guard", when: "wilson = yes", "increase salt",
                #"overrides a because "it is low" despite "it is worse""#)
        #expect(try Self.verdict("a", rules) == .held)
    }

    @Test(arguments: [
        ("contraindicated", "strong", "consider", "conflicting"), ("avoid", "strong", "discuss", "strong"),
        ("reduce", "moderate", "monitor", "guideline"), ("avoid", "strong", "avoid", "limited"),
        ("consider", "strong", "consider", "moderate"), ("contraindicated", "limited", "avoid", "guideline"),
    ])
    func aMilderOrWeakerRecommendationOverridesOnlyWithASecondReason(
        strictVerb: String, strictEvidence: String, mildVerb: String, mildEvidence: String
    ) {
        func codes(_ override: String) -> [Int] {
            messages(
                Self.base + Self.advice("a", when: "f1 = low", "\(strictVerb) copper", evidence: strictEvidence)
                    + Self.advice(
                        "b", when: "wilson = yes", "\(mildVerb) copper", override, evidence: mildEvidence)
            ).map(\.code.number)
        }
        #expect(codes(#"overrides a because "it must""#).contains(1056))
        #expect(!codes(#"overrides a because "it must" despite "it was tried""#).contains(1056))
    }

    @Test func aStricterRecommendationMayOverrideWithWeakerEvidence() {
        let rules =
            Self.advice("a", when: "f1 = low", "consider copper", evidence: "strong")
            + Self.advice(
                "b", when: "wilson = yes", "avoid copper", #"overrides a because "it must""#, evidence: "limited")
        #expect(messages(Self.base + rules).isEmpty)
    }

    @Test(arguments: [
        ("standard", "contraindicated"), ("standard", "avoid"), ("standard", "reduce"), ("standard", "increase"),
    ])
    func standardUseConflictsWithOpposedVerbs(one: String, other: String) {
        for (first, second) in [(one, other), (other, one)] {
            let rules =
                Self.advice("a", when: "f1 = low", "\(first) copper")
                + Self.advice("b", when: "wilson = yes", "\(second) copper")
            #expect(messages(Self.base + rules).map(\.code.number).contains(1001), "\(first) \(second)")
        }
    }
}
