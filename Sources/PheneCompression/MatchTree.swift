// SPDX-License-Identifier: Apache-2.0

/// Finds where bytes occurred before: trees of the positions whose next four bytes have one hash, in the order of what follows them.
///
/// The newest position is the root, so that the nearest of equal matches is found first.
final class MatchTree {
    /// Bytes that occurred before.
    struct Match {
        var length: Int
        /// How far before, counted from 0 for the byte before.
        var distance: UInt32
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    /// The last position with each hash of two, three and four bytes, plus 1; 0 for none.
    private let twos: UnsafeMutablePointer<UInt32>
    private let threes: UnsafeMutablePointer<UInt32>
    private let fours: UnsafeMutablePointer<UInt32>
    /// For each position its two children, plus 1: the one whose bytes are less, and the one whose are more.
    private let children: UnsafeMutablePointer<UInt32>
    /// Positions before this are in the trees.
    private var position = 0

    private static let hashBits: UInt32 = 18
    /// How deep a tree is searched.
    private static let depth = 512

    /// - Parameter bytes: less than 2^32; must stay until the trees are gone.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        func table(_ count: Int) -> UnsafeMutablePointer<UInt32> {
            let table = UnsafeMutablePointer<UInt32>.allocate(capacity: count)
            table.initialize(repeating: 0, count: count)
            return table
        }
        twos = table(1 << 16)
        threes = table(1 << Int(Self.hashBits))
        fours = table(1 << Int(Self.hashBits))
        children = table(2 * bytes.count)
    }

    deinit {
        for table in [twos, threes, fours, children] { table.deallocate() }
    }

    /// Finds matches: each longer than the one before, and the nearest of its length.
    ///
    /// - Parameters:
    ///   - place: the position; it must rise from call to call.
    ///   - matches: what is found takes the place of what they have.
    func find(at place: Int, into matches: inout [Match]) {
        while position <= place {
            matches.removeAll(keepingCapacity: true)
            enter(isWanted: position == place, &matches)
            position += 1
        }
    }

    /// Enters the next position.
    private func enter(isWanted: Bool, _ matches: inout [Match]) {
        let limit = min(LengthModel.most, bytes.count - position)
        guard limit >= 4 else { return }
        let two = Int(bytes[position]) | Int(bytes[position + 1]) << 8
        let three = UInt32(truncatingIfNeeded: two) | UInt32(bytes[position + 2]) << 16
        let four = three | UInt32(bytes[position + 3]) << 24
        let first = Self.exchange(position, twos, two)
        let second = Self.exchange(position, threes, Int((three &* 0x9E37_79B1) >> (32 - Self.hashBits)))
        let root = Self.exchange(position, fours, Int((four &* 0x85EB_CA6B) >> (32 - Self.hashBits)))
        var longest = 1
        func take(_ candidate: Int, _ length: Int) {
            guard isWanted, length > longest else { return }
            longest = length
            matches.append(Match(length: length, distance: UInt32(truncatingIfNeeded: position - candidate - 1)))
        }
        if isWanted {
            if first >= 0 { take(first, common(first, from: 0, limit)) }
            if second >= 0 { take(second, common(second, from: 0, limit)) }
        }
        // What is less and what is more is cut out of the old tree, and becomes the children of the new root.
        var less = children + 2 * position, more = less + 1
        var lessLength = 0, moreLength = 0
        var candidate = root
        var depth = Self.depth
        while candidate >= 0, depth > 0 {
            depth -= 1
            let pair = children + 2 * candidate
            let length = common(candidate, from: min(lessLength, moreLength), limit)
            take(candidate, length)
            if length == limit {
                less.pointee = pair[0]
                more.pointee = pair[1]
                return
            }
            let mark = UInt32(truncatingIfNeeded: candidate + 1)
            if bytes[candidate + length] < bytes[position + length] {
                less.pointee = mark
                less = pair + 1
                candidate = Int(less.pointee) - 1
                lessLength = length
            } else {
                more.pointee = mark
                more = pair
                candidate = Int(more.pointee) - 1
                moreLength = length
            }
        }
        less.pointee = 0
        more.pointee = 0
    }

    /// Puts a position into a table, and says which one was there; -1 for none.
    private static func exchange(_ position: Int, _ table: UnsafeMutablePointer<UInt32>, _ hash: Int) -> Int {
        let old = Int(table[hash]) - 1
        table[hash] = UInt32(truncatingIfNeeded: position + 1)
        return old
    }

    /// How many bytes are the same at a candidate and here, of which some are known to be.
    private func common(_ candidate: Int, from start: Int, _ limit: Int) -> Int {
        var length = start
        while length < limit, bytes[position + length] == bytes[candidate + length] { length += 1 }
        return length
    }
}
