// SPDX-License-Identifier: Apache-2.0

/// Random numbers that are the same on every run and machine: SplitMix64 of Steele, Lea and Flood 2014
/// (doi:10.1145/2660193.2660195).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Creates a generator. The same seed gives the same numbers.
    public init(seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }

    /// A random number in a range.
    public mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// A random number from 0 up to, but not including, a bound.
    public mutating func number(below bound: Int) -> Int { number(0...bound - 1) }

    /// True with a probability of `percent` percent.
    public mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

    /// A random element of a list, which must not be empty.
    public mutating func one<Element>(of list: [Element]) -> Element { list[number(below: list.count)] }

    /// Some elements of a list in a random order, each at most once.
    public mutating func some<Element>(_ count: Int, of list: [Element]) -> [Element] {
        var rest = list
        var chosen: [Element] = []
        while chosen.count < count, !rest.isEmpty { chosen.append(rest.remove(at: number(below: rest.count))) }
        return chosen
    }
}
