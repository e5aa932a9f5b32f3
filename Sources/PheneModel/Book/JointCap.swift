// SPDX-License-Identifier: Apache-2.0

/// The largest number of joint codes over which tables and conditions are enumerated exactly: the product of the full
/// domain sizes of all loci and inputs that are read, directly or through findings.
///
/// Past it a condition is judged by Kleene's rules from its parts, which may say "unknown" too often, and never "yes" or
/// "no" wrongly. 32,768 is nine autosomal loci of two alleles (3^9 = 19,683) and some room, and is enumerated in about a
/// millisecond.
public let jointCap = 32_768
