// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders
import Testing

/// What a file shows of its strand and of the person's sex, and what is done where it shows nothing.
@Suite struct EvidenceTests {
    /// Loci rs1 to rs20 of A and G at 1000, 2000 ..., and rs99 of A and T.
    private static func loci() -> LocusTable? {
        var loci: [Locus] = []
        for number in (1...20).map({ $0 }) + [99] {
            guard let id = VariantID("rs\(number)".utf8), let one = Chromosome("1".utf8),
                let position = Position(number * 1000), let first = Allele("A".utf8),
                let second = Allele((number == 99 ? "T" : "G").utf8),
                let locus = Locus(
                    id: id, chromosome: one, alleles: [first, second],
                    placements: [Placement(build: .grch37, position: position, reference: 0)])
            else { return nil }
            loci.append(locus)
        }
        return LocusTable(loci: loci)
    }

    private func read(_ rows: String, _ change: (inout ReadOptions) -> Void = { _ in }) throws -> GenotypeFile {
        let text = "# build 37\nrsid\tchromosome\tposition\tgenotype\n" + rows
        var options = ReadOptions()
        change(&options)
        let loci = try #require(Self.loci())
        return try readGenotypes(in: Array(text.utf8), path: "a.txt", loci: loci, options: options)
    }

    private func rows(_ genotypes: [String], palindrome: String = "AA") -> String {
        var text = ""
        for (index, genotype) in genotypes.enumerated() {
            text += "rs\(index + 1)\t1\t\((index + 1) * 1000)\t\(genotype)\n"
        }
        return text + "rs99\t1\t99000\t\(palindrome)\n"
    }

    private func palindrome(_ file: GenotypeFile) throws -> [String] {
        let loci = try #require(Self.loci())
        let locus = try #require(loci.loci.first { $0.id.name == "rs99" })
        let records = file.genome.records.filter { $0.id == locus.id }
        return locus.reading(of: records, in: file.genome).possible.map { locus.text(of: $0) }
    }

    // MARK: Strand

    @Test func twelveSitesOnPlusDecideAPalindromicHomozygote() throws {
        let file = try read(rows(Array(repeating: "AG", count: 12)))
        #expect(file.strandBasis.conclusion == .plus && file.genome.isPlusStrand)
        #expect(file.strandBasis.text.contains("as its alleles show: 12 sites"))
        #expect(try palindrome(file) == ["A/A"])
    }

    @Test func elevenDoNot() throws {
        let file = try read(rows(Array(repeating: "AG", count: 11)))
        #expect(file.strandBasis.conclusion == .unknown && !file.genome.isPlusStrand)
        #expect(try palindrome(file) == ["A/A", "T/T"])
    }

    @Test func aFileOnTheOtherStrandIsRefusedUntilTheUserStatesIt() throws {
        let text = rows(Array(repeating: "TC", count: 12))
        #expect(throws: ReadError.self) { try read(text) }
        do { _ = try read(text) } catch let error as ReadError {
            #expect(error.message.contains("12 of the minus strand only") && error.setting == .strand(.minus))
        }
        let file = try read(text) { $0.strand = .minus }
        #expect(file.strandBasis.conclusion == .complemented)
        #expect(file.genome.records.first?.call == Call("A/G".utf8) && file.genome.records.first?.written == "TC")
        #expect(try palindrome(file) == ["T/T"])
    }

    @Test func aFileOnBothStrandsIsRefusedWithoutASuggestion() {
        let text = rows(Array(repeating: "AG", count: 10) + ["TC", "CC"])
        #expect(throws: ReadError.self) { try read(text) }
        do { _ = try read(text) } catch let error as ReadError {
            // Turned, the sites that read both ways would be read the wrong way.
            #expect(error.setting == .strand(nil))
        } catch {}
    }

    @Test(arguments: [["AG", "TC", "CC"], ["TC", "TC"], ["AG", "AG", "AG", "TC", "TT"]], ["", "# plus strand\n"])
    func aFewRowsOnTheOtherStrandDoNotRefuseTheFileAndProveNothing(genotypes: [String], header: String) throws {
        let file = try read(header + rows(genotypes))
        #expect(file.strandBasis.conclusion == .unknown && !file.genome.isPlusStrand)
        #expect(try palindrome(file) == ["A/A", "T/T"])
        #expect(file.strandBasis.text.contains("both strands"))
    }

