// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneGenome
import PheneReport
import PheneRuntime
import Testing

/// Dosages, positions, frequencies and effects as data: what is not known has no number, and no number reveals what is left out.
@Suite struct QuantityTests {
    private static let pack = Example.compile(
        """
        pack counted 1.0.0 "Counted"
        source first { pmid 11170900  year 2001  title "First paper" }
        gene AAA { chromosome 2  strand plus }
        gene XXX { chromosome X  strand plus }
        variant rs10 in AAA {
          at GRCh37 2:1000 A>G
          at GRCh38 2:1100 A>G
          frequency A 3/10 in "worldwide" panel "Invented panel" n 5 cite first
        }
        variant rs20 in AAA { at GRCh37 2:2000 A/T  strand plus }
        variant rs30 in XXX {
          at GRCh37 X:3000 C>T
          frequency T 0.25 in "worldwide" panel "Invented panel" n 50 cite first
        }
        scale level = low < high
        scale asked = kept < none < some
        input consent : consent "Do you want to know of rs30?"
        finding aaa : level "Level of AAA" {
          by rs10 {
            A/A, A/G -> low
            G/G -> high
          }
          effect odds_ratio 1.10 (1.02..1.19) p < 0.001 n 44833 of "tall flowers" for A cite first
          on unknown "Nothing is concluded."
          evidence limited
          cite first "says that flowers are tall"
        }
        finding pair : level "The pair" {
          by rs20 {
            A/A, A/T -> low
            T/T -> high
          }
          evidence limited
          cite first
        }
        finding xxx : asked "Loss of XXX" {
          by rs30, consent {
            | *         | no  | kept |
            | C, C/C    | yes | none |
            | C/T, T, T/T | yes | some |
          }
          evidence strong
          cite first
        }

        """)

    private static func content(
        _ genotypes: KeyValuePairs<String, String>, sex: Sex? = nil, _ answers: Answers = [:], isRedacted: Bool = false
    ) -> ReportContent {
        ReportContent(
            Evaluation(pack, genome: Genome(sex: sex, genotypes), taking: answers), file: Example.file,
            isRedacted: isRedacted)
    }

    private static func json(_ content: ReportContent) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(JSONReport(content).text.utf8)) as? [String: Any])
    }

    private static func locus(_ id: String, in content: ReportContent) throws -> [String: Any] {
        let loci = try #require(try json(content)["loci"] as? [[String: Any]])
        return try #require(loci.first { $0["id"] as? String == id })
    }

    private static func copies(_ id: String, in content: ReportContent) throws -> [Int?] {
        let alleles = try #require(try locus(id, in: content)["alleles"] as? [[String: Any]])
        return alleles.map { $0["copies"] as? Int }
    }

    @Test(arguments: [("A/A", [2, 0]), ("A/G", [1, 1]), ("G/G", [0, 2]), ("G|A", [1, 1])])
    func aCalledGenotypeHasADosageOfEachAllele(genotype: String, dosage: [Int]) throws {
        #expect(try Self.copies("rs10", in: Self.content(["rs10": genotype])) == dosage)
    }

    @Test func oneCopyOnXCountsOnce() throws {
        let man = Self.content(["rs30": "T"], sex: .male, ["consent": "yes"])
        #expect(try Self.copies("rs30", in: man) == [0, 1])
    }

    @Test(arguments: ["./.", "A/.", "C/C", ""])
    func withoutOneGenotypeNoDosageIsZero(genotype: String) throws {
        let content = genotype.isEmpty ? Self.content([:]) : Self.content(["rs10": genotype])
        #expect(try Self.copies("rs10", in: content) == [nil, nil])
        let frequencies = try #require(try Self.locus("rs10", in: content)["frequencies"] as? [[String: Any]])
        #expect(frequencies.count == 1 && frequencies[0]["genotypeShare"] is NSNull)
    }

    @Test func aPositionIsGivenForEachBuild() throws {
        let positions = try #require(try Self.locus("rs10", in: Self.content([:]))["positions"] as? [[String: Any]])
        #expect(positions.map { $0["build"] as? String } == ["GRCh37", "GRCh38"])
        #expect(positions.map { $0["position"] as? Int } == [1000, 1100])
        #expect(positions.map { $0["reference"] as? String } == ["A", "A"])
        #expect(positions.map { $0["alternates"] as? [String] } == [["G"], ["G"]])
        // Where the rules state no reference, none of the alleles is an alternate one.
        let other = try #require(try Self.locus("rs20", in: Self.content([:]))["positions"] as? [[String: Any]])
        #expect(other[0]["reference"] is NSNull)
        #expect((other[0]["alternates"] as? [String])?.isEmpty == true)
    }

    @Test func aResultHasItsPlaceOnItsScale() throws {
        let json = try Self.json(Self.content(["rs10": "G/G"]))
        let findings = try #require(json["findings"] as? [[String: Any]])
        let results = findings.compactMap { $0["result"] as? [String: Any] }
        #expect(results.map { $0["scale"] as? String } == ["level", "level", "asked"])
        #expect(results.map { $0["index"] as? Int } == [1, nil, nil])
        let scales = try #require(json["scales"] as? [[String: Any]])
        let steps = scales.compactMap { $0["steps"] as? [[String: Any]] }
        #expect(scales.count == 2 && steps.map(\.count).sorted() == [2, 3])
    }

    @Test func numbersHaveTheDigitsOfTheSource() {
        let written = JSONReport(Self.content(["rs10": "A/G"])).text
        let text = written.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
        #expect(text.contains(#""value": 1.10"#))
        #expect(text.contains(#"{"lower": 1.02, "upper": 1.19}"#))
        #expect(text.contains(#""p": {"value": 0.001, "isBelow": true}"#))
        #expect(text.contains(#""share": 0.25, "count": null, "total": null"#))
        #expect(text.contains(#""share": 0.3, "count": 3, "total": 10"#))
        #expect(text.contains(#""genotypeShare": 0.42"#))
        #expect(text.contains(#"{"number": 1, "supports": "says that flowers are tall"}"#))
    }

    // MARK: What is left out

    @Test func aRedactedReportIsTheSameForGenotypesWithTheSameResult() {
        let one = Self.content(["rs10": "A/A", "rs20": "A/T"], isRedacted: true)
        let other = Self.content(["rs10": "A/G", "rs20": "A/A"], isRedacted: true)
        #expect(one.forms == other.forms)
        for secret in ["rs10", "2:1000", "1100", "Invented panel", "tall flowers", "genotypeShare"] {
            #expect(!JSONReport(one).text.contains(secret), "\(secret)")
        }
    }

    @Test(arguments: [Answers(), ["consent": "no"]])
    func noNumberRevealsAWithheldSite(answers: Answers) throws {
        let calls: [KeyValuePairs<String, String>] = [
            ["rs30": "C/C"], ["rs30": "C/T"], ["rs30": "T"], ["rs30": "./."], [:],
        ]
        for sex in [Sex.male, .female, nil] {
            var forms: Set<String> = []
            for genotypes in calls {
                let content = Self.content(genotypes, sex: sex, answers)
                #expect(try Self.copies("rs30", in: content) == [nil, nil])
                forms.insert(content.forms)
            }
            #expect(forms.count == 1)
        }
    }
}
