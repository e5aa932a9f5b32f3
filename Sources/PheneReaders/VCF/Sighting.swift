// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// What one record says of one locus, if the positions count on one build.
struct Sighting {
    let locus: Int
    /// Absent where the record was found by an index.
    let line: Int?
    /// The number of the record among those that were read.
    let order: Int
    var says: Says
    let scope: RecordView.Scope
    /// The changes of the record's ALT that touch the locus.
    var keys: Set<RecordView.Key> = []
    /// What the reference has there.
    var reference: Allele?
    /// False for a block, which the locus lies in behind its own bases.
    var hasBases = true
    var isPhased = false
    var phaseSet: UInt32?
    /// True where the record says that it was split off one with several alleles.
    var isSplit = false
    /// Set where ALT is `<NON_REF>` or `<*>` alone and no END makes it a block: where it begins, and its REF.
    var bareReference: Spelling?
    /// Where the record begins, and its REF.
    var spelling: Spelling?
    let written: String
    let name: String
    /// What a message shows of the record.
    let shown: String
    /// Why the genotype that the record states was not taken.
    var refusal: String?
    /// Why the genotype is taken only beside another record of the site that has reads.
    var bareness: String?
    /// True where the record counts reads of some allele.
    var hasSupport = false
    var isImputed = false

    /// True where the record states alleles.
    var isRead: Bool { if case .copies = says { true } else { false } }

    /// Whether a genotype without reads of its own alleles is taken: another record that was split off the same site has reads
    /// of others.
    func isBorneOut(by others: [Sighting]) -> Bool {
        others.contains {
            $0.order != order && $0.isRead && $0.bareness == nil && $0.hasSupport && $0.spelling == spelling
                && $0.keys.isDisjoint(with: keys)
        }
    }

    /// The same record, not read.
    func unread(because reason: String) -> Sighting {
        guard case .copies(let copies) = says else { return self }
        var sighting = self
        let isAbsence = scope < .own && copies.allSatisfy { $0 == .others }
        sighting.says = .unread(isAbsence ? .doubtfulAbsence : .gated)
        sighting.refusal = reason
        return sighting
    }

    /// A record's place and REF.
    struct Spelling: Hashable {
        let position: UInt32
        let reference: [UInt8]
    }

    /// What the record's genotype comes to.
    enum Says {
        case invalid(InvalidCall)
        case unread(Unread)
        /// For each copy; one or two.
        case copies([Copy])
    }

    /// Why a record says nothing of its alleles.
    enum Unread {
        /// `./.`
        case noCall
        /// A filter or a gate stopped it.
        case gated
        /// A gate stopped the statement that some change other than the locus's own is absent.
        case doubtfulAbsence
    }

    /// What a genotype states of one copy of the chromosome.
    enum Copy: Hashable {
        /// `.`
        case open
        /// `0`: the reference, or, where records are split by allele, any allele but the record's own.
        case others
        /// One of the record's own changes, and what it makes of the locus.
        case carried(RecordView.Key, Allele)
    }
}
