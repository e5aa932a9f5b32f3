// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Loci of insertions, deletions, and of several bases.
extension RecordView {
    static func sequence(
        _ record: VCFRecord, _ locus: Locus, _ placement: Placement, _ declared: Allele
    ) -> RecordView? {
        let first = Int(placement.position.value)
        let last = first + declared.letters.count - 1
        let recordFirst = Int(record.position)
        let recordLast = recordFirst + record.reference.count - 1
        let covers = recordFirst <= first && Int(record.end) >= last
        let isNear = recordFirst <= last + 1 && recordLast >= first - 1
        guard isNear || covers || Int(record.end) >= first && recordFirst <= last else { return nil }
        let window =
            isNear
            ? Window(
                (min(first, recordFirst), max(last, recordLast)), declared.letters, at: first, record.reference,
                at: recordFirst) : nil
        if isNear, window == nil {
            let others = [(Here, Key?)](repeating: (.other, nil), count: record.alternatives.count + 1)
            return RecordView(others, scope: .passing, contradictsReference: true, reference: declared)
        }
        let span = Span(locus, declared, first: first, window: window)
        var alleles: [(Here, Key?)] = [(.allele(declared), nil)]
        var scope = record.isReferenceOnly && covers ? Scope.reference : .nothing
        for alternative in record.alternatives {
            switch alternative {
            case .letters(let letters):
                guard let window else {
                    alleles.append((.untouched, nil))
                    continue
                }
                let sequence = window.replacing(recordFirst, record.reference.count, with: letters)
                if let same = locus.alleles.first(where: {
                    !$0.isSymbolic && window.replacing(first, declared.letters.count, with: $0.letters) == sequence
                }) {
                    alleles.append((.allele(same), .own(same)))
                    if same != declared { scope = max(scope, .own) }
                    continue
                }
                let change = Change(record.reference, letters)
                let range = change.range.lowerBound + recordFirst..<change.range.upperBound + recordFirst
                let new = Array(change.letters)
                guard span.isTouched(by: range, new, window) else {
                    alleles.append((.untouched, nil))
                    continue
                }
                let takesAll = new.isEmpty && range.lowerBound <= first && range.upperBound > last
                alleles.append(
                    (
                        takesAll ? .deleted : .other,
                        .change(first: range.lowerBound, last: range.upperBound, letters: new)
                    ))
                let isWithin = range.lowerBound >= first && range.upperBound <= last + 1
                scope = max(scope, isWithin ? .foreign : .passing)
            case .anyOther, .missing:
                guard recordFirst <= last, recordLast >= first || covers else {
                    alleles.append((.untouched, nil))
                    continue
                }
                let isMissing = alternative == .missing
                alleles.append(isMissing ? (.deleted, .missing) : (.other, .anyOther))
                scope = max(scope, !isMissing && covers ? .reference : .passing)
            case .symbol(let symbol):
                var here = Here.untouched
                if symbol.kind == .insertion {
                    // What comes in behind the position is not known, and may be the locus's own.
                    if span.changes.contains(where: { $0.contains(recordFirst + 1) }) { here = .other }
                } else if recordFirst < last, Int(record.end) >= first {
                    here = Self.here(symbol)
                }
                alleles.append((here, here == .untouched ? nil : .symbol(symbol.name)))
            }
        }
        return RecordView(alleles, scope: scope, contradictsReference: false, reference: declared)
    }

    /// The bases of a locus, and where its own changes can be written.
    private struct Span {
        /// The bases of the declared reference.
        let bases: Range<Int>
        /// For each of the other alleles the points of its change.
        let changes: [ClosedRange<Int>]

        init(_ locus: Locus, _ declared: Allele, first: Int, window: Window?) {
            bases = first..<first + declared.letters.count
            var changes: [ClosedRange<Int>] = []
            for allele in locus.alleles where allele != declared && !allele.isSymbolic {
                let change = Change(declared.letters, allele.letters)
                let range = first + change.range.lowerBound..<first + change.range.upperBound
                changes.append(
                    window?.reach(of: range, Array(change.letters)) ?? range.lowerBound...range.upperBound)
            }
            self.changes = changes
        }

        /// True where a change that is not the locus's own cannot be told apart from it, or alters one of its bases, in any
        /// of the ways to write it. A base that is replaced beside an insertion or deletion is another matter.
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
