// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Only the command line speaks of its options: what a library prints must make sense in any program.
@Suite struct OptionWordsTests {
    @Test func noLibraryNamesAnOptionOfTheCommandLine() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources").standardized
        let programs = ["PheneCommand/", "phene/", "phenec/", "PhenePlugin/", "PheneGenerate/"]
        let names = FileManager.default.enumerator(atPath: sources.path)?.allObjects.compactMap { $0 as? String } ?? []
        let libraries = names.filter { name in
            name.hasSuffix(".swift") && !programs.contains { name.hasPrefix($0) }
        }
        #expect(libraries.count > 200)
        let bench = try Bench()
        let help = ["report", "check", "test"].map { bench.run("help", $0).output }.joined()
        let options = Set(help.matches(of: /--[a-z][a-z0-9-]+/).map { String($0.output) })
        #expect(options.contains("--input") && options.count > 20)
        for name in libraries {
            let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
            for line in text.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
                // Few lines quote anything; only those are searched for each option.
                guard line.utf8.contains(0x60) else { continue }
                let isNamed = options.contains { line.contains("`\($0)`") || line.contains("`\($0) ") }
                #expect(!isNamed && !line.contains("`phene "), "\(name): \(line)")
            }
        }
    }
}
