// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

/// How the planes of the gaps of a locus are computed from those of a few rows; see ``SiteGap``.
struct GapFill: Sendable {
    /// The index of the locus.
    let locus: Int
    /// A code is the number of a gap with a plane.
    private let fill: VariableFill
    /// The gaps with a plane that somebody can have; the planes of others stay empty.
    let used: CodeSet
    /// The gap of everybody whose genotype is not known, where there is a single one; then no plane has to be filled.
    let ofUnknown: SiteGap?

    /// - Parameters:
    ///   - locus: its index.
    ///   - rows: those that it is read from, each once; at most ``VariableFill/mostRows``.
    ///   - dependsOnSex: whether the sex of a person can matter.
    ///   - reading: what is read in a state for a combination of genotypes.
    init(_ locus: Int, rows: [Int], dependsOnSex: Bool, reading: (PersonState, [Int]) -> Reading) {
        self.locus = locus
        var seen: [SiteGap] = []
        fill = VariableFill(locus, rows: rows, dependsOnSex: dependsOnSex) { state, codes in
            let gap = SiteGap(reading(state, codes))
            if let gap, !seen.contains(gap) { seen.append(gap) }
            return SiteGap.codes(gap)
        }
        ofUnknown = seen.count == 1 ? seen[0] : nil
        var used = CodeSet.empty
        for gap in seen { used = used.union(SiteGap.codes(gap)) }
        self.used = used
    }

    /// Fills in the planes of the locus.
    ///
    /// - Parameters:
    ///   - planes: those of the locus, one for each gap.
    ///   - rows: the planes of all rows, low bits and high bits in turn.
    ///   - states: for each state the people who are in it.
    @inline(__always)
    func fill(
        _ planes: UnsafeMutablePointer<SIMD8<UInt64>>, rows: UnsafePointer<SIMD8<UInt64>>,
        states: UnsafePointer<SIMD8<UInt64>>
    ) {
        fill.fill(planes, size: SiteGap.withPlanes.count, rows: rows, states: states)
    }
}
