// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneGenome
import PheneModel
import PheneReport
import PheneRuntime
import SeededRandom
import Testing

/// Laws about what a report summarizes, for people with every kind of call.
@Suite struct NotabilityLawTests {
    private static let rules = """
        pack laws 1.0.0 "Laws"
        source first { pmid 11170900  year 2001  title "First paper" }
        gene AAA { chromosome 1  strand plus  about "A gene." }
        gene BBB { chromosome X  strand plus  about "Another." }
        gene CCC { chromosome 2  strand plus  about "A third." }
        variant rs1 in AAA { at GRCh37 1:1000 C>T }
        variant rs2 in AAA { at GRCh37 1:2000 A>G }
        variant rs3 in BBB { at GRCh37 X:20000000 G>A }
        variant rs4 in CCC { at GRCh37 2:4000 G>A }
        scale found = none "not found" usual < some "found" notable < many "many" notable
        scale silent = little < much
        scale asked = kept "kept back" neutral < none "not found" usual < some "found" notable
        scale tone = less < neither usual < more
        input want : consent "Do you want to know of rs4?"
        input age : 0..120 years "How old are you?"
        haplotypes pair in AAA {
          order rs1, rs2
          one = C-A
          two = T-G
          on unknown "Not told."
          evidence strong
          cite first
        }
        finding first_site : found "First site" {
          by rs1 { C/C -> none  C/T -> some  T/T -> many }
          on unknown "Not read."
          evidence strong
          cite first
        }
        finding second_site : found "Second site" {
          by rs2, age {
            | A/A      | *       | none |
            | A/G, G/G | 0..64   | none |
            | A/G, G/G | 65..120 | some |
          }
          on unknown "Not read."
          evidence strong
          cite first
        }
        finding by_pair : found "By pair" {
          by pair {
            one/one, one/other, other/other -> none
            one/two, two/other -> some
            two/two -> many
          }
          on unknown "Not read."
          evidence strong
          cite first
        }
        finding women : found "In women" {
          by rs3, sex {
            | G, G/G       | *      | none |
            | A, A/A, A/G  | male   | none |
            | A, A/A, A/G  | female | some |
          }
          on unknown "Not read."
          evidence strong
          cite first
        }
        finding kept : asked "Kept" {
          by rs4, want {
            | *        | no  | kept |
            | G/G      | yes | none |
            | A/A, A/G | yes | some |
          }
          on unknown "Not read."
          evidence strong
          cite first
        }
        MORE
        substance one "One" { about "One." }
        substance two "Two" { about "Two." }
        pathway flow : tone "The way" {
          step one -> two as synthesis by AAA
          step two -> one as breakdown by BBB, CCC
          synthesis first_site { none -> 0  some -> 1  many -> 1 }
          breakdown women { none -> 0  some -> -1  many -> -1 }
          net { ..-1 -> less  0 -> neither  1.. -> more }
          evidence limited
          cite first
        }
        advice watch "Watch" {
          when second_site = some and kept != some
          monitor care "Text."
          on unknown "Not known."
          evidence limited
          cite first
        }
        """
    /// A diplotype has no notability of its own, so without it the gene may be summarized.
    private static let pack = Example.compile(
        rules.replacing("MORE", with: "").replacing("haplotypes pair in AAA", with: "/- haplotypes pair in AAA")
            .replacing("finding by_pair", with: "/- finding by_pair"))
    private static let paired = Example.compile(rules.replacing("MORE", with: ""))
    private static let unmarked = Example.compile(
        rules.replacing(
            "MORE",
            with: """
                finding plain : silent "Plain" {
                  by rs3 { G, G/G -> little  A, A/A, A/G -> much }
                  on unknown "Not read."
                  evidence strong
                  cite first
                }
                """))

    private static let genes = ["AAA": [1, 2], "BBB": [3], "CCC": [4]]
    private static let usual = [1: "C/C", 2: "A/A", 3: "G/G", 4: "G/G"]
    private static let letters: [Int: (Character, Character)] = [
        1: ("C", "T"), 2: ("A", "G"), 3: ("G", "A"), 4: ("G", "A"),
    ]

    /// The possible calls of a site; the usual genotype several times, so that genes are often fully called.
    private enum State: CaseIterable {
        case usual, again, once, changed, both, noCall, half, absent, invalid, disagreeing, imputed, assumed

        func records(_ number: Int) -> [Record] {
            guard let (a, b) = letters[number], let usual = NotabilityLawTests.usual[number] else { return [] }
            func record(_ text: String, isImputed: Bool = false) -> Record {
                Record(
                    id: .rs(UInt64(number)), call: Call(text.utf8), written: text, isImputed: isImputed)
            }
            switch self {
            case .usual, .again, .once: return [record(usual)]
            case .changed: return [record("\(b)/\(b)")]
            case .both: return [record("\(a)/\(b)")]
            case .noCall: return [record("./.")]
            case .half: return [record("\(a)/.")]
            case .absent: return []
            case .invalid: return [record("I/D")]
            case .disagreeing: return [record(usual), record("\(a)/\(b)")]
            case .imputed: return [record(usual, isImputed: true)]
            case .assumed: return [Record(id: .rs(UInt64(number)), call: .assumedReference(.grch37), written: "")]
            }
        }

