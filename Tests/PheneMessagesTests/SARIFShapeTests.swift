// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneDiagnostics
import PheneMessages
import PheneJSON
import PheneSemantics
import PheneSyntax
import Testing

/// What SARIF 2.1.0 demands of a log, by the sections of its specification (OASIS, 2020).
@Suite struct SARIFShapeTests {
    private typealias Object = [String: Any]

    /// A log of the messages that the wrong examples of all pages get.
    private static func log() throws -> [String: Any] {
        var sources: [SourceFile] = []
        var found: [Diagnostic] = []
        for page in MessagePages.syntax + MessagePages.semantics {
            let source = SourceFile(path: "rules/\(page.code.name).phene", text: page.wrong)
            found += parse(source, file: sources.count).diagnostics
            sources.append(source)
        }
        let text = SARIF.log(found, sources: sources, version: "1.2.3", pages: MessagePages.syntax).text
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func objects(_ value: Any?) throws -> [Object] { try #require(value as? [Object]) }

    @Test func aLogHasItsVersionAndRunsWithATool() throws {
        let log = try Self.log()
        #expect(log["version"] as? String == "2.1.0")  // 3.13.2
        let runs = try objects(log["runs"])  // 3.13.4
        let driver = try #require((runs.first?["tool"] as? Object)?["driver"] as? Object)  // 3.18.2
        #expect(driver["name"] as? String == "phene")  // 3.19.8
        #expect(driver["semanticVersion"] as? String == "1.2.3")
        let rules = try objects(driver["rules"]).compactMap { $0["id"] as? String }
        #expect(rules.count == Set(rules).count)  // 3.19.23: ids are distinct
        for result in try objects(runs[0]["results"]) {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index] == result["ruleId"] as? String)  // 3.27.6
        }
    }

    @Test func aResultHasALevelATextAndAPlace() throws {
        for result in try objects(try objects(try Self.log()["runs"])[0]["results"]) {
            #expect(["error", "warning"].contains(result["level"] as? String))  // 3.27.10
            let message = try #require(result["message"] as? Object)  // 3.27.11
            #expect((message["text"] as? String)?.isEmpty == false)
            let places = try objects(result["locations"])
            #expect(places.count == 1)  // 3.27.12: one place unless all must be changed
            for place in try places + objects(result["relatedLocations"] ?? [Object]()) {
                let physical = try #require(place["physicalLocation"] as? Object)
                #expect((physical["artifactLocation"] as? Object)?["uri"] is String)
                try expectRegion(physical["region"])
            }
        }
    }

    @Test func aFixSaysWhatGoesAndWhatComes() throws {
        let results = try objects(try objects(try Self.log()["runs"])[0]["results"])
        let fixes = try results.flatMap { try objects($0["fixes"] ?? [Object]()) }
        #expect(!fixes.isEmpty)
        for fix in fixes {
            let changes = try objects(fix["artifactChanges"])  // 3.55.3: at least one
            #expect(!changes.isEmpty)
            for change in changes {
                #expect((change["artifactLocation"] as? Object)?["uri"] is String)  // 3.56.2
                let replacements = try objects(change["replacements"])  // 3.56.3: at least one
                #expect(!replacements.isEmpty)
                for replacement in replacements {
                    try expectRegion(replacement["deletedRegion"])  // 3.57.3
                    #expect((replacement["insertedContent"] as? Object)?["text"] is String)
                }
            }
        }
    }

    /// 3.30: lines and columns count from 1, and the end is not before the start.
    private func expectRegion(_ value: Any?) throws {
        let region = try #require(value as? Object)
        let numbers = try ["startLine", "startColumn", "endLine", "endColumn", "byteOffset", "byteLength"].map {
            try #require(region[$0] as? Int)
        }
        #expect(numbers[0...3].allSatisfy { $0 >= 1 })
        #expect((numbers[0], numbers[1]) <= (numbers[2], numbers[3]))
        #expect(numbers[4] >= 0 && numbers[5] >= 0)
    }
}
