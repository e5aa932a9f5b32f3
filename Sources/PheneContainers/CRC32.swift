// SPDX-License-Identifier: Apache-2.0

/// The CRC-32 of gzip and zip (RFC 1952, section 8), computed over bytes that come in parts.
///
/// Words of eight bytes are taken in three lanes: each lane takes every third word, so that the table lookups of one do not wait for
/// those of another, and the lanes are joined at the end (Kadatch and Jenkins, "Everything we know about CRC but afraid to
/// forget", 2010, section 4.11).
package struct CRC32: Sendable {
    /// The checksum of the bytes so far; 0 for none.
    package private(set) var value: UInt32 = 0

    /// The checksum of no bytes.
    package init() {}

    /// The checksum of some bytes.
    package init(_ bytes: UnsafeRawBufferPointer) { update(bytes) }

    /// Adds bytes behind those so far.
    ///
    /// - Complexity: linear in the bytes, with one table lookup a byte.
    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress, bytes.count > 0 else { return }
        value = CRCTables.shared.entries.withUnsafeBufferPointer { entries in
            guard let near = entries.baseAddress else { return value }
            return ~Self.advance(~value, start, bytes.count, near: near, far: near + CRCTables.size)
        }
    }

    /// The register after some bytes.
    private static func advance(
        _ register: UInt32, _ start: UnsafeRawPointer, _ size: Int, near: UnsafePointer<UInt32>,
        far: UnsafePointer<UInt32>
    ) -> UInt32 {
        var position = start
        var count = size
        var first = UInt64(register)
        if count >= 2 * CRCTables.laneBytes {
            var second: UInt64 = 0
            var third: UInt64 = 0
            // The last words of the lanes are left for joining them.
            while count >= 2 * CRCTables.laneBytes {
                first = step(first ^ word(position, 0), far)
                second = step(second ^ word(position, 8), far)
                third = step(third ^ word(position, 16), far)
                position += CRCTables.laneBytes
                count &-= CRCTables.laneBytes
            }
            first = step(first ^ word(position, 0), near)
            first = step(first ^ second ^ word(position, 8), near)
            first = step(first ^ third ^ word(position, 16), near)
            position += CRCTables.laneBytes
            count &-= CRCTables.laneBytes
        }
        while count >= 8 {
            first = step(first ^ word(position, 0), near)
            position += 8
            count &-= 8
        }
        var register = UInt32(truncatingIfNeeded: first)
        while count > 0 {
            register = near[Int((register ^ UInt32(position.load(as: UInt8.self))) & 0xFF)] ^ register >> 8
            position += 1
            count &-= 1
        }
        return register
    }

    @inline(__always)
    private static func word(_ start: UnsafeRawPointer, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// The register after the eight bytes of a word and, by the `far` tables, those up to the lane's next word.
    @inline(__always)
    private static func step(_ word: UInt64, _ tables: UnsafePointer<UInt32>) -> UInt64 {
        let a = entry(tables, 7, word) ^ entry(tables, 6, word &>> 8)
        let b = entry(tables, 5, word &>> 16) ^ entry(tables, 4, word &>> 24)
        let c = entry(tables, 3, word &>> 32) ^ entry(tables, 2, word &>> 40)
        let d = entry(tables, 1, word &>> 48) ^ entry(tables, 0, word &>> 56)
        return UInt64((a ^ b) ^ (c ^ d))
    }

    @inline(__always)
    private static func entry(_ tables: UnsafePointer<UInt32>, _ table: Int, _ byte: UInt64) -> UInt32 {
        tables[Int(truncatingIfNeeded: byte & 0xFF) &+ table &* 256]
    }
}

/// What a byte adds to the register once a number of zero bytes came behind it.
private struct CRCTables: Sendable {
    /// Tables for 0 to 7 zero bytes, then for 16 to 23: those that stand between a byte and its lane's next word.
    let entries: [UInt32]

    /// How many entries one group of eight tables has.
    static let size = 8 * 256
    /// How many bytes the lanes take together in a step.
    static let laneBytes = 3 * 8
    /// Computed at first use, in some 30 microseconds.
    static let shared = CRCTables()

    private init() {
        var entries = [UInt32](repeating: 0, count: 2 * Self.size)
        for byte in 0..<256 {
            var register = UInt32(byte)
            for _ in 0..<8 { register = register & 1 == 1 ? 0xEDB8_8320 ^ register >> 1 : register >> 1 }
            entries[byte] = register
        }
        for byte in 0..<256 {
            var register = entries[byte]
            for zeros in 1..<Self.laneBytes {
                register = entries[Int(register & 0xFF)] ^ register >> 8
                if zeros < 8 { entries[zeros * 256 + byte] = register }
                let far = zeros - (Self.laneBytes - 8)
                if far >= 0 { entries[Self.size + far * 256 + byte] = register }
            }
        }
        self.entries = entries
    }
}