        /// A man has one copy of rs3, which one allele determines and two do not.
        func isRead(_ number: Int, _ sex: Sex?) -> Bool {
            switch self {
            case .usual, .again, .once, .changed: true
            case .both: number != 3 || sex != .male
            case .half: number == 3 && sex == .male
            case .noCall, .absent, .invalid, .disagreeing, .imputed, .assumed: false
            }
        }
    }

    private static func content(
        _ states: [Int: State], sex: Sex?, _ answers: Answers, _ pack: PheneRuntime.Pack
    ) -> ReportContent {
        var genome = Genome(sex: sex)
        for (number, state) in states.sorted(by: { $0.key < $1.key }) { genome.records += state.records(number) }
        return ReportContent(Evaluation(pack, genome: genome, taking: answers), file: Example.file)
    }

    private static func summedUp(_ content: ReportContent) -> Set<String> {
        Set(
            genes.keys.filter { gene in
                content.glance.contains { $0.topic == .unremarkable && $0.text.contains(gene) }
            })
    }

    private static func typical(_ content: ReportContent) -> [[String]] {
        content.pathways[0].figure?.nodes.filter { $0.tag.word == "typical" }.map(\.genes) ?? []
    }

    @Test(arguments: 0..<8)
    func onlyFullyCalledAndUsualGenesAreSummarizedAsUsualOrTypical(seed: Int) {
        var draws = SeededGenerator(seed: UInt64(seed) &* 977 &+ 5)
        for _ in 0..<16 {
            let states = Dictionary(uniqueKeysWithValues: (1...4).map { ($0, draws.one(of: State.allCases)) })
            let sex = draws.one(of: [Sex.female, .male, nil])
            let want = draws.one(of: ["yes", "no", ""]), age = draws.one(of: ["40", "64", "65", "120", ""])
            let answers = Answers([("want", want), ("age", age)].filter { !$0.1.isEmpty })
            let pack = draws.one(of: [Self.pack, Self.paired, Self.unmarked])
            let content = Self.content(states, sex: sex, answers, pack)
            let text = "\(states) \(String(describing: sex)) \(want) \(age)"
            let summed = Self.summedUp(content)
            for gene in summed.union(Self.typical(content).flatMap { $0 }) {
                for site in Self.genes[gene] ?? [] {
                    #expect(states[site]?.isRead(site, sex) == true, "\(gene) of \(text)")
                }
                for finding in content.findings where finding.genes.contains(gene) {
                    #expect(finding.outcome.isKnown && finding.notability == .usual, "\(finding.name) of \(text)")
                }
                if gene == "AAA" {
                    // The first site is usual in one genotype only, the second in all before 65.
                    #expect([.usual, .again, .once].contains(states[1]), "\(text)")
                    #expect(["40", "64"].contains(age) || [.usual, .again, .once].contains(states[2]), "\(text)")
                }
                if gene == "BBB" { #expect(sex == .male || [.usual, .again, .once].contains(states[3]), "\(text)") }
                if gene == "CCC" {
                    #expect(want == "yes" && [.usual, .again, .once].contains(states[4]), "\(text)")
                }
            }
            Self.checkForms(content, text)
            // One more site that was not read never makes anything usual.
            for site in [draws.one(of: [1, 2, 3, 4])] {
                for state in [draws.one(of: [State.noCall, .absent, .invalid, .half])] where !state.isRead(site, sex) {
                    var fewer = states
                    fewer[site] = state
                    let less = Self.content(fewer, sex: sex, answers, pack)
                    #expect(
                        Self.summedUp(less).isSubset(of: summed), "\(site) \(text)")
                }
            }
        }
    }

    @Test func aFullyCalledAndUsualGeneIsSummarized() {
        let states = [1: State.usual, 2: .usual, 3: .usual, 4: .usual]
        for (pack, genes) in [
            (Self.pack, ["AAA", "BBB", "CCC"]), (Self.paired, ["BBB", "CCC"]), (Self.unmarked, ["CCC"]),
        ] {
            let content = Self.content(states, sex: .male, ["want": "yes", "age": "40"], pack)
            #expect(Self.summedUp(content).sorted() == genes)
        }
    }

    /// What the text reports as unknown is not known in the data, and vice versa.
    private static func checkForms(_ content: ReportContent, _ text: String) {
        let json = JSONReport(content).text, flat = content.flat
        let open = content.findings.filter { !$0.outcome.isKnown }
        #expect(
            json.components(separatedBy: "\"known\": null").count - 1
                == open.count + content.pathways.count { !$0.outcome.isKnown }
                + content.pathways.flatMap(\.flows).count { !$0.outcome.isKnown }, "\(text)")
        if !open.isEmpty {
            #expect(flat.contains("\(open.count) of \(content.findings.count) finding"), "\(text)")
        } else {
            #expect(!flat.contains("could not be determined from this file"), "\(text)")
        }
        for finding in open { #expect(finding.meaning == nil && finding.row == nil, "\(finding.name) of \(text)") }
    }
}
