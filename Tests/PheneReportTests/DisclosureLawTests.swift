// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneGenome
import PheneReport
import PheneRuntime
import Testing

/// The law of consent: two people who differ only at loci that a consent withholds get the same, to the last byte.
@Suite struct DisclosureLawTests {
    /// Loci `rs1` and `rs2` are gated, through haplotypes, by one consent, and `rs4` by another; much else rests on them.
    private static let rules = """
        pack gated 1.0.0 "Gated"

        source first { pmid 11170900  year 2001  title "First paper" }

        gene APX { chromosome 19  strand plus  about "A gene." }
        gene OTH { chromosome X  strand plus  about "Another gene." }

        variant rs1 in APX { at GRCh37 19:1000 T>C }
        variant rs2 in APX { at GRCh37 19:2000 C>T }
        variant rs3 in APX { at GRCh37 19:3000 C>T }
        variant rs4 in OTH { at GRCh37 X:1000 A>G }

        haplotypes apx in APX {
          order rs1, rs2
          e2 = T-T
          e3 = T-C
          e4 = C-C
          phase required unless unambiguous
          on unknown "Which ones these are is not known."
          evidence strong
          cite first
        }

        scale told = kept "kept back" < usual "usual" < raised "raised"
        scale level = low < middle < high
        scale tone = less < even < more

        input want : consent "Do you want to know of APX?"
        input want_too : consent "Do you want to know of OTH?"
        input pots : yes | no "Do you have POTS?"

        finding risk : told "Risk" {
          by apx, want {
            | e2/*, e3/e3, e3/other | yes | usual  | note "Usual."
            | e3/e4, e4/e4, e4/other | yes | raised | note "Raised."
            | other/other           | yes | usual  |
            | *                     | no  | kept   | note "Kept back."
          }
          on unknown "Not known."
          evidence strong
          cite first
        }

        finding loss : told "Loss" {
          by rs4, want_too {
            | A, A/A      | yes | usual  |
            | A/G, G, G/G | yes | raised |
            | *           | no  | kept   |
          }
          on unknown "Not known."
          evidence strong
          cite first
        }

        finding free : level "Read freely" {
          by rs1 {
            T/T -> low note "Sentence of T/T."
            C/T -> middle note "Sentence of C/T."
            C/C -> high note "Sentence of C/C."
          }
          on unknown "This site was not read."
          evidence strong
          cite first
        }

        finding mixed : level "Read with another" {
          by free, rs3 {
            | *           | C/C | low    |
            | low         | C/T, T/T | low    |
            | middle      | C/T, T/T | middle |
            | high        | C/T, T/T | high   |
          }
          on unknown "Not known."
          evidence strong
          cite first
        }

        pathway way : tone "The way of it" {
          synthesis free { low -> -1  middle -> 0  high -> 1 }
          clearance mixed { low -> -1  middle -> 0  high -> 1 }
          net { ..-1 -> less  0 -> even  1.. -> more }
          evidence limited
          cite first
        }

        advice eat "Eat" {
          when free = high
          consider fish "Text."
          on unknown "Not known."
          evidence limited
          cite first
        }

        advice guard "Guard" {
          when risk = raised and pots = yes
          avoid fish "Text."
          overrides eat because "of the risk"
          on unknown hold "Not known."
          evidence moderate
          cite first
        }

        advice gated "Gated by itself" {
          when has(rs4, G) and want_too = yes
          discuss care "Text."
          on unknown "Not known."
          evidence moderate
          cite first
        }

        advice plain "Plain" {
          when rs3 = T/T or apx = e4/e4
          discuss care "Text."
          on unknown "Not known."
          evidence moderate
          cite first
        }

        """

    private static let pack = Example.compile(rules)
    private static let names = ExplanationText.names(in: pack)

