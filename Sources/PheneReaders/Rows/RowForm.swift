// SPDX-License-Identifier: Apache-2.0

/// The form of rows that ``RowSkimmer`` is compiled for: id, chromosome, position and genotype, in this order.
///
/// A type and not a value, so that each form gets a loop of its own without a branch on what is the same in all rows.
protocol RowForm {
    /// The byte between columns.
    static var separator: UInt8 { get }
    /// How many quotes stand around a column, 0, 1 or 2; the line begins and ends with one of them.
    static var quotes: Int { get }
    /// True where the genotype is two columns of one letter each.
    static var hasAlleles: Bool { get }
    /// False where no row may be skimmed.
    static var isSkimmed: Bool { get }
}

extension RowForm {
    static var separator: UInt8 { 0x09 }
    static var quotes: Int { 0 }
    static var isQuoted: Bool { quotes > 0 }
    static var hasAlleles: Bool { false }
    static var isSkimmed: Bool { true }
}

/// `rs4680	22	19951271	AG`
enum TabForm: RowForm {}

/// `rs4680	22	19951271	A	G`
enum TabAlleleForm: RowForm {
    static var hasAlleles: Bool { true }
}

/// `rs4680,22,19951271,AG`
enum CommaForm: RowForm {
    static var separator: UInt8 { 0x2C }
}

/// `rs4680,22,19951271,A,G`
enum CommaAlleleForm: RowForm {
    static var separator: UInt8 { 0x2C }
    static var hasAlleles: Bool { true }
}

/// `"rs4680","22","19951271","AG"`
enum QuotedForm: RowForm {
    static var separator: UInt8 { 0x2C }
    static var quotes: Int { 1 }
}

/// `"rs4680"",""22"",""19951271"",""AG"`
enum DoubledQuoteForm: RowForm {
    static var separator: UInt8 { 0x2C }
    static var quotes: Int { 2 }
}

/// Rows that only the judge reads.
enum OtherForm: RowForm {
    static var isSkimmed: Bool { false }
}

/// Limits of what is read at once.
enum RowLimits {
    /// From so many lines on that are no rows, they must not be more than the rows.
    static let fewestOdd = 20
    /// A line beyond this is reported and skipped, so that a file without newlines does not fill the memory.
    static let longestLine = 64 << 10
    /// How many bytes before and behind a region the skimmer may look at, whatever they are.
    static let margin = 48
}
