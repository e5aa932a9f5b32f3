// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// The lengths of chromosomes, which identify an assembly whatever its name is.
///
/// From NCBI's assembly reports: NCBI36 (GCF_000001405.12), GRCh37 (GCF_000001405.13), GRCh38 (GCF_000001405.26),
/// T2T-CHM13v2.0 (GCF_009914755.1). The mitochondrial genome is left out, because assemblies share it.
enum ContigLengths {
    enum Assembly: Equatable {
        case build(Build)
        /// An assembly without positions of loci.
        case other(String)
    }

    /// The assemblies in which a chromosome has this length: at most one, because no two have a chromosome of the same length.
    static func assemblies(_ chromosome: Chromosome, length: UInt32) -> [Assembly] {
        var found: [Assembly] = []
        for (assembly, lengths) in table {
            let index = Int(chromosome.number) - 1
            if index < lengths.count, lengths[index] == length { found.append(assembly) }
        }
        return found
    }

    /// The length of a chromosome on the build on which it is longest. The mitochondrial genome has 16,569 bases, and 16,571 in UCSC's
    /// hg19 (NC_001807.4).
    static func longest(_ chromosome: Chromosome) -> UInt32? {
        if chromosome == .mt { return 16_571 }
        let index = Int(chromosome.number) - 1
        var longest: UInt32?
        for (assembly, lengths) in table {
            if case .build = assembly, index < lengths.count { longest = max(longest ?? 0, lengths[index]) }
        }
        return longest
    }

    /// Chromosomes 1 to 22, X, Y.
    private static let table: [(Assembly, [UInt32])] = [
        (
            .build(.grch36),
            [
                247_249_719, 242_951_149, 199_501_827, 191_273_063, 180_857_866, 170_899_992, 158_821_424, 146_274_826,
                140_273_252, 135_374_737, 134_452_384, 132_349_534, 114_142_980, 106_368_585, 100_338_915, 88_827_254,
                78_774_742, 76_117_153, 63_811_651, 62_435_964, 46_944_323, 49_691_432, 154_913_754, 57_772_954,
            ]
        ),
        (
            .build(.grch37),
            [
                249_250_621, 243_199_373, 198_022_430, 191_154_276, 180_915_260, 171_115_067, 159_138_663, 146_364_022,
                141_213_431, 135_534_747, 135_006_516, 133_851_895, 115_169_878, 107_349_540, 102_531_392, 90_354_753,
                81_195_210, 78_077_248, 59_128_983, 63_025_520, 48_129_895, 51_304_566, 155_270_560, 59_373_566,
            ]
        ),
        (
            .build(.grch38),
            [
                248_956_422, 242_193_529, 198_295_559, 190_214_555, 181_538_259, 170_805_979, 159_345_973, 145_138_636,
                138_394_717, 133_797_422, 135_086_622, 133_275_309, 114_364_328, 107_043_718, 101_991_189, 90_338_345,
                83_257_441, 80_373_285, 58_617_616, 64_444_167, 46_709_983, 50_818_468, 156_040_895, 57_227_415,
            ]
        ),
        (
            .other("T2T-CHM13"),
            [
                248_387_328, 242_696_752, 201_105_948, 193_574_945, 182_045_439, 172_126_628, 160_567_428, 146_259_331,
                150_617_247, 134_758_134, 135_127_769, 133_324_548, 113_566_686, 101_161_492, 99_753_195, 96_330_374,
                84_276_897, 80_542_538, 61_707_364, 66_210_255, 45_090_682, 51_324_926, 154_259_566, 62_460_029,
            ]
        ),
    ]
}
