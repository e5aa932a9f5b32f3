// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// What the alleles of a record mean at one locus.
///
/// Two spellings of one change are told alike without an aligner: both are written into the reference letters that the
/// record and the locus know together, and are the same where the same sequence comes out. So a change may be padded,
/// shifted within those letters, or part of a longer one.
struct RecordView {
    /// One allele of the record at the locus.
    enum Here: Equatable {
        /// These letters, which may be none that the locus declares.
        case allele(Allele)
        /// What the record does elsewhere leaves the locus as the reference has it.
        case untouched
        case deleted
        /// Not told by letters, or a change that mixes with the locus's own.
        case other
    }

    /// By the numbers of GT: the reference first.
    let alleles: [Here]
    /// True where the record was made about this locus, so that its reference genotype says something here.
    let speaks: Bool
    /// True where the reference letters of the record are not those of the locus.
    let contradictsReference: Bool
    /// The letters that the reference has at the locus, where the record or the locus tells.
    let reference: Allele?

    /// - Returns: `nil` where the record has nothing to do with the locus.
    init?(_ record: VCFRecord, locus: Locus, placement: Placement) {
        let declared = placement.reference.flatMap { locus.alleles.indices.contains($0) ? locus.alleles[$0] : nil }
        let isBase = locus.alleles.allSatisfy { $0.letters.count == 1 }
        if isBase, let view = Self.base(record, placement, declared) {
            self = view
        } else if !isBase, let declared, let view = Self.stretch(record, locus, placement, declared) {
            self = view
        } else {
            return nil
        }
    }

    private init(alleles: [Here], speaks: Bool, contradictsReference: Bool, reference: Allele?) {
        self.alleles = alleles
        self.speaks = speaks
        self.contradictsReference = contradictsReference
        self.reference = reference
    }

    // MARK: Loci of one base

    private static func base(_ record: VCFRecord, _ placement: Placement, _ declared: Allele?) -> RecordView? {
        let position = placement.position.value
        guard position >= record.position, position <= record.end else { return nil }
        let offset = Int(position - record.position)
        let letter = offset < record.reference.count ? Allele(CollectionOfOne(record.reference[offset])) : nil
        let reference = letter ?? declared
        let contradicts = letter != nil && declared != nil && letter != declared
        var alleles: [Here] = [reference.map { .allele($0) } ?? .other]
        var speaks = record.isReferenceOnly
        for alternative in record.alternatives {
            switch alternative {
            case .letters(let letters):
                let change = Change(record.reference, letters)
                guard change.range.contains(offset) else {
                    alleles.append(.untouched)
                    continue
                }
                if change.letters.count == change.range.count {
                    let letter = change.letters[change.letters.startIndex + offset - change.range.lowerBound]
                    alleles.append(Allele(CollectionOfOne(letter)).map { .allele($0) } ?? .other)
                    speaks = true
                } else {
                    alleles.append(change.letters.isEmpty ? .deleted : .other)
                }
            case .anyOther:
                alleles.append(.other)
                if offset == 0 { speaks = true }
            case .missing: alleles.append(.deleted)
            case .deletion: alleles.append(offset == 0 ? .untouched : .deleted)
            case .symbol: alleles.append(offset == 0 ? .untouched : .other)
            }
        }
        return RecordView(
            alleles: alleles, speaks: speaks, contradictsReference: contradicts, reference: reference)
    }

    // MARK: Insertions, deletions and longer loci

    private static func stretch(
        _ record: VCFRecord, _ locus: Locus, _ placement: Placement, _ declared: Allele
    ) -> RecordView? {
        let first = Int(placement.position.value)
        let last = first + declared.letters.count - 1
        let recordFirst = Int(record.position)
        let recordLast = recordFirst + record.reference.count - 1
        let covers = recordFirst <= first && Int(record.end) >= last
        guard recordFirst <= last + 1, recordLast >= first - 1 else {
            // A block without letters there.
            guard covers, record.isReferenceOnly else { return nil }
            let others = [Here](repeating: .other, count: record.alternatives.count)
            return RecordView(
                alleles: [.allele(declared)] + others, speaks: true, contradictsReference: false, reference: declared)
        }
        let windowFirst = min(first, recordFirst)
        let window = Window(
            (windowFirst, max(last, recordLast)), declared.letters, at: first, record.reference, at: recordFirst)
        guard let window else {
            return RecordView(
                alleles: [Here](repeating: .other, count: record.alternatives.count + 1), speaks: covers,
                contradictsReference: true, reference: declared)
        }
        let core = core(of: locus, declared, first: first)
        var alleles: [Here] = [.allele(declared)]
        var speaks = record.isReferenceOnly && covers
        for alternative in record.alternatives {
            switch alternative {
            case .letters(let letters):
                let sequence = window.replacing(recordFirst, record.reference.count, with: letters)
                if let same = locus.alleles.first(where: {
                    window.replacing(first, declared.letters.count, with: $0.letters) == sequence
                }) {
                    alleles.append(.allele(same))
                    if same != declared { speaks = true }
                } else {
                    let change = Change(record.reference, letters)
                    let range = change.range.lowerBound + recordFirst..<change.range.upperBound + recordFirst
                    alleles.append(touches(range, core) ? .other : .untouched)
                }
            case .anyOther:
                alleles.append(.other)
                if covers { speaks = true }
            case .missing: alleles.append(.deleted)
            case .deletion: alleles.append(Int(record.end) > first ? .deleted : .untouched)
            case .symbol: alleles.append(.other)
            }
        }
        return RecordView(alleles: alleles, speaks: speaks, contradictsReference: false, reference: declared)
    }

