// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneReport
import Testing

/// The documentation page names every member of a pharmacogene and of a medicine.
@Suite struct PharmacogeneSchemaTests {
    @Test(arguments: [("### A pharmacogene", "pharmacogenes"), ("### A medicine", "medicines")])
    func itsSectionNamesTheMembers(heading: String, member: String) throws {
        let page = try String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "../../../Sources/PheneReport/PheneReport.docc/ReportAsJSON.md"), encoding: .utf8)
        let start = try #require(page.range(of: heading + "\n"))
        let rest = page[start.upperBound...]
        let section = rest[..<(rest.range(of: "\n##")?.lowerBound ?? rest.endIndex)]
        let content = InventedGenes.content(InventedGenes.sequenced(["rs1": "T/T"]))
        let report = try #require(
            JSONSerialization.jsonObject(with: Data(JSONReport(content).text.utf8)) as? [String: Any])
        let objects = try #require(report[member] as? [[String: Any]])
        for name in try #require(objects.first).keys { #expect(section.contains("`\(name)`"), "\(name) of \(member)") }
    }
}
