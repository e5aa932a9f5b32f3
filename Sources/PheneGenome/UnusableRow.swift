// SPDX-License-Identifier: Apache-2.0

/// Why a row that names a locus, by its id or by its position, could not be used.
///
/// The law: a locus that any row names is never ``Call/notOnAssay``, and nothing is assumed of it. A file that has a row
/// for it says so, whatever is the matter with that row.
public enum UnusableRow: Sendable, Equatable {
    /// It has more or fewer columns than the other rows.
    case columns
    /// A column that every row needs is empty.
    case emptyColumn
    /// A quotation mark is opened and not closed.
    case openQuote
    case chromosome
    case position
    /// The reference allele is not written in bases.
    case referenceLetters
    case tooLong
    /// The file ends in the middle of the row.
    case cutOff
    /// Another id is at the position of the locus.
    case otherID
    /// A record over the position is about something else.
    case otherRecord
    /// The row is on a sequence that is not the chromosome, such as an alternate one.
    case otherSequence
    /// The row is on a mitochondrial genome that may be that of hg19, whose positions are others.
    case otherMitochondrion
    /// The rules give no position of the locus on the file's build.
    case noPosition
    /// Only its position ties the row to the locus, and only the header says in which build positions count.
    case unconfirmedBuild
    /// How far a block of the reference reaches cannot be read.
    case blockEnd
    /// The row is on Y, in a pseudoautosomal region, and the locus is counted on X.
    case onY

    /// The end of a sentence that begins with `a row that could not be used`.
    public var text: String {
        switch self {
        case .columns: "it has another number of columns than the other rows"
        case .emptyColumn: "a column of it is empty"
        case .openQuote: "a quotation mark in it is not closed"
        case .chromosome: "its chromosome cannot be read"
        case .position: "its position cannot be read"
        case .referenceLetters: "its reference allele is not written in bases"
        case .tooLong: "it is too long"
        case .cutOff: "the file ends in the middle of it"
        case .otherID: "it has another id at this position"
        case .otherRecord: "it covers this position and says nothing of this variant"
        case .otherSequence: "it is on a sequence that is not the chromosome"
        case .otherMitochondrion:
            "it is on `chrM`, which in hg19 is another mitochondrial genome, and the header does not state its length"
        case .noPosition: "the rules give no position of this variant on the file's build"
        case .unconfirmedBuild: "only its position ties it to this variant, and only the header states the build"
        case .blockEnd: "how far it reaches cannot be read"
        case .onY: "it is on Y, in a region that X and Y share, and a genotype there is read on X"
        }
    }

    /// True where the row is damaged, so that it may have stated any genotype; false where it is sound and about
    /// something else, which matters only where no other row names the locus.
    public var isDamage: Bool {
        switch self {
        case .columns, .emptyColumn, .openQuote, .chromosome, .position, .referenceLetters, .tooLong, .cutOff,
            .blockEnd:
            true
        case .otherID, .otherRecord, .otherSequence, .otherMitochondrion, .noPosition, .unconfirmedBuild, .onY: false
        }
    }
}
