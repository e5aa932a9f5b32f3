// SPDX-License-Identifier: Apache-2.0
public import PheneGenome

/// Something wrong with one line of a genotype file; the rest of the file is read all the same.
public struct ReadIssue: Sendable, Hashable {
    /// Counted from 1, in the text as it is after unpacking; 0 where an index led to it, and nobody counted.
    public let line: Int
    public let problem: Problem
    /// The offending text, at most 60 characters of it, its control characters made visible.
    public let text: String
    /// The loci that the line names.
    public let loci: [VariantID]

    init(line: Int, problem: Problem, text: String, loci: [VariantID] = []) {
        self.line = line
        self.problem = problem
        self.text = text
        self.loci = problem.id.map { [$0] } ?? loci
    }

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
        /// REF of a record is empty or no letters.
        case referenceLetters
        /// ALT is neither bases nor a symbol of the VCF specification.
        case alternative(String)
        /// REF and an ALT are the same.
        case alternativeIsReference
        /// REF is `N`, so that what replaces it cannot be told.
        case undecidedReference
        /// A genotype without a change is not read as the reference.
        case notProven(VariantID, reason: String)
        /// The reference letters of a record are not those of the locus on the file's build.
        case reference(VariantID, expected: String)
        /// The record has no GT.
        case noGenotype(VariantID)
        /// The genotype is not taken, for a reason such as `GQ 12 is below 20`.
        case gate(VariantID, reason: String)
        /// An insertion or deletion near the locus may be the locus's own, written at another unit of a repeat.
        case otherSpelling(VariantID)
        /// END or LEN of a record is no end that it can have.
        case end(String)
        /// A row that names the locus and is about something else, and no other row could be used.
        case unusable(VariantID, UnusableRow)
        /// The index beside the file is not used.
        case index(String)
        /// Behind the last member of a gzip file there are bytes that begin none, from this byte on.
        case strayBytes(UInt64)
        /// Something odd about all of the file, and what was done with it.
        case mended(String)

        /// The locus that it is about.
        public var id: VariantID? {
            switch self {
            case .genotype(let id), .strand(let id), .place(let id, _), .duplicate(let id, _), .reference(let id, _),
                .noGenotype(let id), .gate(let id, _), .otherSpelling(let id), .notProven(let id, _),
                .unusable(let id, _):
                id
            case .columns, .emptyColumn, .openQuote, .chromosome, .position, .tooLong, .cutOff, .referenceLetters,
                .end, .index, .strayBytes, .mended, .alternative, .alternativeIsReference, .undecidedReference:
                nil
            }
        }
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
        case .duplicate(let id, let line):
            "\(id.name) has another genotype " + (line == 0 ? "in another record" : "at line \(line)")
                + "; both are kept"
        case .referenceLetters: "REF is not written in the bases A, C, G, T and N"
        case .alternative(let text): "ALT `\(text)` is neither bases nor a symbol that a VCF may have"
        case .alternativeIsReference: "REF and ALT are the same"
        case .undecidedReference: "REF is N, so the genotype cannot be told"
        case .notProven(let id, let reason): "\(id.name) is not read as the reference: \(reason)"
        case .reference(let id, let expected):
            "the reference allele of \(id.name) is \(expected) on the file's build, and another here"
        case .noGenotype(let id): "the record of \(id.name) has no GT"
        case .gate(let id, let reason): "the genotype of \(id.name) is not taken: \(reason)"
        case .otherSpelling(let id):
            "this may be \(id.name) in another spelling, which only the reference sequence could tell; "
                + "align the file to the left (`bcftools norm -f REFERENCE`)"
        case .end(let fault): fault
        case .unusable(let id, let reason): "the row for \(id.name) could not be used: \(reason.text)"
        case .mended(let what): what
        case .index(let reason): "the index is not used, all of the file was read: \(reason)"
        case .strayBytes(let offset):
            "the compressed data end at byte \(offset), and what follows is not compressed data and was left out; "
                + "the download may be incomplete"
        }
    }

    /// `line 7: expected 4 columns between tabs, found 2: ...`
    public var message: String { (line == 0 ? "" : "line \(line): ") + what + ": " + text }
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
