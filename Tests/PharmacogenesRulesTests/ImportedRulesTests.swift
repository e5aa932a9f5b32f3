// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneDiagnostics
import PheneImport
import Testing

/// The rule files of the pack are what the importer writes from its tables.
struct ImportedRulesTests {
    private static let pack: ImportedPack = {
        let tables = TableName.allCases.compactMap { name in
            FileManager.default.contents(atPath: DefinitionTable.folder.appending(path: name.fileName).path)
                .map { SourceFile(path: name.fileName, bytes: Array($0)) }
        }
        return importDefinitions(tables)
    }()

    @Test func importWritesTheRulesOfThePackByteForByte() throws {
        let folder = DefinitionTable.root.appending(path: "Rules/Pharmacogenes")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".phene") }
        #expect(names.sorted() == Self.pack.files.map(\.path))
        for file in Self.pack.files {
            let bytes = try #require(FileManager.default.contents(atPath: folder.appending(path: file.path).path))
            #expect(Array(bytes) == file.bytes, "\(file.path): import the tables again")
        }
    }

    @Test func tablesHaveNoErrors() {
        #expect(Self.pack.issues.filter { $0.severity == .error }.isEmpty)
        #expect(Self.pack.genes.count == 20)
        #expect(Self.pack.drugs.count == 72)
    }

    @Test func eachGuidelineThatIsNotWrittenIsAWarning() {
        #expect(
            Self.pack.issues.map(\.text)
                == [45, 74, 111].map { line in
                    let gene = line == 45 ? "CYP2C9" : line == 74 ? "CYP4F2" : "VKORC1"
                    return
                        "pairs.tsv:\(line): warning: `warfarin` and `\(gene)` have a guideline, and no guidance is written; "
                        + "rules on this medicine must say nothing of it"
                })
    }

    @Test func rowsThatBecameNoRuleAreCounted() {
        let counts = Self.pack.unwritten.map { "\($0.path) \($0.lines.count): \($0.reason)" }
        #expect(
            counts == [
                "phenotypes.tsv 1: a phenotype that no pair of alleles has",
                "exemptions.tsv 9: exemptions that a comment states, and no rule",
                "exemptions.tsv 99: exemptions that inform, or that other rows state",
                "frequencies.tsv 11: frequencies of alleles that have no definition",
                "guidance.tsv 10: guidance that is a flow chart, not keyed by results",
                "phenotypes.tsv 42: verification of the phenotype rules, or none",
            ])
    }
}
