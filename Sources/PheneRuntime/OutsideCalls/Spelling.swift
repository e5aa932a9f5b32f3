// SPDX-License-Identifier: Apache-2.0

/// Texts of laboratories in one spelling, as bytes: without blanks, with ASCII letters in lower case, plain hyphens, `≥` and `x`.
///
/// Bytes, because comparing strings needs Unicode tables that Embedded Swift does not include.
enum Spelling {
    static let slash: UInt8 = 0x2F
    static let bar: UInt8 = 0x7C
    static let plus: UInt8 = 0x2B
    static let star: UInt8 = 0x2A
    static let x: UInt8 = 0x78
    static let atLeast: [UInt8] = [0xE2, 0x89, 0xA5]

    /// One spelling of a text.
    static func folded(_ text: some Sequence<UInt8>) -> [UInt8] {
        let bytes = Array(text)
        var folded: [UInt8] = []
        folded.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let rest = bytes[index...]
            if bytes[index] == 0x20 || bytes[index] == 0x09 {
                index += 1
            } else if rest.starts(with: [0xC2, 0xA0]) {
                index += 2
            } else if rest.starts(with: [0xC3, 0x97]) {
                folded.append(x)
                index += 2
            } else if isDash(rest) {
                folded.append(0x2D)
                index += 3
            } else if rest.starts(with: [0xE2, 0x80, 0x8B]) || rest.starts(with: [0xEF, 0xBB, 0xBF]) {
                // A zero-width blank and a byte order mark.
                index += 3
            } else if let byte = fullWidth(rest) {
                folded.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
                index += 3
            } else if rest.starts(with: [0x3E, 0x3D]) {
                folded += atLeast
                index += 2
            } else {
                let byte = bytes[index]
                folded.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
                index += 1
            }
        }
        return folded
    }

    /// The ASCII character of a full-width one, which has three bytes; `nil` for any other.
    private static func fullWidth(_ bytes: ArraySlice<UInt8>) -> UInt8? {
        guard bytes.count >= 3, bytes.first == 0xEF else { return nil }
        let (second, third) = (bytes[bytes.startIndex + 1], bytes[bytes.startIndex + 2])
        if second == 0xBC, third >= 0x81, third <= 0xBF { return third - 0x81 + 0x21 }
        if second == 0xBD, third >= 0x80, third <= 0x9E { return third - 0x80 + 0x60 }
        return nil
    }

    /// Whether a text begins with a hyphen, dash or minus sign of three bytes.
    private static func isDash(_ bytes: ArraySlice<UInt8>) -> Bool {
        if bytes.starts(with: [0xE2, 0x88, 0x92]) { return true }
        guard bytes.count >= 3, bytes.starts(with: [0xE2, 0x80]) else { return false }
        return bytes[bytes.startIndex + 2] >= 0x90 && bytes[bytes.startIndex + 2] <= 0x95
    }

    /// Only the letters and digits of a text, and what is not ASCII.
    static func word(_ text: some Sequence<UInt8>) -> [UInt8] {
        var word: [UInt8] = []
        for byte in folded(text) where isDigit(byte) || byte >= 0x61 && byte <= 0x7A || byte >= 0x80 {
            word.append(byte)
        }
        return word
    }

    /// Whether blanks separate two digits, or a digit from a point or comma: `1 25`.
    static func hasBlankInNumber(_ text: some Sequence<UInt8>) -> Bool {
        var last: UInt8 = 0
        var isBlank = false
        for byte in text {
            if byte == 0x20 || byte == 0x09 {
                isBlank = true
                continue
            }
            let isOfNumber = isDigit(byte) || byte == 0x2E || byte == 0x2C
            if isBlank, isOfNumber, isDigit(last) || last == 0x2E || last == 0x2C { return true }
            isBlank = false
            last = byte
        }
        return false
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// A text without blanks at its ends.
    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
        while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
        return bytes
    }

    /// The parts of a text between separators that no bracket or parenthesis encloses; whole where brackets are not closed.
    static func split(_ bytes: ArraySlice<UInt8>, at isSeparator: (UInt8) -> Bool) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var depth = 0
        var start = bytes.startIndex
        for index in bytes.indices {
            switch bytes[index] {
            case 0x28, 0x5B: depth += 1
            case 0x29, 0x5D: depth -= 1
            case let byte where depth == 0 && isSeparator(byte):
                parts.append(trimmed(bytes[start..<index]))
                start = index + 1
            default: break
            }
        }
        parts.append(trimmed(bytes[start...]))
        return depth == 0 ? parts : [trimmed(bytes)]
    }

    /// A whole number of at most four digits; `nil` for any other text.
    static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 4 else { return nil }
        var number = 0
        for byte in bytes {
            guard isDigit(byte) else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return number
    }
}
