// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneMessages
import PheneSemantics
import PheneSyntax
import Testing

@Suite struct ApplyFixesTests {
    private let file = SourceFile(path: "a", text: "0123456789")

    private func message(_ fixes: (Int, Int, String)...) -> Diagnostic {
        let fixes = fixes.map { Diagnostic.Fix(Span(file: 0, start: $0.0, end: $0.1), $0.2) }
        return Diagnostic(
            DiagnosticCode(1), "t", at: fixes.first?.span ?? Span(file: 0, start: 0, end: 0), fixes: fixes)
    }

    private func text(_ diagnostics: [Diagnostic]) -> String {
        String(decoding: applyFixes(diagnostics, to: [file]).files[0].bytes, as: UTF8.self)
    }

    @Test func fixesOfAllMessagesAreAppliedWhateverTheirOrder() {
        #expect(text([message((7, 9, "xyz")), message((0, 1, ""), (3, 3, "-"))]) == "12-3456xyz9")
    }

    @Test func ofMessagesWhoseFixesOverlapTheFirstIsAppliedAndTheOtherNotInPart() {
        #expect(text([message((2, 5, "a")), message((4, 6, "b"), (8, 9, "c"))]) == "01a56789")
        #expect(text([message((2, 2, "a")), message((2, 2, "b"))]) == "01a23456789")
    }

    @Test func theSameFixOfTwoMessagesIsAppliedOnce() {
        #expect(text([message((2, 3, "a")), message((2, 3, "a"), (5, 6, "b"))]) == "01a34b6789")
    }

    @Test func aFixOutsideItsFileIsPassedOver() {
        #expect(text([message((8, 11, "a"))]) == "0123456789")
    }

    @Test func filesWithoutFixesStayTheSame() {
        #expect(applyFixes([message()], to: [file]).files == [file])
    }

    @Test func whereAMessageOffersAFixApplyingItMakesTheMessageGoAway() {
        var fixed = 0
        for page in MessagePages.syntax + MessagePages.semantics {
            let isOfParser = MessagePages.syntax.contains { $0.code == page.code }
            let source = SourceFile(path: "r.phene", text: isOfParser ? page.wrong : MessagePages.file(page.wrong))
            for diagnostic in messages(source) where diagnostic.code == page.code && !diagnostic.fixes.isEmpty {
                fixed += 1
                let after = messages(applyFixes([diagnostic], to: [source]).files[0])
                #expect(!after.contains { $0.code == diagnostic.code && $0.title == diagnostic.title }, "\(page.wrong)")
            }
        }
        #expect(fixed > 10, "messages with fixes: \(fixed)")
    }

    private func messages(_ source: SourceFile) -> [Diagnostic] {
        analyze([parse(source, file: 0)], sources: [source]).diagnostics
    }
}
