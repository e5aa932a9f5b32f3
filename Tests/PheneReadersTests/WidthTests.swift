// SPDX-License-Identifier: Apache-2.0
import Foundation
import PheneReaders
import Testing

/// Numbers of 32 and 64 bits become an `Int` only where it can hold them, as it has 32 bits on some machines.
@Suite struct WidthTests {
    private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources")

    private static func lines(of module: String) -> [(place: String, text: String)] {
        let folder = sources.appending(path: module)
        var lines: [(place: String, text: String)] = []
        for case let name as String in FileManager.default.enumerator(atPath: folder.path) ?? .init()
        where name.hasSuffix(".swift") && !name.contains("System/") {
            let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
            for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                lines.append(("\(name):\(index + 1)", String(line)))
            }
        }
        return lines
    }

    @Test(arguments: [
        "PheneBytes", "PheneContainers", "PheneReaders", "PheneModel", "PheneGenome", "PheneRuntime", "PheneReport",
        "PhenePage", "PheneDiagnostics", "PheneJSON", "PheneSyntax", "PheneProofs", "PheneSemantics", "PheneCodegen",
        "PheneCompiler", "PheneTesting", "PheneMessages", "PhenePlayground",
    ])
    func noRawNumberIsConvertedToIntUnchecked(module: String) throws {
        let lines = Self.lines(of: module)
        #expect(!lines.isEmpty)
        // All but `Int(Int32.max)`, which fits everywhere: `Int(UInt32(...))`, `Int(Int64(...))`, `Int(try reader.number(4))`, `Int(x.word(at: 0))`, `number.map { Int($0) }`.
        let raw = try Regex(
            #"\bInt\((?!Int32\.max\))(U?Int(32|64)\b(?!\(bitPattern)|try \w+\.number|littleEndian|[\w.$]*word\()|word\([^)]*\)\.map \{ Int\("#
        )
        // A shift by 30 or more, unless the line names a wide type.
        let wide = try Regex(#"\b\d+ << (3[0-9]|[4-6][0-9])\b"#)
        let typed = try Regex(#"U?Int(32|64)"#)
        for line in lines where !line.text.contains("//") {
            #expect(line.text.firstMatch(of: raw) == nil, "\(module)/\(line.place): \(line.text)")
            if line.text.firstMatch(of: wide) != nil {
                #expect(line.text.firstMatch(of: typed) != nil, "\(module)/\(line.place): \(line.text)")
            }
        }
    }

    @Test(arguments: ["2147483648", "4294967295", "4294967296", "9999999999"])
    func aPositionPastTheMaximumIsABadLine(position: String) throws {
        let file = try VCFText.read("1 2000 . A G . PASS . GT 0/1", "1 \(position) . A G . PASS . GT 0/1")
        #expect(file.issues.map { $0.problem } == [.position])
        #expect(file.counts.bad == 1 && file.counts.data == 1)
    }
}
