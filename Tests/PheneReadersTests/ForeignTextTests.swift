// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders
import Testing

/// Text from other programs is read and reported once, or refused with the reason and the remedy.
@Suite struct ForeignTextTests {
    private func read(_ text: String, columns: TableColumns? = nil) throws(ReadError) -> GenotypeFile {
        try readGenotypes(
            in: Array(text.utf8), path: "me", loci: TestLoci.table,
            options: ReadOptions(build: .grch37, columns: columns))
    }

    private func message(_ text: String) -> String { outcome { () throws(ReadError) in try read(text) } }

    private let rows = ["rs4680\t22\t19951271\tAG", "rs4633\t22\t19950235\tCT", "rs6271\t9\t136522274\t--"]
    private let names = "rsid\tchromosome\tposition\tgenotype"

    private func check(_ file: GenotypeFile, issues: Int = 1) {
        #expect(file.record("rs4680")?.call == Call("A/G".utf8))
        #expect(file.record("rs4633")?.call == Call("C/T".utf8))
        #expect(file.record("rs6271")?.call == .noCall)
        #expect(file.counts.bad == 0 && file.issueCount == issues)
        #expect(file.issues.allSatisfy { $0.line == 0 })
    }

    @Test(arguments: ["\r", "\r\r"]) func linesThatEndWithAReturnAloneAreRead(end: String) throws {
        let text = (["# 23andMe", "# " + names] + rows).joined(separator: end)
        check(try read(text))
        check(try read(text + end))
        // A comment of newlines before rows of returns.
        check(try read("# 23andMe\n" + rows.joined(separator: end) + end))
        let vcf = VCFText.file(["1 2000 . A G . . . GT 0/1"])
        let file = try readGenotypes(
            in: Array(vcf.replacing("\n", with: end).utf8), path: "me", loci: VCFText.loci)
        #expect(VCFText.calls(file, "rs3") == ["A/G"] && file.issueCount == 1)
    }

    @Test func windowsLinesAreNotReported() throws {
        check(try read(rows.joined(separator: "\r\n") + "\r\n"), issues: 0)
    }

    @Test(arguments: ["\t", "\t\t", " ", "  \t"]) func blanksBehindRowsAreIgnored(blanks: String) throws {
        let text = ([names] + rows).map { $0 + blanks + "\n" }.joined()
        let file = try read(text)
        check(file, issues: file.issueCount)
        #expect(file.issueCount <= 2)
    }

    @Test(arguments: [" ", "   ", ",", ";"], [true, false])
    func aTableWithAnotherSeparatorIsRead(separator: String, hasNames: Bool) throws {
        let text = ((hasNames ? [names] : []) + rows).map { $0.replacing("\t", with: separator) + "\n" }.joined()
        let file = try read(text)
        check(file, issues: file.issueCount)
        #expect(file.issueCount <= 1)
    }

    private static let alleles = ["rs4680\t22\t19951271\tG\tA", "rs4633\t22\t19950235\tC\tT"]

    @Test(
        arguments: [
            "rsid chromosome position ref alt", "id chrom pos REF ALT",
            "rsID chr_name chr_position effect_allele other_allele",
            "SNP CHR BP A1 A2", "rsid chromosome position major minor", "rsid chromosome position mother father",
            "a b c d e",
        ], ["\t", ","])
    func theAllelesOfASiteAreNotAGenotype(names: String, separator: String) {
        let header = names.replacing(" ", with: separator) + "\n"
        let rows = Self.alleles.map { $0.replacing("\t", with: separator) + "\n" }.joined()
        #expect(message(header + rows).contains("is known to hold a person's alleles"))
        #expect(message("# a list of mine\n" + header + rows).contains("is known to hold a person's alleles"))
    }

    @Test func aCommentThatNamesColumnsOfASitesAllelesCounts() {
        let rows = Self.alleles.map { $0 + "\n" }.joined()
        #expect(message("#rsid\tchr\tpos\tref\talt\n" + rows).contains("is known to hold a person's alleles"))
    }

    @Test(arguments: ["alleles", "REF/ALT"]) func oneColumnOfASitesAllelesIsNotAGenotype(name: String) {
        let text = "rsid\tchr\tpos\t\(name)\nrs4680\t22\t19951271\tG/A\nrs4633\t22\t19950235\tC/T\n"
        #expect(message(text).contains("is known to hold a person's alleles"))
    }

    @Test func theAllelesOfAStudyAreNotAGenotype() {
        let text =
            "MarkerName\tChromosome\tPosition\tAllele1\tAllele2\tEffect\tStdErr\tP-value\n"
            + "rs4680\t22\t19951271\tg\ta\t0.1\t0.2\t0.5\n"
        #expect(message(text).contains("is known to hold a person's alleles"))
    }

