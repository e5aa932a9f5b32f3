// SPDX-License-Identifier: Apache-2.0
package import PheneBytes

/// Text in UTF-16, as spreadsheets on Windows save it, converted to UTF-8 while it is read.
package final class UTF16Source: ByteSource {
    /// Which byte of a code unit comes first.
    package enum ByteOrder: Sendable {
        /// The low byte.
        case little
        /// The high byte.
        case big
    }

    private let source: any ByteSource
    private let order: ByteOrder
    private var converted: [UInt8] = []
    private var position = 0

    private static let chunkSize = 64 << 10

    /// - Parameters:
    ///   - source: the bytes behind the byte order mark.
    ///   - order: what the byte order mark says.
    package init(_ source: any ByteSource, order: ByteOrder) {
        self.source = source
        self.order = order
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        while position == converted.count {
            if try !fill() { return 0 }
        }
        let count = min(buffer.count, converted.count - position)
        buffer.copyBytes(from: converted[position..<position + count])
        position += count
        return count
    }

    /// Converts the next chunk; false where there is none.
    private func fill() throws(FileError) -> Bool {
        let next = try source.bytes(upTo: Self.chunkSize)
        guard !next.isEmpty else { return false }
        converted.removeAll(keepingCapacity: true)
        position = 0
        var index = 0
        while index + 1 < next.count {
            let pair = (UInt16(next[index]), UInt16(next[index + 1]))
            append(order == .little ? pair.1 << 8 | pair.0 : pair.0 << 8 | pair.1)
            index += 2
        }
        // Only the file's last byte can be half a code unit, as a chunk is of even size.
        if index < next.count { append(0xFFFD) }
        return true
    }

    /// Appends a code unit in UTF-8. Halves of surrogate pairs become replacement characters: a person's name may hold such
    /// characters, no row of genotypes does.
    private func append(_ unit: UInt16) {
        switch unit {
        case 0..<0x80: converted.append(UInt8(unit))
        case 0x80..<0x800:
            converted.append(UInt8(0xC0 | unit >> 6))
            converted.append(UInt8(0x80 | unit & 0x3F))
        default:
            let unit = (0xD800...0xDFFF).contains(unit) ? 0xFFFD : unit
            converted.append(UInt8(0xE0 | unit >> 12))
            converted.append(UInt8(0x80 | unit >> 6 & 0x3F))
            converted.append(UInt8(0x80 | unit & 0x3F))
        }
    }
}
