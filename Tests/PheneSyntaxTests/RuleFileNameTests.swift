// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneSyntax
import Testing

@Suite struct RuleFileNameTests {
    @Test(arguments: [
        ("x.phene", RuleFileName.rules), ("x.PHENE", .rules), ("a/b.c/x.Phene", .rules), ("x.md", .literate),
        ("x.MD", .literate), ("x.markdown", .literate), ("x.phene.md", .literate), ("x.phene.txt", .lookalike),
        ("x.phene.bak", .lookalike), ("x.phene~", .lookalike), (".x.phene", .lookalike), ("x.PHENE.txt", .lookalike),
        (".phene", .lookalike), (".md", .other), ("phene", .other), ("x.txt", .other), ("x.phene/readme.txt", .other),
        ("", .other),
        ("x.mdx", .other), ("x.phenec", .other),
    ])
    func aNameSaysWhetherThereMayBeRules(name: String, kind: RuleFileName) {
        #expect(RuleFileName(name) == kind)
    }

    /// They can use no library.
    @Test func thePluginsHoldOneTable() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources")
        for name in ["RuleFileName", "RuleFolder", "RulePack"] {
            let files = ["PhenePlugin", "PheneGenerate"].map { sources.appending(path: "\($0)/\(name).swift") }
            #expect(try Data(contentsOf: files[0]) == Data(contentsOf: files[1]))
        }
    }
}
