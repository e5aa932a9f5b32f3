// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders
import Testing

/// Records of Y in the pseudoautosomal regions are rows of the loci of X on the same bases, and are never read.
@Suite struct PseudoautosomalRecordTests {
    /// One in each region, and one of X alone.
    private static let loci = VCFText.table([
        ("rs1", "X", ["C", "T"], [(37, 950_000, 0), (38, 1_000_000, 0)]),
        ("rs2", "X", ["CAT", "C"], [(37, 155_000_000, 0), (38, 155_800_000, 0)]),
        ("rs3", "X", ["C", "T"], [(37, 49_000_000, 0), (38, 50_000_000, 0)]),
    ])

    private func read(_ records: [String], build: Build, absent: Bool = false, sex: Sex? = nil) throws -> GenotypeFile {
        var options = ReadOptions(build: build, sex: sex)
        options.absentMeansReference = absent
        let text = VCFText.file(["X 900 . A G . . . GT 0/1"] + records, header: [])
        return try readGenotypes(in: Array(text.utf8), path: "me.vcf", loci: Self.loci, options: options)
    }

    private func call(_ id: String, _ file: GenotypeFile) throws -> Call {
        let locus = try #require(Self.loci.loci.first { $0.id.name == id })
        return locus.reading(of: file.genome.records.filter { $0.id == locus.id }, in: file.genome).call
    }

    /// The same base on Y: the first region begins 50,000 bases earlier there on GRCh37, and at the same on GRCh38.
    static let rows: [(id: String, build: Build, position: Int, reference: String, other: String)] = [
        ("rs1", .grch38, 1_000_000, "C", "T"), ("rs1", .grch37, 900_000, "C", "T"),
        ("rs2", .grch38, 155_800_000 - 155_701_383 + 56_887_903, "CAT", "C"),
        ("rs2", .grch37, 155_000_000 - 154_931_044 + 59_034_050, "CAT", "C"),
    ]

    @Test(arguments: rows, ["0/1", "1", "1/1", "0", "0/0", "./.", "."])
    func aRowOfYMakesTheLocusNeitherUntestedNorReference(
        row: (id: String, build: Build, position: Int, reference: String, other: String), genotype: String
    ) throws {
        let record = "\(row.position) . \(row.reference) \(row.other) . PASS . GT \(genotype)"
        for sex in [nil, Sex.male, .female] {
            for absent in [false, true] {
                for name in ["Y", "chrY", "24"] {
                    let file = try read(["\(name) " + record], build: row.build, absent: absent, sex: sex)
                    #expect(try call(row.id, file) == .invalid(.unusable(.onY)))
                }
            }
        }
        let block =
            "Y \(row.position - 50) . C <*> . . END=\(row.position + 50) GT \(genotype.replacing("1", with: "0"))"
        #expect(try call(row.id, try read([block], build: row.build, absent: true)) == .invalid(.unusable(.onY)))
        #expect(try call("rs3", try read([block], build: row.build, absent: true)) == .assumedReference(row.build))
    }

    /// It is not known which copy an allele on Y belongs to, so beside it no row of X is certain.
    @Test(arguments: rows, ["0/1", "1", "1/1", "1|."])
    func anAlleleOnYMakesTheLocusOfXUnknown(
        row: (id: String, build: Build, position: Int, reference: String, other: String), genotype: String
    ) throws {
        let locus = try #require(Self.loci.loci.first { $0.id.name == row.id })
        let position = try #require(locus.placement(on: row.build)?.position.value)
        let onY = "Y \(row.position) . \(row.reference) \(row.other) . PASS . GT \(genotype)"
        let blank = "Y \(row.position) . \(row.reference) \(row.other) . PASS . GT 0"
        for onX in [
            "X \(position) . \(row.reference) \(row.other) . PASS . GT 0/0",
            "X \(position) . \(row.reference) \(row.other) . PASS . GT 0/1",
            "X \(position - 9) . C <*> . . END=\(position + 9) GT 0/0",
        ] {
            let alone = try call(row.id, try read([onX], build: row.build))
            #expect(try call(row.id, try read([onX, onY], build: row.build)) == .invalid(.unusable(.onY)))
            #expect(try call(row.id, try read([onY, onX], build: row.build)) == .invalid(.unusable(.onY)))
            // The reference on Y, and nothing read there, deny nothing.
            #expect(try call(row.id, try read([onX, blank], build: row.build)) == alone)
        }
    }

    @Test func theIdOfALocusOfXMayBeAtItsPositionOnY() throws {
        let own = "X 1000000 rs1 C T . . . GT 0/1"
        #expect(
            VCFText.text(try call("rs1", try read([own, "Y 1000000 rs1 C T . . . GT 0"], build: .grch38))) == "C/T")
        let elsewhere = try read([own, "Y 1000500 rs1 C T . . . GT 0"], build: .grch38)
        #expect(try call("rs1", elsewhere) == .invalid(.wrongPosition))
    }

    @Test func aBadRowOfYNamesTheLocusOfX() throws {
        let file = try read(["Y 1000000 . C T"], build: .grch38, absent: true)
        #expect(try call("rs1", file) == .invalid(.unusable(.columns)))
    }

    @Test func aRowOfYOutsideTheRegionsIsNotARowOfX() throws {
        let file = try read(["Y 50000000 . C T . . . GT 1"], build: .grch38, absent: true)
        #expect(try call("rs3", file) == .assumedReference(.grch38))
    }
}
