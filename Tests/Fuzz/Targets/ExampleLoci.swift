// SPDX-License-Identifier: Apache-2.0

import PheneGenome
import PheneReaders

/// Loci of the fixtures, with their positions on two builds.
let exampleLoci: LocusTable? = {
    let rows: [(id: UInt64, chromosome: String, on37: Int, on38: Int, alleles: String)] = [
        (1_611_115, "9", 136_500_515, 133_635_393, "TC"), (6271, "9", 136_522_274, 133_657_152, "CT"),
        (1_108_580, "9", 136_505_114, 133_639_992, "AG"), (4680, "22", 19_951_271, 19_963_748, "GA"),
        (72_554_632, "X", 43_591_031, 43_731_784, "CT"), (1_801_252, "10", 115_804_036, 114_044_277, "AG"),
    ]
    var loci: [Locus] = []
    for row in rows {
        guard let chromosome = Chromosome(row.chromosome.utf8), let on37 = Position(row.on37),
            let on38 = Position(row.on38),
            let locus = Locus(
                id: .rs(row.id), chromosome: chromosome,
                alleles: row.alleles.utf8.compactMap { Allele(CollectionOfOne($0)) },
                placements: [
                    Placement(build: .grch37, position: on37, reference: 0),
                    Placement(build: .grch38, position: on38, reference: 0),
                ])
        else { return nil }
        loci.append(locus)
    }
    return LocusTable(loci: loci)
}()
