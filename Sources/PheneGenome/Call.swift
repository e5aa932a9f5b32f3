// SPDX-License-Identifier: Apache-2.0

/// What a file states about one locus of one person. The five states are kept apart throughout, up to the report.
public enum Call: Sendable, Equatable {
    /// The laboratory called a genotype, or one allele of it.
    case called(Genotype)
    /// The row has no genotype, because the laboratory could not call it (`--`, `./.`), or its genotype did not pass a gate;
    /// ``Record/refusal`` then has the reason.
    case noCall
    /// The file has no row for the locus, neither by its id nor at its position.
    case notOnAssay
    /// The file has no row for the locus, and a block of a genome VCF, or the user's statement about the file, makes it the reference
    /// genotype of this build. The reference is not "normal": at rs1611115 it is the low-activity allele.
    case assumedReference(Build)
    /// The file has a row that cannot be true at this locus.
    case invalid(InvalidCall)
}

/// Why a row cannot be true at its locus.
public enum InvalidCall: Sendable, Equatable {
    /// An allele that the variant does not declare.
    case unexpectedAllele
    /// The alleles are the complements of the declared ones: the row is on the minus strand. It is not complemented.
    case otherStrand
    /// The position in the row is not that of the variant on the file's build.
    case wrongPosition
    /// The row has more or fewer alleles than a person has copies there: two different ones on a single X, or one on an autosome.
    case wrongCopyNumber
    /// The call is on Y, and the person has no Y.
    case noSuchChromosome
    /// The text is not a genotype.
    case unreadable
    /// The reference allele in the row is not that of the locus on the file's build.
    case wrongReference
    /// REF or ALT of the row is malformed, so that its genotype has no meaning.
    case badAlleles
    /// A structural variant, such as `<DUP>` or `<CNV>`, covers the locus, so that the number of copies is not known. The type is as in
    /// the file, in ASCII without angle brackets. (Bytes and not a `String`, because comparing strings needs Unicode tables that
    /// Embedded Swift does not include.)
    case structural(type: [UInt8])
    /// A deletion covers the locus on at least one copy.
    case deleted
    /// Two different alleles of the mitochondrial genome: the genomes within the person differ, so no single genotype is true.
    case heteroplasmic
    /// An insertion or deletion nearby may be that of the locus written at another position, which only the reference sequence could
    /// show.
    case otherSpelling
    /// A row names the locus and could not be used; no other row could either.
    case unusable(UnusableRow)

    /// One sentence for a report.
    public var text: String {
        switch self {
        case .unexpectedAllele: "an allele that is not known at this locus"
        case .otherStrand: "the alleles are those of the minus strand; they were not complemented"
        case .wrongPosition: "the row's position is not that of this id"
        case .wrongCopyNumber: "a number of copies that a person cannot have here"
        case .noSuchChromosome: "a call on Y, but the sex is given as female"
        case .unreadable: "the text is not a genotype"
        case .wrongReference: "the file's reference allele is not that of this position on its build"
        case .badAlleles: "the row's REF or ALT is not written in bases"
        case .structural(let type):
            "a structural variant (" + String(decoding: type, as: UTF8.self)
                + ") covers this position, so its copies cannot be counted"
        case .deleted: "a deletion covers this position"
        case .heteroplasmic: "heteroplasmic: the mitochondrial genomes of this person differ here"
        case .otherSpelling: "an insertion or deletion nearby may be this one, written at another position"
        case .unusable(let reason): "a row that could not be used: " + reason.text
        }
    }
}
