// SPDX-License-Identifier: Apache-2.0

/// The largest number of joint codes over which tables and conditions are enumerated exactly.
///
/// Joint codes are the combinations of one code from the full domain of each locus and input that is read, directly or
/// through findings: three loci of two alleles on autosomes have 27. A table past the cap is refused; a condition past it
/// is answered clause by clause (Kleene), which may say *unknown* too often but never *yes* or *no* wrongly.
public let jointCap = 32_768
