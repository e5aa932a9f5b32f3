// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// What one record states about one locus, if its position is on one build.
struct RecordObservation {
    /// The index of the locus in its table.
    let locus: Int
    /// The line, counted from 1; absent where an index led to the record.
    let line: Int?
    /// The number of the record among those that were parsed.
    var order: Int
    /// What the genotype of the record states.
    var statement: Statement
    /// What the record is about.
    let scope: RecordView.Scope
    /// The changes in ALT that affect the locus.
    var keys: Set<RecordView.Key> = []
    /// The reference allele of the locus.
    var reference: Allele?
    /// False where the locus is in a block behind the bases of its REF.
    var hasBases = true
    var isPhased = false
    var phaseSet: UInt32?
    /// True where the record states that it was split off one with several alleles.
    var isSplit = false
    /// The position and REF of a record whose ALT is only `<NON_REF>` or `<*>` and that has no END; absent for other records.
    var anyOtherAlone: Spelling?
    /// The position and REF of the record.
    var spelling: Spelling?
    /// The genotype for a report.
    let written: String
    /// The name of the row for a report.
    let name: String
    /// The record for a message.
    let shown: String
    /// Why the genotype of the record was not used.
    var refusal: String?
    /// That genotype, where it states a variant at the locus; an allele that is not stated in bases is absent from it.
    var refusedVariant: Genotype?
    /// Why the genotype is used only if another record of the site has reads; see ``ReadEvidence``.
    var unsupportedReason: String?
    /// True where the record has reads of some allele.
    var hasSupport = false
    var isImputed = false

    /// True where the record states alleles.
    var isCalled: Bool { if case .copies = statement { true } else { false } }

    /// Whether another record of the same site, with other alleles, has reads, so that this genotype without reads is used.
    func isSupported(by others: [RecordObservation]) -> Bool {
        others.contains {
            $0.order != order && $0.isCalled && $0.unsupportedReason == nil && $0.hasSupport && $0.spelling == spelling
                && $0.keys.isDisjoint(with: keys)
        }
    }

    /// The same observation without a call, for a reason.
    func uncalled(because reason: String) -> RecordObservation {
        guard case .copies(let copies) = statement else { return self }
        var observation = self
        let isAbsence = scope < .own && copies.allSatisfy { $0 == .others }
        observation.statement = .uncalled(isAbsence ? .doubtfulAbsence : .gated)
        observation.refusal = reason
        observation.refusedVariant = refusedVariant(copies)
        return observation
    }

    private func refusedVariant(_ copies: [Copy]) -> Genotype? {
        var alleles: [Allele?] = []
        for copy in copies {
            switch copy {
            case .open: alleles.append(nil)
            case .others: alleles.append(reference)
            case .carried(_, let allele): alleles.append(allele)
            }
        }
        return alleles.allSatisfy { $0 == nil || $0 == reference } ? nil : Genotype(alleles: alleles)
    }

    /// The position and REF of a record.
    struct Spelling: Hashable {
        let position: UInt32
        let reference: [UInt8]
    }

    /// What the genotype of a record states.
    enum Statement {
        /// The record cannot be true at the locus.
        case invalid(InvalidCall)
        /// The genotype is not called, or not used.
        case uncalled(Uncalled)
        /// The statement on each copy; one or two.
        case copies([Copy])
    }

    /// Why a record has no call.
    enum Uncalled {
        /// `./.`
        case noCall
        /// It did not pass a gate.
        case gated
        /// It states that a variant other than the locus's own is absent, and did not pass a gate.
        case doubtfulAbsence
    }

    /// What a genotype states of one copy of the chromosome.
    enum Copy: Hashable {
        /// `.`
        case open
        /// `0`: the reference, or, where records are split by allele, any allele except the record's own.
        case others
        /// One of the record's own changes, and the allele of the locus that results.
        case carried(RecordView.Key, Allele)
    }
}
