// SPDX-License-Identifier: Apache-2.0

import NorepinephrineRules
import PheneGenome
import PheneModel
import PheneRuntime
import Testing

/// The typed report of a compiled pack, as tests of a user see it.
@Suite struct ReportTests {
    @Test func aKnownFindingEqualsItsStepAndDiffersFromOthers() {
        let report = Norepinephrine.report(on: Genome(["rs1611115": "T/T"]))
        #expect(report[.dbhActivity] == .veryLow)
        #expect(report[.dbhActivity] != .usual)
        #expect(report[.dbhActivity].known == .veryLow)
    }

    @Test func anUnknownFindingNeitherEqualsNorDiffers() {
        let report = Norepinephrine.report(on: Genome())
        #expect(!(report[.dbhActivity] == .usual))
        #expect(!(report[.dbhActivity] != .usual))
        #expect(report[.dbhActivity].possible == [.veryLow, .intermediate, .usual])
    }

    @Test func aFailedExpectationShowsTheExplanation() {
        let report = Norepinephrine.report(on: Genome(["rs1611115": "T/."]))
        let text = String(describing: report[.dbhActivity])
        #expect(text.hasPrefix("dbh_activity is unknown: very_low or intermediate"))
        #expect(text.contains("given as `T/.`"))
        #expect(text.contains("Rules/Norepinephrine/dbh.phene:"))
        #expect(text.contains("PMID 11170900"))
    }

    @Test func aRecommendationGivesItsVerdictAndOverridersOnEachTarget() {
        let report = Norepinephrine.report(on: Genome(["rs1611115": "T/T"]))
        #expect(report[.dbhCofactors] == .applies)
        #expect(report[.dbhCofactors].on("vitamin_c_foods") == .applies)
        #expect(report[.dbhCofactors].on("copper_foods") == .held)
        #expect(report[.dbhCofactors].overriders(on: "copper_foods") == ["wilson_no_copper"])
        #expect(report[.dbhCofactors].on("no such target") == nil)
    }

    @Test func anUnknownRecommendationNamesTheSmallestSetsThatDecideIt() {
        let report = Norepinephrine.report(on: Genome())
        #expect(report[.dbhCofactors].needs == [["rs1611115"]])
        #expect(String(describing: report[.dbhCofactors]).contains("rs1611115 (not on this assay)"))
    }

    @Test func aRecommendationThatDoesNotApplyNamesTheNearestGenotypeThatWouldChangeIt() {
        let report = Norepinephrine.report(on: Genome(["rs1611115": "C/C"]), inputs: .init(wilson: false))
        #expect(report[.dbhCofactors] == .doesNotApply)
        #expect(String(describing: report[.dbhCofactors]).contains("it would apply with rs1611115 T/T"))
    }

    @Test func everyNameRefersToTheRuleOfThatName() {
        // The index of a name is the tag of its enum case: see `RuleName`.
        let pack = Norepinephrine.pack
        #expect(pack.finding(Norepinephrine.PlasmaActivityFinding.dbhActivity.index).name == "dbh_activity")
        #expect(pack.finding(Norepinephrine.CarriageFinding.netUtr.index).name == "net_utr")
        #expect(pack.finding(Norepinephrine.AlleleCopiesFinding.beta2Arg16.index).name == "beta2_arg16")
        #expect(pack.pathway(Norepinephrine.TonePathway.norepinephrineTone.index).name == "norepinephrine_tone")
        #expect(pack.advice(Norepinephrine.Advice.wilsonNoCopper.index).name == "wilson_no_copper")
    }

    @Test func idsThatThePackDoesNotKnowAreListed() {
        let report = Norepinephrine.report(on: Genome(["rs161111": "T/T", "nonsense": "A"]))
        #expect(report.evaluation.unknownLoci == ["rs161111", "nonsense"])
    }

    @Test(arguments: [["wilsn": "yes"], ["wilson": "perhaps"], ["wilson": "yes", "maoa": "no"]] as [Answers])
    func anAnswerThatThePackDoesNotTakeIsAnError(answers: Answers) {
        #expect(throws: AnswerError.self) { try Norepinephrine.report(on: Genome(), answers: answers) }
        #expect(throws: AnswerError.self) { try Norepinephrine.pack.check(answers) }
    }

    @Test func eachQuestionOfThePackIsATypedMember() {
        let inputs = Norepinephrine.Inputs(maoaConsent: true, wilson: false)
        #expect(inputs.answers.pairs.map { "\($0.name)=\($0.value)" } == ["maoa_consent=yes", "wilson=no"])
        #expect(Norepinephrine.Inputs().answers.pairs.isEmpty)
        #expect(throws: Never.self) { try Norepinephrine.pack.check(inputs.answers) }
    }

    @Test func aRandomPersonDependsOnTheSeedOnly() {
        let pack = Norepinephrine.pack
        let one = Genome.random(under: pack, seed: 7), again = Genome.random(under: pack, seed: 7)
        #expect(one.records.map { $0.written } == again.records.map { $0.written })
        #expect(one.sex == again.sex)
        let texts = Set((0..<50).map { Genome.random(under: pack, seed: $0).records.map { $0.written }.joined() })
        #expect(texts.count == 50)
        for seed in 0..<50 {
            let readings = Evaluation(pack, genome: Genome.random(under: pack, seed: UInt64(seed))).readings
            for reading in readings {
                if case .invalid = reading.call { Issue.record("seed \(seed) made an invalid call") }
            }
        }
    }

    @Test func theOrderOfRowsDoesNotMatter() {
        for seed in 0..<20 {
            let genome = Genome.random(under: Norepinephrine.pack, seed: UInt64(seed))
            var reversed = genome
            reversed.records.reverse()
            let a = Evaluation(Norepinephrine.pack, genome: genome),
                b = Evaluation(Norepinephrine.pack, genome: reversed)
            for index in 0..<Norepinephrine.pack.findingCount {
                #expect(a.value(of: .finding(index)) == b.value(of: .finding(index)))
            }
            for index in 0..<Norepinephrine.pack.adviceCount {
                #expect(a.verdict(ofAdvice: index) == b.verdict(ofAdvice: index))
            }
        }
    }
}
