// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneBytesTestSupport
import PheneReaders
import Testing

/// The law: one invented person in every format gives the same genome and the same build.
@Suite struct OnePersonTests {
    static let formats: [(path: String, layout: GenotypeFile.Layout)] = [
        ("23andme/alleles.txt", .twentyThreeAndMeAlleles), ("ancestry/example.txt", .ancestryDNA),
        ("ancestry/mixed-white-space.txt", .ancestryDNA), ("myheritage/example.csv", .myHeritage),
        ("myheritage/doubled-quotes.csv", .myHeritage), ("ftdna/example.csv", .familyTreeDNA),
        ("ftdna/concatenated.csv", .familyTreeDNA), ("ftdna/unquoted.csv", .familyTreeDNA),
        ("ftdna/famfinder.csv", .familyFinder), ("livingdna/example.csv", .livingDNA),
        ("genesforgood/example.txt", .genesForGood), ("selfdecode/example.txt", .selfDecode),
        ("mapmygenome/example.txt", .mapmygenome), ("mapmygenome/columns.txt", .mapmygenome),
        ("mofang23/example.txt", .mofang), ("circledna/example.txt", .circleDNA), ("sano/example.txt", .sano),
        ("tellmegen/example.txt", .tellmeGen), ("decodeme/example.csv", .deCODEme),
        ("genomestudio/example.txt", .genomeStudio), ("genomestudio/forward.csv", .genomeStudio),
    ]

    /// Each locus of the table with the genotypes that stay possible and the state of its call.
    static func readings(_ file: GenotypeFile, sex: Sex) -> [String] {
        var genome = file.genome
        genome.sex = sex
        // Another test checks which formats state the strand.
        genome.isPlusStrand = true
        return TestLoci.table.loci.enumerated().map { index, locus in
            let records = genome.records.filter { TestLoci.table.index(of: $0.id) == index }
            let reading = locus.reading(of: records, in: genome)
            let state = reading.call == .noCall ? "no-call" : reading.call == .notOnAssay ? "absent" : "read"
            return "\(locus.id.name) \(state) \(reading.possible.map(locus.text(of:)).sorted())"
        }
    }

    @Test(arguments: formats) func everyFormatGivesTheSamePerson(path: String, layout: GenotypeFile.Layout) throws {
        let model = try readGenotypes(at: Fixture.path("example.txt"), loci: TestLoci.table)
        let file = try readGenotypes(at: Fixture.path(path), loci: TestLoci.table)
        #expect(file.layout == layout)
        #expect(file.build == model.build)
        #expect(file.issueCount == 0)
        #expect(file.counts.noCalls == model.counts.noCalls)
        #expect(file.counts.vendorIDs == model.counts.vendorIDs)
        #expect(file.counts.data - model.counts.data == (layout == .livingDNA ? 3 : layout == .tellmeGen ? 1 : 0))
        #expect(file.genome.records.map(\.name) == model.genome.records.map(\.name))
        for (record, other) in zip(file.genome.records, model.genome.records) {
            // One copy may be written as two equal alleles; the readings below must agree all the same.
            if other.name != "rs72554632" { #expect(record.call == other.call, "\(record.name)") }
        }
        for sex in [Sex.male, .female] {
            // Two equal alleles on a woman's X are two copies; a single allele there is invalid.
            let isShort = layout != .twentyThreeAndMe && sex == .female
            let expected = Self.readings(model, sex: sex).filter { !isShort || !$0.hasPrefix("rs72554632") }
            #expect(Self.readings(file, sex: sex).filter { !isShort || !$0.hasPrefix("rs72554632") } == expected)
        }
    }

    @Test(arguments: formats) func theContainerDoesNotMatter(path: String, layout: GenotypeFile.Layout) throws {
        let bytes = Fixture.bytes(path)
        let plain = try readGenotypes(in: bytes, path: "x", loci: TestLoci.table)
        let packed = try readGenotypes(in: HandmadeContainer.gzip(bytes), path: "x", loci: TestLoci.table)
        let wide = [0xFF, 0xFE] + bytes.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
        #expect(packed.summary == plain.summary)
        #expect(packed.layout == layout)
        #expect(try readGenotypes(in: wide, path: "x", loci: TestLoci.table).summary == plain.summary)
    }

    @Test func strandIsStatedOnlyWhereTheFileStatesIt() throws {
        let stating: Set<GenotypeFile.Layout> = [
            .twentyThreeAndMeAlleles, .ancestryDNA, .myHeritage, .genesForGood, .mapmygenome,
        ]
        for (path, layout) in Self.formats {
            let file = try readGenotypes(at: Fixture.path(path), loci: TestLoci.table)
            let isStated = stating.contains(layout) || path == "genomestudio/example.txt"
            #expect(file.strandBasis.fileSaysPlus == isStated, "\(path)")
        }
    }

    @Test func tableOfNamedColumnsIsThePersonToo() throws {
        let columns = TableColumns(
            id: "marker", chromosome: "Contig", position: "place", genotype: .together("call"), separator: .semicolon)
        let file = try readGenotypes(
            at: Fixture.path("table/columns.txt"), loci: TestLoci.table, options: ReadOptions(columns: columns))
        let model = try readGenotypes(at: Fixture.path("example.txt"), loci: TestLoci.table)
        #expect(file.kind == "table")
        #expect(file.genome.records.map(\.call) == model.genome.records.map(\.call))
        #expect(file.counts == model.counts)
    }
}
