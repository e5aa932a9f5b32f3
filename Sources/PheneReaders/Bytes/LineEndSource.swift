// SPDX-License-Identifier: Apache-2.0

/// Text in which a lone carriage return ends a line, as old Macs wrote it, given out with newlines.
final class LineEndSource: ByteSource {
    private let source: any ByteSource
    private var endsInReturn = false

    init(_ source: any ByteSource) { self.source = source }

    /// True where more lines end with a carriage return alone than with a newline.
    static func isNeeded(for head: [UInt8]) -> Bool {
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

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        while true {
            let count = try source.read(into: buffer)
            if count == 0 { return 0 }
            var kept = 0
            for index in 0..<count {
                let byte = buffer[index]
                defer { endsInReturn = byte == 0x0D }
                // Of both signs the return was given out as a newline.
                if byte == 0x0A, endsInReturn { continue }
                buffer[kept] = byte == 0x0D ? 0x0A : byte
                kept += 1
            }
            if kept > 0 { return kept }
        }
    }
}
