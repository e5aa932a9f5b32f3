// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders
import Testing

/// Insertions and deletions of which the rules know one build, as in a repeat that one reference genome lacks.
@Suite struct IndelTests {
    private static let loci = VCFText.table([
        ("rs1611115", "9", ["T", "C"], [(37, 136_500_515, 0), (38, 133_635_393, 0)]),
        ("rs4680", "22", ["G", "A"], [(37, 19_951_271, 0), (38, 19_963_748, 0)]),
        ("rs29", "2", ["CTCC", "C"], [(38, 5000, 0)]), ("rs30", "2", ["GTT", "G"], [(38, 6000, nil)]),
    ])

    private func read(_ text: String, _ options: ReadOptions = ReadOptions()) throws -> GenotypeFile {
        try readGenotypes(in: Array(text.utf8), path: "me", loci: Self.loci, options: options)
    }

    @Test(arguments: ["DI", "DD", "II"]) func aRowOfAnArrayIsNotReadWithoutAPositionOnItsBuild(genotype: String) throws
    {
        let rows = "rs1611115\t9\t136500515\tTT\nrs4680\t22\t19951271\tAG\nrs29\t2\t4000\t\(genotype)\n"
        let file = try read(rows)
        #expect(file.build == .grch37)
        #expect(file.record("rs29")?.call == .invalid(.unusable(.noPosition)))
        #expect(file.issues.contains { $0.problem == .unusable(.rs(29), .noPosition) && $0.line == 3 })
    }

    @Test func onItsOwnBuildTheRowIsRead() throws {
        let rows = "rs1611115\t9\t133635393\tTT\nrs4680\t22\t19963748\tAG\nrs29\t2\t5000\tDI\n"
        #expect(try read(rows).record("rs29")?.call == Call("D/I".utf8))
    }

    /// At a locus without a declared reference, only a record with its own alleles gives a genotype.
    @Test(arguments: [
        ("2 6000 . GTT G . PASS . GT 0/1", "G/GTT"), ("2 6000 . GTT G . PASS . GT 0/0", "GTT/GTT"),
        ("2 6000 . GTT G . PASS . GT 1/1", "G/G"), ("2 6000 . G GTT . PASS . GT 0/1", ""),
        ("2 6000 . GTT G . PASS . GT ./.", ""), ("2 6000 . GTT . . PASS . GT 0/0", ""),
        ("2 6000 . G . . PASS . GT 0/0", ""), ("2 6001 . TTT T . PASS . GT 0/1", ""),
        ("2 5999 . AGTT AG . PASS . GT 0/1", ""), ("2 6000 . GTT GT . PASS . GT 0/1", ""),
        ("2 6000 . GTT G,GT . PASS . GT 1/2", ""), ("2 5000 . A <*> . PASS END=7000 GT 0/0", ""),
        ("2 9000 . A G . PASS . GT 0/1", ""),
    ])
    func onlyTheExactRecordIsReadWithoutAReference(record: String, genotype: String) throws {
        for absent in [false, true] {
            var options = ReadOptions(build: .grch38)
            options.absentMeansReference = absent
            let file = try read(VCFText.file([record, "9 9000 . A G . PASS . GT 0/1"]), options)
            let locus = try #require(Self.loci.loci.first { $0.id == .rs(30) })
            let reading = locus.reading(of: file.genome.records.filter { $0.id == locus.id }, in: file.genome)
            if genotype.isEmpty {
                #expect(reading.possible.count == locus.domain.count, "\(record): \(reading.call)")
            } else {
                #expect(reading.call == Call(genotype.utf8), "\(record): \(reading.call)")
            }
        }
    }
}
