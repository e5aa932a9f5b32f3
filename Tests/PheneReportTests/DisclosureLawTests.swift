// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneGenome
import PheneModel
import PheneReport
import PheneRuntime
import SeededRandom
import Testing

/// Consent: two people who differ only at loci that a consent withholds get the same output, byte for byte.
@Suite struct DisclosureLawTests {
    /// Loci `rs1` and `rs2` depend, through haplotypes, on one consent, and `rs4` on another; many other results depend on them.
    private static let rules = """
        pack gated 1.0.0 "Gated"

        source first { pmid 11170900  year 2001  title "First paper" }

        gene APX { chromosome 19  strand plus  about "A gene." }
        gene OTH { chromosome X  strand plus  about "Another gene." }

        variant rs1 in APX {
          at GRCh37 19:1000 T>C
          frequency C 0.15 in "worldwide" panel "Invented panel" n 2504 cite first
        }
        variant rs2 in APX { at GRCh37 19:2000 C>T }
        variant rs3 in APX { at GRCh37 19:3000 C>T }
        variant rs4 in OTH {
          at GRCh37 X:1000 A>G
          frequency G 1/400 in "worldwide" panel "Invented panel" n 200 cite first
        }

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
          effect odds_ratio 1.5 (1.1..2.0) n 900 of "a cold" for C cite first
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

    /// Parts of a report.
    private static let selections = [
        ReportSelection(isNotableOnly: true), ReportSelection(genes: ["APX"]), ReportSelection(findings: ["loss"]),
    ]

    /// Every output about a person.
    private static func everything(_ genome: Genome, _ answers: Answers) -> String {
        let evaluation = Evaluation(pack, genome: genome, taking: answers)
        var all = ""
        for audience in Audience.allCases {
            for isRedacted in [false, true] {
                let content = ReportContent(
                    evaluation, file: Example.file, isRedacted: isRedacted, audience: audience)
                all += content.forms
                for part in selections { all += (try? content.selecting(part).forms) ?? "no such part" }
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

    @Test(arguments: [Answers(), ["want": "no"], ["want": "no", "want_too": "no"], ["pots": "yes"]])
    func peopleWhoDifferOnlyWhereBothConsentsAreMissingGetTheSameReport(answers: Answers) {
        var draws = SeededGenerator(seed: 7)
        for third in Cases.some(of: ["C/C", "C/T", "T/T", ""]) {
            for sex in [Sex.male, .female, nil] {
                var first: String?
                for _ in 0..<Cases.count(12, atLeast: 2) {
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
    func oneConsentShowsOnlyItsOwnLoci(answers: Answers) {
        let given = Answers(answers.pairs + [("want_too", "yes")])
        var first: String?
        for one in Self.choices["rs1"] ?? [] {
            for two in Cases.some(of: Self.choices["rs2"] ?? []) {
                let genome = Self.genome(["rs1": one, "rs2": two, "rs3": "C/T", "rs4": "A/G"], sex: .female)
                let all = Self.everything(genome, given)
                #expect(first == nil || first == all, "\(one) \(two)")
                first = first ?? all
            }
        }
        #expect(first?.contains("raised") == true)
    }

    @Test func withBothConsentsEverythingIsShown() {
        let answers: Answers = ["want": "yes", "want_too": "yes"]
        let genome = Self.genome(["rs1": "C/C", "rs2": "C/C", "rs3": "C/T", "rs4": "A/G"], sex: .female)
        let evaluation = Evaluation(Self.pack, genome: genome, taking: answers)
        let content = ReportContent(evaluation, file: Example.file)
        #expect(content.findings.filter { !$0.outcome.isKnown }.map(\.name) == [])
        #expect(content.flat.contains("Sentence of C/C."))
        #expect(content.loci.allSatisfy { $0.withheldFor.isEmpty && $0.state == .called })
    }

    @Test func aWithheldSiteIsNeverSummarizedAsNothingNotable() {
        for answer in ["no", "yes"] {
            let genome = Self.genome(["rs1": "T/T", "rs2": "C/C", "rs3": "C/C", "rs4": "A/A"], sex: .female)
            let evaluation = Evaluation(Self.pack, genome: genome, taking: ["want": Answer(answer), "want_too": "no"])
            let glance = ReportContent(evaluation, file: Example.file).glance.map(\.text).joined()
            #expect(!glance.contains("Nothing notable in OTH"))
            if answer == "no" { #expect(!glance.contains("Nothing notable in APX")) }
        }
    }

    @Test func aResultThatShownSitesDecideIsShown() {
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
    func aPartialCallIsNotReportedAsMissingByFindingsBasedOnIt(letters: String) throws {
        var genome = Self.genome(["rs2": "C/C", "rs3": "C/T"], sex: nil)
        for text in letters.split(separator: " ") {
            genome.records.append(Record(id: .rs(1), call: Call(text.utf8), written: String(text)))
        }
        let content = ReportContent(
            Evaluation(Self.pack, genome: genome, taking: ["want": "yes", "want_too": "no"]), file: Example.file)
        let neutral = "The sites that were tested do not decide this, so nothing is concluded."
        for name in ["free", "mixed"] {
            let finding = try #require(content.findings.first { $0.name == name })
            #expect(!finding.outcome.isKnown && finding.unknownText == neutral, "\(name)")
        }
    }

    @Test func aConsentThatWasDeclinedIsNotAskedAgain() {
        let genome = Self.genome(["rs1": "C/C", "rs3": "C/T"], sex: nil)
        let content = ReportContent(Evaluation(Self.pack, genome: genome, taking: ["want": "no"]), file: Example.file)
        #expect(!content.questions.map(\.name).contains("want"))
        #expect(content.flat.contains("it is not shown because of your answer to `want`"))
    }

    @Test func resultsThatDoNotDependOnWithheldSitesAreUnchanged() {
        let genome = Self.genome(["rs3": "T/T"], sex: nil)
        let raw = Evaluation(Self.pack, genome: genome)
        for index in 0..<Self.pack.adviceCount where Self.pack.advice(index).name == "plain" {
            #expect(raw.disclosed.verdict(ofAdvice: index) == .applies)
        }
    }

    @Test func anOrdinaryQuestionWithholdsNothing() {
        let rules = Self.rules.replacingOccurrences(of: ": consent", with: ": yes | no")
        let pack = Example.compile(rules)
        let genome = Self.genome(["rs1": "C/C", "rs2": "C/C"], sex: nil)
        let evaluation = Evaluation(pack, genome: genome)
        #expect(evaluation.disclosed.value(of: .locus(0)).count == 1)
        #expect(ReportContent(evaluation, file: Example.file).loci.allSatisfy { $0.withheldFor.isEmpty })
    }
}
