// SPDX-License-Identifier: Apache-2.0

extension AlleleSet {
    /// The highest of its alleles; `nil` for the empty set.
    var last: Int? {
        for index in words.indices.reversed() where words[index] != 0 {
            return index << 6 + 63 - words[index].leadingZeroBitCount
        }
        return nil
    }

    /// The lower one of each allele of this set and each of another one.
    func lower(_ other: AlleleSet) -> AlleleSet {
        var lower = AlleleSet(width: words.count)
        guard let last, let otherLast = other.last else { return lower }
        forEach { if $0 <= otherLast { lower.insert($0) } }
        other.forEach { if $0 <= last { lower.insert($0) } }
        return lower
    }
}

extension PairRows {
    /// A row as a set of columns.
    private func columns(ofRow row: Int) -> AlleleSet {
        var set = AlleleSet(width: width)
        for word in 0..<width { set.setWord(word, words[row * width + word]) }
        return set
    }

    private mutating func add(_ columns: AlleleSet, toRow row: Int) {
        for word in 0..<width { words[row * width + word] |= columns.words[word] }
    }

    /// Pairs of the lower one of each row and the first of an outcome, and the lower one of each column and its second.
    func lower(_ outcomes: [(Int, Int)]) -> PairRows {
        var lower = PairRows(alleles: alleles)
        for row in alleles.indices where !isEmpty(row: row) {
            for (first, second) in outcomes { lower.add(row: row, of: self, lowering: second, toRow: min(row, first)) }
        }
        return lower
    }

    /// Adds to a row the lower one of each column of another table's row and one column.
    private mutating func add(row: Int, of other: PairRows, lowering column: Int, toRow target: Int) {
        let limit = column >> 6, bit: UInt64 = 1 << UInt64(column & 63)
        var isBeyond = false
        for word in 0...limit {
            let columns = other.words[row * width + word]
            words[target * width + word] |= word < limit ? columns : columns & (bit - 1)
            if word == limit, columns & ~(bit - 1) != 0 { isBeyond = true }
        }
        for word in limit + 1..<max(limit + 1, width) where other.words[row * width + word] != 0 { isBeyond = true }
        if isBeyond { insert(row: target, column: column) }
    }

    /// The same for each two elements of a set.
    func lower(_ free: AlleleSet) -> PairRows {
        var lower = PairRows(alleles: alleles)
        var trivial = AlleleSet(width: width)
        trivial.insert(alleles.count - 1)
        guard let last = free.last, free != trivial else { return self }
        // What all rows from a row on hold together, from the last one up.
        var below = AlleleSet(width: width)
        for row in alleles.indices.reversed() {
            if !isEmpty(row: row) {
                let columns = columns(ofRow: row).lower(free)
                below.formUnion(columns)
                if row <= last { lower.add(columns, toRow: row) }
            }
            if free.contains(row) { lower.add(below, toRow: row) }
        }
        return lower
    }
}
