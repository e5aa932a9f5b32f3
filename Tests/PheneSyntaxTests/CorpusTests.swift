// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneDiagnostics
import PheneSyntax
import Testing

/// The rule files of the corpus: good ones without a message, bad ones with just the messages of their golden file.
@Suite struct CorpusTests {
    static let corpus = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Corpus")
    static let tour = files(in: "good").first { $0.path == "tour.phene" }
    static let bad = files(in: "bad/syntax")

    private static func files(in folder: String) -> [SourceFile] {
        let folder = corpus.appending(path: folder)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".phene") }.sorted().compactMap { name in
            guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
            return SourceFile(path: name, bytes: Array(data))
        }
    }

    @Test func theTourOfTheLanguageIsReadWithoutAMessage() throws {
        let tour = try #require(Self.tour)
        let file = parse(tour, file: 0)
        #expect(Renderer(sources: [tour]).text(file.diagnostics) == "")
        #expect(file.declarations.count == 32)
        #expect(file.tree.printed() == tour.bytes)
    }

    @Test func everyPrefixOfTheTourParsesAndPrintsBack() throws {
        let tour = try #require(Self.tour)
        // Every single one in an optimised build, as CI runs it.
        #if DEBUG
            let step = 5
        #else
            let step = 1
        #endif
        for length in stride(from: 0, to: tour.bytes.count, by: step) {
            let prefix = SourceFile(path: tour.path, bytes: Array(tour.bytes.prefix(length)))
            let file = parse(prefix, file: 0)
            #expect(file.tree.printed() == prefix.bytes)
        }
    }

    @Test func aTourWithoutOneOfItsTokensParsesAndPrintsBack() throws {
        let tour = try #require(Self.tour)
        let tree = parse(tour, file: 0).tree
        for missing in 0..<tree.tokenCount {
            var bytes: [UInt8] = []
            for token in 0..<tree.tokenCount {
                bytes += tree.trivia(before: token)
                if token != missing { bytes += tree.bytes(of: token) }
            }
            let source = SourceFile(path: tour.path, bytes: bytes)
            let file = parse(source, file: 0)
            #expect(file.tree.printed() == bytes)
            #expect(file.diagnostics.count <= 3, "without token \(missing): \(messages(file, source))")
        }
    }

    private func messages(_ file: ParsedFile, _ source: SourceFile) -> String {
        Renderer(sources: [source]).text(file.diagnostics)
    }

    /// With `PHENE_RECORD` in the environment the golden files are written, and the test fails so that they are read.
    @Test(arguments: bad.map(\.path)) func aBadFileGetsJustItsMessages(path: String) throws {
        let source = try #require(Self.bad.first { $0.path == path })
        let golden = Self.corpus.appending(path: "bad/syntax/" + source.path.dropLast(5) + "txt")
        let file = parse(source, file: 0)
        let messages = Renderer(sources: [source]).text(file.diagnostics)
        #expect(file.tree.printed() == source.bytes)
        #expect(!file.diagnostics.isEmpty)
        if ProcessInfo.processInfo.environment["PHENE_RECORD"] != nil {
            try Data(messages.utf8).write(to: golden)
            Issue.record("recorded: read \(golden.lastPathComponent) before it is committed")
        }
        #expect(messages == String(decoding: try Data(contentsOf: golden), as: UTF8.self))
    }

    @Test(arguments: bad.map(\.path)) func applyingTheFixesMakesTheirMessagesGoAway(path: String) throws {
        let source = try #require(Self.bad.first { $0.path == path })
        let mistakes = parse(source, file: 0).diagnostics
        var bytes = source.bytes
        for fix in mistakes.flatMap({ $0.fixes }).sorted(by: { $0.span > $1.span }) {
            bytes.replaceSubrange(fix.span.start..<fix.span.end, with: Array(fix.replacement.utf8))
        }
        let mended = parse(SourceFile(path: source.path, bytes: bytes), file: 0).diagnostics
        let curable = mistakes.count { !$0.fixes.isEmpty }
        #expect(!mended.contains { !$0.fixes.isEmpty })
        #expect(mended.count == mistakes.count - curable)
    }
}
