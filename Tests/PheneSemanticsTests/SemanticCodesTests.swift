// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneSemantics
import Testing

@Suite struct SemanticCodesTests {
    @Test func theSharedDeclarationsOfTheExamplesAreSound() {
        let result = analyzed("")
        #expect(result.messages == [])
        #expect(result.book != nil)
    }

    @Test(arguments: SemanticCodes.all.map(\.code.number))
    func theWrongExampleGetsJustItsCodeAndTheRightOneNone(number: Int) throws {
        let page = try #require(SemanticCodes.all.first { $0.code.number == number })
        let wrong = analyzed(page.wrong)
        #expect(Set(wrong.codes) == [page.code.name], "\(wrong.messages)")
        #expect(wrong.diagnostics.count == 1, "\(wrong.messages)")
        #expect(analyzed(page.right).messages.filter { !$0.hasPrefix("PH0802") } == [])
    }

    @Test func pagesAreInTheOrderOfTheirNumbersAndDistinct() {
        let numbers = SemanticCodes.all.map(\.code.number)
        #expect(numbers == Set(numbers).sorted())
    }

    @Test func everyErrorHasAHelpAndItsTitleIsOneLowerCaseSentence() {
        for page in SemanticCodes.all {
            for diagnostic in analyzed(page.wrong).diagnostics {
                #expect(!diagnostic.title.hasSuffix("."), "\(diagnostic.title)")
                #expect(diagnostic.title.first?.isUppercase == false, "\(diagnostic.title)")
                #expect(diagnostic.severity == .warning || diagnostic.help != nil, "\(diagnostic.title)")
            }
        }
    }

    @Test(arguments: SemanticCodes.all.map(\.code.number))
    func applyingAFixMakesItsMessageGoAway(number: Int) throws {
        let page = try #require(SemanticCodes.all.first { $0.code.number == number })
        let text = SemanticCodes.file(page.wrong)
        for diagnostic in analyzed([("rules.phene", text)]).diagnostics where !diagnostic.fixes.isEmpty {
            let after = analyzed([("rules.phene", applying(diagnostic, to: text))])
            #expect(!after.messages.contains("\(diagnostic.code.name) \(diagnostic.title)"))
        }
    }
}