    @Test func alleleColumnsWithoutNamesAreRead() throws {
        let file = try read(Self.alleles.map { $0 + "\n" }.joined())
        #expect(file.layout == .ancestryDNA && file.record("rs4680")?.call == Call("A/G".utf8))
        let columns = TableColumns(id: "SNP", chromosome: "CHR", position: "BP", genotype: .apart("A1", "A2"))
        let named = try read("SNP\tCHR\tBP\tA1\tA2\n" + Self.alleles.map { $0 + "\n" }.joined(), columns: columns)
        #expect(named.record("rs4680")?.call == Call("A/G".utf8))
    }

    @Test func commentsInQuotesAreComments() throws {
        check(try read("\"# 23andMe, made by me\"\n\"# build 37\"\n" + rows.map { $0 + "\n" }.joined()), issues: 0)
    }

    @Test(arguments: ["\t", " ", ","]) func rowsOfAncestryWithoutAHeaderAreRead(separator: String) throws {
        let rows = ["rs4680\t22\t19951271\tA\tG", "rs4633\t22\t19950235\tC\tT", "rs6271\t9\t136522274\t0\t0"]
        let file = try read(rows.map { $0.replacing("\t", with: separator) + "\n" }.joined())
        check(file, issues: file.issueCount)
        #expect(file.layout == .ancestryDNA)
    }

    @Test(arguments: [
        ("# DNA.Land\n#\n# rsid\tchromosome\tposition\tgenotype\n", GenotypeFile.Layout.dnaLand),
        ("# Circle\n#\n# MARKERNAME\tCHROM\tPOS\tGT\n", .circleDNA), ("rsid\tchromosome\tposition\tgenotype\n", .table),
        ("# 23andMe\n# rsid\tchromosome\tposition\tgenotype\n", .twentyThreeAndMe), ("", .twentyThreeAndMe),
        ("SNP\tCHR\tBP\tGenotype\n", .table),
    ])
    func aFileHasTheNameOfItsVendor(head: String, layout: GenotypeFile.Layout) throws {
        let file = try read(head + rows.map { $0 + "\n" }.joined())
        check(file, issues: 0)
        #expect(file.layout == layout)
    }

    @Test func aCodigo46ReportHasItsName() throws {
        let head = "[Header]\nContent\t\tCODIGO46.bpm\n[Data]\nSample Name\tSNP Name\tChr\tPosition\t"
        let text =
            head + "Allele1 - Plus\tAllele2 - Plus\n1\trs4680\t22\t19951271\tA\tG\n1\trs6271\t9\t136522274\t-\t-\n"
        let file = try read(text)
        #expect(file.layout == .codigo46 && file.record("rs4680")?.call == Call("A/G".utf8))
        #expect(file.record("rs6271")?.call == .noCall)
    }

    @Test(arguments: ["\t", ",", ";", "  "]) func namedColumnsAreFoundWithAnySeparator(separator: String)
        throws
    {
        let text = (["snp\tchrom\tplace\tcall"] + rows).map { $0.replacing("\t", with: separator) + "\n" }.joined()
        let columns = TableColumns(id: "snp", chromosome: "chrom", position: "place", genotype: .together("call"))
        check(try read(text, columns: columns), issues: 0)
    }

    @Test(arguments: [
        (">chr1\nACGT\n", "a FASTA file"), ("\n <HTML>\n", "a saved web page"), ("<?xml version=\"1.0\"?>\n", "an XML"),
        (
            "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tme\n1\t5\t.\tA\tG\t.\t.\t.\tGT\t0/1\n",
            "##fileformat"
        ),
        ("##source=x\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tme\n", "##fileformat"),
        ("#CHROM POS ID REF ALT QUAL FILTER INFO FORMAT me\n1 5 . A G . . . GT 0/1\n", "not separated by tabs"),
        ("##fileformat=VCFv4.2\n#CHROM POS ID REF ALT QUAL FILTER INFO FORMAT me\n", "not separated by tabs"),
    ])
    func otherBytesAreRefusedWithTheReason(text: String, reason: String) {
        #expect(message(text).contains(reason))
    }

    @Test func textInUTF32IsNamed() {
        for mark in [[0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF]] as [[UInt8]] {
            let message = outcome { () throws(ReadError) in
                try readGenotypes(in: mark + [0x72, 0, 0, 0], path: "me", loci: TestLoci.table)
            }
            #expect(message.contains("UTF-32"))
        }
    }
}
