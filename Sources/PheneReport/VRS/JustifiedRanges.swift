// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

/// Where an insertion or deletion may equally be written on GRCh38: VRS names the whole range ("fully justified").
///
/// This is a fact of the reference genome, as the digests of its chromosomes are, and not of rules: rules say where a change is, not
/// which bases surround it. A change without a row has no range here, and so no identifier.
///
/// The range begins at the leftmost way to write the change, which is that of VCF, and ends at the rightmost one, which is that of HGVS.
/// Between them the sequence repeats the inserted or deleted bases, so no genome is needed. The rows are derived from the positions, alleles
/// and HGVS names of the allele definitions that `Rules/Pharmacogenes` names as its source (PharmCAT 3.1.1, data of 2025-11-05). For each
/// row the bases that the definitions spell at the right end are those at the left end, rotated by the distance; and where another position
/// of the definitions shows the base after the range, that base does not continue it.
///
/// The rows of G6PD and RYR1 are left out. Their HGVS names are of another form, and one of G6PD (`g.154536022_154536024delAGA`) is not the
/// rightmost: another position of the definitions shows that the base after it continues the range. So their right ends are not known.
enum JustifiedRanges {
    /// The end of the range, as a count of bases from the start of the chromosome.
    ///
    /// - Parameters:
    ///   - unit: the shortest sequence of which the inserted or deleted bases are repeats.
    ///   - start: the number of bases before the leftmost place of the change.
    /// - Returns: `nil` where it is not known.
    static func end(of unit: String, from start: Int, on chromosome: Chromosome) -> Int? {
        rows.first { $0.start == start && $0.unit == unit && $0.chromosome == chromosome.name }?.end
    }

    private static let rows: [(chromosome: String, start: Int, unit: String, end: Int)] = [
        // DPYD
        ("1", 97_450_065, "G", 97_450_067),  // g.97450067del
        ("1", 97_740_410, "ATGA", 97_740_418),  // g.97740411ATGA[1]
        // UGT1A1
        ("2", 233_760_233, "AT", 233_760_248),  // g.233760235TA[6]
        // TPMT
        ("6", 18_149_032, "T", 18_149_032),  // g.18149032_18149033insT
        // CYP3A5
        ("7", 99_652_770, "A", 99_652_771),  // g.99652771dup
        // CYP3A4
        ("7", 99_758_183, "T", 99_758_188),  // g.99758188dup
        ("7", 99_766_411, "T", 99_766_412),  // g.99766412dup
        // CFTR
        ("7", 117_540_156, "CTT", 117_540_163),  // g.117540161_117540163del
        // CYP2C9
        ("10", 94_942_205, "AATGGAAAGA", 94_942_222),  // g.94942213_94942222del
        ("10", 94_949_161, "T", 94_949_163),  // g.94949163del
        ("10", 94_949_281, "A", 94_949_283),  // g.94949283del
        // NUDT15
        ("13", 48_037_782, "GGAGTC", 48_037_801),  // g.48037784GAGTCG[2]
        ("13", 48_037_825, "GCGG", 48_037_826),  // g.48037826_48037827insCGGG
        ("13", 48_040_977, "A", 48_040_982),  // g.48040982del
        ("13", 48_041_103, "G", 48_041_104),  // g.48041104dup
        // CYP2D6
        ("22", 42_126_656, "CAGTGGGCA", 42_126_666),  // g.42126658_42126666dup
        ("22", 42_126_980, "GA", 42_126_983),  // g.42126982_42126983del
        ("22", 42_127_530, "CA", 42_127_533),  // g.42127532_42127533dup
        ("22", 42_127_845, "CACATCCGGATGTAGGATC", 42_127_864),  // g.42127846_42127864del
        ("22", 42_127_962, "G", 42_127_963),  // g.42127963del
        ("22", 42_128_173, "CTT", 42_128_178),  // g.42128176_42128178del
        ("22", 42_128_198, "TCAG", 42_128_206),  // g.42128199TCAG[1]
        ("22", 42_128_200, "A", 42_128_201),  // g.42128201dup
        ("22", 42_128_211, "G", 42_128_218),  // g.42128218dup
        ("22", 42_128_241, "T", 42_128_242),  // g.42128242del
        ("22", 42_128_248, "AGTT", 42_128_254),  // g.42128251_42128254del
        ("22", 42_128_324, "AGG", 42_128_331),  // g.42128326GGA[1]
        ("22", 42_128_795, "G", 42_128_796),  // g.42128796del
        ("22", 42_128_814, "C", 42_128_817),  // g.42128817dup
        ("22", 42_128_818, "C", 42_128_820),  // g.42128820dup
        ("22", 42_128_903, "TA", 42_128_903),  // g.42128903_42128904insTA
        ("22", 42_128_927, "GGGGCGAAA", 42_128_942),  // g.42128934AAAGGGGCG[3]
        ("22", 42_129_083, "A", 42_129_084),  // g.42129084del
        ("22", 42_130_654, "A", 42_130_655),  // g.42130655dup
        ("22", 42_130_727, "G", 42_130_729),  // g.42130729del
        ("22", 42_130_782, "T", 42_130_783),  // g.42130783dup
    ]
}
