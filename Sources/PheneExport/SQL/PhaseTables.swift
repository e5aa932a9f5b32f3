// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

/// The phase inputs as tables: which phases fit where two loci of a block name their alleles in the same order, or not.
///
/// A phase has a bit for each locus after the first; see `PhaseReading` in the runtime, which says the same of all loci of a set.
struct PhaseTables {
    private(set) var places = PackRows(
        "phase_locus", ("input", true), ("place", false), ("locus", true))
    /// The phases that an order rules out.
    private(set) var pairs = PackRows(
        "phase_pair", ("input", true), ("place_1", false), ("place_2", false), ("is_same_order", false),
        ("ruled_out", false))
    private(set) var values = PackRows(
        "phase_value", ("input", true), ("phases", false), ("unstated", false))
    /// The most phases of an input.
    private(set) var mostPhases = 1

    mutating func add(_ name: String, _ loci: [String], values count: Int) {
        let phases = loci.isEmpty ? 1 : 1 << (loci.count - 1)
        mostPhases = max(mostPhases, phases)
        let all = CodeSet.all(phases)
        values.add(.text(name), .bits(all.bits), .bits(CodeSet.all(count).subtracting(all).bits))
        func isTurned(_ place: Int, _ phase: Int) -> Bool { place > 0 && phase >> (place - 1) & 1 == 1 }
        for (place, locus) in loci.enumerated() {
            places.add(.text(name), .number(place), .text(locus))
            for other in loci.indices where other > place {
                for isSame in [true, false] {
                    var ruledOut = CodeSet.empty
                    for phase in 0..<phases where (isTurned(place, phase) == isTurned(other, phase)) != isSame {
                        ruledOut.insert(phase)
                    }
                    pairs.add(
                        .text(name), .number(place), .number(other), .number(isSame ? 1 : 0), .bits(ruledOut.bits))
                }
            }
        }
    }
}
