// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCompiler
import PheneDiagnostics
import PheneModel
import PheneSemantics
import PheneTesting
import Testing

/// The gate: rule tests cover every row, every outcome, every unknown branch, every override and every band.
@Suite struct CoverageTests {
    @Test func noPartOfThePackIsWithoutARuleTest() throws {
        let own = try files("Norepinephrine")
        let used = try files("Pharmacogenes")
        let lock = try Data(contentsOf: folder("Norepinephrine").appending(path: "Pack.lock"))
        let compilation = Compilation(files: own, library: PackLibrary({ _ in [used] }, lock: { _ in Array(lock) }))
        let book = try #require(compilation.check().book)
        // The rules of the used pack are tested there.
        let places = Set(book.files.indices.filter { !book.files[$0].hasPrefix("Pharmacogenes/") })
        let untouched = coverage(of: book).restricted(to: places, of: book).untouched.map { name(of: $0, in: book) }
        #expect(untouched == [])
    }

    private func folder(_ pack: String) -> URL {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Rules/" + pack)
    }

    private func files(_ pack: String) throws -> [SourceFile] {
        let folder = folder(pack)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".phene") }
        return try names.sorted().map {
            SourceFile(path: pack + "/" + $0, bytes: Array(try Data(contentsOf: folder.appending(path: $0))))
        }
    }

    private func name(of item: Coverage.Item, in book: RuleBook) -> String {
        switch item {
        case .row(let finding, let row): "row \(row + 1) of \(book.findings[finding].name)"
        case .unknownFinding(let finding): "unknown \(book.findings[finding].name)"
        case .band(let pathway, let band): "band \(band + 1) of \(book.pathways[pathway].name)"
        case .unknownPathway(let pathway): "unknown \(book.pathways[pathway].name)"
        case .condition(let advice, let state): "\(state) of \(book.recommendations[advice].name)"
        case .overridden(let advice, let override):
            "override \(override + 1) of \(book.recommendations[advice].name) bites"
        case .held(let advice, let override): "override \(override + 1) of \(book.recommendations[advice].name) holds"
        }
    }
}
