// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneContainers
public import PheneGenome

/// A problem with one line of a genotype file, or with a detail of the file as a whole; the rest of the file is read all the same.
public struct ReadIssue: Sendable, Hashable {
    /// The number of the line in the decompressed text, counted from 1; 0 for the file as a whole, and where an index led to the line
    /// and lines were not counted.
    public let line: Int
    /// What is wrong.
    public let problem: Problem
    /// The text in question: at most 60 bytes of it, with control characters made visible.
    public let text: String
    /// The loci that the line names.
    public let loci: [VariantID]

    init(line: Int, problem: Problem, text: String, loci: [VariantID] = []) {
        self.line = line
        self.problem = problem
        self.text = text
        self.loci = problem.id.map { [$0] } ?? loci
    }

    /// The kinds of problems.
    public enum Problem: Sendable, Hashable {
        /// The number of columns differs from that of the layout.
        case columns(Int, expected: Int, separator: String)
        /// A column, counted from 1, is empty.
        case emptyColumn(Int)
        /// A quotation mark is opened and not closed.
        case openQuote
        /// The chromosome is not a short word of letters and digits.
        case chromosome
        /// The position is not a number of at most 10 digits.
        case position
        /// The line is longer than 64 KiB.
        case tooLong
        /// The file ends in the middle of this line.
        case cutOff
        /// The text is not a genotype, at a locus that rules read.
        case genotype(VariantID)
        /// The strand is neither `+` nor `-`, at a locus that rules read.
        case strand(VariantID)
        /// The row is not at the position of its id on the file's build.
        case wrongPosition(VariantID, expected: String)
        /// The row and an earlier one of the same locus state different genotypes; both are kept.
        case duplicate(VariantID, earlierLine: Int)
        /// REF of a record is empty or not written in bases.
        case invalidReference
        /// ALT is neither bases nor a symbol of the VCF specification.
        case invalidAlternate(String)
        /// REF and an ALT are the same.
        case alternateIsReference
        /// REF is `N`, so that what replaces it cannot be determined.
        case ambiguousReference
        /// A genotype without a variant is not read as the reference.
        case notProven(VariantID, reason: String)
        /// The reference allele of a record is not that of the locus on the file's build.
        case wrongReference(VariantID, expected: String)
        /// The record has no GT.
        case noGenotype(VariantID)
        /// The genotype is not used, for a reason such as `GQ 12 is below 20`.
        case gate(VariantID, reason: String)
        /// An insertion or deletion near the locus may be that of the locus, written at another unit of a repeat.
        case otherSpelling(VariantID)
        /// END or LEN of a record is not a possible end of it.
        case end(String)
        /// A row names the locus and is about something else, and no other row could be used.
        case unusable(VariantID, UnusableRow)
        /// The index beside the file is not used.
        case index(String)
        /// Bytes behind the last member of a gzip file do not begin another; the offset of the first one, counted from 0.
        case strayBytes(UInt64)
        /// The file as a whole is written in an unusual way, and was read all the same.
        case normalized(String)

        /// The locus that the problem is about; `nil` for a problem of the line or the file.
        public var id: VariantID? {
            switch self {
            case .genotype(let id), .strand(let id), .wrongPosition(let id, _), .duplicate(let id, _),
                .wrongReference(let id, _), .noGenotype(let id), .gate(let id, _), .otherSpelling(let id),
                .notProven(let id, _), .unusable(let id, _):
                id
            case .columns, .emptyColumn, .openQuote, .chromosome, .position, .tooLong, .cutOff, .invalidReference,
                .end, .index, .strayBytes, .normalized, .invalidAlternate, .alternateIsReference, .ambiguousReference:
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
        case .openQuote: "a quotation mark is not closed"
        case .chromosome: "the chromosome cannot be read"
        case .position: "the position is not a number"
        case .tooLong: "the line is longer than 64 KiB"
        case .cutOff: "the file ends in the middle of this line; the download may be incomplete"
        case .genotype(let id): "the genotype of \(id.name) cannot be read"
        case .strand(let id): "the strand of \(id.name) is neither + nor -"
        case .wrongPosition(let id, let expected): "\(id.name) is not at this position but at \(expected)"
        case .duplicate(let id, let line):
            "\(id.name) has another genotype " + (line == 0 ? "in another record" : "at line \(line)")
                + "; both are kept"
        case .invalidReference: "REF is not written in the bases A, C, G, T and N"
        case .invalidAlternate(let text): "ALT `\(text)` is neither bases nor a symbol that a VCF allows"
        case .alternateIsReference: "REF and ALT are the same"
        case .ambiguousReference: "REF is N, so the genotype cannot be determined"
        case .notProven(let id, let reason): "\(id.name) is not read as the reference: \(reason)"
        case .wrongReference(let id, let expected):
            "the reference allele of \(id.name) is \(expected) on the file's build, and different here"
        case .noGenotype(let id): "the record of \(id.name) has no GT"
        case .gate(let id, let reason): "the genotype of \(id.name) is not used: \(reason)"
        case .otherSpelling(let id):
            "this may be \(id.name) written at another position, which only the reference sequence could show; "
                + "left-align the file (`bcftools norm -f REFERENCE`)"
        case .end(let fault): fault
        case .unusable(let id, let reason): "the row for \(id.name) could not be used: \(reason.text)"
        case .normalized(let what): what
        case .index(let reason): "the index is not used, and the whole file was read: \(reason)"
        case .strayBytes(let offset):
            "the compressed data ends at byte \(offset), and what follows is not compressed data and was ignored; "
                + "the download may be incomplete"
        }
    }

    /// The line, what is wrong, and the text: `line 7: expected 4 columns between tabs, found 2: ...`
    public var message: String { (line == 0 ? "" : "line \(line): ") + what + ": " + text }
}

extension Decompression {
    /// The issue of a file that continues behind its compressed data; none for other files.
    func issues(path: String) -> [ReadIssue] {
        strayBytes.map { [ReadIssue(line: 0, problem: .strayBytes($0), text: visible(path.utf8))] } ?? []
    }
}
