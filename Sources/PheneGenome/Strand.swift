// SPDX-License-Identifier: Apache-2.0

/// A strand of the reference genome.
///
/// Phene writes every genotype on the plus (forward) strand. Papers about a gene on the minus strand usually write complementary
/// alleles, and some files have alleles of the minus strand.
public enum Strand: UInt8, Sendable {
    /// The strand in which the reference genome is written.
    case plus
    /// The complementary strand.
    case minus
}
