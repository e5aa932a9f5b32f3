// SPDX-License-Identifier: Apache-2.0

/// Finds earlier occurrences of bytes, for compression: chains of the positions whose next bytes have one hash.
final class MatchFinder {
    /// The bytes at a position, as far as they also occur `distance` bytes before it.
    struct Match {
        var length: Int
        var distance: Int
    }

    /// The shortest match that deflate can express.
    static let least = 3
    /// The longest.
    static let most = 258
    /// The greatest distance of deflate.
    private static let window = 32 << 10
    /// How many earlier positions are tried.
    private static let tries = 1024
    private static let hashBits: UInt32 = 16

    private let bytes: UnsafePointer<UInt8>
    private let count: Int
    /// For each hash the last position that has it, plus 1; 0 for none.
    private let heads: UnsafeMutablePointer<Int32>
    /// For each position of the window the one before it with the same hash, plus 1.
    private let previous: UnsafeMutablePointer<Int32>
    /// Positions before this are in the chains.
    private var entered = 0

    /// - Parameters:
    ///   - bytes: the first byte; must stay until the finder is gone.
    ///   - count: how many bytes there are.
    init(_ bytes: UnsafePointer<UInt8>, count: Int) {
        self.bytes = bytes
        self.count = count
        heads = .allocate(capacity: 1 << Int(Self.hashBits))
        heads.initialize(repeating: 0, count: 1 << Int(Self.hashBits))
        previous = .allocate(capacity: Self.window)
        previous.initialize(repeating: 0, count: Self.window)
    }

    deinit {
        heads.deallocate()
        previous.deallocate()
    }

    /// The longest match at a position, the nearest of those; of length 0 where there is none. Positions must not fall from one call
    /// to the next.
    func longest(at position: Int) -> Match {
        enter(upTo: position)
        var best = Match(length: 0, distance: 0)
        let limit = min(Self.most, count - position)
        guard limit >= Self.least else { return best }
        let here = bytes + position
        var candidate = Int(heads[hash(position)]) - 1
        var tries = Self.tries
        while candidate >= 0, position - candidate <= Self.window, tries > 0 {
            tries -= 1
            let there = bytes + candidate
            if there[best.length] == here[best.length] {
                var length = 0
                while length < limit, there[length] == here[length] { length += 1 }
                if length > best.length, length >= Self.least {
                    best = Match(length: length, distance: position - candidate)
                    if length == limit { break }
                }
            }
            let next = Int(previous[candidate & (Self.window - 1)]) - 1
            // A position of the last window has taken the place of an older one.
            if next >= candidate { break }
            candidate = next
        }
        // Three bytes from far away cost more than as literals.
        if best.length == Self.least, best.distance > 4096 { best.length = 0 }
        return best
    }

    /// Enters the positions before one.
    private func enter(upTo position: Int) {
        while entered < position, entered + Self.least <= count {
            let hash = hash(entered)
            previous[entered & (Self.window - 1)] = heads[hash]
            heads[hash] = Int32(truncatingIfNeeded: entered + 1)
            entered += 1
        }
    }

    private func hash(_ position: Int) -> Int {
        let word = UInt32(bytes[position]) | UInt32(bytes[position + 1]) << 8 | UInt32(bytes[position + 2]) << 16
        return Int((word &* 0x9E37_79B1) >> (32 - Self.hashBits))
    }
}
