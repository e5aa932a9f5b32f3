// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneDiagnostics
import PheneIR
import PheneProofs
import PheneSemantics
import PheneSyntax
import Testing

/// The gate: rule tests touch every row, every outcome, every unknown branch, every override and every band.
@Suite struct CoverageTests {
    @Test func noPartOfThePackIsWithoutARuleTest() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Rules/Norepinephrine")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".phene") }
        let sources = try names.sorted().map {
            SourceFile(path: $0, bytes: Array(try Data(contentsOf: folder.appending(path: $0))))
        }
        let result = analyze(sources.enumerated().map { parse($1, file: $0) }, sources: sources, lints: .none)
        let book = try #require(result.book)
        let untouched = coverage(of: book).untouched.map { name(of: $0, in: book) }
        #expect(untouched == [])
    }

    private func name(of item: Coverage.Item, in book: RuleBook) -> String {
        switch item {
        case .row(let finding, let row): "row \(row + 1) of \(book.findings[finding].name)"
        case .unknownFinding(let finding): "unknown \(book.findings[finding].name)"
        case .band(let pathway, let band): "band \(band + 1) of \(book.pathways[pathway].name)"
        case .unknownPathway(let pathway): "unknown \(book.pathways[pathway].name)"
        case .outcome(let advice, let outcome): "\(outcome) of \(book.advices[advice].name)"
        case .overridden(let advice, let override): "override \(override + 1) of \(book.advices[advice].name) bites"
        case .held(let advice, let override): "override \(override + 1) of \(book.advices[advice].name) holds"
        }
    }
}
