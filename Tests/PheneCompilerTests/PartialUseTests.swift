// SPDX-License-Identifier: Apache-2.0

import PheneCompiler
import PheneDiagnostics
import PheneMessages
import PheneGenome
import PheneModel
import PheneRulesTestSupport
import PheneSemantics
import Testing

/// `use ... for`: a part of a pack, with what it depends on and what limits it.
@Suite struct PartialUseTests {
    /// A pack whose parts depend on each other, in two files; the second has nothing that the first needs.
    private static let pack = [
        SourceFile(
            path: "tones/tones.phene",
            text: tones + """
                source other { pmid 2  year 2002  title "Other" }
                source noted { pmid 3  year 2003  title "Noted" }
                scale pitch = deep < high
                variant rs20 { at GRCh38 2:2100 A>G }
                finding pitch_here : pitch {
                  by rs20 { A/A, A/G -> deep  G/G -> high note "As one paper has it [noted]." }
                  evidence limited
                  cite other
                }
                input singer : yes | no "Do you sing?"
                advice sing {
                  when tone_here = high
                  consider singing
                  on unknown "Not known."
                  evidence limited
                  cite paper
                }
                advice rest {
                  when singer = yes
                  avoid singing
                  overrides sing because "it must"
                  on unknown hold "Not known."
                  evidence limited
                  cite paper
                }

                """),
        SourceFile(
            path: "tones/more.phene",
            text: """
                scale loudness = soft < loud
                variant rs30 { at GRCh38 2:3100 A>G }
                finding loudness_here : loudness {
                  by rs30 { A/A, A/G -> soft  G/G -> loud }
                  evidence limited
                  cite paper
                }

                """),
    ]

    private func result(_ example: String, packs: [[SourceFile]] = [pack]) throws -> AnalysisResult {
        let open = compilation(example, lock: "", packs: packs)
        return checked(example, lock: open.lock?.text ?? "", packs: packs)
    }

    private func book(_ example: String, packs: [[SourceFile]] = [pack]) throws -> RuleBook {
        let result = try result(example, packs: packs)
        #expect(result.messages == [])
        return try #require(result.book)
    }

    @Test func aPartHasWhatItsDeclarationsName() throws {
        let book = try book("use tones 1.0.0 for pitch_here\n")
        #expect(book.findings.map(\.name) == ["dbh_activity", "pitch_here"])
        #expect(Set(book.variants.map(\.locus.id.name)).intersection(["rs10", "rs20", "rs30"]) == ["rs20"])
        #expect(Set(book.scales.map(\.name)).intersection(["tone", "pitch", "loudness"]) == ["pitch"])
        #expect(book.recommendations.map(\.name) == ["standing"])
    }

    @Test func aPartHasTheSourcesThatItsTextsName() throws {
        let names = try book("use tones 1.0.0 for pitch_here\n").sources.map(\.name)
        #expect(names.contains("other") && names.contains("noted") && !names.contains("paper"))
    }

    @Test func whatOverridesARecommendationComesWithIt() throws {
        let book = try book("use tones 1.0.0 for sing\n")
        #expect(book.recommendations.map(\.name).sorted() == ["rest", "sing", "standing"])
        #expect(book.inputs.map(\.name).contains("singer"))
        #expect(book.findings.map(\.name) == ["dbh_activity", "tone_here"])
    }

    @Test func aFileWithoutAPartOfItIsNotInTheBook() throws {
        #expect(try book("use tones 1.0.0 for pitch_here\n").files == ["rules/rules.phene", "tones/tones.phene"])
        #expect(try book("use tones 1.0.0 for loudness\n").files == ["rules/rules.phene", "tones/more.phene"])
    }

    @Test func severalUsesOfOnePackAreOne() throws {
        let book = try book("use tones 1.0.0 for pitch_here\nuse tones 1.0.0 for loudness_here\n")
        #expect(book.findings.map(\.name) == ["dbh_activity", "loudness_here", "pitch_here"])
        let whole = try self.book("use tones 1.0.0 for pitch_here\nuse tones 1.0.0\n")
        #expect(whole.findings.count == 4)
    }

    @Test func anUnknownNameIsTheOnlyErrorAndItsFixResolvesIt() throws {
        let result = checked("use tones 1.0.0 for pitch_her\n", packs: [Self.pack])
        #expect(result.codes == ["PH1306"])
        let fix = try #require(result.diagnostics.first?.fixes.first)
        #expect(fix.replacement == "pitch_here")
    }

