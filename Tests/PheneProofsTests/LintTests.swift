// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneDiagnostics
import PheneProofs
import PheneRulesTestSupport
import PheneSemantics
import Testing

@Suite struct LintTests {
    /// The messages of one lint that name `probe` or `guard`; those of the shared declarations are not asked.
    private func lint(_ number: Int, _ text: String) -> [String] {
        analyzed(text, lints: Lints([DiagnosticCode(number)])).messages
            .filter { !$0.contains("`standing`") && !$0.contains("`dbh_activity` has") }
    }

    private func weak(_ action: String, _ extra: String = "", _ evidence: String = "limited") -> String {
        "advice probe {\nwhen pots = yes\n\(action)\n\(extra)\nevidence \(evidence)\ncite zabetian2001\n}\n"
    }

    @Test func nothingIsLintedThatIsNotAskedFor() {
        #expect(analyzed(weak("increase salt")).messages == [])
    }

    @Test(arguments: ["increase salt", "reduce salt", "avoid salt", "contraindicated salt"])
    func strongVerbsNeedMoreThanWeakEvidence(action: String) {
        for evidence in ["limited", "conflicting"] { #expect(lint(1101, weak(action, "", evidence)).count == 1) }
        for evidence in ["guideline", "strong", "moderate"] { #expect(lint(1101, weak(action, "", evidence)) == []) }
    }

    @Test func guardsAndCautiousAvoidanceMayRestOnWeakEvidence() {
        let rest = advice("rest", when: "dbh_activity = low", "consider salt")
        #expect(lint(1101, rest + weak("avoid salt", "overrides rest because \"harm\"")) == [])
        #expect(lint(1101, weak("avoid salt", "caution \"Seen in 31 people.\"")) == [])
        #expect(lint(1101, weak("increase salt", "caution \"Seen in 31 people.\"")).count == 1)
        #expect(lint(1101, weak("consider salt")) == [])
    }

    @Test func aLocusCountsTwiceThroughAFindingOfAFindingToo() {
        let text = """
            finding broad : activity {
              by dbh_activity, pots {
                | low             | * | low |
                | reduced..normal | * | normal |
              }
              evidence strong
              cite zabetian2001
            }
            pathway tone : activity {
              synthesis dbh_activity { low -> -1  reduced -> 0  normal -> 0 }
              release broad { low -> WEIGHT  reduced -> 0  normal -> 0 }
              net { ..-1 -> low  0.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """
        func weighing(_ weight: String) -> String { text.split(separator: "WEIGHT").joined(separator: weight) }
        #expect(lint(1102, weighing("-1")) == ["PH1102 `rs1611115` counts twice in `tone`"])
        #expect(lint(1102, weighing("0")) == [])
    }

    @Test(arguments: [
        ("not pots = yes", "consider salt", 1), ("not pots = yes", "increase salt", 1),
        ("not pots = yes", "avoid salt", 0), ("pots != yes", "consider salt", 0), ("missing pots", "consider salt", 0),
        ("pots = no and (not dbh_activity = low or known rs1611115)", "consider salt", 1),
    ])
    func notOverTheUnknownBeforePermissionNeedsWords(condition: String, action: String, count: Int) {
        #expect(lint(1103, advice("probe", when: condition, action)).count == count)
        #expect(lint(1103, advice("probe", when: condition, action, "on unknown \"It is not known.\"")) == [])
    }

    @Test func whatIsNeverUnknownNeedsNoWords() {
        #expect(lint(1104, advice("probe", when: "known pots", "standard salt")) == [])
        #expect(lint(1104, advice("probe", when: "pots = yes", "standard salt")).count == 1)
        #expect(lint(1104, advice("probe", when: "pots = yes", "standard salt", "on unknown \"Not said.\"")) == [])
    }

    @Test func oneAdviceGetsOneMessageAboutItsSilence() {
        let text = advice("probe", when: "not pots = yes", "consider salt")
        let messages = analyzed(text, lints: .all).messages.filter { $0.contains("`probe`") }
        #expect(messages == ["PH1103 `probe` depends on `not`, and has no `on unknown` text"])
    }

    /// The messages about one source of a book that is otherwise clean.
    private func messages(ofSource clauses: String) -> [String] {
        let text = """
            source probe {
              \(clauses)
            }
            """
        return analyzed(text, lints: .all).messages.filter { $0.hasPrefix("PH0851 ") && $0.contains("`probe`") }
    }

    @Test(arguments: ["pmid 2", "pmcid \"PMC2\"", "pmid 2  doi \"10.1000/182\""])
    func whatHasAPubMedIDIsAskedForThePartsOfAnArticle(identifiers: String) {
        let missing = "PH0851 `probe` does not say what it is, and has no"
        #expect(
            messages(ofSource: identifiers + "  title \"A paper\"") == [missing + " `authors`, `journal` or `year`"])
        #expect(
            messages(ofSource: identifiers + "  title \"A paper\"  journal \"A Journal\"  year 2012")
                == [missing + " `authors`"])
        #expect(
            messages(ofSource: identifiers + "  kind article  title \"A paper\"  journal \"A Journal\"  year 2012")
                == ["PH0851 the article `probe` has no `authors`"])
        #expect(messages(ofSource: identifiers + "  kind book  title \"A chapter\"") == [])
        let whole = "  title \"A paper\"  authors \"One A\"  journal \"A Journal\"  year 2012"
        #expect(messages(ofSource: identifiers + whole) == ["PH0851 `probe` does not say what it is"])
        #expect(messages(ofSource: identifiers + "  kind article" + whole) == [])
    }

    @Test(arguments: ["doi \"10.1000/182\"", "url \"https://example.org/a\""])
    func aSourceWithoutAPubMedIDIsAskedOnlyForItsKind(identifier: String) {
        let clauses = identifier + "  title \"Some data\""
        #expect(messages(ofSource: clauses) == ["PH0851 `probe` does not say what it is"])
        #expect(messages(ofSource: clauses + "  kind dataset") == [])
    }

    @Test func theShippedPackHasNoMessageWithAllLints() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.appending(path: "Rules/Norepinephrine")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".phene") }
            .sorted().map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
        // Allowed in the files, with the reason: labels that are not compared, and what was not seen of a source.
        let labels = ["-1291C>G", "p.Glu301_Glu303del", "Del322-325", "A-3081T"]
        let allowed = labels.map { "PH0467 the label's `\($0)` is not checked" }
        let messages = analyzed(files + [usedByNorepinephrine], lints: .all).diagnostics
            .filter { $0.primary.span.file < files.count }.map { "\($0.code.name) \($0.title)" }
        #expect(messages.filter { !$0.hasPrefix("PH0851 ") && !$0.hasPrefix("PH0852 ") } == allowed)
    }
}