    /// Everything that anybody is shown of a person.
    private static func everything(_ genome: Genome, _ answers: Answers) -> String {
        let evaluation = Evaluation(pack, genome: genome, answers: answers)
        var all = ""
        for audience in Audience.allCases {
            for isRedacted in [false, true] {
                let content = ReportContent(
                    evaluation, file: Example.file, isRedacted: isRedacted, audience: audience)
                all += content.forms
                if !isRedacted {
                    let coverage = CoverageReport(content)
                    all += coverage.text() + coverage.json
                }
            }
        }
        for name in names {
            if let text = ExplanationText(of: name, in: evaluation, file: Example.file) {
                all += text.text() + text.json
            }
        }
        let report = evaluation.disclosed
        for index in 0..<pack.findingCount { all += report.explanation(of: .finding(index)).description }
        for index in 0..<pack.adviceCount {
            all += "\(report.verdict(ofAdvice: index)) \(report.needs(ofAdvice: index))"
        }
        return all
    }

    private static func genome(_ genotypes: [String: String], sex: Sex?) -> Genome {
        var genome = Genome(sex: sex)
        for (id, text) in genotypes.sorted(by: { $0.key < $1.key }) where !text.isEmpty {
            guard let key = UInt64(id.dropFirst(2)) else { continue }
            genome.records.append(Record(id: .rs(key), call: Call(text.utf8), written: text))
        }
        return genome
    }

    private static let choices: [String: [String]] = [
        "rs1": ["T/T", "C/T", "C/C", "T|C", "C|T", "./.", "T/.", "", "A/A"],
        "rs2": ["C/C", "C/T", "T/T", "C|T", "T|C", "./.", "C/.", "", "G/T"],
        "rs4": ["A/A", "A/G", "G/G", "A", "G", "./.", "", "C/C"],
    ]

    /// Numbers that look random and are the same on every run.
    private struct Draws {
        var state: UInt64
        mutating func one<Item>(of items: [Item]) -> Item {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return items[Int(state >> 33) % items.count]
        }
    }

    @Test(arguments: [Answers(), ["want": "no"], ["want": "no", "want_too": "no"], ["pots": "yes"]])
    func peopleWhoDifferWhereBothConsentsAreMissingGetTheSame(answers: Answers) {
        var draws = Draws(state: 7)
        for third in ["C/C", "C/T", "T/T", ""] {
            for sex in [Sex.male, .female, nil] {
                var first: String?
                for _ in 0..<12 {
                    let genotypes = [
                        "rs1": draws.one(of: Self.choices["rs1"] ?? []),
                        "rs2": draws.one(of: Self.choices["rs2"] ?? []),
                        "rs3": third, "rs4": draws.one(of: Self.choices["rs4"] ?? []),
                    ]
                    let all = Self.everything(Self.genome(genotypes, sex: sex), answers)
                    #expect(first == nil || first == all, "\(genotypes)")
                    first = first ?? all
                }
            }
        }
    }

    @Test(arguments: [Answers(), ["want": "no"]])
    func oneConsentGivenShowsItsOwnLociAlone(answers: Answers) {
        let given = Answers(answers.pairs + [("want_too", "yes")])
        var first: String?
        for one in Self.choices["rs1"] ?? [] {
            for two in Self.choices["rs2"] ?? [] {
                let genome = Self.genome(["rs1": one, "rs2": two, "rs3": "C/T", "rs4": "A/G"], sex: .female)
                let all = Self.everything(genome, given)
                #expect(first == nil || first == all, "\(one) \(two)")
                first = first ?? all
            }
        }
        #expect(first?.contains("raised") == true)
    }

    @Test func withBothConsentsAllIsShown() {
        let answers: Answers = ["want": "yes", "want_too": "yes"]
        let genome = Self.genome(["rs1": "C/C", "rs2": "C/C", "rs3": "C/T", "rs4": "A/G"], sex: .female)
        let evaluation = Evaluation(Self.pack, genome: genome, answers: answers)
        let content = ReportContent(evaluation, file: Example.file)
        #expect(content.findings.filter { !$0.outcome.isKnown }.map(\.name) == [])
        #expect(content.flat.contains("Sentence of C/C."))
        #expect(content.loci.allSatisfy { $0.withheldFor.isEmpty && $0.state == .called })
    }

