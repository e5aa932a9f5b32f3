// SPDX-License-Identifier: Apache-2.0

/// The reference bases that a record and a locus state together.
struct Window {
    private let first: Int
    private let bases: [UInt8]

    /// - Parameters:
    ///   - bounds: the first and last position.
    ///   - one: bases at a position.
    ///   - other: bases at another position; together they leave no gap.
    /// - Returns: `nil` where they contradict each other. An unknown base (`N`) contradicts nothing.
    init?(_ bounds: (Int, Int), _ one: [UInt8], at position: Int, _ other: [UInt8], at otherPosition: Int) {
        first = bounds.0
        var bases = [UInt8](repeating: 0x4E, count: bounds.1 - bounds.0 + 1)
        for (offset, base) in one.enumerated() { bases[position - first + offset] = base }
        for (offset, base) in other.enumerated() {
            let index = otherPosition - first + offset
            let known = bases[index]
            if Self.isBase(known), Self.isBase(base), known != base { return nil }
            if !Self.isBase(known) { bases[index] = base }
        }
        self.bases = bases
    }

    /// The bases after the replacement of `count` bases at a position.
    func replacing(_ position: Int, _ count: Int, with new: [UInt8]) -> [UInt8] {
        Array(bases[..<(position - first)]) + new + Array(bases[(position - first + count)...])
    }

    /// The first and the last point at which an insertion or deletion can be written within these bases. A point is before the base of
    /// its number. Other changes can be written at their own positions only.
    func reach(of range: Range<Int>, _ new: [UInt8]) -> ClosedRange<Int> {
        guard range.isEmpty != new.isEmpty else { return range.lowerBound...range.upperBound }
        let moved = new.isEmpty ? bases[(range.lowerBound - first)..<(range.upperBound - first)] : new[...]
        var low = range.lowerBound
        var unit = Array(moved)
        while let base = base(low - 1), base == unit.last {
            unit = [base] + unit.dropLast()
            low -= 1
        }
        var high = range.upperBound
        unit = Array(moved)
        while let base = base(high), base == unit.first {
            unit = unit.dropFirst() + [base]
            high += 1
        }
        return low...high
    }

    private func base(_ position: Int) -> UInt8? {
        let index = position - first
        return bases.indices.contains(index) && Self.isBase(bases[index]) ? bases[index] : nil
    }

    static func isBase(_ base: UInt8) -> Bool {
        base == 0x41 || base == 0x43 || base == 0x47 || base == 0x54
    }
}
