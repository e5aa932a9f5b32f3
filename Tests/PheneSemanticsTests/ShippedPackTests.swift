// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneIR
import PheneJSON
import PheneSemantics
import Testing

@Suite struct ShippedPackTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func files() throws -> [(path: String, text: String)] {
        let folder = Self.root.appending(path: "Rules/Norepinephrine")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".phene") }.sorted()
            .map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
    }

    @Test func theShippedPackHasNeitherErrorsNorWarnings() throws {
        let result = analyzed(try files())
        #expect(result.messages == [])
        #expect(result.book != nil)
    }

    @Test func theOrderOfTheFilesChangesNothing() throws {
        let files = try files()
        let book = try #require(analyzed(files).book)
        let reversed = try #require(analyzed(files.reversed()).book)
        #expect(book.json.text == reversed.json.text)
    }
}
