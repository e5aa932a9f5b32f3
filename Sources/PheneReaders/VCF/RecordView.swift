// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// What the alleles of a record mean at one locus.
///
/// Two spellings of one change are told alike without an aligner: both are written into the reference bases that the
/// record and the locus know together, and are the same where the same sequence comes out. So a change may be padded,
/// shifted within those bases, or part of a longer one. An allele that is none of the locus's own is *untouched* only
/// where no way of writing it changes a base of the locus, or meets the place of one of the locus's own changes.
struct RecordView {
    /// One allele of the record at the locus.
    enum Here: Hashable {
        /// These bases, which may be none that the locus declares.
        case allele(Allele)
        /// What the record does elsewhere leaves the locus as the reference has it.
        case untouched
        case deleted
        /// A symbolic variant that changes the number of copies, or may; without its angle brackets.
        case structural([UInt8])
        /// Not told by bases, or a change that mixes with the locus's own.
        case other
    }

    /// How a file names one change, so that two records can be seen to speak of the same.
    enum Key: Hashable {
        /// The locus's own change and nothing else.
        case own(Allele)
        /// Bases between two points of the reference.
        case change(first: Int, last: Int, letters: [UInt8])
        case missing
        case symbol([UInt8])
        case anyOther
    }

    /// What the record is about, as seen from the locus, from what proves least to what proves most.
    enum Scope: Int, Comparable {
        /// Nothing at the locus.
        case nothing
        /// A longer change that passes over the locus: a deletion, or a substitution of several bases.
        case passing
        /// An allele at this very place that the locus does not declare.
        case foreign
        /// One of the locus's own changes.
        case own
        /// The reference as such: ALT `.`, `<NON_REF>` or `<*>`.
        case reference

        static func < (a: Scope, b: Scope) -> Bool { a.rawValue < b.rawValue }
    }

    /// By the numbers of GT: the reference first.
    let alleles: [Here]
    /// By the numbers of GT; absent for the reference, and where the locus is not touched.
    let keys: [Key?]
    let scope: Scope
    /// True where the reference bases of the record are not those of the locus.
    let contradictsReference: Bool
    /// The bases that the reference has at the locus, where the record or the locus tells.
    let reference: Allele?

    /// - Returns: `nil` where the record has nothing to do with the locus.
    init?(_ record: VCFRecord, locus: Locus, placement: Placement) {
        let declared = placement.reference.flatMap { locus.alleles.indices.contains($0) ? locus.alleles[$0] : nil }
        let isBase = locus.alleles.allSatisfy { $0.letters.count == 1 }
        if isBase, let view = Self.base(record, locus, placement, declared) {
            self = view
        } else if !isBase, let declared, !declared.isSymbolic,
            let view = Self.sequence(record, locus, placement, declared)
        {
            self = view
        } else {
            return nil
        }
    }

    init(
        _ alleles: [(Here, Key?)], scope: Scope, contradictsReference: Bool, reference: Allele?
    ) {
        self.alleles = alleles.map { $0.0 }
        keys = alleles.map { $0.1 }
        self.scope = scope
        self.contradictsReference = contradictsReference
        self.reference = reference
    }

    /// What a symbolic allele that lies over a locus does to it.
    static func here(_ symbol: VCFRecord.Symbol) -> Here {
        switch symbol.kind {
        case .deletion: .deleted
        case .copies: .structural(symbol.name)
        case .insertion, .rearrangement: .untouched
        }
    }

    // MARK: Loci of one base

    private static func base(
        _ record: VCFRecord, _ locus: Locus, _ placement: Placement, _ declared: Allele?
    ) -> RecordView? {
        let position = placement.position.value
        guard position >= record.position, position <= record.end else { return nil }
        let offset = Int(position - record.position)
        let isSpelled = offset < record.reference.count
        let letter = isSpelled ? Allele(CollectionOfOne(record.reference[offset])) : nil
        let reference = letter ?? declared
        // `N` tells no base, so nothing that replaces it can be told either; of a block it is the first base only.
        let contradicts = isSpelled && (letter == nil ? !record.isBlock : declared != nil && letter != declared)
        var alleles: [(Here, Key?)] = [(reference.map { .allele($0) } ?? .other, nil)]
        var scope = record.isReferenceOnly ? Scope.reference : .nothing
        for alternative in record.alternatives {
            switch alternative {
            case .letters(let letters):
                let change = Change(record.reference, letters)
                guard change.range.contains(offset) else {
                    alleles.append((.untouched, nil))
                    continue
                }
                let key = Key.change(
                    first: Int(record.position) + change.range.lowerBound,
                    last: Int(record.position) + change.range.upperBound, letters: Array(change.letters))
                guard change.isSubstitution else {
                    alleles.append((change.letters.isEmpty ? .deleted : .other, key))
                    scope = max(scope, .passing)
                    continue
                }
                let base = change.letters[change.letters.startIndex + offset - change.range.lowerBound]
                let allele = Allele(CollectionOfOne(base))
                guard change.range.count == 1, let allele else {
                    alleles.append((allele.map { .allele($0) } ?? .other, key))
                    scope = max(scope, change.range.count == 1 ? .foreign : .passing)
                    continue
                }
                alleles.append((.allele(allele), .own(allele)))
                scope = max(scope, locus.index(of: allele) == nil ? .foreign : .own)
            case .anyOther where !isSpelled && !record.isReferenceOnly: alleles.append((.untouched, nil))
            case .anyOther:
                alleles.append((.other, .anyOther))
                scope = max(scope, offset == 0 ? .reference : .passing)
            case .missing:
                alleles.append((.deleted, .missing))
                scope = max(scope, .passing)
            case .symbol(let symbol):
                // The position of a symbolic allele is that of the base before it.
                let here = offset == 0 ? .untouched : Self.here(symbol)
                alleles.append((here, here == .untouched ? nil : .symbol(symbol.name)))
            }
        }
        return RecordView(alleles, scope: scope, contradictsReference: contradicts, reference: reference)
    }
}
