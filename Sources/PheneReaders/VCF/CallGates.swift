// SPDX-License-Identifier: Apache-2.0

/// The gates for records of a VCF: the thresholds that a record must pass for its genotype to be used. A record that does not pass is
/// a no-call, and an issue has the reason.
///
/// A gate applies only to fields that the record has: a record without GQ passes the gate for GQ. A field that is present must be valid:
/// a GQ of `nan`, `-5` or `abc` does not pass. A gate of 0 is off.
public struct CallGates: Sendable, Hashable {
    /// Whether FILTER and FT must be `PASS`, `.` or one of ``acceptedFilters``. `RefCall` passes with the reference genotype, because that
    /// is what DeepVariant means by it.
    public var asksFilter = true
    /// Further filters that pass.
    public var acceptedFilters: Set<String> = []
    /// The lowest GQ that passes, or RGQ where there is no GQ: minus ten times the decimal logarithm of the probability that the genotype
    /// is wrong (VCF specification 4.5, section 1.6.2). 20 is one in a hundred.
    public var minQuality = 20
    /// The lowest DP that passes, and MIN_DP of a reference block. With 8 reads the probability to miss one of two alleles is 1 in 128 (two
    /// times one half to the power of 8), which corresponds to the lowest quality.
    public var minDepth = 8
    /// Whether a genotype without evidence is a no-call: where the depth or all counts of reads are 0, or the likelihoods of all genotypes
    /// are the same. It applies also where ``minDepth`` is 0.
    public var asksEvidence = true
    /// The lowest probability of the genotype in GT that passes, by GP, or by HDS, AP1 and AP2, or DS where these determine it.
    ///
    /// 0.9 is a choice of this project: a genotype that is wrong in more than one of ten cases is not a call. An imputed genotype without
    /// a probability passes if the quality of its site reaches this value.
    public var minProbability = 0.9
    /// The lowest quality of an imputed site that passes: R2 of Minimac, DR2 and AR2 of Beagle, INFO of IMPUTE and GLIMPSE.
    ///
    /// 0.3 is a choice of this project, and a common filter for imputed data; ``minProbability`` applies in addition.
    public var minImputationQuality = 0.3

    /// The gates with their defaults.
    public init() {}

    /// No gates: each genotype is used as it is, also without reads, and also if it was imputed, which is still reported.
    public static var open: CallGates {
        var gates = CallGates()
        gates.asksFilter = false
        gates.minQuality = 0
        gates.minDepth = 0
        gates.asksEvidence = false
        gates.minProbability = 0
        gates.minImputationQuality = 0
        return gates
    }
}
