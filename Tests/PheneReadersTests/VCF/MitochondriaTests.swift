// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders
import Testing

/// The mitochondrial genome of hg19 counts other positions: a record of it is none of NC_012920.1, on which loci are placed.
@Suite struct MitochondriaTests {
    private static let loci = VCFText.table([("rs3928306", "MT", ["G", "A"], [(37, 3010, 0), (38, 3010, 0)])])
    private static let on37 = "##contig=<ID=chr1,length=249250621>"
    private static let on38 = "##contig=<ID=chr1,length=248956422>"

    private func call(
        _ header: [String], _ name: String, id: String = ".", absent: Bool = false, record: String? = nil
    ) throws -> Call {
        var options = ReadOptions()
        options.absentMeansReference = absent
        let text = VCFText.file([record ?? "\(name) 3010 \(id) G A . PASS . GT 1/1"], header: header)
        let file = try readGenotypes(in: Array(text.utf8), path: "me", loci: Self.loci, options: options)
        let locus = Self.loci.loci[0]
        return locus.reading(of: file.genome.records, in: file.genome).call
    }

    private func isRead(_ call: Call) -> Bool {
        guard case .called(let genotype) = call else { return false }
        return ["A", "A/A"].contains(genotype.text)
    }

    @Test(arguments: ["chrM", "chrMT", "MT", "M"])
    func aSequenceOfTheLengthInHg19IsAnotherGenome(name: String) throws {
        for build in [Self.on37, Self.on38] {
            let header = [build, "##contig=<ID=\(name),length=16571>"]
            #expect(try call(header, name) == .notOnAssay)
            #expect(try call(header, name, id: "rs3928306") == .invalid(.unusable(.otherSequence)))
        }
    }

    @Test(arguments: ["chrM", "chrMT", "MT", "M"])
    func aSequenceOfTheLengthInGRCh38IsRead(name: String) throws {
        for build in [Self.on37, Self.on38] {
            #expect(isRead(try call([build, "##contig=<ID=\(name),length=16569>"], name)))
        }
    }

    @Test(arguments: ["chrM", "M"])
    func withoutALengthTheNameOfUCSCIsAmbiguousOnGRCh37(name: String) throws {
        #expect(try call([Self.on37], name) == .invalid(.unusable(.otherMitochondrion)))
        #expect(try call([Self.on37], name, id: "rs3928306") == .invalid(.unusable(.otherMitochondrion)))
        #expect(isRead(try call([Self.on38], name)))
    }

    @Test func withoutALengthTheNameOfGRCh37IsRead() throws {
        #expect(isRead(try call(["##contig=<ID=1,length=249250621>"], "MT")))
    }

    @Test func ofTwoMitochondrialGenomesTheOneOfGRCh38IsRead() throws {
        let header = [Self.on37, "##contig=<ID=chrM,length=16571>", "##contig=<ID=chrMT,length=16569>"]
        #expect(isRead(try call(header, "chrMT")))
        #expect(try call(header, "chrM") == .notOnAssay)
    }

    @Test func nothingIsAssumedFromRecordsOfAnotherGenome() throws {
        for header in [[Self.on37, "##contig=<ID=chrM,length=16571>"], [Self.on37]] {
            let call = try call(header, "chrM", absent: true, record: "chrM 73 . A G . PASS . GT 1/1")
            #expect(call == .notOnAssay)
        }
    }
}
