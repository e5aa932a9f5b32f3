// SPDX-License-Identifier: Apache-2.0

import PheneCompiler
import PheneDiagnostics
import PheneMessages
import PheneProofs
import PheneSemantics
import PheneTesting
import Testing

/// Each page shows what its message is about. The tests of the parser run the examples of its own pages, and those of
/// `phene check --reference` the ones that need a genome.
@Suite struct PagesTests {
    private static let numbers =
        (MessagePages.semantics + MessagePages.usedPacks + MessagePages.properties
        + MessagePages.proofs).map(\.code.number)

    private func page(_ number: Int) throws -> DiagnosticPage {
        try #require(MessagePages.all.first { $0.code.number == number })
    }

    @Test func theSharedDeclarationsOfTheExamplesAreSound() {
        let result = Compilation(files: [file("")]).check()
        #expect(result.book != nil)
        #expect(result.diagnostics.filter { !Lints.all.contains($0.code) } == [])
    }

    @Test(arguments: numbers) func theWrongExampleGetsJustItsCodeAndTheRightOneNone(number: Int) throws {
        let page = try page(number)
        let wrong = messages(page.wrong, page)
        #expect(wrong.map(\.code) == [page.code], "\(wrong.map(\.title))")
        #expect(wrong.allSatisfy { $0.severity == page.code.severity })
        #expect(messages(page.right, page).filter { $0.code.name != "PH0802" }.map(\.title) == [])
    }

    @Test(arguments: numbers) func aMessageHasAHelpAndATitleOfOneLowerCaseSentence(number: Int) throws {
        let page = try page(number)
        for message in messages(page.wrong, page) {
            #expect(!message.title.hasSuffix("."), "\(message.title)")
            #expect(message.title.first?.isUppercase == false, "\(message.title)")
            #expect(message.severity == .warning || message.help != nil, "\(message.title)")
        }
    }

    @Test(arguments: MessagePages.proofs.map(\.code.number))
    func aMessageOfTheProofsHasANoteAndAHelp(number: Int) throws {
        let page = try page(number)
        for message in messages(page.wrong, page) {
            #expect(message.help != nil, "\(message.title)")
            #expect(!message.notes.isEmpty, "\(message.title)")
        }
    }

    @Test(arguments: numbers) func applyingAFixMakesItsMessageGoAway(number: Int) throws {
        let page = try page(number)
        for message in messages(page.wrong, page) where !message.fixes.isEmpty {
            let fixed = applyFixes([message], to: [file(page.wrong)]).0
            let after = Compilation(files: fixed, library: packs).checkWithProperties().diagnostics
            #expect(!after.contains { $0.code == message.code && $0.title == message.title })
        }
    }

    @Test func aPageHasATitleInLowerCaseAndAnExplanationInSentences() {
        for page in MessagePages.all {
            #expect(page.title.first?.isUppercase == false, "\(page.code.name)")
            #expect(!page.title.hasSuffix("."), "\(page.code.name)")
            #expect(page.explanation.hasSuffix("."), "\(page.code.name)")
        }
    }

    @Test func everyCodeHasOnePage() {
        let numbers = MessagePages.all.map(\.code.number)
        #expect(numbers == Set(numbers).sorted())
    }

    private func file(_ example: String) -> SourceFile {
        SourceFile(path: "rules/rules.phene", text: MessagePages.file(example))
    }

    /// What an example gets, without what the shared declarations get and without the lints that the page is not about: an
    /// example need not be exemplary.
    private func messages(_ example: String, _ page: DiagnosticPage) -> [Diagnostic] {
        let shared = Set(Compilation(files: [file("")]).check().diagnostics)
        return Compilation(files: [file(example)], library: packs).checkWithProperties().diagnostics.filter {
            !shared.contains($0) && ($0.code == page.code || !Lints.all.contains($0.code))
        }
    }

    /// The packs that the examples use; `tones` alone is locked.
    private var packs: PackLibrary {
        let packs = [
            [SourceFile(path: "tones/tones.phene", text: "pack tones 1.0.0\nscale loudness = soft < loud\n")],
            [SourceFile(path: "circle/circle.phene", text: "pack circle 1.0.0\nuse example 1.0.0\n")],
            [SourceFile(path: "broken/broken.phene", text: "pack broken 1.0.0\nscale one = only\n")],
            [SourceFile(path: "unlocked/unlocked.phene", text: "pack unlocked 1.0.0\nscale pitch = deep < high\n")],
        ]
        let using = SourceFile(path: "using.phene", text: "pack using 1.0.0\nuse tones 1.0.0\n")
        let lock = Compilation(files: [using], library: PackLibrary { _ in packs }).lock?.text
        return PackLibrary({ _ in packs }, lock: { _ in lock.map { Array($0.utf8) } })
    }
}
