// SPDX-License-Identifier: Apache-2.0

/// A table from a person's genotypes at some rows to what they were found to leave possible.
///
/// People share genotypes, so that few of them are matched anew. Open addressing over keys of a fixed number of words.
struct PatternMemo {
    private let width: Int
    private var keys: [UInt64]
    /// The number of the value in each slot, from 1; 0 in an empty one.
    private var numbers: [UInt32]
    private(set) var count = 0

    /// The most patterns that are kept; then the table begins anew, so that its memory has a bound.
    private static let most = 1 << 17

    /// - Parameter width: how many words a key has.
    init(width: Int) {
        self.width = width
        keys = [UInt64](repeating: 0, count: 64 * width)
        numbers = [UInt32](repeating: 0, count: 64)
    }

    /// Whether it holds as many patterns as it may.
    var isFull: Bool { count >= Self.most }

    mutating func removeAll() { self = PatternMemo(width: width) }

    /// The slot of a key, or the empty slot where it would be.
    private func slot(of key: UnsafePointer<UInt64>) -> Int {
        var hash: UInt64 = 0
        for word in 0..<width {
            hash = (hash ^ key[word]) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
        }
        let mask = numbers.count - 1
        var slot = Int(truncatingIfNeeded: hash >> 20) & mask
        while numbers[slot] != 0 {
            var isSame = true
            for word in 0..<width where keys[slot * width + word] != key[word] { isSame = false }
            if isSame { return slot }
            slot = (slot + 1) & mask
        }
        return slot
    }

    /// The number that a key was given, from 0; `nil` where it is new.
    func number(of key: UnsafePointer<UInt64>) -> Int? {
        let number = numbers[slot(of: key)]
        return number == 0 ? nil : Int(number) - 1
    }

    /// Gives a new key the next number.
    mutating func insert(_ key: UnsafePointer<UInt64>) {
        if 2 * (count + 1) > numbers.count { grow() }
        let slot = slot(of: key)
        count += 1
        numbers[slot] = UInt32(truncatingIfNeeded: count)
        for word in 0..<width { keys[slot * width + word] = key[word] }
    }

    private mutating func grow() {
        let (oldKeys, oldNumbers) = (keys, numbers)
        keys = [UInt64](repeating: 0, count: 2 * oldKeys.count)
        numbers = [UInt32](repeating: 0, count: 2 * oldNumbers.count)
        oldKeys.withUnsafeBufferPointer { old in
            guard let base = old.baseAddress else { return }
            for (index, number) in oldNumbers.enumerated() where number != 0 {
                let slot = slot(of: base + index * width)
                numbers[slot] = number
                for word in 0..<width { keys[slot * width + word] = old[index * width + word] }
            }
        }
    }
}
