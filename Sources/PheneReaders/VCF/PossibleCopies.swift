// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// The alleles on each copy of a chromosome that are consistent with all records of one locus.
///
/// Each record restricts the copies only by its own changes: a number in GT puts one of them on a copy, `0` excludes all of them from the
/// copy, and `.` restricts nothing. A copy without any change is the reference, unless some record leaves it open: then it may have any
/// allele.
struct PossibleCopies {
    /// One record's statements.
    struct Row {
        /// One for each copy.
        let copies: [RecordObservation.Copy]
        /// The changes of the record.
        let keys: Set<RecordView.Key>
        /// True where `0` means the reference itself, so that no change of another record can be on that copy.
        let excludesAll: Bool
        /// False where the record did not pass a gate, or names no changes.
        let mayBeSplit: Bool
    }

    /// What is on one copy.
    fileprivate enum Candidate: Hashable {
        case reference
        case carried(RecordView.Key, Allele)
        /// Any allele, because a record leaves the copy open.
        case unknown
    }

    /// The allele on each copy; `nil` where it is not known.
    let alleles: [Allele?]
    /// True for each copy that is the reference because no record has a change on it.
    let isReference: [Bool]

    /// The number of copies that are known.
    var known: Int { alleles.count { $0 != nil } }

    /// Combines rows; `nil` where they cannot all be true.
    ///
    /// - Parameters:
    ///   - rows: each with `count` copies.
    ///   - isOrdered: whether the copies of all rows have the same order.
    ///   - mayAlign: false where phase sets show that they do not have it.
    init?(_ rows: [Row], count: Int, isOrdered: Bool, mayAlign: Bool, reference: Allele) {
        if mayAlign, let aligned = Self.aligned(rows, count: count) {
            self.init(aligned, reference: reference)
            return
        }
        let fitting = Self.fitting(rows, count: count, isOrdered: isOrdered || count == 1)
        guard let first = fitting.first else { return nil }
        if isOrdered || count == 1 {
            let known = first.indices.map { index in
                fitting.allSatisfy { $0[index] == first[index] } ? first[index] : .unknown
            }
            self.init(known, reference: reference)
            return
        }
        // The candidates that all combinations contain, each as often as in the one with the fewest.
        var known: [Candidate] = []
        for candidate in first where candidate != .unknown && !known.contains(candidate) {
            let times = fitting.map { copies in copies.count { $0 == candidate } }.min() ?? 0
            known += [Candidate](repeating: candidate, count: times)
        }
        // The same base by two changes may be one change that is written twice.
        if known.count == 2, known[0] != known[1], Self.allele(known[0], reference) == Self.allele(known[1], reference),
            !rows.contains(where: { row in known.allSatisfy { Self.has($0, in: row) } })
        {
            known.removeLast()
        }
        known += [Candidate](repeating: .unknown, count: count - known.count)
        self.init(known, reference: reference)
    }

    private init(_ candidates: [Candidate], reference: Allele) {
        alleles = candidates.map { Self.allele($0, reference) }
        isReference = candidates.map { $0 == .reference }
    }

    private static func allele(_ candidate: Candidate, _ reference: Allele) -> Allele? {
        switch candidate {
        case .reference: reference
        case .carried(_, let allele): allele
        case .unknown: nil
        }
    }

    private static func has(_ candidate: Candidate, in row: Row) -> Bool {
        row.copies.contains { candidate == Candidate(found: $0) }
    }

    // MARK: Records in the order of the one that they were split from

    /// The copies by the order of unphased genotypes in split records; `nil` where the order cannot be used.
    ///
    /// Tools that split records keep the order of the copies. bcftools writes `0` for the allele of another record and keeps `.` in all
    /// of them; vt writes `.` for the allele of another record, so `G,T 0/1` becomes `G 0/1` and `T 0/.`. So a `.` in place of another
    /// record's allele is that allele. The order is used only if it is evident, from a `.` or from an allele before `0`, which callers do
    /// not write themselves. It is not used if a `.` beside a `0` remains.
    private static func aligned(_ rows: [Row], count: Int) -> [Candidate]? {
        guard rows.count > 1, rows.allSatisfy({ $0.mayBeSplit }) else { return nil }
        let showsOrder = rows.contains { row in
            if row.copies.contains(.open) { return true }
            guard count == 2, case .carried = row.copies[0] else { return false }
            return row.copies[1] == .others
        }
        guard showsOrder else { return nil }
        var found: [Candidate] = []
        for index in 0..<count {
            let statements = rows.map { $0.copies[index] }
            let carried = Set(statements.compactMap { Candidate(found: $0) })
            if carried.isEmpty, statements.allSatisfy({ $0 == .open }) {
                found.append(.unknown)
                continue
            }
            guard carried.count < 2 else { return nil }
            let candidate = carried.first ?? .reference
            let fits = zip(rows, statements).allSatisfy { row, statement in
                statement == .open ? candidate != .reference : Self.fits(candidate, statement, row)
            }
            guard fits else { return nil }
            found.append(candidate)
        }
        return found
    }

    // MARK: All that fits

    private static func fitting(_ rows: [Row], count: Int, isOrdered: Bool) -> [[Candidate]] {
        var carried: [Candidate] = []
        for row in rows {
            for case .some(let candidate) in row.copies.map({ Candidate(found: $0) }) where !carried.contains(candidate)
            {
                carried.append(candidate)
                // Each must be on one of the copies.
                if carried.count > count { return [] }
            }
        }
        let candidates: [Candidate] = [.reference] + carried + [.unknown]
        let all = count == 1 ? candidates.map { [$0] } : candidates.flatMap { a in candidates.map { [a, $0] } }
        return all.filter { fits($0, rows, isOrdered: isOrdered) }
    }

    /// True where the copies fit each row in one of its orders, and some row leaves each unknown copy open.
    private static func fits(_ copies: [Candidate], _ rows: [Row], isOrdered: Bool) -> Bool {
        // The sets of copies that the rows so far may leave open, as bits.
        var open: Set<UInt8> = [0]
        for row in rows {
            var ofRow: Set<UInt8> = []
            for isReversed in isOrdered ? [false] : [false, true] {
                let statements = isReversed ? row.copies.reversed() : row.copies
                guard zip(copies, statements).allSatisfy({ fits($0, $1, row) }) else { continue }
                ofRow.insert(bits(statements) { $0 == .open })
            }
            if ofRow.isEmpty { return false }
            open = Set(open.flatMap { sum in ofRow.map { sum | $0 } })
        }
        let unknown = bits(copies) { $0 == .unknown }
        return open.contains { $0 & unknown == unknown }
    }

    private static func bits<Element>(_ list: [Element], where isSet: (Element) -> Bool) -> UInt8 {
        var bits: UInt8 = 0
        for (index, element) in list.enumerated() where isSet(element) { bits |= 1 << UInt8(index) }
        return bits
    }

    private static func fits(_ candidate: Candidate, _ statement: RecordObservation.Copy, _ row: Row) -> Bool {
        switch statement {
        case .open: return true
        case .carried: return candidate == Candidate(found: statement)
        case .others:
            guard case .carried(let key, _) = candidate else { return true }
            return !row.excludesAll && !row.keys.contains(key)
        }
    }
}

extension PossibleCopies.Candidate {
    /// `nil` where the statement puts no change on the copy.
    fileprivate init?(found statement: RecordObservation.Copy) {
        guard case .carried(let key, let allele) = statement else { return nil }
        self = .carried(key, allele)
    }
}
