// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

/// How the planes of the gaps of a locus are computed from those of a few rows; see ``SiteGap``.
struct GapFill: Sendable {
    /// The index of the locus.
    let locus: Int
    /// A code is the number of a gap with a plane.
    private let fill: VariableFill
    /// The gaps that somebody can have; the planes of others stay empty.
    let used: CodeSet

    /// - Parameters:
    ///   - locus: its index.
    ///   - rows: those that it is read from, each once; at most ``VariableFill/mostRows``.
    ///   - dependsOnSex: whether the sex of a person can matter.
    ///   - reading: what is read in a state for a combination of genotypes.
    init(_ locus: Int, rows: [Int], dependsOnSex: Bool, reading: (PersonState, [Int]) -> Reading) {
        self.locus = locus
        fill = VariableFill(locus, rows: rows, dependsOnSex: dependsOnSex) { state, codes in
            SiteGap.codes(SiteGap(reading(state, codes)))
        }
        var used = CodeSet.empty
        for group in fill.groups {
            for gaps in group.possible { used = used.union(gaps) }
        }
        self.used = used
    }

    /// Whether it is the same for everyone.
    var isConstant: Bool { fill.isConstant }

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
        if used.isEmpty { return }
        // Of most loci only the code of a missing genotype leaves a gap.
        if fill.rows.count == 1, fill.groups.count == 1, let gap = used.known,
            fill.groups[0].possible[0].isEmpty, fill.groups[0].possible[2].isEmpty, fill.groups[0].possible[3].isEmpty
        {
            planes[gap] = rows[2 * fill.rows[0]] & ~rows[2 * fill.rows[0] + 1]
            return
        }
        fill.fill(planes, size: SiteGap.withPlanes.count, rows: rows, states: states)
    }
}
