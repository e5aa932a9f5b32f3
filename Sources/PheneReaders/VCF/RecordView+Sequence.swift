// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Loci of insertions and deletions, and of several bases.
extension RecordView {
    /// The view of a record at such a locus; `nil` where the record is not near it.
    static func sequence(
        _ record: VCFRecord, _ locus: Locus, _ placement: Placement, _ declared: Allele
    ) -> RecordView? {
        let first = Int(placement.position.value)
        let last = first + declared.bytes.count - 1
        let recordFirst = Int(record.position)
        let recordLast = recordFirst + record.reference.count - 1
        let covers = recordFirst <= first && Int(record.end) >= last
        let isNear = recordFirst <= last + 1 && recordLast >= first - 1
        guard isNear || covers || Int(record.end) >= first && recordFirst <= last else { return nil }
        let window =
            isNear
            ? Window(
                (min(first, recordFirst), max(last, recordLast)), declared.bytes, at: first, record.reference,
                at: recordFirst) : nil
        if isNear, window == nil {
            let others = [(LocusEffect, Key?)](repeating: (.other, nil), count: record.alternates.count + 1)
            return RecordView(others, scope: .passing, contradictsReference: true, reference: declared)
        }
        let span = Span(locus, declared, first: first, window: window)
        var alleles: [(LocusEffect, Key?)] = [(.allele(declared), nil)]
        var scope = record.isReferenceOnly && covers ? Scope.reference : .nothing
        for alternate in record.alternates {
            switch alternate {
            case .bases(let bases):
                guard let window else {
                    alleles.append((.untouched, nil))
                    continue
                }
                let sequence = window.replacing(recordFirst, record.reference.count, with: bases)
                if let same = locus.alleles.first(where: {
                    !$0.isSymbolic && window.replacing(first, declared.bytes.count, with: $0.bytes) == sequence
                }) {
                    alleles.append((.allele(same), .own(same)))
                    if same != declared { scope = max(scope, .own) }
                    continue
                }
                let change = TrimmedChange(record.reference, bases)
                let range = change.range.lowerBound + recordFirst..<change.range.upperBound + recordFirst
                let new = Array(change.bases)
                guard span.isTouched(by: range, new, window) else {
                    alleles.append((.untouched, nil))
                    continue
                }
                let takesAll = new.isEmpty && range.lowerBound <= first && range.upperBound > last
                var effect = takesAll ? LocusEffect.deleted : .other
                if let changed = span.substituting(range, new, in: declared) { effect = .allele(changed) }
                alleles.append(
                    (effect, .change(first: range.lowerBound, last: range.upperBound, bases: new)))
                let isWithin = range.lowerBound >= first && range.upperBound <= last + 1
                scope = max(scope, isWithin ? .foreign : .passing)
            case .anyOther, .missing:
                guard recordFirst <= last, recordLast >= first || covers else {
                    alleles.append((.untouched, nil))
                    continue
                }
                let isMissing = alternate == .missing
                alleles.append(isMissing ? (.deleted, .missing) : (.other, .anyOther))
                scope = max(scope, !isMissing && covers ? .reference : .passing)
            case .symbol(let symbol):
                var effect = LocusEffect.untouched
                if symbol.kind == .insertion {
                    // The inserted bases are not known, and may be those of the locus.
                    if span.changes.contains(where: { $0.contains(recordFirst + 1) }) { effect = .other }
                } else if recordFirst < last, Int(record.end) >= first {
                    effect = Self.effect(of: symbol)
                }
                alleles.append((effect, effect == .untouched ? nil : .symbol(symbol.name)))
            }
        }
        return RecordView(alleles, scope: scope, contradictsReference: false, reference: declared)
    }

    /// The bases of a locus, and the positions at which its own changes can be written.
    private struct Span {
        /// The bases of the declared reference.
        let bases: Range<Int>
        /// For each of the other alleles, the points at which its change can be written.
        let changes: [ClosedRange<Int>]
        /// The bases that every one of the other alleles is without.
        let deleted: Range<Int>

        init(_ locus: Locus, _ declared: Allele, first: Int, window: Window?) {
            bases = first..<first + declared.bytes.count
            var changes: [ClosedRange<Int>] = []
            var deleted = bases
            for allele in locus.alleles where allele != declared && !allele.isSymbolic {
                let change = TrimmedChange(declared.bytes, allele.bytes)
                let range = first + change.range.lowerBound..<first + change.range.upperBound
                changes.append(
                    window?.reach(of: range, Array(change.bases)) ?? range.lowerBound...range.upperBound)
                // In a repeat it is not known which of the units is deleted.
                let isFixed = changes.last.map {
                    $0.lowerBound == range.lowerBound && $0.upperBound == range.upperBound
                }
                deleted = change.bases.isEmpty && isFixed == true ? deleted.clamped(to: range) : first..<first
            }
            self.changes = changes
            self.deleted = deleted
        }

        /// The reference allele with other bases in a range, where every other allele is without these: a copy that has them is without
        /// the locus's own changes. `nil` for other ranges.
        func substituting(_ range: Range<Int>, _ new: [UInt8], in declared: Allele) -> Allele? {
            guard range.count == new.count, !range.isEmpty, deleted.lowerBound <= range.lowerBound,
                range.upperBound <= deleted.upperBound
            else { return nil }
            var bases = declared.bytes
            bases.replaceSubrange(
                range.lowerBound - self.bases.lowerBound..<range.upperBound - self.bases.lowerBound, with: new)
            return Allele(bases)
        }

        /// True where a change other than the locus's own, written in any way, alters a base of the locus or is at a point of one of its
        /// own changes. A substitution beside an insertion or deletion does not affect it.
        func isTouched(by range: Range<Int>, _ new: [UInt8], _ window: Window) -> Bool {
            if range.count == new.count {
                return range.lowerBound < bases.upperBound && range.upperBound > bases.lowerBound
            }
            let reach = window.reach(of: range, new)
            if reach.lowerBound < bases.upperBound, reach.upperBound > bases.lowerBound { return true }
            return changes.contains { $0.overlaps(reach) }
        }
    }
}
