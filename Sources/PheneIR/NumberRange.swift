// SPDX-License-Identifier: Apache-2.0

/// The whole numbers that an input takes, cut into the parts that rules tell apart.
///
/// Rules compare a number with a few others; between two of those all numbers are alike. Each part is one value of the input,
/// so that codes stay as small as the rules need: `age >= 18` and `age < 65` make 0 to 17, 18 to 64, and 65 and more.
///
/// - Invariant: `starts` is not empty, rises, begins with the lower bound of `range` and lies in it.
public struct NumberRange: Sendable, Hashable {
    public var range: ClosedRange<Int>
    /// `years`; may be empty.
    public var unit: String
    /// The first number of each part.
    public var starts: [Int]

    /// - Parameters:
    ///   - range: the whole numbers that an answer may be.
    ///   - unit: what they count.
    ///   - cuts: numbers at which another part begins; those outside the range, and its lower bound, add none.
    public init(_ range: ClosedRange<Int>, unit: String, cuts: Set<Int> = []) {
        self.range = range
        self.unit = unit
        let inside = cuts.filter { range.lowerBound < $0 && $0 <= range.upperBound }
        // One part alone would be known of everyone.
        starts = [range.lowerBound] + (inside.isEmpty ? [range.upperBound] : inside.sorted())
    }

    /// The part that holds a number; `nil` outside the range.
    public func code(of number: Int) -> Int? {
        range.contains(number) ? starts.lastIndex { $0 <= number } : nil
    }

    /// The numbers of a part.
    public func numbers(of code: Int) -> ClosedRange<Int> {
        starts[code]...(code + 1 < starts.count ? starts[code + 1] - 1 : range.upperBound)
    }

    /// The parts by name: `0..17`, `65`.
    public var names: [String] {
        starts.indices.map { code in
            let numbers = numbers(of: code)
            return numbers.count == 1
                ? String(numbers.lowerBound) : "\(numbers.lowerBound)..\(numbers.upperBound)"
        }
    }
}
