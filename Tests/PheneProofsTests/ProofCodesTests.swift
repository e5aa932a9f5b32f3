// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneProofs
import PheneSemantics
import Testing

@Suite struct ProofCodesTests {
    /// Only the lint in question is asked for: an example need not be exemplary.
    private func analyzed(_ text: String, _ page: DiagnosticPage) -> AnalysisResult {
        PheneProofsTests.analyzed(text, lints: Lints([page.code]))
    }

    @Test(arguments: ProofCodes.all.map(\.code.number))
    func theWrongExampleGetsJustItsCodeAndTheRightOneNone(number: Int) throws {
        let page = try #require(ProofCodes.all.first { $0.code.number == number })
        let wrong = analyzed(page.wrong, page)
        #expect(wrong.codes == [page.code.name], "\(wrong.messages)")
        #expect(analyzed(page.right, page).messages == [])
    }

    @Test func pagesAreInTheOrderOfTheirNumbersAndDistinctFromAllOthers() {
        let numbers = ProofCodes.all.map(\.code.number)
        #expect(numbers == Set(numbers).sorted())
        #expect(Set(numbers).isDisjoint(with: SemanticCodes.all.map(\.code.number)))
    }

    @Test func everyMessageHasANoteAHelpAndATitleOfOneLowerCaseSentence() {
        for page in ProofCodes.all {
            for diagnostic in analyzed(page.wrong, page).diagnostics {
                #expect(!diagnostic.title.hasSuffix("."), "\(diagnostic.title)")
                #expect(diagnostic.title.first?.isUppercase == false, "\(diagnostic.title)")
                #expect(diagnostic.help != nil, "\(diagnostic.title)")
                #expect(!diagnostic.notes.isEmpty, "\(diagnostic.title)")
            }
        }
    }
}
