// SPDX-License-Identifier: Apache-2.0

/// Reads the parts of a record of a `.pgen` from front to back. Each part is `nil` where the record ends before it, or states what is not
/// possible.
struct PgenCursor {
    let bytes: [UInt8]
    private(set) var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether all bytes were read.
    var isAtEnd: Bool { at == bytes.count }

    /// The place of the next bytes.
    mutating func take(_ count: Int) -> Range<Int>? {
        guard count >= 0, count <= bytes.count - at else { return nil }
        defer { at += count }
        return at..<at + count
    }

    mutating func byte() -> UInt8? {
        guard at < bytes.count else { return nil }
        defer { at += 1 }
        return bytes[at]
    }

    /// A number of up to 31 bits, seven of them in each byte, the lowest first.
    mutating func number() -> Int? {
        var value = 0
        for shift in stride(from: 0, through: 28, by: 7) {
            guard let byte = byte() else { return nil }
            value |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return Int64(value) < 1 << 31 ? value : nil }
        }
        return nil
    }

    /// The little-endian number in some bytes, at most seven.
    func number(in range: Range<Int>) -> Int {
        var value = 0
        for (place, index) in range.enumerated() { value |= Int(bytes[index]) << (8 * place) }
        return value
    }

    /// A bit of a part that begins at a byte.
    func bit(_ index: Int, from start: Int) -> Bool { bytes[start + index >> 3] >> UInt8(index & 7) & 1 == 1 }

    /// A value of some bits, at most eight, of a part that begins at a byte.
    func value(_ index: Int, bits: Int, from start: Int) -> Int {
        if bits == 8 { return Int(bytes[start + index]) }
        let place = index * bits
        return Int(bytes[start + place >> 3] >> UInt8(place & 7)) & (1 << bits - 1)
    }

    /// A list of rising numbers of people, each with two bits where there are genotypes.
    ///
    /// - Parameters:
    ///   - count: how many people there are.
    ///   - hasCodes: whether there are genotypes.
    mutating func people(of count: Int, hasCodes: Bool) -> [(person: Int, code: UInt8)]? {
        guard let length = number() else { return nil }
        if length == 0 { return [] }
        guard length <= count else { return nil }
        let groups = (length + Self.group - 1) / Self.group
        let width = count < 1 << 8 ? 1 : count < 1 << 16 ? 2 : count < 1 << 24 ? 3 : 4
        guard let starts = take(groups * width), let sizes = take(groups - 1),
            let codes = take(hasCodes ? (length + 3) / 4 : 0)
        else { return nil }
        var found: [(person: Int, code: UInt8)] = []
        found.reserveCapacity(length)
        var last = -1
        for group in 0..<groups {
            let begin = at
            let first = starts.lowerBound + group * width
            var person = number(in: first..<first + width)
            for place in group * Self.group..<min(length, (group + 1) * Self.group) {
                if place > group * Self.group {
                    guard let step = number() else { return nil }
                    person += step
                }
                guard person > last, person < count else { return nil }
                last = person
                found.append((person, hasCodes ? UInt8(value(place, bits: 2, from: codes.lowerBound)) : 0))
            }
            // The number of bytes of each group but the last one is stated, less those that it has at least.
            if group < groups - 1, at - begin != Int(bytes[sizes.lowerBound + group]) + Self.group - 1 { return nil }
        }
        return found
    }

    /// The number of people of a group.
    private static let group = 64
}
