// SPDX-License-Identifier: Apache-2.0

import PheneCompiler
import PheneDiagnostics
import PheneMessages
import PheneSemantics
import PheneSyntax
import PheneTesting
import Testing

/// Every code has a case in the corpus, and every message of the corpus has a page.
@Suite struct CodesTests {
    /// Their examples need a second pack beside the first, which neither a page nor a case can hold yet.
    private static let ofSeveralPacks = 1301...1305
    /// These need a genome, which the tests of `--reference` have.
    private static let ofGenomes = 1601...1602

    private static let alone = MessagePages.all
        .filter { !ofSeveralPacks.contains($0.code.number) && !ofGenomes.contains($0.code.number) }.map(\.code.name)

    private static let told = Set(CorpusCase.bad.flatMap { $0.messages($0.files) }.map(\.code))

    @Test(arguments: alone) func aCodeHasACaseInTheCorpus(code: String) throws {
        let page = try #require(MessagePages.page(named: code))
        #expect(Self.told.contains(page.code), "no case in Tests/Corpus/bad gets \(code): \(page.title)")
    }

    @Test func everyMessageOfTheCorpusHasAPage() {
        let pages = Set(MessagePages.all.map(\.code))
        #expect(Self.told.subtracting(pages).map(\.name) == [])
    }

    @Test func numbersAreNotUsedTwice() {
        let codes = MessagePages.all.map(\.code)
        #expect(codes.count == Set(codes).count)
    }

    @Test func everyErrorOfTheCorpusSaysWhatToDo() {
        for it in CorpusCase.bad {
            for message in it.messages(it.files) {
                let code = "\(it.name): \(message.code.name) \(message.title)"
                // "expected `->`" says what to type.
                let says = message.help != nil || !message.notes.isEmpty || message.title.hasPrefix("expected ")
                #expect(says, "\(code)")
                #expect(message.title.first?.isUppercase == false, "\(code)")
                #expect(!message.title.hasSuffix("."), "\(code)")
            }
        }
    }
}
