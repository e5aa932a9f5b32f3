// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneCompiler
import PheneDiagnostics
import PheneSemantics
import PheneSyntax
import PheneTesting
import Testing

/// A case of the corpus: rule files as an author wrote them, beside what comes of them.
///
/// A case is a file `Tests/Corpus/bad/AREA/NAME.phene`, or a folder `NAME` of several, with its golden file `NAME.txt`.
/// Those in `good` compile without a message, are in the one style, and hold tests; their golden file tells what the
/// persons of these tests get. Those in `bad` hold a mistake that people make; their golden file holds the messages, and
/// the fixes that are offered.
///
/// A case is compiled together with `Tests/Corpus/shared.phene`, so that it need hold no more than what it is about. One
/// that begins with the line `// the whole pack` stands alone. Those in `bad/syntax` are fragments, which are parsed only.
///
/// To add one, write the rule files and run the tests with `PHENE_RECORD=1`: the golden files are written, and the run
/// fails so that they are read before they are committed.
struct CorpusCase: Sendable, CustomTestStringConvertible {
    /// `bad/tables/rows-missing`
    let name: String
    /// Those of the case, then the shared one if it is used.
    let files: [SourceFile]
    let golden: URL
    /// The files as they lie on the disk.
    let paths: [String]

    var testDescription: String { name }

    static let corpus = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Corpus").standardizedFileURL
    static let good = cases(in: "good")
    static let bad = cases(in: "bad")
    static let sharedPath = "shared.phene"

    var isFragment: Bool { name.hasPrefix("bad/syntax/") }

    /// All messages about files of the case, as the command line gets them.
    func messages(_ files: [SourceFile]) -> [Diagnostic] {
        guard isFragment else { return compilation(files).checkWithProperties().diagnostics }
        return files.enumerated().flatMap { parse($1, file: $0).diagnostics }
    }

    /// The compilation of files beside the packs of the corpus.
    func compilation(_ files: [SourceFile]) -> Compilation {
        Compilation(files: files, library: CorpusPacks.library)
    }

    private static func cases(in kind: String) -> [CorpusCase] {
        var cases: [CorpusCase] = []
        for area in names(in: kind) where !area.contains(".") {
            let names = names(in: "\(kind)/\(area)")
            for name in names where !name.hasSuffix(".txt") {
                if name.hasSuffix(".phene") || name.hasSuffix(".md") {
                    cases.append(CorpusCase(in: "\(kind)/\(area)", file: name))
                } else {
                    cases.append(CorpusCase(in: "\(kind)/\(area)", folder: name))
                }
            }
        }
        return cases
    }

    private init(in area: String, file: String) {
        let name = file.split(separator: ".").dropLast().joined(separator: ".")
        self.init("\(area)/\(name)", [file], in: area)
    }

    private init(in area: String, folder: String) {
        let files = Self.names(in: "\(area)/\(folder)")
        self.init("\(area)/\(folder)", files, in: "\(area)/\(folder)")
    }

    private init(_ name: String, _ files: [String], in folder: String) {
        self.name = name
        golden = Self.corpus.appending(path: name + ".txt")
        let own = files.map { Self.file($0, at: "\(folder)/\($0)") }
        let isWhole = own.contains { $0.bytes.starts(with: Array("// the whole pack".utf8)) }
        let isAlone = isWhole || name.hasPrefix("bad/syntax/")
        // In the order in which a compilation takes them.
        self.files = (own + (isAlone ? [] : [Self.file(Self.sharedPath, at: Self.sharedPath)])).sorted {
            $0.path < $1.path
        }
        let paths = files.map { "\(folder)/\($0)" } + (isAlone ? [] : [Self.sharedPath])
        self.paths = paths.map { Self.corpus.appending(path: $0).path }
    }

    private static func file(_ name: String, at path: String) -> SourceFile {
        let data = (try? Data(contentsOf: corpus.appending(path: path))) ?? Data()
        return SourceFile(path: name, bytes: Array(data))
    }

    private static func names(in folder: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: corpus.appending(path: folder).path)
        return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }
}
