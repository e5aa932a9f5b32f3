// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders
import SeededRandom
import Testing

@Suite struct ReadGenotypesTests {
    private func example() throws(ReadError) -> GenotypeFile {
        try readGenotypes(at: Fixture.path("example.txt"), loci: TestLoci.table)
    }

    @Test func theExampleIsReadWithItsCountsAndEvidence() throws {
        let file = try example()
        #expect(file.kind == "23andMe text")
        #expect(file.build == .grch37)
        #expect(file.buildBasis.conclusion == .positions(.grch37))
        #expect(file.buildBasis.header == [.grch37])
        #expect(file.buildBasis.comparedRows == 17)
        #expect(file.buildBasis.rows(agreeingWith: .grch37) == 17)
        #expect(file.buildBasis.rows(agreeingWith: .grch38) == 0)
        #expect(file.genome.isPlusStrand)
        #expect(file.genome.sex == nil)
        #expect(file.counts.data == 42)
        #expect(file.counts.noCalls == 4)
        #expect(file.counts.vendorIDs == 4)
        #expect(file.counts.bad == 0)
        #expect(file.issueCount == 0)
    }

    @Test func recordsAreThoseOfTheTableInFileOrder() throws {
        let names = try example().genome.records.map(\.name)
        #expect(
            names == [
                "rs1042713", "rs1042714", "rs1048101", "rs4994", "rs1611115", "rs1108580", "rs6271", "rs1800544",
                "rs553668", "i5039729", "rs363371", "rs2070762", "rs2242446", "rs7194256", "rs4633", "rs4680",
                "rs72554632",
            ])
    }

    @Test func recordKeepsIDGenotypeAndLineAsWritten() throws {
        let record = try #require(try example().record("i5039729"))
        #expect(record.id == .vendor(5_039_729))
        #expect(record.written == "CC")
        #expect(record.line == 28)
        #expect(TestLoci.table.index(of: record.id) == TestLoci.table.index(of: .rs(1_801_253)))
    }

    @Test func absentLocusHasNoRecord() throws {
        let file = try example()
        #expect(file.record("rs10770141") == nil)
        #expect(file.record("rs1801252") == nil)
    }

    @Test func statedSexIsKept() throws {
        let genome = try Genome(contentsOf: Fixture.path("example.txt"), loci: TestLoci.table, sex: .male)
        #expect(genome.sex == .male)
        #expect(genome.records.count == 17)
    }

    @Test(arguments: ["example-windows.txt", "example.txt.gz", "example.zip", "example-streamed.zip"])
    func theContainerDoesNotChangeThePerson(name: String) throws {
        let plain = try example()
        let wrapped = try readGenotypes(at: Fixture.path(name), loci: TestLoci.table)
        #expect(wrapped.summary == plain.summary)
    }

    @Test func kindNamesTheContainer() throws {
        #expect(
            try readGenotypes(at: Fixture.path("example.txt.gz"), loci: TestLoci.table).kind == "23andMe text in gzip")
        #expect(
            try readGenotypes(at: Fixture.path("example.zip"), loci: TestLoci.table).kind
                == "23andMe text in zip (genome_invented.txt)")
    }

    @Test func gzipIsReadFromAPipe() throws {
        let piped = try readGenotypes(streaming: Fixture.bytes("example.txt.gz"), path: "-", loci: TestLoci.table)
        #expect(try piped.summary == example().summary)
    }

    @Test func chunkSizeDoesNotChangeTheResult() throws {
        for name in ["example.txt", "example-windows.txt", "bad-lines.txt", "example.txt.gz", "example.zip"] {
            let bytes = Fixture.bytes(name)
            let whole = try readGenotypes(in: bytes, path: name, loci: TestLoci.table).summary
            for size in Cases.some(of: Array(1...70)) + [127, 1000, 1403, 1404] {
                var options = ReadOptions()
                options.chunkSize = size
                let read = outcome { () throws(ReadError) in
                    try readGenotypes(in: bytes, path: name, loci: TestLoci.table, options: options)
                }
                #expect(read == whole, "chunks of \(size) bytes of \(name)")
            }
        }
    }

    @Test func theStrandIsUnknownIfTheHeaderDoesNotStateIt() throws {
        let text = "# build 37\nrs1611115\t9\t136500515\tTT\n"
        #expect(try readGenotypes(in: Array(text.utf8), path: "x", loci: TestLoci.table).genome.isPlusStrand == false)
    }

    @Test func wordsOfTheHeaderMayBeWrappedOverLines() throws {
        let text = "# on the plus\n#   strand, build\n# 37\nrs9\t1\t5\tTT\n"
        let file = try readGenotypes(in: Array(text.utf8), path: "x", loci: TestLoci.table)
        #expect(file.genome.isPlusStrand)
        #expect(file.buildBasis.header == [.grch37])
    }
}
