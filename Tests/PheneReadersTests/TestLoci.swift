// SPDX-License-Identifier: Apache-2.0
import PheneGenome
import PheneReaders

/// The loci of the example file, with their positions on two builds.
enum TestLoci {
    static let table = table(of: rows)

    /// Two further loci that the example has no row of.
    static let count = rows.count

    private static let rows:
        [(id: UInt64, vendor: UInt64?, chromosome: String, on37: Int, on38: Int, alleles: String)] = [
            (1_611_115, nil, "9", 136_500_515, 133_635_393, "TC"),
            (6271, nil, "9", 136_522_274, 133_657_152, "CT"),
            (1_108_580, nil, "9", 136_505_114, 133_639_992, "AG"),
            (4680, nil, "22", 19_951_271, 19_963_748, "GA"),
            (4633, nil, "22", 19_950_235, 19_962_712, "CT"),
            (72_554_632, nil, "X", 43_591_031, 43_731_784, "CT"),
            (2_242_446, nil, "16", 55_690_425, 55_656_513, "CT"),
            (7_194_256, nil, "16", 55_737_691, 55_703_779, "CT"),
            (2_070_762, nil, "11", 2_186_335, 2_165_105, "AG"),
            (363_371, nil, "10", 118_986_396, 117_226_885, "AG"),
            (1_800_544, nil, "10", 112_836_503, 111_076_745, "GC"),
            (553_668, nil, "10", 112_839_579, 111_079_821, "AG"),
            (1_801_253, 5_039_729, "10", 115_805_056, 114_045_297, "GC"),
            (1_042_713, nil, "5", 148_206_440, 148_826_877, "GA"),
            (1_042_714, nil, "5", 148_206_473, 148_826_910, "GC"),
            (4994, nil, "8", 37_823_798, 37_966_280, "AG"),
            (1_048_101, nil, "8", 26_628_028, 26_770_511, "AG"),
            (10_770_141, nil, "11", 2_193_840, 2_172_610, "AG"),
            (1_801_252, nil, "10", 115_804_036, 114_044_277, "AG"),
        ]

    private static func table(
        of rows: [(id: UInt64, vendor: UInt64?, chromosome: String, on37: Int, on38: Int, alleles: String)]
    ) -> LocusTable {
        var loci: [Locus] = []
        for row in rows {
            guard let chromosome = Chromosome(row.chromosome.utf8), let on37 = Position(row.on37),
                let on38 = Position(row.on38),
                let locus = Locus(
                    id: .rs(row.id), aliases: row.vendor.map { [.vendor($0)] } ?? [], chromosome: chromosome,
                    alleles: row.alleles.utf8.compactMap { Allele(CollectionOfOne($0)) },
                    placements: [
                        Placement(build: .grch37, position: on37, reference: 0),
                        Placement(build: .grch38, position: on38, reference: 0),
                    ])
            else { preconditionFailure("the test's loci are sound") }
            loci.append(locus)
        }
        guard let table = LocusTable(loci: loci) else { preconditionFailure("the test's ids differ") }
        return table
    }
}

extension GenotypeFile {
    /// The record of an id as the file writes it.
    func record(_ name: String) -> Record? { genome.records.first { $0.name == name } }

    /// Everything that two ways to the same rows must agree on.
    var summary: String {
        var text = "\(build.name) \(counts) \(issueCount) \(buildBasis.text) \(genome.isPlusStrand)\n"
        for record in genome.records {
            text += "\(record.line ?? 0) \(record.name) \(record.id.name) \(record.written) \(record.call)\n"
        }
        for issue in issues { text += issue.message + "\n" }
        return text
    }
}

/// What a reading gives, or the message of its error.
func outcome(_ read: () throws(ReadError) -> GenotypeFile) -> String {
    do { return try read().summary } catch { return error.message }
}
