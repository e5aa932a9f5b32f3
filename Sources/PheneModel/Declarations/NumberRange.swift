// SPDX-License-Identifier: Apache-2.0

/// The whole numbers that an input takes, cut into the parts that rules tell apart.
///
/// Rules compare a number with a few others; between two of those all numbers are alike. Each part is one value of the input,
/// so that codes stay as small as the rules need: `age >= 18` and `age < 65` make 0 to 17, 18 to 64, and 65 and more.
///
/// - Invariant: `starts` is not empty, rises, begins with the lower bound of `range` and lies in it.
public struct NumberRange: PackRecord, Hashable {
    /// The whole numbers that an answer may be.
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

    package static var blank: NumberRange { NumberRange(0...0, unit: "") }

    package mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        var lower = range.lowerBound, upper = range.upperBound
        coder.signed(&lower)
        coder.signed(&upper)
        guard lower <= upper else { return coder.fail() }
        range = lower...upper
        coder.text(&unit)
        coder.list(&starts, blank: 0) { $0.signed(&$1) }
    }

    /// The part that holds a number; `nil` outside the range.
    public func code(of number: Int) -> Int? {
        guard range.contains(number) else { return nil }
        var code: Int?
        for (index, start) in starts.enumerated() where start <= number { code = index }
        return code
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
                ? String(numbers.lowerBound) : String(numbers.lowerBound) + ".." + String(numbers.upperBound)
        }
    }

    /// `0 to 120 years`
    public var text: String {
        String(range.lowerBound) + " to " + String(range.upperBound) + (unit.utf8.isEmpty ? "" : " " + unit)
    }
}
