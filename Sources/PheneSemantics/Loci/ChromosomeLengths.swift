// SPDX-License-Identifier: Apache-2.0

import PheneGenome

extension Build {
    /// The length of a chromosome on this build, in bases; `nil` for NCBI36, whose lengths are not checked.
    ///
    /// Sources: the primary assemblies GRCh37 (GCF_000001405.13) and GRCh38 (GCF_000001405.26) of the Genome Reference
    /// Consortium; MT is the revised Cambridge Reference Sequence (NC_012920.1) on both.
    func length(of chromosome: Chromosome) -> Int? {
        let lengths: [Int]
        switch self {
        case .grch36: return nil
        case .grch37: lengths = Self.lengths37
        case .grch38: lengths = Self.lengths38
        }
        return lengths[Int(chromosome.number) - 1]
    }

    /// 1 to 22, X, Y, MT.
    private static let lengths37 = [
        249_250_621, 243_199_373, 198_022_430, 191_154_276, 180_915_260, 171_115_067, 159_138_663, 146_364_022,
        141_213_431, 135_534_747, 135_006_516, 133_851_895, 115_169_878, 107_349_540, 102_531_392, 90_354_753,
        81_195_210, 78_077_248, 59_128_983, 63_025_520, 48_129_895, 51_304_566, 155_270_560, 59_373_566, 16_569,
    ]

    /// 1 to 22, X, Y, MT.
    private static let lengths38 = [
        248_956_422, 242_193_529, 198_295_559, 190_214_555, 181_538_259, 170_805_979, 159_345_973, 145_138_636,
        138_394_717, 133_797_422, 135_086_622, 133_275_309, 114_364_328, 107_043_718, 101_991_189, 90_338_345,
        83_257_441, 80_373_285, 58_617_616, 64_444_167, 46_709_983, 50_818_468, 156_040_895, 57_227_415, 16_569,
    ]
}
