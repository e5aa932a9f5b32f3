// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// The effect of the alleles of a record at one locus.
///
/// Different spellings of one change are recognized without an aligner: the change of the record and that of the locus are both applied
/// to the reference bases that the two know, and are the same if the resulting sequences are. So a change may be padded, shifted within
/// those bases, or part of a longer one. Any other allele leaves the locus *untouched* only if no way to write it changes a base of the
/// locus or is at a point of one of the locus's own changes.
struct RecordView {
    /// The effect of one allele of the record at the locus.
    enum LocusEffect: Hashable {
        /// The locus has these bases, which may not be a declared allele.
        case allele(Allele)
        /// The locus is as in the reference.
        case untouched
        /// The locus is deleted.
        case deleted
        /// The number of copies of the locus may be different, by a symbolic allele; its name without angle brackets.
        case structural([UInt8])
        /// The effect cannot be described by bases, or overlaps the locus's own change.
        case other
    }

    /// The identity of a change, by which two records are known to have the same one.
    enum Key: Hashable {
        /// The locus's own change to an allele, and nothing else.
        case own(Allele)
        /// Bases that replace the reference between two points.
        case change(first: Int, last: Int, bases: [UInt8])
        /// `*`.
        case missing
        /// A symbolic allele, by its name.
        case symbol([UInt8])
        /// `<NON_REF>` or `<*>`.
        case anyOther
    }

    /// What the record is about in relation to the locus, in the order of how much it proves.
    enum Scope: Int, Comparable {
        /// Nothing at the locus.
        case nothing
        /// A longer change that covers the locus: a deletion, or a substitution of several bases.
        case passing
        /// An allele at the position of the locus that the locus does not declare.
        case foreign
        /// One of the locus's own changes.
        case own
        /// The reference as such: ALT `.`, `<NON_REF>` or `<*>`.
        case reference

        /// In the order of the cases.
        static func < (a: Scope, b: Scope) -> Bool { a.rawValue < b.rawValue }
    }

    /// The effect of each allele, by its number in GT: the reference is first.
    let alleles: [LocusEffect]
    /// The change of each allele, by its number in GT; absent for the reference, and where the locus is untouched.
    let keys: [Key?]
    /// What the record is about.
    let scope: Scope
    /// True where the reference bases of the record differ from those of the locus.
    let contradictsReference: Bool
    /// The reference allele at the locus, as the record or the locus states it; absent where neither does.
    let reference: Allele?

    /// The view of a record at a locus; `nil` where the record does not affect the locus.
    init?(_ record: VCFRecord, locus: Locus, placement: Placement) {
        let declared = placement.reference.flatMap { locus.alleles.indices.contains($0) ? locus.alleles[$0] : nil }
        let isBase = locus.alleles.allSatisfy { $0.bytes.count == 1 }
        if isBase, let view = Self.base(record, locus, placement, declared) {
            self = view
        } else if !isBase, let declared, !declared.isSymbolic,
            let view = Self.sequence(record, locus, placement, declared)
        {
            self = view
        } else if !isBase, declared == nil, let view = Self.exact(record, locus, placement) {
            self = view
        } else {
            return nil
        }
    }

    init(
        _ alleles: [(LocusEffect, Key?)], scope: Scope, contradictsReference: Bool, reference: Allele?
    ) {
        self.alleles = alleles.map { $0.0 }
        keys = alleles.map { $0.1 }
        self.scope = scope
        self.contradictsReference = contradictsReference
        self.reference = reference
    }

    /// The effect of a symbolic allele that covers a locus.
    static func effect(of symbol: VCFRecord.Symbol) -> LocusEffect {
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
        let base = isSpelled ? Allele(CollectionOfOne(record.reference[offset])) : nil
        let reference = base ?? declared
        // A REF of `N` is unknown, so that a replacement of it cannot be interpreted. In a block it is the first base only.
        let contradicts = isSpelled && (base == nil ? !record.isBlock : declared != nil && base != declared)
        var alleles: [(LocusEffect, Key?)] = [(reference.map { .allele($0) } ?? .other, nil)]
        var scope = record.isReferenceOnly ? Scope.reference : .nothing
        for alternate in record.alternates {
            switch alternate {
            case .bases(let bases):
                let change = TrimmedChange(record.reference, bases)
                guard change.range.contains(offset) else {
                    alleles.append((.untouched, nil))
                    continue
                }
                let key = Key.change(
                    first: Int(record.position) + change.range.lowerBound,
                    last: Int(record.position) + change.range.upperBound, bases: Array(change.bases))
                guard change.isSubstitution else {
                    alleles.append((change.bases.isEmpty ? .deleted : .other, key))
                    scope = max(scope, .passing)
                    continue
                }
                let base = change.bases[change.bases.startIndex + offset - change.range.lowerBound]
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
                let effect = offset == 0 ? .untouched : Self.effect(of: symbol)
                alleles.append((effect, effect == .untouched ? nil : .symbol(symbol.name)))
            }
        }
        return RecordView(alleles, scope: scope, contradictsReference: contradicts, reference: reference)
    }
}
