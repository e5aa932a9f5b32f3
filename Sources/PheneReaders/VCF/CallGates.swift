// SPDX-License-Identifier: Apache-2.0

/// What a record of a VCF must show for its genotype to be taken; otherwise it is a no-call, and an issue says why.
///
/// A gate asks only for what the record has: without a GQ there is no gate of GQ. But what is there must be readable: a GQ of `nan`,
/// `-5` or `abc` is a no-call. A gate of 0 is not asked at all.
public struct CallGates: Sendable, Hashable {
    /// Whether FILTER and FT must be `PASS`, `.` or one of ``acceptedFilters``. `RefCall` passes with the reference
    /// genotype, which is all that DeepVariant says by it.
    public var asksFilter = true
    /// Further filters that do not stop a call.
    public var acceptedFilters: Set<String> = []
    /// The least GQ, or RGQ where there is no GQ: minus ten times the decimal logarithm of the chance that the genotype
    /// is wrong (VCF specification 4.5, section 1.6.2). 20 is one in a hundred.
    public var leastQuality = 20
    /// The least DP, and MIN_DP of a reference block. With 8 reads the chance to miss one of two alleles is 1 in 128, two
    /// times one half to the power of 8, which goes with the least quality.
    public var leastDepth = 8
    /// Whether a genotype needs evidence where the record tells of it: a depth or counts of reads that are all 0, and likelihoods that are
    /// the same for each genotype, are a no-call, also where the least depth is 0.
    public var asksEvidence = true
    /// The least probability of the genotype that GT states, by GP, or by HDS, AP1 and AP2, or DS where these tell it.
    ///
    /// 0.9 is a choice of this project: a genotype that is wrong more often than one time in ten is not a call. An imputed
    /// genotype without a probability is taken where the quality of its site reaches this.
    public var leastProbability = 0.9
    /// The least quality of an imputed site: R2 of Minimac, DR2 and AR2 of Beagle, INFO of IMPUTE and GLIMPSE.
    ///
    /// 0.3 is a choice of this project, the limit that imputed data are commonly filtered by; the probability of each genotype
    /// is asked for besides.
    public var leastImputationQuality = 0.3

    /// The gates as stated above.
    public init() {}

    /// No gates: each genotype is taken as it stands, also one without a read, and one that was imputed; that it was is still said.
    public static var open: CallGates {
        var gates = CallGates()
        gates.asksFilter = false
        gates.leastQuality = 0
        gates.leastDepth = 0
        gates.asksEvidence = false
        gates.leastProbability = 0
        gates.leastImputationQuality = 0
        return gates
    }
}
