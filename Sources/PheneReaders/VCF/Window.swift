// SPDX-License-Identifier: Apache-2.0

/// The reference bases that a record and a locus know together.
struct Window {
    private let first: Int
    private let letters: [UInt8]

    /// - Parameters:
    ///   - bounds: the first and last position.
    ///   - one: bases at a position, and `other` more of them; together they leave no gap.
    /// - Returns: `nil` where they contradict each other. An undecided base (`N`) contradicts nothing.
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

    /// The sequence with so many bases at a position replaced.
    func replacing(_ position: Int, _ count: Int, with new: [UInt8]) -> [UInt8] {
        Array(letters[..<(position - first)]) + new + Array(letters[(position - first + count)...])
    }

    /// From the first to the last point at which an insertion or deletion can be written within these bases. A point lies
    /// before the base of its number. Other changes lie where they are written.
    func reach(of range: Range<Int>, _ new: [UInt8]) -> ClosedRange<Int> {
        guard range.isEmpty != new.isEmpty else { return range.lowerBound...range.upperBound }
        let moved = new.isEmpty ? letters[(range.lowerBound - first)..<(range.upperBound - first)] : new[...]
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
        return letters.indices.contains(index) && Self.isBase(letters[index]) ? letters[index] : nil
    }

    static func isBase(_ letter: UInt8) -> Bool {
        letter == 0x41 || letter == 0x43 || letter == 0x47 || letter == 0x54
    }
}
