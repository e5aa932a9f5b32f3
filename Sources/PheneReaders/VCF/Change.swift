// SPDX-License-Identifier: Apache-2.0

/// What a replacement changes, without the bases that it leaves as they are (parsimony).
struct Change {
    /// The bases that go, counted from 0 in the old text; where empty, bases come in before its bound.
    let range: Range<Int>
    let letters: ArraySlice<UInt8>

    /// Trims the common end, leaving each text one base, and then the common beginning.
    ///
    /// - Parameter keepsOne: false where the common end may be trimmed until one text is empty.
    init(_ old: [UInt8], _ new: [UInt8], keepsOne: Bool = true) {
        let least = keepsOne ? 1 : 0
        var suffix = 0
        while suffix + least < old.count, suffix + least < new.count,
            old[old.count - 1 - suffix] == new[new.count - 1 - suffix]
        {
            suffix += 1
        }
        var prefix = 0
        while prefix < old.count - suffix, prefix < new.count - suffix, old[prefix] == new[prefix] { prefix += 1 }
        range = prefix..<old.count - suffix
        letters = new[prefix..<new.count - suffix]
    }

    /// True where as many bases come in as go.
    var isSubstitution: Bool { range.count == letters.count }
}

/// An insertion or deletion without its neighbours.
struct PureIndel {
    /// Counted from 0 in the reference bases of its spelling.
    let offset: Int
    /// What is inserted or deleted.
    let letters: [UInt8]
    let isDeletion: Bool

    /// - Returns: `nil` where the replacement both inserts and deletes, or does neither.
    init?(_ old: [UInt8], _ new: [UInt8]) {
        let change = Change(old, new, keepsOne: false)
        guard change.range.isEmpty != change.letters.isEmpty else { return nil }
        offset = change.range.lowerBound
        isDeletion = change.letters.isEmpty
        letters = isDeletion ? Array(old[change.range]) : Array(change.letters)
    }

    /// True where the same change can be written at the first base of its reference bases, so that it may lie further to
    /// the left still. In a spelling that is aligned to the left the first base forbids that.
    func reachesLeftEnd(of reference: [UInt8]) -> Bool {
        var unit = letters
        var place = offset
        while place > 0 {
            guard let last = unit.last, reference[place - 1] == last else { return false }
            unit = [last] + unit.dropLast()
            place -= 1
        }
        return true
    }

    /// True where both move copies of one repeat unit, from wherever in the repeat it is counted.
    func hasUnit(of other: PureIndel) -> Bool {
        let a = Self.unit(letters)
        let b = Self.unit(other.letters)
        guard a.count == b.count else { return false }
        return a.indices.contains { turn in a[turn...] + a[..<turn] == b[...] }
    }

    /// The shortest text of which letters are a repeat.
    private static func unit(_ letters: [UInt8]) -> [UInt8] {
        for size in 1...max(letters.count, 1) where letters.count % size == 0 {
            if letters.indices.allSatisfy({ letters[$0] == letters[$0 % size] }) { return Array(letters.prefix(size)) }
        }
        return letters
    }
}
