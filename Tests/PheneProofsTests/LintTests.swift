// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneDiagnostics
import PheneProofs
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
        #expect(messages == ["PH1103 `probe` waits for a `not` to be known, and does not say so"])
    }

    @Test func theShippedPackHasNoMessageWithAllLints() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.appending(path: "Rules/Norepinephrine")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".phene") }
            .sorted().map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
        // Allowed in the file, with the reason.
        let allowed = ["PH0467 the label's `-1291C>G` is not checked"]
        #expect(analyzed(files, lints: .all).messages == allowed)
    }
}
