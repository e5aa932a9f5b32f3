// SPDX-License-Identifier: Apache-2.0

import PheneRulesTestSupport
import Testing

/// A text that refers to a source by its name in brackets.
@Suite struct ReferencesInTextsTests {
    private func messages(_ text: String, title: String = "A paper") -> [String] {
        analyzed([
            (
                "rules.phene",
                """
                pack p 1.0.0
                source paper { pmid 1  title "\(title)" }
                gene AAA { chromosome 2  strand plus  about "\(text)" }

                """
            )
        ]).messages.filter { !$0.contains("gene") }
    }

    @Test func aReferenceCites() {
        #expect(messages("Seen in rats [paper], and again [paper].") == [])
        #expect(messages("Seen in rats.") == ["PH0802 `paper` is never cited"])
    }

    @Test func aReferenceToNothingIsAnError() {
        #expect(messages("Seen in rats [paper] and mice [papre].") == ["PH0301 there is no source `papre`"])
    }

    @Test(arguments: ["[in rats]", "[Rats]", "[2]", "[", "[paper", "[]", "a[1]b"])
    func otherBracketsAreJustBrackets(text: String) {
        #expect(messages(text + " [paper]") == [])
    }

    @Test func theTitleOfAPaperMayHaveBrackets() {
        #expect(messages("[paper]", title: "A paper [corrected]") == [])
    }
}