    /// The part of the reference that the locus's alleles change, counted from 1; empty between two bases of an insertion.
    private static func core(of locus: Locus, _ declared: Allele, first: Int) -> Range<Int> {
        var low = Int.max
        var high = Int.min
        for allele in locus.alleles where allele != declared {
            let change = Change(declared.letters, allele.letters)
            low = min(low, change.range.lowerBound)
            high = max(high, change.range.upperBound)
        }
        return low <= high ? first + low..<first + high : first..<first
    }

    /// True where two changes of the reference cannot be told apart.
    private static func touches(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
        if a.isEmpty, b.isEmpty { return a.lowerBound == b.lowerBound }
        return a.lowerBound < b.upperBound && b.lowerBound < a.upperBound
            || a.isEmpty && b.lowerBound < a.lowerBound && a.lowerBound < b.upperBound
            || b.isEmpty && a.lowerBound < b.lowerBound && b.lowerBound < a.upperBound
    }

    /// True where a record behind the locus inserts or deletes what the locus does, up to a turn of its letters: within a
    /// repeat that is one change written at two places, which only the reference sequence between could tell.
    static func mayBeShifted(_ record: VCFRecord, locus: Locus, placement: Placement, allele number: Int) -> Bool {
        guard let index = placement.reference, locus.alleles.indices.contains(index), number > 0,
            number <= record.alternatives.count, case .letters(let letters) = record.alternatives[number - 1]
        else { return false }
        let declared = locus.alleles[index]
        guard record.position > placement.position.value else { return false }
        let change = Change(record.reference, letters)
        let removed = record.reference[change.range]
        for allele in locus.alleles where allele != declared {
            let own = Change(declared.letters, allele.letters)
            let ownRemoved = declared.letters[own.range]
            if isTurned(Array(removed), Array(ownRemoved)), isTurned(Array(change.letters), Array(own.letters)),
                removed.count != change.letters.count
            {
                return true
            }
        }
        return false
    }

    private static func isTurned(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        guard a.count == b.count else { return false }
        if a == b { return true }
        for turn in a.indices where a[turn...] + a[..<turn] == b[...] { return true }
        return false
    }
}

/// What a replacement changes, without the letters that it leaves as they are (parsimony).
struct Change {
    /// The letters that go, counted from 0 in the old text; where empty, letters come in before its bound.
    let range: Range<Int>
    let letters: ArraySlice<UInt8>

    /// Trims the common end, leaving each text one letter, and then the common beginning.
    init(_ old: [UInt8], _ new: [UInt8]) {
        var suffix = 0
        while suffix + 1 < old.count, suffix + 1 < new.count,
            old[old.count - 1 - suffix] == new[new.count - 1 - suffix]
        {
            suffix += 1
        }
        var prefix = 0
        while prefix < old.count - suffix, prefix < new.count - suffix, old[prefix] == new[prefix] { prefix += 1 }
        range = prefix..<old.count - suffix
        letters = new[prefix..<new.count - suffix]
    }
}

/// The reference letters that a record and a locus know together.
struct Window {
    private let first: Int
    private let letters: [UInt8]

    /// - Parameters:
    ///   - bounds: the first and last position.
    ///   - one: letters at a position, and `other` more of them; together they leave no gap.
    /// - Returns: `nil` where they contradict each other. An undecided letter (IUPAC) contradicts nothing.
    init?(_ bounds: (Int, Int), _ one: [UInt8], at place: Int, _ other: [UInt8], at otherPlace: Int) {
        first = bounds.0
        var letters = [UInt8](repeating: 0x4E, count: bounds.1 - bounds.0 + 1)
        for (offset, letter) in one.enumerated() { letters[place - first + offset] = letter }
        for (offset, letter) in other.enumerated() {
            let index = otherPlace - first + offset
            let known = letters[index]
            if Self.isBase(known), Self.isBase(letter), known != letter { return nil }
            if !Self.isBase(known) { letters[index] = letter }
        }
        self.letters = letters
    }

    /// The sequence with so many letters at a position replaced.
    func replacing(_ position: Int, _ count: Int, with new: [UInt8]) -> [UInt8] {
        Array(letters[..<(position - first)]) + new + Array(letters[(position - first + count)...])
    }

    private static func isBase(_ letter: UInt8) -> Bool {
        letter == 0x41 || letter == 0x43 || letter == 0x47 || letter == 0x54
    }
}
