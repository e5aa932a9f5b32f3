// SPDX-License-Identifier: Apache-2.0

/// Gzip and zip files made by hand, to be valid or broken in just one way. Nothing is compressed in them.
package enum HandmadeContainer {
    /// One member (RFC 1952, section 2.3) of one stored block (RFC 1951, section 3.2.4).
    package static func gzip(_ bytes: [UInt8]) -> [UInt8] {
        [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF] + storedBlock(bytes) + number(checksum(bytes), 4)
            + number(UInt32(bytes.count), 4)
    }

    /// A file in a zip file. What is given as a number is written instead of the true one.
    package struct Member {
        package var name: String
        package var bytes: [UInt8]
        package var isDeflated = false
        package var method: UInt32?
        package var flags: UInt32 = 0
        package var checksum: UInt32?
        package var size: UInt32?

        package init(
            name: String, bytes: [UInt8], isDeflated: Bool = false, method: UInt32? = nil, flags: UInt32 = 0,
            checksum: UInt32? = nil, size: UInt32? = nil
        ) {
            self.name = name
            self.bytes = bytes
            self.isDeflated = isDeflated
            self.method = method
            self.flags = flags
            self.checksum = checksum
            self.size = size
        }
    }

    /// Local headers, directory and end record (APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12, 4.3.16).
    package static func zip(_ members: [Member], comment: String = "") -> [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for member in members {
            let data = member.isDeflated ? storedBlock(member.bytes) : member.bytes
            let method = member.method ?? (member.isDeflated ? 8 : 0)
            let common =
                number(20, 2) + number(member.flags, 2) + number(method, 2) + number(0, 4)
                + number(member.checksum ?? checksum(member.bytes), 4) + number(UInt32(data.count), 4)
                + number(member.size ?? UInt32(member.bytes.count), 4) + number(UInt32(member.name.utf8.count), 2)
            directory += number(0x0201_4B50, 4) + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2)
            directory += number(0, 2) + number(0, 4) + number(UInt32(file.count), 4) + Array(member.name.utf8)
            file += number(0x0403_4B50, 4) + common + number(0, 2) + Array(member.name.utf8) + data
        }
        let count = number(UInt32(members.count), 2)
        let end =
            number(0x0605_4B50, 4) + number(0, 4) + count + count + number(UInt32(directory.count), 4)
            + number(UInt32(file.count), 4) + number(UInt32(comment.utf8.count), 2) + Array(comment.utf8)
        return file + directory + end
    }

    private static func storedBlock(_ bytes: [UInt8]) -> [UInt8] {
        precondition(bytes.count <= 0xFFFF, "a stored block has a length of 16 bits")
        let count = UInt32(bytes.count)
        return [1] + number(count, 2) + number(~count & 0xFFFF, 2) + bytes
    }

    /// A little-endian number.
    static func number(_ value: UInt32, _ bytes: Int) -> [UInt8] {
        (0..<bytes).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
    }

    /// CRC-32 (RFC 1952, section 8), a bit at a time.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var register = UInt32.max
        for byte in bytes {
            register ^= UInt32(byte)
            for _ in 0..<8 { register = register & 1 == 1 ? 0xEDB8_8320 ^ register >> 1 : register >> 1 }
        }
        return ~register
    }
}