    @Test func aChangeOutsideOfThePartLeavesTheLockAsItIs() throws {
        func lock(_ packs: [[SourceFile]], _ part: String) -> String? {
            compilation("use tones 1.0.0 for \(part)\n", lock: "", packs: packs).lock?.text
        }
        func changed(_ old: String, _ new: String) -> [[SourceFile]] {
            [
                Self.pack.map { file in
                    let text = String(decoding: file.bytes, as: UTF8.self)
                    return SourceFile(
                        path: file.path,
                        text: text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new))
                }
            ]
        }
        let other = changed("A/A, A/G -> soft  G/G -> loud", "A/A -> soft  A/G, G/G -> loud")
        let own = changed("A/A, A/G -> deep  G/G", "A/A -> deep  A/G, G/G")
        let before = try #require(lock([Self.pack], "pitch_here"))
        #expect(lock(other, "pitch_here") == before)
        #expect(lock(own, "pitch_here") != before)
    }

    @Test func aSyntaxErrorAnywhereInThePackIsAnError() throws {
        let broken = Self.pack + [SourceFile(path: "tones/broken.phene", text: "scale bad = \n")]
        #expect(checked("use tones 1.0.0 for pitch_here\n", packs: [broken]).codes == ["PH1305"])
    }

    @Test func aPartMayComeFromAPackThatTheUsedOneUses() throws {
        let second = SourceFile(
            path: "second/second.phene", text: "pack second 1.0.0\nuse tones 1.0.0 for pitch_here\n")
        let packs = [Self.pack, [second]]
        #expect(try book("use second 1.0.0 for pitch\n", packs: packs).findings.map(\.name) == ["dbh_activity"])
        #expect(
            try book("use second 1.0.0\n", packs: packs).findings.map(\.name) == ["dbh_activity", "pitch_here"])
        #expect(checked("use second 1.0.0 for loudness\n", packs: packs).codes == ["PH1306"])
    }

    private static let guidance = """
        pack drugs 1.0.0
        source paper { kind guideline  pmid 1  year 2001  title "Paper" }
        gene AA1 { chromosome 10  strand plus }
        pharmacogene AA1 {
          positions 10 { 94761900 C>T rs12248560 }
          functions none "None", full "Full"
          *1 = reference function full
          *2 = rs12248560 T function none
          phenotypes poor "Poor" notable, good "Good" usual
          phenotype by functions {
            none/none -> poor
            none/full, full/full -> good
          }
          on unknown "Not known."
          evidence guideline
          cite paper
        }
        guidance alpha_adults "alpha (adults)" {
          drug alpha
          by AA1 {
            poor -> avoid strength strong
            good -> standard strength strong
          }
          on unknown "Not known."
          evidence guideline
          cite paper
        }
        guidance beta "beta" {
          by AA1 {
            poor -> avoid strength strong
            good -> standard strength strong
          }
          on unknown "Not known."
          evidence guideline
          cite paper
        }
        input aa1_inhibitor : strong | none "Do you take an inhibitor?"
        scale with_medicines = less notable < same usual
        finding aa1_with_medicines : with_medicines {
          by AA1, aa1_inhibitor {
            | * | strong | less |
            | * | none   | same |
          }
          on unknown "Not known."
          evidence limited
          cite paper
        }

        """

    @Test func aDrugBringsItsGuidanceAndWhatChangesTheGene() throws {
        let packs = [[SourceFile(path: "drugs/drugs.phene", text: Self.guidance)]]
        let book = try book("use drugs 1.0.0 for alpha\n", packs: packs)
        #expect(
            book.findings.map(\.name).sorted()
                == ["AA1", "aa1_with_medicines", "alpha_adults", "dbh_activity"])
        #expect(try self.book("use drugs 1.0.0 for paper\n", packs: packs).findings.map(\.name) == ["dbh_activity"])
    }

    @Test func aDrugShowsTheGuidanceOfAUsedPack() throws {
        let packs = [[SourceFile(path: "drugs/drugs.phene", text: Self.guidance)]]
        let topic =
            "drug medicine \"Medicine\" {\n  about \"A medicine.\"\n  guidance alpha\n}\n"
            + "target standing_test : test \"Standing test\" {\n  about \"A test.\"\n}\n"
        let book = try book("use drugs 1.0.0 for alpha\n" + topic, packs: packs)
        let shown = book.topics.entries.flatMap(\.guidance).map { book.findings[$0].name }
        #expect(shown == ["alpha_adults"])
        let wrong = try result(
            "use drugs 1.0.0 for alpha\n" + topic.split(separator: "guidance alpha").joined(separator: "guidance beta"),
            packs: packs)
        #expect(wrong.codes == ["PH0301"])
    }
}
