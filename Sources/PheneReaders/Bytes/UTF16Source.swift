// SPDX-License-Identifier: Apache-2.0

/// Text in UTF-16, given out as UTF-8 while it is read, as spreadsheets on Windows save it.
final class UTF16Source: ByteSource {
    /// Which byte of a pair comes first.
    enum Order: Sendable {
        case little
        case big
    }

    private let source: any ByteSource
    private let order: Order
    private var ready: [UInt8] = []
    private var given = 0

    private static let chunkSize = 64 << 10

    /// - Parameter source: what follows the byte order mark.
    init(_ source: any ByteSource, order: Order) {
        self.source = source
        self.order = order
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        while given == ready.count {
            if try !fill() { return 0 }
        }
        let count = min(buffer.count, ready.count - given)
        buffer.copyBytes(from: ready[given..<given + count])
        given += count
        return count
    }

    /// Converts the next chunk; false where there is none.
    private func fill() throws(ReadError) -> Bool {
        let next = try source.bytes(upTo: Self.chunkSize)
        guard !next.isEmpty else { return false }
        ready.removeAll(keepingCapacity: true)
        given = 0
        var index = 0
        while index + 1 < next.count {
            let pair = (UInt16(next[index]), UInt16(next[index + 1]))
            append(order == .little ? pair.1 << 8 | pair.0 : pair.0 << 8 | pair.1)
            index += 2
        }
        // Half a unit can only be the file's end, as a chunk is of even size.
        if index < next.count { append(0xFFFD) }
        return true
    }

    /// Appends a unit in UTF-8. Halves of what takes two units become marks of replacement: names of people may hold
    /// such, no row does.
    private func append(_ unit: UInt16) {
        switch unit {
        case 0..<0x80: ready.append(UInt8(unit))
        case 0x80..<0x800:
            ready.append(UInt8(0xC0 | unit >> 6))
            ready.append(UInt8(0x80 | unit & 0x3F))
        default:
            let unit = (0xD800...0xDFFF).contains(unit) ? 0xFFFD : unit
            ready.append(UInt8(0xE0 | unit >> 12))
            ready.append(UInt8(0x80 | unit >> 6 & 0x3F))
            ready.append(UInt8(0x80 | unit & 0x3F))
        }
    }
}
