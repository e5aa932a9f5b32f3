// SPDX-License-Identifier: Apache-2.0

/// A strand of the reference genome, or of a gene on it.
///
/// Phene writes every genotype on the plus (forward) strand. A gene on the minus strand has its letters complemented
/// in most papers; that is the one place where this type is needed.
public enum Strand: UInt8, Sendable {
    case plus
    case minus
}
