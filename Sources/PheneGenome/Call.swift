// SPDX-License-Identifier: Apache-2.0

/// What is known of one locus in one person. The five states stay apart to the last page of a report.
public enum Call: Sendable, Equatable {
    /// The lab read a genotype (or one allele of it).
    case called(Genotype)
    /// The row has no genotype, because the lab could not read it (`--`, `./.`), or has one that did not pass what is asked of it;
    /// ``Record/refusal`` then says why.
    case noCall
    /// The file has no row that names it, neither by its id nor by its position.
    case notOnAssay
    /// The file has no row for it, and a policy that the user stated, or a block of a gVCF, says that this means the
    /// reference genotype of this build. Reference is not normal: at rs1611115 it is the low-activity form.
    case assumedReference(Build)
    /// The file has a row that cannot be true of this locus.
    case invalid(InvalidCall)
}

/// Why a row cannot be true of its locus.
public enum InvalidCall: Sendable, Equatable {
    /// An allele that the variant does not declare.
    case unexpectedAllele
    /// The letters are the complements of the declared ones: the row is on the minus strand. It is not turned.
    case otherStrand
    /// The place in the file is not the variant's place on the file's build.
    case wrongPlace
    /// More or fewer copies than a person can have there: two different letters on the only X, one on an autosome.
    case wrongCopyNumber
    /// A call on Y for a person who is said to have none.
    case noSuchChromosome
    /// The text is not a genotype.
    case unreadable
    /// The file's reference letters are not those of the locus on the file's build.
    case wrongReference
    /// The row's REF or ALT is not written as it must be, so that its genotype has no meaning.
    case badAlleles
    /// A variant without bases, such as `<DUP>` or `<CNV>`, covers the place, so that the number of copies is not known;
    /// its type is as the file has it, in ASCII without angle brackets. (Bytes, because comparing strings needs Unicode
    /// tables that Embedded Swift does not carry.)
    case structural(type: [UInt8])
    /// A deletion takes the place away on at least one copy, so that there is no letter to read.
    case deleted
    /// Two different alleles of the mitochondrial genome: a mixture of genomes within the person, of which no one genotype is true.
    case heteroplasmic
    /// An insertion or deletion near by may be the locus's own in another spelling, which only the reference sequence
    /// could tell.
    case otherSpelling
    /// A row names the locus and could not be used; no other row could either.
    case unusable(UnusableRow)

    /// One sentence for a report.
    public var text: String {
        switch self {
        case .unexpectedAllele: "an allele that is not known at this locus"
        case .otherStrand: "the letters are those of the minus strand; they are not turned"
        case .wrongPlace: "the row's place is not the place of this id"
        case .wrongCopyNumber: "a number of copies that a person cannot have here"
        case .noSuchChromosome: "a call on Y, but the sex is given as female"
        case .unreadable: "the text is not a genotype"
        case .wrongReference: "the file's reference letters are not those of this place on its build"
        case .badAlleles: "the row's REF or ALT is not written in bases"
        case .structural(let type):
            "a structural variant (" + String(decoding: type, as: UTF8.self)
                + ") covers this place, so its copies cannot be counted"
        case .deleted: "a deletion covers this place"
        case .heteroplasmic: "heteroplasmic: the mitochondrial genomes of this person differ here"
        case .otherSpelling: "an insertion or deletion near by may be this one, written at another place"
        case .unusable(let reason): "a row that could not be used: " + reason.text
        }
    }

    /// True where the file itself is at fault, so that mending it may help and another assay is not what is needed.
    public var isFaultOfFile: Bool {
        switch self {
        case .unusable, .wrongPlace, .unreadable, .wrongReference, .badAlleles, .otherSpelling: true
        case .unexpectedAllele, .otherStrand, .wrongCopyNumber, .noSuchChromosome, .deleted, .structural,
            .heteroplasmic:
            false
        }
    }
}
