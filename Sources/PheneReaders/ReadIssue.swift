// SPDX-License-Identifier: Apache-2.0
public import PheneGenome

/// Something wrong with one line of a genotype file; the rest of the file is read all the same.
public struct ReadIssue: Sendable, Hashable {
    /// Counted from 1, in the text as it is after unpacking.
    public let line: Int
    public let problem: Problem
    /// The offending text, at most 60 characters of it, its control characters made visible.
    public let text: String

    public enum Problem: Sendable, Hashable {
        /// The line has another number of columns than the layout.
        case columns(Int, expected: Int, separator: String)
        /// A column is empty; they are counted from 1.
        case emptyColumn(Int)
        /// A quote is opened and not closed.
        case openQuote
        /// The chromosome is no short word of letters and digits.
        case chromosome
        /// The position is no number of at most 10 digits.
        case position
        /// The line is longer than 64 KiB.
        case tooLong
        /// The file ends in the middle of this line.
        case cutOff
        /// The genotype of a locus that rules read is not one.
        case genotype(VariantID)
        /// The row of a locus that rules read says neither `+` nor `-` for its strand.
        case strand(VariantID)
        /// The row is not where its id lies on the file's build.
        case place(VariantID, expected: String)
        /// The row and an earlier one of the same locus state different genotypes; both are kept.
        case duplicate(VariantID, earlierLine: Int)
    }

    /// What is wrong, in a few words.
    public var what: String {
        switch problem {
        case .columns(let count, let expected, let separator):
            "expected \(expected) columns between \(separator), found \(count)"
        case .emptyColumn(let column): "column \(column) is empty"
        case .openQuote: "a quote is not closed"
        case .chromosome: "the chromosome is not readable"
        case .position: "the position is not a number"
        case .tooLong: "the line is longer than 64 KiB"
        case .cutOff: "the file ends in the middle of this line; the download may be incomplete"
        case .genotype(let id): "the genotype of \(id.name) is not readable"
        case .strand(let id): "the strand of \(id.name) is neither + nor -"
        case .place(let id, let expected): "\(id.name) is not at this place but at \(expected)"
        case .duplicate(let id, let line): "\(id.name) has another genotype at line \(line); both are kept"
        }
    }

    /// `line 7: expected 4 columns between tabs, found 2: ...`
    public var message: String { "line \(line): \(what): \(text)" }
}

/// Text for a message: at most `limit` characters, whatever is not plain ASCII written as an escape.
func visible(_ bytes: some Sequence<UInt8>, limit: Int = 60) -> String {
    var shown = ""
    var count = 0
    for byte in bytes {
        if count == limit { return shown + "..." }
        count += 1
        switch byte {
        case 0x09: shown += "\\t"
        case 0x0D: shown += "\\r"
        case 0x0A: shown += "\\n"
        case 0x20...0x7E: shown.unicodeScalars.append(Unicode.Scalar(byte))
        default:
            let digits = String(byte, radix: 16, uppercase: true)
            shown += "\\x" + (digits.utf8.count == 1 ? "0" : "") + digits
        }
    }
    return shown
}