    @Test func aHeaderThatStatesPlusIsNotBelievedAgainstTheAlleles() {
        #expect(throws: ReadError.self) { try read("# plus strand\n" + rows(Array(repeating: "TT", count: 12))) }
    }

    @Test func palindromesAreNotComplementedWhereAllelesAreOnBothStrands() throws {
        let file = try read(rows(["TC", "TC", "CC", "AG", "AA"])) { $0.strand = .minus }
        #expect(file.strandBasis.conclusion == .complemented && !file.genome.isPlusStrand)
        #expect(try palindrome(file) == ["A/A", "T/T"])
    }

    @Test func aStatedStrandThatContradictsTheAllelesIsRefused() {
        let text = rows(Array(repeating: "AG", count: 12))
        #expect(throws: ReadError.self) { try read(text) { $0.strand = .minus } }
    }

    @Test func oneContradictingRowIsReportedAndProvesNothing() throws {
        let file = try read(rows(Array(repeating: "AG", count: 15) + ["CC"]))
        #expect(file.strandBasis.minus == 1 && file.strandBasis.conclusion == .unknown)
        let loci = try #require(Self.loci())
        let locus = try #require(loci.loci.first { $0.id.name == "rs16" })
        let records = file.genome.records.filter { $0.id == locus.id }
        #expect(locus.reading(of: records, in: file.genome).call == .invalid(.otherStrand))
    }

    // MARK: Sex

    /// A file with so many rows on X, of which so many differ, and on Y, of which so many are called.
    private func person(x: Int, differing: Int, y: Int, called: Int, isSingle: Bool = false) -> String {
        var text = rows(Array(repeating: "AG", count: 3))
        for number in 0..<x {
            text +=
                "rs\(1000 + number)\tX\t\(3_000_000 + number)\t\(number < differing ? "AG" : isSingle ? "A" : "AA")\n"
        }
        for number in 0..<y {
            text += "rs\(5000 + number)\tY\t\(3_000_000 + number)\t\(number < called ? "C" : "--")\n"
        }
        return text
    }

    @Test(arguments: [true, false]) func oneXAndAYAreMaleHoweverTheyAreWritten(isSingle: Bool) throws {
        let file = try read(person(x: 400, differing: 2, y: 60, called: 58, isSingle: isSingle))
        #expect(file.genome.sex == .male)
        #expect(
            file.sexBasis.text
                == "male, as the file shows: 2 of 400 called sites on X differ, 58 of 60 sites on Y are called")
    }

    @Test(arguments: [(60, 2), (0, 0)]) func twoXWithoutAYAreFemale(y: Int, called: Int) throws {
        #expect(try read(person(x: 400, differing: 90, y: y, called: called)).genome.sex == .female)
    }

    @Test(arguments: [
        (400, 90, 60, 58), (400, 2, 60, 2), (400, 10, 60, 58), (400, 2, 10, 10), (150, 0, 60, 58), (0, 0, 0, 0),
    ])
    func theSexIsUnknownWithTooFewOrContradictingVariants(x: Int, differing: Int, y: Int, called: Int) throws {
        let file = try read(person(x: x, differing: differing, y: y, called: called))
        #expect(file.genome.sex == nil)
        #expect(file.sexBasis.text.hasPrefix("not stated, and the file does not show it"))
    }

    @Test func theStatedSexIsUsedAndAContradictionIsReported() throws {
        let file = try read(person(x: 400, differing: 90, y: 0, called: 0)) { $0.sex = .male }
        #expect(file.genome.sex == .male && file.sexBasis.text.contains("the file contradicts it"))
    }

    @Test func pseudoautosomalRowsDoNotCount() throws {
        var text = rows(Array(repeating: "AG", count: 3))
        for number in 0..<400 { text += "rs\(1000 + number)\tX\t\(1_000_000 + number)\tAG\n" }
        #expect(try read(text).sexBasis.text == "not stated, and the file does not show it")
    }

    // MARK: Absent rows

    @Test func anAbsentRowIsNotOnTheAssay() throws {
        let loci = try #require(Self.loci())
        let locus = try #require(loci.loci.first { $0.id.name == "rs3" })
        let plain = try read(rows(["AG", "GG"]))
        #expect(locus.reading(of: [], in: plain.genome).call == .notOnAssay && plain.assumedCount == 0)
    }

    @Test func nothingIsAssumedInTheFileOfAnArray() {
        #expect(throws: ReadError.absentRows(path: "a.txt", format: "table")) {
            try read(rows(["AG", "GG"])) { $0.absentMeansReference = true }
        }
    }
}
