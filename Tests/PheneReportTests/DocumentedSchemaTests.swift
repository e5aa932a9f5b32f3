// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneReport
import Testing

/// The documentation page names every member of the JSON, and no other.
@Suite struct DocumentedSchemaTests {
    private static func page() throws -> String {
        try String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "../../Sources/PheneReport/PheneReport.docc/ReportAsJSON.md"), encoding: .utf8)
    }

    private static func report() throws -> [String: Any] {
        let content = try #require(GoldenPerson.all.first { $0.name == "guarded" }).content()
        return try #require(
            JSONSerialization.jsonObject(with: Data(JSONReport(content).text.utf8)) as? [String: Any])
    }

    /// The words in backticks of some lines.
    private static func names(in text: some StringProtocol) -> Set<String> {
        Set(
            text.split(separator: "`", omittingEmptySubsequences: false).enumerated().compactMap {
                $0 % 2 == 1 ? String($1) : nil
            })
    }

    @Test func theTableNamesTheMembersOfTheReport() throws {
        let rows = try Self.page().split(separator: "\n").filter { $0.hasPrefix("| `") }
        let named = rows.flatMap { row in Self.names(in: row.split(separator: "|")[0]) }
        #expect(Set(named) == Set(try Self.report().keys))
        #expect(named.count == Set(named).count)
    }

    @Test(arguments: [
        ("### A locus", "loci"), ("### A finding", "findings"), ("### A pathway", "pathways"),
        ("### A recommendation", "recommendations"),
    ])
    func eachSectionNamesTheMembersOfItsObject(heading: String, member: String) throws {
        let page = try Self.page()
        let start = try #require(page.range(of: heading + "\n"))
        let rest = page[start.upperBound...]
        let section = rest[..<(rest.range(of: "\n##")?.lowerBound ?? rest.endIndex)]
        let objects = try #require(try Self.report()[member] as? [[String: Any]])
        let named = Self.names(in: section)
        for name in try #require(objects.first).keys { #expect(named.contains(name), "\(name) of \(member)") }
    }

    @Test(arguments: ["pack", "file", "person"])
    func theTableNamesTheMembersOfItsParts(member: String) throws {
        let row = try #require(try Self.page().split(separator: "\n").first { $0.hasPrefix("| `\(member)`") })
        let part = try #require(try Self.report()[member] as? [String: Any])
        for name in part.keys { #expect(Self.names(in: row).contains(name), "\(name) of \(member)") }
    }
}
