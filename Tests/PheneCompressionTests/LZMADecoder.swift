// SPDX-License-Identifier: Apache-2.0

/// Reads an `.lzma` file as its specification says, one bit after the other.
struct LZMADecoder {
    private var input: ArraySlice<UInt8>
    private var range: UInt64 = 0xFFFF_FFFF
    private var code: UInt64 = 0
    /// By a name of what is asked, and the bits before.
    private var chances: [String: UInt64] = [:]

    /// - Returns: the bytes; `nil` where the file is none, or has bytes behind its end.
    static func decoded(_ file: [UInt8]) -> [UInt8]? {
        guard file.count >= 13, file[0] < 9 else { return nil }
        let size = file[5..<13].reversed().reduce(0) { $0 << 8 | Int($1) }
        var decoder = LZMADecoder(input: file[13...])
        return decoder.bytes(size, literalBits: file[0])
    }

    private init(input: ArraySlice<UInt8>) {
        self.input = input
        for _ in 0..<5 { code = code << 8 & 0xFFFF_FFFF | UInt64(self.input.popFirst() ?? 0) }
    }

    private mutating func normalize() {
        guard range < 1 << 24 else { return }
        range <<= 8
        code = code << 8 | UInt64(input.popFirst() ?? 0)
    }

    private mutating func bit(_ name: String) -> Int {
        let chance = chances[name] ?? 1024
        let bound = (range >> 11) * chance
        let bit = code < bound ? 0 : 1
        if bit == 0 {
            range = bound
            chances[name] = chance + (2048 - chance) >> 5
        } else {
            range -= bound
            code -= bound
            chances[name] = chance - chance >> 5
        }
        normalize()
        return bit
    }

    private mutating func number(_ bits: Int, _ name: String, isReversed: Bool = false) -> Int {
        var node = 1
        var number = 0
        for place in 0..<bits {
            let bit = bit("\(name) \(node)")
            node = node << 1 | bit
            number = isReversed ? number | bit << place : number << 1 | bit
        }
        return number
    }

    private mutating func length(_ name: String) -> Int {
        if bit(name + " low") == 0 { return 2 + number(3, name + " 1") }
        if bit(name + " middle") == 0 { return 10 + number(3, name + " 2") }
        return 18 + number(8, name + " 3")
    }

    private mutating func distance(_ length: Int) -> Int {
        let slot = number(6, "slot \(min(length, 5))")
        if slot < 4 { return slot }
        let bits = slot / 2 - 1
        if slot < 14 { return (2 + slot % 2) << bits + number(bits, "near \(slot)", isReversed: true) }
        var high = 2 + slot % 2
        for _ in 4..<bits {
            range >>= 1
            let bit = code < range ? 0 : 1
            if bit == 1 { code -= range }
            normalize()
            high = high << 1 | bit
        }
        return high << 4 + number(4, "align", isReversed: true)
    }

    /// Which of the last distances it is.
    private mutating func place(_ state: Int) -> Int {
        if bit("not last \(state)") == 0 { return 0 }
        if bit("not second \(state)") == 0 { return 1 }
        return 2 + bit("not third \(state)")
    }

    private mutating func bytes(_ size: Int, literalBits: UInt8) -> [UInt8]? {
        var bytes: [UInt8] = []
        var state = 0
        var last = [0, 0, 0, 0]
        while bytes.count < size {
            if bit("match \(state)") == 0 {
                let before = (bytes.last ?? 0) >> (8 - literalBits)
                var node = 1
                var matched = state < 7 ? nil : bytes[bytes.count - last[0] - 1]
                while node < 256 {
                    guard let expected = matched.map({ Int($0 >> 7) }) else {
                        node = node << 1 | bit("literal \(before) \(node)")
                        continue
                    }
                    let bit = bit("literal \(before) \(expected) \(node)")
                    node = node << 1 | bit
                    matched = bit == expected ? matched.map { $0 << 1 } : nil
                }
                bytes.append(UInt8(node & 255))
                state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6
                continue
            }
            var count = 1
            if bit("again \(state)") == 0 {
                count = length("length")
                last = [distance(count)] + last.dropLast()
                state = state < 7 ? 7 : 10
            } else {
                let place = place(state)
                if place == 0, bit("long \(state)") == 0 {
                    state = state < 7 ? 9 : 11
                } else {
                    last.insert(last.remove(at: place), at: 0)
                    count = length("length again")
                    state = state < 7 ? 8 : 11
                }
            }
            guard last[0] < bytes.count else { return nil }
            for _ in 0..<count { bytes.append(bytes[bytes.count - last[0] - 1]) }
        }
        return input.isEmpty && bytes.count == size ? bytes : nil
    }
}
