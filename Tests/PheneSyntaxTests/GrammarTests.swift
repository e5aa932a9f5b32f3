// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneDiagnostics
import PheneMessages
import PheneSyntax
import Testing

/// The grammar in the documentation is that of the parser: files made by it are parsed, and it derives the files that are there.
@Suite struct GrammarTests {
    private static let grammar = Grammar()

    @Test func everyNameOfTheGrammarIsDeclared() {
        #expect(Self.grammar.rules.count > 40)
        #expect(Self.grammar.undeclared == [])
    }

    @Test(arguments: 0..<120) func theParserTakesWhatTheGrammarAllows(seed: Int) {
        var maker = FileMaker(Self.grammar, seed: UInt64(seed))
        let text = maker.file()
        let file = parse(SourceFile(path: "made.phene", text: text), file: 0)
        let source = SourceFile(path: "made.phene", text: text)
        let messages = Renderer(sources: [source]).text(file.diagnostics)
        #expect(file.diagnostics.isEmpty, "\(messages)\n\(text)")
        #expect(file.declarations.count == maker.declarations)
    }

    /// Each kind of clause has its turn, however seldom it comes by chance.
    @Test(arguments: grammar.rules.keys.filter { $0.hasSuffix("Clause") || $0 == "condition" || $0 == "row" }.sorted())
    func eachAlternativeIsTaken(of rule: String) {
        for seed in 0..<15 {
            var maker = FileMaker(Self.grammar, seed: UInt64(seed) &* 7919)
            guard let text = maker.file(around: rule) else { continue }
            let source = SourceFile(path: "made.phene", text: text)
            let messages = Renderer(sources: [source]).text(parse(source, file: 0).diagnostics)
            #expect(messages.isEmpty, "\(messages)\n\(text)")
        }
    }

    @Test(arguments: soundFiles) func theGrammarDerivesEachFileThatCompiles(file: SourceFile) {
        for lexemes in parse(file, file: 0).tree.declarations {
            let recogniser = Recogniser(Self.grammar, lexemes)
            let isDerived = recogniser.derives("declaration")
            let read = lexemes.prefix(recogniser.farthest + 1).suffix(12).map { $0.text }.joined(separator: " ")
            #expect(isDerived, "the grammar does not allow the last of: \(read)")
        }
    }

    /// The shipped rules, those of the package that uses them, and the corpus of good files.
    private static let soundFiles: [SourceFile] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
        return ["Rules", "Tests/PluginConsumer/Rules", "Tests/Corpus/good"].flatMap { folder in
            let names = FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.allObjects ?? []
            return names.compactMap { $0 as? String }.filter { $0.hasSuffix(".phene") || $0.hasSuffix(".md") }
                .filter { !$0.contains(".docc") }.sorted().compactMap { name in
                    (try? Data(contentsOf: root.appending(path: "\(folder)/\(name)")))
                        .map { SourceFile(path: "\(folder)/\(name)", bytes: Array($0)) }
                }
        }
    }()

    @Test func filesOfEachKindAreThere() {
        #expect(Self.soundFiles.count > 60)
        #expect(Self.soundFiles.contains { $0.path.hasPrefix("Rules/") && $0.path.hasSuffix(".phene") })
    }

    @Test(arguments: [
        "gene APX { chromosome 1 strand plus", "scale a = low <", "use tones", "input a : yes | \"?\"",
        "advice a { when b = low consider on unknown }", "haplotypes h { phase guessed }",
    ])
    func theRecogniserRefusesWhatTheParserRefuses(text: String) {
        let parsed = parse(SourceFile(path: "wrong.phene", text: text + "\n"), file: 0)
        #expect(!parsed.diagnostics.isEmpty)
        for lexemes in parsed.tree.declarations {
            #expect(!Recogniser(Self.grammar, lexemes).derives("declaration"))
        }
    }
}
