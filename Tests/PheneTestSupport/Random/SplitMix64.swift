// SPDX-License-Identifier: Apache-2.0

/// A small generator of random numbers; the same seed gives the same numbers on every machine.
///
/// Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195.
public struct SplitMix64: Sendable {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }

    /// A number of a range.
    public mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// True about `percent` times in a hundred.
    public mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

    /// One of a list that is not empty.
    public mutating func one<Element>(of list: [Element]) -> Element { list[number(0...list.count - 1)] }

    /// Some of a list in a random order, each at most once.
    public mutating func some<Element>(_ count: Int, of list: [Element]) -> [Element] {
        var rest = list
        var chosen: [Element] = []
        while chosen.count < count, !rest.isEmpty { chosen.append(rest.remove(at: number(0...rest.count - 1))) }
        return chosen
    }
}
