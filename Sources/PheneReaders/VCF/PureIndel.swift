// SPDX-License-Identifier: Apache-2.0

/// An insertion or deletion without the bases beside it.
struct PureIndel {
    /// The offset in the reference bases of the record or locus, counted from 0.
    let offset: Int
    /// The inserted or deleted bases.
    let bases: [UInt8]
    let isDeletion: Bool

    /// `nil` where a replacement both inserts and deletes, or does neither.
    init?(_ old: [UInt8], _ new: [UInt8]) {
        let change = TrimmedChange(old, new, keepsOne: false)
        guard change.range.isEmpty != change.bases.isEmpty else { return nil }
        offset = change.range.lowerBound
        isDeletion = change.bases.isEmpty
        bases = isDeletion ? Array(old[change.range]) : Array(change.bases)
    }

    /// True where the same change can be written at the first of its reference bases, so that it may be possible even further to the
    /// left. The first base of a left-aligned change rules that out.
    func reachesLeftEnd(of reference: [UInt8]) -> Bool {
        var unit = bases
        var position = offset
        while position > 0 {
            guard let last = unit.last, reference[position - 1] == last else { return false }
            unit = [last] + unit.dropLast()
            position -= 1
        }
        return true
    }

    /// True where both changes insert or delete copies of one repeat unit, wherever in the repeat the unit begins.
    func hasUnit(of other: PureIndel) -> Bool {
        let a = Self.unit(bases)
        let b = Self.unit(other.bases)
        guard a.count == b.count else { return false }
        return a.indices.contains { start in a[start...] + a[..<start] == b[...] }
    }

    /// The shortest sequence of which the bases are a repeat.
    private static func unit(_ bases: [UInt8]) -> [UInt8] {
        for size in 1...max(bases.count, 1) where bases.count % size == 0 {
            if bases.indices.allSatisfy({ bases[$0] == bases[$0 % size] }) { return Array(bases.prefix(size)) }
        }
        return bases
    }
}
