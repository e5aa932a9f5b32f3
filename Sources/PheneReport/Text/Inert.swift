// SPDX-License-Identifier: Apache-2.0

extension Unicode.Scalar {
    /// Whether a terminal or a page would interpret the character instead of showing it: control characters, text direction
    /// marks and other invisible characters, line separators, private use.
    ///
    /// Text direction is the basis of "Trojan Source" (Boucher, Anderson 2021, arXiv:2111.00169).
    var isActive: Bool {
        if isASCII { return value < 0x20 || value == 0x7F }
        return switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
        default: false
        }
    }
}

extension String {
    /// Whether all of it is printable ASCII, the usual case.
    var isPlainASCII: Bool {
        utf8.withContiguousStorageIfAvailable { UnsafeRawBufferPointer($0).isPlainASCII }
            ?? utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }

    /// Whether a byte of ASCII occurs in it.
    func contains(byte: UInt8) -> Bool {
        utf8.withContiguousStorageIfAvailable { $0.contains(byte) } ?? utf8.contains(byte)
    }

    /// The text with every active character escaped: `\u{202E}`. A newline becomes a space.
    package var inert: String {
        if isPlainASCII || unicodeScalars.allSatisfy({ !$0.isActive }) { return self }
        var inert = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar == "\n" {
                inert.append(" ")
            } else if scalar.isActive {
                inert.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
            } else {
                inert.append(scalar)
            }
        }
        return String(inert)
    }
}

extension UnsafeRawBufferPointer {
    /// Whether every byte is from 0x20 to 0x7E.
    fileprivate var isPlainASCII: Bool {
        var index = 0
        while index + 8 <= count {
            let word = loadUnaligned(fromByteOffset: index, as: UInt64.self)
            // Sets the high bit of a byte: the first if the byte is below 0x20, the second if it is 0x7F.
            let control = word &- 0x2020_2020_2020_2020
            let delete = word &+ 0x0101_0101_0101_0101
            if (word | control | delete) & 0x8080_8080_8080_8080 != 0 { return false }
            index += 8
        }
        while index < count {
            if self[index] < 0x20 || self[index] >= 0x7F { return false }
            index += 1
        }
        return true
    }

    /// Whether it is ASCII without leading, trailing or repeated spaces.
    var isSingleSpacedASCII: Bool {
        guard let first, let last, first != 0x20, last != 0x20 else { return false }
        let highBits: UInt64 = 0x8080_8080_8080_8080
        var endsInSpace: UInt64 = 0
        var index = 0
        while index + 8 <= count {
            let word = UInt64(littleEndian: loadUnaligned(fromByteOffset: index, as: UInt64.self))
            if word & highBits != 0 { return false }
            // The high bit of each byte that is a space; compared with that of the byte before.
            let spaces = ~((word ^ 0x2020_2020_2020_2020) &+ 0x7F7F_7F7F_7F7F_7F7F) & highBits
            if spaces & (spaces << 8 | endsInSpace) != 0 { return false }
            endsInSpace = spaces >> 56
            index += 8
        }
        var previous: UInt8 = endsInSpace != 0 ? 0x20 : 0
        while index < count {
            if self[index] >= 0x80 || self[index] == 0x20 && previous == 0x20 { return false }
            previous = self[index]
            index += 1
        }
        return true
    }
}