    @Test func whatIsWithheldIsNeverSummedUpAsNothingNotable() {
        for answer in ["no", "yes"] {
            let genome = Self.genome(["rs1": "T/T", "rs2": "C/C", "rs3": "C/C", "rs4": "A/A"], sex: .female)
            let evaluation = Evaluation(Self.pack, genome: genome, answers: ["want": Answer(answer), "want_too": "no"])
            let glance = ReportContent(evaluation, file: Example.file).glance.map(\.text).joined()
            #expect(!glance.contains("Nothing notable in OTH"))
            if answer == "no" { #expect(!glance.contains("Nothing notable in APX")) }
        }
    }

    @Test func aResultThatWhatIsShownDecidesIsShown() {
        let genome = Self.genome(["rs1": "C/C", "rs3": "C/C"], sex: nil)
        let content = ReportContent(Evaluation(Self.pack, genome: genome), file: Example.file)
        let mixed = content.findings.first { $0.name == "mixed" }
        #expect(mixed?.outcome.possible.map(\.name) == ["low"])
        let free = content.findings.first { $0.name == "free" }
        #expect(free?.outcome.isKnown == false)
        #expect(free?.unknownText.contains("Not shown") == true)
        #expect(content.questions.map(\.name).contains("want"))
    }

    @Test(arguments: ["T/.", "T/T C/T"])
    func whatWasReadInPartIsNotSaidToBeUnreadByWhatRestsOnIt(letters: String) throws {
        var genome = Self.genome(["rs2": "C/C", "rs3": "C/T"], sex: nil)
        for text in letters.split(separator: " ") {
            genome.records.append(Record(id: .rs(1), call: Call(text.utf8), written: String(text)))
        }
        let content = ReportContent(
            Evaluation(Self.pack, genome: genome, answers: ["want": "yes", "want_too": "no"]), file: Example.file)
        let neutral = "What was read does not decide this, so nothing is concluded."
        for name in ["free", "mixed"] {
            let finding = try #require(content.findings.first { $0.name == name })
            #expect(!finding.outcome.isKnown && finding.unknownText == neutral, "\(name)")
        }
    }

    @Test func aConsentThatWasDeclinedIsNotAskedAgain() {
        let genome = Self.genome(["rs1": "C/C", "rs3": "C/T"], sex: nil)
        let content = ReportContent(Evaluation(Self.pack, genome: genome, answers: ["want": "no"]), file: Example.file)
        #expect(!content.questions.map(\.name).contains("want"))
        #expect(content.flat.contains("it is not shown, as you asked by `want`"))
    }

    @Test func whatRestsOnNothingWithheldIsAsEver() {
        let genome = Self.genome(["rs3": "T/T"], sex: nil)
        let raw = Evaluation(Self.pack, genome: genome)
        for index in 0..<Self.pack.adviceCount where Self.pack.advice(index).name == "plain" {
            #expect(raw.disclosed.verdict(ofAdvice: index) == .applies)
        }
    }

    @Test func aQuestionThatIsNoConsentWithholdsNothing() {
        let rules = Self.rules.replacingOccurrences(of: ": consent", with: ": yes | no")
        let pack = Example.compile(rules)
        let genome = Self.genome(["rs1": "C/C", "rs2": "C/C"], sex: nil)
        let evaluation = Evaluation(pack, genome: genome)
        #expect(evaluation.disclosed.value(of: .locus(0)).count == 1)
        #expect(ReportContent(evaluation, file: Example.file).loci.allSatisfy { $0.withheldFor.isEmpty })
    }
}
