// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneProofs
import PheneSemantics
import Testing

@Suite struct ProofCodesTests {
    /// Only the lint in question is asked for: an example need not be exemplary.
    private func analyzed(_ text: String, _ page: DiagnosticPage) -> [Diagnostic] {
        let lints = Lints([page.code])
        // The declarations that all examples share are not what the example shows.
        let shared = Set(PheneProofsTests.analyzed("", lints: lints).diagnostics)
        return PheneProofsTests.analyzed(text, lints: lints).diagnostics.filter { !shared.contains($0) }
    }

    @Test(arguments: ProofCodes.all.map(\.code.number))
    func theWrongExampleGetsJustItsCodeAndTheRightOneNone(number: Int) throws {
        let page = try #require(ProofCodes.all.first { $0.code.number == number })
        let wrong = analyzed(page.wrong, page)
        #expect(wrong.map(\.code) == [page.code], "\(wrong.map(\.title))")
        #expect(analyzed(page.right, page).map(\.title) == [])
    }

    @Test func pagesAreInTheOrderOfTheirNumbersAndDistinctFromAllOthers() {
        let numbers = ProofCodes.all.map(\.code.number)
        #expect(numbers == Set(numbers).sorted())
        #expect(Set(numbers).isDisjoint(with: SemanticCodes.all.map(\.code.number)))
    }

    @Test func everyMessageHasANoteAHelpAndATitleOfOneLowerCaseSentence() {
        for page in ProofCodes.all {
            for diagnostic in analyzed(page.wrong, page) {
                #expect(!diagnostic.title.hasSuffix("."), "\(diagnostic.title)")
                #expect(diagnostic.title.first?.isUppercase == false, "\(diagnostic.title)")
                #expect(diagnostic.help != nil, "\(diagnostic.title)")
                #expect(!diagnostic.notes.isEmpty, "\(diagnostic.title)")
            }
        }
    }
}
