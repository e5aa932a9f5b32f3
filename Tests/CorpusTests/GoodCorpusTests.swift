// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCommand
import PheneCompiler
import PheneDiagnostics
import PheneMessages
import PheneFormat
import PheneSemantics
import PheneSyntax
import PheneTesting
import Testing

/// Rule files without a fault: each compiles without a message, and its tests get what the golden file says.
@Suite struct GoodCorpusTests {
    @Test(arguments: CorpusCase.good) func aGoodCaseMeansWhatItsGoldenFileSays(_ it: CorpusCase) throws {
        let result = Compilation(files: it.files).checkWithProperties()
        #expect(Renderer(sources: it.files).text(result.diagnostics) == "")
        let book = try #require(result.book)
        try it.expectGolden(try Outcomes(book).text)
    }

    @Test(arguments: CorpusCase.good) func aGoodCaseIsInTheStyle(_ it: CorpusCase) {
        for file in it.files {
            let text = String(decoding: formatted(parse(file, file: 0)), as: UTF8.self)
            #expect(text == String(decoding: file.bytes, as: UTF8.self), "\(file.path)")
        }
    }

    @Test(arguments: CorpusCase.good) func theTestsOfAGoodCasePass(_ it: CorpusCase) {
        var output = ""
        var errors = ""
        let environment = Environment(
            write: { bytes, stream in
                let text = String(decoding: bytes, as: UTF8.self)
                if stream == .output { output += text } else { errors += text }
                return nil
            }, isTerminal: { _ in false }, variable: { _ in nil })
        let code = run(["test"] + it.paths, in: environment)
        #expect(code == .done, "\(errors)\(output)")
        #expect(!output.hasPrefix("0 passed"))
    }
}
