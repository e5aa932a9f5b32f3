// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneBytesTestSupport
import PheneReaders
import Testing

/// What is peculiar to single layouts.
@Suite struct LayoutTests {
    private func read(_ text: String, columns: TableColumns? = nil) throws(ReadError) -> GenotypeFile {
        try readGenotypes(
            in: Array(text.utf8), path: "me", loci: TestLoci.table, options: ReadOptions(columns: columns))
    }

    private let ancestry = "#AncestryDNA raw data download\nrsid\tchromosome\tposition\tallele1\tallele2\n"

    @Test(arguments: ["23", "25", "X"]) func ancestryNumbersTheChromosomes(written: String) throws {
        let file = try read(ancestry + "rs72554632\t\(written)\t43591031\tC\tC\n")
        #expect(
            file.record("rs72554632")?.call
                == .called(try #require(Genotype(alleles: [.init("C".utf8), .init("C".utf8)]))))
    }

    @Test(arguments: ["23", "chr23", "chrX", "x", "chr_X", "NC_000023.10"]) func everyNameOfXIsKnownElsewhereToo(
        written: String
    ) throws {
        let file = try read("# build 37\nrs72554632\t\(written)\t43591031\tCC\n")
        #expect(file.record("rs72554632")?.call == Call("C/C".utf8))
    }

    @Test func anAncestryHalfCallIsNotANoCall() throws {
        let file = try read(ancestry + "rs4680\t22\t19951271\tA\t0\nrs4633\t22\t19950235\t0\t0\n")
        #expect(file.record("rs4680")?.call == Call("A/.".utf8))
        #expect(file.record("rs4680")?.written == "A0")
        #expect(file.record("rs4633")?.call == .noCall)
        #expect(file.counts.noCalls == 1)
    }

    @Test func rowsAreComplementedOnlyIfTheyStateTheMinusStrand() throws {
        let names = "Name,Variation,Chromosome,Position,Strand,YourCode\n"
        let file = try read(
            names + "rs4680,A/G,22,19951271,-,CT\nrs4633,C/T,22,19950235,+,CT\nrs1800544,C/G,10,112836503,-,CC\n"
                + "rs6271,C/T,9,136522274,?,CC\nrs1108580,A/G,9,136505114,-,--\n")
        #expect(file.layout == .deCODEme)
        #expect(file.record("rs4680")?.call == Call("A/G".utf8))
        #expect(file.record("rs4680")?.written == "CT")
        #expect(file.record("rs4633")?.call == Call("C/T".utf8))
        #expect(file.record("rs1800544")?.call == Call("G/G".utf8))
        #expect(file.record("rs6271")?.call == .invalid(.unreadable))
        #expect(file.record("rs1108580")?.call == .noCall)
        #expect(file.flippedLines == [2, 4])
        #expect(
            file.issues.map(\.message) == [
                "line 5: the strand of rs6271 is neither + nor -: rs6271,C/T,9,136522274,?,CC"
            ])
        // What the strand is counted from is not documented, so palindromic homozygotes stay open.
        #expect(!file.genome.isPlusStrand)
    }

    @Test func aStrandColumnElsewhereComplementsNothing() throws {
        let file = try read("rsid,chromosome,position,strand,genotype\nrs4680,22,19951271,-,AG\n")
        #expect(file.layout == .table)
        #expect(file.record("rs4680")?.call == Call("A/G".utf8))
        #expect(file.flippedLines.isEmpty)
    }

