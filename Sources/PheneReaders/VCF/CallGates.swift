// SPDX-License-Identifier: Apache-2.0

/// What a record of a VCF must show for its genotype to be taken; otherwise it is a no-call, and an issue says why.
///
/// A gate asks only for what the record has: without a GQ there is no gate of GQ.
public struct CallGates: Sendable, Hashable {
    /// Whether FILTER and FT must be `PASS`, `.` or one of ``acceptedFilters``. `RefCall` passes with the reference
    /// genotype, which is all that DeepVariant says by it.
    public var asksFilter = true
    /// Further filters that do not stop a call.
    public var acceptedFilters: Set<String> = []
    /// The least GQ, or RGQ where there is no GQ: minus ten times the decimal logarithm of the chance that the genotype
    /// is wrong (VCF specification 4.5, section 1.6.2). 20 is one in a hundred.
    public var leastQuality = 20
    /// The least DP, or MIN_DP of a reference block. With 8 reads the chance to miss one of two alleles is 1 in 128, two
    /// times one half to the power of 8, which goes with the least quality.
    public var leastDepth = 8

    /// The gates as stated above.
    public init() {}

    /// No gates: each genotype is taken as it stands.
    public static var open: CallGates {
        var gates = CallGates()
        gates.asksFilter = false
        gates.leastQuality = 0
        gates.leastDepth = 0
        return gates
    }
}
