// SPDX-License-Identifier: Apache-2.0

/// A form of rows that ``RowSkimmer`` is specialized for: id, chromosome, position and genotype, in this order.
///
/// A type and not a value, so that each form has a loop of its own, without branches on what is the same in all rows.
protocol RowForm {
    /// The byte between columns.
    static var separator: UInt8 { get }
    /// The number of quotation marks around a column: 0, 1 or 2. A line begins and ends with one of them.
    static var quotes: Int { get }
    /// True where the genotype has two columns of one character each.
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

/// Rows that only the parser can read.
enum OtherForm: RowForm {
    static var isSkimmed: Bool { false }
}

/// Limits for the rows of a file.
enum RowLimits {
    /// From this number of lines that are not rows on, there must be at least as many rows.
    static let minOdd = 20
    /// The most bytes of a line. A longer line is reported and skipped, so that a file without newlines does not fill the memory.
    static let longestLine = 64 << 10
    /// The number of bytes before and behind a region that the skimmer may load, whatever they hold.
    static let margin = 48
}