    @Test func aReportOfSeveralSamplesIsRefused() {
        let head = "[Header]\n[Data]\nSample ID\tSNP Name\tChr\tPosition\tAllele1 - Plus\tAllele2 - Plus\n"
        #expect(throws: ReadError.severalSamples(path: "me", line: 5)) {
            try read(head + "S1\trs4680\t22\t19951271\tA\tG\nS2\trs4680\t22\t19951271\tA\tA\n")
        }
    }

    @Test(arguments: [
        "[Header]\nGSGT Version\t2\n[Data]\nSample ID\tSNP Name\tAllele1 - Top\tAllele2 - Top\nS1\trs4680\tA\tG\n",
        "[Header]\n[Data]\nSNP Name\tChr\tPosition\tAllele1 - Top\tAllele2 - Top\nrs4680\t22\t19951271\tA\tG\n",
        "SNP Name\tSample ID\tAllele1 - Plus\tAllele2 - Plus\nrs4680\tS1\tA\tG\n",
    ])
    func aReportWithoutPositionsOrPlusAllelesIsNamed(text: String) {
        let message = outcome { () throws(ReadError) in try read(text) }
        #expect(message.hasPrefix("me: this is a GenomeStudio report without the columns"))
    }

    @Test func columnsOfATableMustBeThere() {
        #expect(throws: ReadError.missingColumns(path: "me", names: ["rsid", "chromosome", "position", "call"])) {
            try read(
                "rsid\tchromosome\tposition\tgenotype\nrs4680\t22\t19951271\tAG\n",
                columns: TableColumns(genotype: .together("call")))
        }
    }

    @Test func tableOfTwoAlleleColumnsInAnyOrderIsRead() throws {
        let columns = TableColumns(
            id: "snp", chromosome: "chrom", position: "bp", genotype: .apart("a", "b"), separator: .whiteSpace)
        let file = try read("#bp snp a b chrom\n19951271  rs4680 A\tG 22\n", columns: columns)
        #expect(file.record("rs4680")?.call == Call("A/G".utf8))
    }

    @Test func wrongColumnsAreReportedInTheTermsOfTheLayout() throws {
        let csv = "RSID,CHROMOSOME,POSITION,RESULT\n\"rs4680\",\"22\",\"19951271\",\"AG\"\n"
        let file = try read(
            csv + "\"rs4633\",\"22\",\"19950235\"\n\"rs6271\",\"9\",\"\",\"CC\"\n\"rs6271\",\"9\",\"1365")
        #expect(
            file.issues.map(\.message) == [
                "line 3: expected 4 columns between commas, found 3: \"rs4633\",\"22\",\"19950235\"",
                "line 4: column 3 is empty: \"rs6271\",\"9\",\"\",\"CC\"",
                "line 5: the file ends in the middle of this line; the download may be incomplete: \"rs6271\",\"9\",\"1365",
            ])
        #expect(file.counts.bad == 3)
        let white = try read(ancestry + "rs4680 22 19951271 A G\nrs4633 22 19950235 C\n")
        #expect(white.issues.first?.what == "expected 5 columns between tabs or spaces, found 4")
    }

    @Test func aLastRowCutWithinItsGenotypeIsNotARow() throws {
        let cut = Call.invalid(.unusable(.cutOff))
        let famFinder = "# famfinder\n# name,chromosome,position,allele1,allele2\nrs4680,22,19951271,A,G\n"
        #expect(try read(famFinder + "rs4633,22,19950235,C,").record("rs4633")?.call == cut)
        #expect(try read(famFinder + "rs4633,22,19950235,C,\n").record("rs4633")?.call == Call("C".utf8))
        let csv =
            "RSID,CHROMOSOME,POSITION,RESULT\n\"rs4680\",\"22\",\"19951271\",\"AG\"\n\"rs4633\",\"22\",\"19950235\",\"C"
        let file = try read(csv)
        #expect(file.issues.first?.problem == .cutOff)
        #expect(file.record("rs4633")?.call == cut)
    }

    @Test(arguments: ["ancestry/example.txt", "myheritage/example.csv", "livingdna/example.csv", "ftdna/example.csv"])
    func layoutIsFoundInsideAZipFileWhateverItsName(path: String) throws {
        let archive = HandmadeContainer.zip([
            .init(name: "data.bin", bytes: Fixture.bytes(path)),
            .init(name: "readme.txt", bytes: Array("Hello\n".utf8)),
        ])
        let plain = try readGenotypes(at: Fixture.path(path), loci: TestLoci.table)
        let zipped = try readGenotypes(in: archive, path: "x", loci: TestLoci.table)
        #expect(zipped.layout == plain.layout)
        #expect(zipped.summary == plain.summary)
    }

    @Test func filesOfOnlyCommentsAreReportedToHaveNoRows() {
        for text in ["# MyHeritage DNA raw data.\n", ancestry, "RSID,CHROMOSOME,POSITION,RESULT\n"] {
            #expect(throws: ReadError.onlyComments(path: "me")) { try read(text) }
        }
    }
}
