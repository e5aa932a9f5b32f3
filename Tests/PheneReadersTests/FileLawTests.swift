// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneBytesTestSupport
import PheneReaders
import SeededRandom
import Testing

/// Laws over random people written in several formats: the order of rows does not matter, one more row that cannot be read
/// never makes anything more certain, and nothing is assumed where any row names the locus.
@Suite struct FileLawTests {
    /// A format: how one row of a locus is written on GRCh37.
    struct Format: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let head: String
        let row:
            @Sendable (_ id: String, _ chromosome: String, _ position: Int, _ alleles: [String], _ reference: String)
                -> String
    }

    static let formats: [Format] = [
        Format(testDescription: "23andMe", head: "# build 37\n") { id, chromosome, position, alleles, _ in
            "\(id)\t\(chromosome)\t\(position)\t\(alleles.joined())"
        },
        Format(testDescription: "AncestryDNA", head: "#AncestryDNA\nrsid\tchromosome\tposition\tallele1\tallele2\n") {
            id, chromosome, position, alleles, _ in
            let letters = alleles.map { $0.replacing("-", with: "0") }
            return "\(id)\t\(chromosome)\t\(position)\t\(letters[0])\t\(letters[1])"
        },
        Format(testDescription: "MyHeritage", head: "# MyHeritage\nRSID,CHROMOSOME,POSITION,RESULT\n") {
            id, chromosome, position, alleles, _ in
            "\"\(id)\",\"\(chromosome)\",\"\(position)\",\"\(alleles.joined())\""
        },
        Format(
            testDescription: "VCF",
            head: "##fileformat=VCFv4.2\n##contig=<ID=9,length=141213431>\n"
                + "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tme\n"
        ) { id, chromosome, position, alleles, reference in
            let other = alleles.first { $0 != reference && $0 != "-" } ?? "N"
            let numbers = alleles.map { $0 == "-" ? "." : $0 == reference ? "0" : "1" }
            return "\(chromosome)\t\(position)\t\(id)\t\(reference)\t\(other == "N" ? "." : other)\t.\t.\t.\tGT\t"
                + numbers.joined(separator: "/")
        },
    ]

    private static let autosomal = TestLoci.table.loci.filter { $0.chromosome < .x }

    /// The rows of a person, and of each its locus.
    private func person(_ format: Format, _ random: inout SeededGenerator) -> [String] {
        var rows: [String] = []
        for locus in Self.autosomal where Int.random(in: 0..<4, using: &random) > 0 {
            guard let placement = locus.placement(on: .grch37) else { continue }
            let letters = locus.alleles.map(\.text)
            let isSilent = Int.random(in: 0..<10, using: &random) == 0
            let alleles = isSilent ? ["-", "-"] : (0..<2).map { _ in letters[Int.random(in: 0..<2, using: &random)] }
            rows.append(
                format.row(
                    locus.id.name, locus.chromosome.name, Int(placement.position.value), alleles, letters[0]))
        }
        return rows
    }

    private func read(_ format: Format, _ rows: [String], absent: Bool = false) throws -> GenotypeFile {
        var options = ReadOptions(build: .grch37)
        options.absentMeansReference = absent
        options.refusesMostlyOther = false
        let text = format.head + rows.map { $0 + "\n" }.joined()
        return try readGenotypes(in: Array(text.utf8), path: "a", loci: TestLoci.table, options: options)
    }

    private func readings(_ file: GenotypeFile) -> [Reading] {
        TestLoci.table.loci.enumerated().map { index, locus in
            locus.reading(of: file.genome.records.filter { TestLoci.table.index(of: $0.id) == index }, in: file.genome)
        }
    }

    private func broken(_ row: String, _ random: inout SeededGenerator) -> String {
        let separator: Character = row.contains("\t") ? "\t" : ","
        var columns = row.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: columns.removeLast()
        case 1: columns[columns.count > 5 ? 1 : 2] = "1.00E+08"
        case 2: columns.append("x")
        case 3: columns[columns.count > 5 ? 1 : 2] = ""
        default: columns[columns.count > 5 ? 0 : 1] = "no such chromosome"
        }
        return columns.joined(separator: String(separator))
    }

    @Test(arguments: formats, 1...5) func rowsInAnyOrderGiveOneAnswer(format: Format, seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var rows = person(format, &random)
        // Some rows twice, and some of another genotype.
        rows += person(format, &random).prefix(4)
        if let row = rows.randomElement(using: &random) { rows.append(broken(row, &random)) }
        let expected = readings(try read(format, rows)).map {
            "\($0.possible) \(VCFText.text($0.call)) \($0.isConflicting)"
        }
        for _ in 0..<4 {
            let shuffled = readings(try read(format, rows.shuffled(using: &random)))
            #expect(shuffled.map { "\($0.possible) \(VCFText.text($0.call)) \($0.isConflicting)" } == expected)
        }
    }

    @Test(arguments: formats, 1...20) func oneMoreRowThatCannotBeReadMakesNothingMoreCertain(format: Format, seed: Int)
        throws
    {
        var random = SeededGenerator(seed: UInt64(seed))
        var rows = person(format, &random)
        let before = readings(try read(format, rows))
        let models = person(format, &random)
        let row = try #require(models.randomElement(using: &random))
        rows.insert(broken(row, &random), at: Int.random(in: 0...rows.count, using: &random))
        let after = readings(try read(format, rows))
        for (old, new) in zip(before, after) {
            #expect(old.possible.isSubset(of: new.possible), "\(rows)")
        }
        // The locus that it names has a row.
        let named = TestLoci.table.loci.firstIndex { row.contains($0.id.name) }
        #expect(named.map { after[$0].call != .notOnAssay } == true, "\(rows)")
    }

    @Test(arguments: 1...40) func nothingIsAssumedWhereAnyRowNamesTheLocus(seed: Int) throws {
        let format = Self.formats[3]
        var random = SeededGenerator(seed: UInt64(seed))
        var rows = person(format, &random)
        let row = try #require(person(format, &random).randomElement(using: &random))
        rows.removeAll { $0.split(separator: "\t")[2] == row.split(separator: "\t")[2] }
        let whole = try read(format, rows, absent: true)
        rows.insert(broken(row, &random), at: Int.random(in: 0...rows.count, using: &random))
        let file = try read(format, rows, absent: true)
        let named = try #require(TestLoci.table.loci.firstIndex { row.split(separator: "\t")[2] == $0.id.name })
        let reading = readings(file)[named]
        #expect(reading.possible.count == 3)
        if case .assumedReference = reading.call { Issue.record("\(rows)") }
        // And nowhere is more assumed than without the row.
        for (old, new) in zip(readings(whole), readings(file)) {
            #expect(old.possible.isSubset(of: new.possible))
        }
    }
}
