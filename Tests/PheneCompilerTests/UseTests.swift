// SPDX-License-Identifier: Apache-2.0

import PheneCompiler
import PheneDiagnostics
import PheneMessages
import PheneModel
import PheneRulesTestSupport
import PheneSemantics
import Testing

@Suite struct UseTests {
    private let advice = """
        use tones 1.0.0
        advice louder {
          when tone_here = high and dbh_activity = low
          discuss standing_test
          evidence limited
          cite paper
        }

        """

    @Test func aUsedPackBringsItsRulesButNotItsTests() throws {
        let result = checked(advice)
        #expect(result.messages == [])
        let book = try #require(result.book)
        #expect(book.pack.name == "example")
        #expect(book.findings.map(\.name) == ["dbh_activity", "tone_here"])
        #expect(book.tests.isEmpty)
        #expect(book.files == ["rules/rules.phene", "tones/tones.phene"])
    }

    @Test func aNameInBothPacksIsAnErrorThatShowsBothLocations() throws {
        let result = checked("use tones 1.0.0\nscale tone = low < high\n")
        #expect(result.codes == ["PH0302"])
        let message = try #require(result.diagnostics.first)
        #expect(message.primary.span.file != message.others.first?.span.file)
    }

    @Test func unusedPartsOfAUsedPackGiveNoWarning() {
        let all = compilation("use tones 1.0.0\n").check().diagnostics
        #expect(!all.contains { $0.primary.span.file > 0 })
    }

    /// The messages about a recommendation of the book and one of a used pack, on one target.
    private func messages(
        _ used: (verb: String, evidence: String), _ own: (verb: String, evidence: String), _ override: String
    ) throws -> [String] {
        let pack =
            tones + """
                advice stop {
                  when tone_here = high
                  \(used.verb) standing_test
                  on unknown "Not known."
                  evidence \(used.evidence)
                  cite paper
                }

                """
        let packs = [[SourceFile(path: "tones/tones.phene", text: pack)]]
        let example = """
            use tones 1.0.0
            advice louder {
              when dbh_activity = low
              \(own.verb) standing_test
              \(override)
              on unknown "Not known."
              evidence \(own.evidence)
              cite zabetian2001
            }

            """
        let all = compilation(example, packs: packs).check().diagnostics.map(\.code.name)
        return all.filter { ["PH1001", "PH1056", "PH1155"].contains($0) }
    }

    @Test(arguments: [
        ("contraindicated", "strong", "consider", "conflicting"),
        ("contraindicated", "strong", "standard", "guideline"),
        ("avoid", "moderate", "discuss", "strong"), ("reduce", "limited", "monitor", "guideline"),
        ("contraindicated", "strong", "contraindicated", "conflicting"),
        ("contraindicated", "strong", "avoid", "strong"),
        ("discuss", "strong", "monitor", "limited"),
    ])
    func overridingAWarningOfAUsedPackNeedsAReason(
        verb: String, evidence: String, ownVerb: String, ownEvidence: String
    ) throws {
        let (used, own) = ((verb, evidence), (ownVerb, ownEvidence))
        #expect(try messages(used, own, #"overrides stop because "it must""#) == ["PH1056"])
        #expect(try messages(used, own, #"overrides stop because "it must" despite "it was tried""#) == ["PH1155"])
    }

    @Test(arguments: [
        ("contraindicated", "standard"), ("standard", "contraindicated"), ("avoid", "consider"),
        ("increase", "standard"),
        ("reduce", "increase"), ("consider", "contraindicated"),
    ])
    func recommendationsOfTwoPacksClashOnOneTarget(used: String, own: String) throws {
        #expect(try messages((used, "strong"), (own, "strong"), "") == ["PH1001"])
    }

    @Test(arguments: [("contraindicated", "avoid"), ("contraindicated", "discuss"), ("standard", "consider")])
    func recommendationsOfTwoPacksInTheSameDirectionDoNotClash(used: String, own: String) throws {
        #expect(try messages((used, "strong"), (own, "strong"), "") == [])
    }

    @Test func aUsedPackWithAChangedMeaningIsAnError() throws {
        let lock = try #require(compilation(advice).lock?.text)
        func changed(_ old: String, _ new: String) -> [[SourceFile]] {
            let text = tones.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
            return [[SourceFile(path: "tones/tones.phene", text: text)]]
        }
        let swapped = changed("A/A, A/G -> low  G/G -> high", "A/A, A/G -> high  G/G -> low")
        #expect(checked(advice, lock: lock, packs: swapped).codes == ["PH1304"])
        let reworded = changed("title \"Paper\"", "title \"A paper\"")
        #expect(checked(advice, lock: lock, packs: reworded).codes == ["PH1304"])
    }

    @Test func testsPathsAndFormattingMayChangeUnderALock() throws {
        let lock = try #require(compilation(advice).lock?.text)
        let moved = "// a comment\n\n" + tones + "test \"not read\" { expect tone_here unknown }\n"
        let packs = [[SourceFile(path: "elsewhere/tones.phene", text: moved)]]
        #expect(checked(advice, lock: lock, packs: packs).messages == [])
    }

    @Test func aUsedPackBringsThePacksThatItUses() throws {
        let second = SourceFile(
            path: "second/second.phene",
            text: "pack second 1.0.0\nuse tones 1.0.0\nadvice loud {\n  when tone_here = high\n"
                + "  discuss noise\n  evidence limited\n  cite paper\n}\n")
        let example = "use second 1.0.0\n"
        let lock = try #require(compilation(example, packs: packs + [[second]]).lock?.text)
        let result = checked(example, lock: lock, packs: packs + [[second]])
        #expect(result.messages == [])
        #expect(result.book?.findings.count == 2)
        #expect(result.book?.recommendations.map(\.name) == ["loud", "standing"])
    }

    @Test func theNamedVersionIsUsed() {
        let other = tones.split(separator: "pack tones 1.0.0").joined()
        let two = [[SourceFile(path: "new/tones.phene", text: "pack tones 2.0.0\n" + other)]] + packs
        #expect(checked(advice, packs: two).messages == [])
    }

    @Test func aMissingPackIsTheOnlyError() {
        let text = advice.split(separator: "tones").joined(separator: "toness")
        #expect(checked(text).codes == ["PH1301"])
    }

    @Test func aUseNeedsAVersion() { #expect(checked("use tones\n").codes == ["PH0202"]) }
}
