// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneDiagnostics
import PheneMessages
import PheneSyntax
import SeededRandom
import Testing

/// The tour of the corpus, which holds every construct of the language, whole and in pieces.
@Suite struct TourTests {
    static let corpus = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Corpus")
    static let tour = try? SourceFile(
        path: "tour.phene", bytes: Array(Data(contentsOf: corpus.appending(path: "good/tour.phene"))))

    @Test func theTourOfTheLanguageIsReadWithoutAMessage() throws {
        let tour = try #require(Self.tour)
        let file = parse(tour, file: 0)
        #expect(Renderer(sources: [tour]).text(file.diagnostics) == "")
        #expect(file.declarations.count == 32)
        #expect(file.tree.printed() == tour.bytes)
    }

    @Test func everyPrefixOfTheTourParsesAndPrintsBack() throws {
        let tour = try #require(Self.tour)
        for length in stride(from: 0, to: tour.bytes.count, by: Cases.step(1)) {
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
}
