// SPDX-License-Identifier: Apache-2.0
package import PheneBytes

/// Text in which a carriage return alone ends a line, as classic Mac OS wrote it, read with newlines in their place.
package final class LineEndSource: ByteSource {
    private let source: any ByteSource
    private var endsInReturn = false

    /// - Parameter source: read by nobody else from here on.
    package init(_ source: any ByteSource) { self.source = source }

    /// True where more lines of a text's first bytes end with a carriage return alone than with a newline.
    package static func isNeeded(for head: [UInt8]) -> Bool {
        var newlines = 0
        var returns = 0
        var previous: UInt8 = 0
        for byte in head {
            if byte == 0x0A { newlines += 1 }
            if previous == 0x0D, byte != 0x0A { returns += 1 }
            previous = byte
        }
        return returns > newlines
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        while true {
            let count = try source.read(into: buffer)
            if count == 0 { return 0 }
            var kept = 0
            for index in 0..<count {
                let byte = buffer[index]
                defer { endsInReturn = byte == 0x0D }
                // The carriage return of a pair was already written as a newline.
                if byte == 0x0A, endsInReturn { continue }
                buffer[kept] = byte == 0x0D ? 0x0A : byte
                kept += 1
            }
            if kept > 0 { return kept }
        }
    }
}
