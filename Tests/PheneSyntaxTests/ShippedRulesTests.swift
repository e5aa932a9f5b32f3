// SPDX-License-Identifier: Apache-2.0

import Foundation
public import PheneDiagnostics
import PheneMessages
import PheneSyntax
import SeededRandom
public import Testing

/// Laws of the parser, over the rule files that ship and over damaged copies of them.
@Suite struct ShippedRulesTests {
    static let files: [SourceFile] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Rules/Norepinephrine")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".phene") }.sorted().compactMap { name in
            guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
            return SourceFile(path: name, bytes: Array(data))
        }
    }()

    @Test func theShippedRulesAreThere() { #expect(Self.files.count > 5) }

    @Test(arguments: files) func aRuleFileParsesWithoutAMessageAndPrintsBack(file: SourceFile) {
        let parsed = parse(file, file: 0)
        #expect(Renderer(sources: [file]).text(parsed.diagnostics) == "")
        #expect(parsed.tree.printed() == file.bytes)
        #expect(!parsed.declarations.isEmpty)
    }

    @Test(arguments: files) func everyPrefixParsesAndPrintsBack(file: SourceFile) {
        for length in stride(from: 0, to: file.bytes.count, by: Cases.step(7)) {
            let prefix = SourceFile(path: file.path, bytes: Array(file.bytes.prefix(length)))
            let parsed = parse(prefix, file: 0)
            #expect(parsed.tree.printed() == prefix.bytes)
        }
    }

    @Test(arguments: files) func damagedFilesParseAndPrintBack(file: SourceFile) {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<Cases.count(100) {
            var bytes = file.bytes
            for _ in 0..<5 {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes.remove(at: place)
                case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
                default: bytes.insert("{}()/-|\"\\,.".utf8.randomElement(using: &random) ?? 0, at: place)
                }
            }
            let source = SourceFile(path: file.path, bytes: bytes)
            let parsed = parse(source, file: 0)
            #expect(parsed.tree.printed() == bytes)
            _ = Renderer(sources: [source], isColoured: true).text(parsed.diagnostics)
        }
    }
}

/// A run of the tests names a rule file, and does not print its bytes.
extension SourceFile: CustomTestStringConvertible {
    public var testDescription: String { path }
}
