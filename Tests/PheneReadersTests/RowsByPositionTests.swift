// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders
import Testing

/// Rows whose id is an array's own, or a position, are identified by their position.
@Suite struct RowsByPositionTests {
    private func read(_ rows: String, build: Build? = nil) throws -> GenotypeFile {
        let text = "rsid\tchromosome\tposition\tgenotype\n" + rows
        return try readGenotypes(
            in: Array(text.utf8), path: "a.txt", loci: TestLoci.table, options: ReadOptions(build: build))
    }

    private func calls(_ file: GenotypeFile) -> [String] {
        file.genome.records.map { "\($0.name) \($0.id.name) \($0.written) \($0.call == .noCall ? "no call" : "")" }
    }

    @Test func aRowWithAnotherIdIsUsedWhereNoRowHasTheId() throws {
        let file = try read(
            """
            rs4680\t22\t19951271\tAG
            rs4633\t22\t19950235\tCT
            AX-11093463\t9\t136500515\tCT
            AX-77\t9\t136522274\t--
            AX-78\t1\t12345\tAA
            AX-79\t22\t19951271\tAA

            """)
        #expect(file.build == .grch37)
        #expect(
            calls(file) == [
                "rs4680 rs4680 AG ", "rs4633 rs4633 CT ", "AX-11093463 rs1611115 CT ", "AX-77 rs6271 -- no call",
            ])
        #expect(
            file.buildBasis.rowsByPosition == 2
                && file.buildBasis.text.contains("2 sites were found by their positions"))
        #expect(file.issueCount == 0)
    }

    @Test func theirPositionCountsOnTheFilesBuildOnly() throws {
        // The position of rs1611115 on GRCh38, in a file of GRCh37.
        let file = try read("rs4680\t22\t19951271\tAG\nrs4633\t22\t19950235\tCT\nAX-1\t9\t133635393\tCT\n")
        #expect(file.genome.records.count == 2 && file.buildBasis.rowsByPosition == 0)
    }

    @Test func severalAgreementsShowTheBuild() throws {
        let rows = [
            "22:19963748\t22\t19963748\tAG", "9:133635393\t9\t133635393\tCT", "x\t9\t133657152\tCC",
            "y\t22\t19962712\tTT",
        ]
        let file = try read(rows.joined(separator: "\n") + "\n")
        #expect(file.build == .grch38 && file.genome.records.count == 4)
        #expect(throws: ReadError.self) { try read(rows.prefix(3).joined(separator: "\n") + "\n") }
        #expect(try read(rows.prefix(3).joined(separator: "\n") + "\n", build: .grch38).genome.records.count == 3)
    }

    @Test func theHeaderAloneIsNotEnough() throws {
        let file = try read("# build 37\nrs99\t1\t5\tAA\nAX-1\t9\t136500515\tCT\n")
        #expect(file.build == .grch37)
        #expect(file.genome.records.map(\.call) == [.invalid(.unusable(.unconfirmedBuild))])
    }

    @Test func rowsOfOneLocusThatDifferAreReported() throws {
        let file = try read("AX-1\t9\t136500515\tCT\nAX-2\t9\t136500515\tCC\n", build: .grch37)
        #expect(file.genome.records.count == 2 && file.issueCount == 1)
    }
}
