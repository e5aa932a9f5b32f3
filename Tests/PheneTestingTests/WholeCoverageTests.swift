// SPDX-License-Identifier: Apache-2.0

import PheneTesting
import PheneModel
import Testing

@Suite struct WholeCoverageTests {
    @Test func aPropertyCoversWhatItsPeopleCover() throws {
        let property =
            "property \"p\" {\nfor all rs1611115\nexpect (not dbh_activity = low) or rs1611115 = T/T\n}\n"
        let book = try book(property)
        let coverage = try #require(wholeCoverage(of: book))
        for row in book.findings[0].rows.indices { #expect(coverage.touched.contains(.row(finding: 0, row: row))) }
        #expect(PheneTesting.coverage(of: book).touched.isEmpty)
    }

    @Test func testsAloneAreCoveredAsWithoutTables() throws {
        let book = try book("test \"t\" {\ngiven rs1611115 T/.\nexpect dbh_activity among low, reduced\n}\n")
        #expect(try #require(wholeCoverage(of: book)).touched == PheneTesting.coverage(of: book).touched)
    }
}
