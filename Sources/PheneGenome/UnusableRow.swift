// SPDX-License-Identifier: Apache-2.0

/// Why a row that names a locus, by its id or by its position, could not be used.
///
/// The law: a locus that any row names is never ``Call/notOnAssay``, and nothing is assumed at it, whatever is wrong with that row.
public enum UnusableRow: Sendable, Equatable {
    /// The row has more or fewer columns than the other rows.
    case columns
    /// A required column is empty.
    case emptyColumn
    /// A quotation mark is opened and not closed.
    case openQuote
    /// The chromosome cannot be read.
    case chromosome
    /// The position cannot be read.
    case position
    /// The reference allele is not written in bases.
    case invalidReference
    /// The row is longer than a row can be.
    case tooLong
    /// The file ends in the middle of the row.
    case cutOff
    /// The row has another id at the position of the locus.
    case otherID
    /// The record covers the position and is about another variant.
    case otherRecord
    /// The row is on another sequence than the chromosome, such as an alternate sequence.
    case otherSequence
    /// The row is on a mitochondrial genome that may be that of hg19, which has other positions.
    case otherMitochondrion
    /// The rules declare no position of the locus on the file's build.
    case noPosition
    /// The row is identified by its position only, and only the header names the build.
    case unconfirmedBuild
    /// The end of the record cannot be read.
    case blockEnd
    /// The row is in a pseudoautosomal region of Y, and the locus is declared on X.
    case onY

    /// The reason, for a sentence that begins with `a row that could not be used: `.
    public var text: String {
        switch self {
        case .columns: "it has another number of columns than the other rows"
        case .emptyColumn: "a column of it is empty"
        case .openQuote: "a quotation mark in it is not closed"
        case .chromosome: "its chromosome cannot be read"
        case .position: "its position cannot be read"
        case .invalidReference: "its reference allele is not written in bases"
        case .tooLong: "it is too long"
        case .cutOff: "the file ends in the middle of it"
        case .otherID: "it has another id at this position"
        case .otherRecord: "it covers this position and is about another variant"
        case .otherSequence: "it is on a sequence that is not the chromosome"
        case .otherMitochondrion:
            "it is on `chrM`, which in hg19 is another mitochondrial genome, and the header does not state its length"
        case .noPosition: "the rules declare no position of this variant on the file's build"
        case .unconfirmedBuild: "it is identified by its position only, and only the header names the build"
        case .blockEnd: "its end cannot be read"
        case .onY: "it is on Y, in a region that X and Y share, where genotypes are read from X"
        }
    }
}
