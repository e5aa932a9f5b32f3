// SPDX-License-Identifier: Apache-2.0

/// The CRC-32 of gzip and zip (RFC 1952, section 8), a byte at a time.
struct Checksum {
    private(set) var value: UInt32 = 0

    private static let table: [UInt32] = (0..<256).map { byte in
        var register = UInt32(byte)
        for _ in 0..<8 { register = register & 1 == 1 ? 0xEDB8_8320 ^ register >> 1 : register >> 1 }
        return register
    }

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        let table = Self.table
        var register = ~value
        for byte in bytes { register = table[Int((register ^ UInt32(byte)) & 0xFF)] ^ register >> 8 }
        value = ~register
    }
}
