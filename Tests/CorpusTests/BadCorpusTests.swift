// SPDX-License-Identifier: Apache-2.0

import PheneCompiler
import PheneDiagnostics
import PheneMessages
import PheneSyntax
import Testing

/// Rule files with a mistake: each gets just the messages of its golden file.
@Suite struct BadCorpusTests {
    @Test(arguments: CorpusCase.bad) func aBadCaseGetsJustItsMessages(_ it: CorpusCase) throws {
        let messages = it.messages(it.files)
        #expect(!messages.isEmpty)
        var text = Renderer(sources: it.files).text(messages)
        for message in messages.inOrder where !message.fixes.isEmpty { text += fixText(message, it.files) }
        try it.expectGolden(text)
    }

    @Test(arguments: CorpusCase.bad) func whatIsReadPrintsBackByteForByte(_ it: CorpusCase) {
        for file in it.files { #expect(parse(file, file: 0).tree.printed() == file.bytes) }
    }

    /// Through the code of `phene check --fix-guesses`.
    @Test(arguments: CorpusCase.bad) func applyingTheFixesMakesTheirMessagesGoAway(_ it: CorpusCase) {
        let curable = it.messages(it.files).filter { !$0.fixes.isEmpty }
        let mending = AppliedFixes(it.files, reach: .guesses, check: it.messages)
        let left = mending.diagnostics
        for message in curable {
            let isSame = { (other: Diagnostic) in other.code == message.code && other.title == message.title }
            let uncurable = it.messages(it.files).count { isSame($0) && $0.fixes.isEmpty }
            #expect(left.count(where: isSame) <= uncurable, "\(message.title)")
        }
        let uncured = left.filter { !$0.fixes.isEmpty }.map(\.title)
        #expect(uncured == [])
    }

    /// Through the code of `phene check --fix`.
    @Test(arguments: CorpusCase.bad) func withoutGuessesOnlySafeFixesAreApplied(_ it: CorpusCase) {
        let mending = AppliedFixes(it.files, reach: .safe, check: it.messages)
        #expect(!mending.steps.contains { !$0.diagnostic.areFixesSafe })
        #expect(!mending.diagnostics.contains { $0.areFixesSafe })
    }

    /// `fix 3:10: "chromosom" becomes "chromosome"`
    private func fixText(_ message: Diagnostic, _ files: [SourceFile]) -> String {
        var text = ""
        for fix in message.fixes {
            let source = files[fix.span.file]
            let place = LineTable(source.bytes).location(of: fix.span.start)
            let old = String(decoding: source.bytes[fix.span.start..<fix.span.end], as: UTF8.self)
            let change =
                old.isEmpty
                ? "insert \(fix.replacement.debugDescription)"
                : fix.replacement.isEmpty
                    ? "remove \(old.debugDescription)"
                    : "\(old.debugDescription) becomes \(fix.replacement.debugDescription)"
            let kind = message.areFixesSafe ? "fix" : "guess"
            text += "\(kind)[\(message.code.name)] \(source.path):\(place.line):\(place.column): \(change)\n"
        }
        return text
    }
}
