// SPDX-License-Identifier: Apache-2.0

extension JSON {
    /// The value as JSON text (RFC 8259), ending with a newline.
    ///
    /// A value that fits in 110 bytes, including its indentation, is written on one line. A longer array or object has one
    /// element or member on each line, so that a change affects few lines.
    ///
    /// - Complexity: linear in the size of the text; where values nest around one long text, times their depth.
    public var text: String {
        var text: [UInt8] = []
        write(to: &text, depth: 0)
        text.append(0x0A)
        return String(decoding: text, as: UTF8.self)
    }

    private func write(to text: inout [UInt8], depth: Int) {
        let start = text.count
        if writeLine(to: &text, upTo: start + 110 - 2 * depth) { return }
        text.removeLast(text.count - start)
        switch self {
        case .null, .bool, .integer, .decimal, .string: _ = writeLine(to: &text, upTo: .max)
        case .array(let elements):
            Self.block(0x5B, 0x5D, elements, to: &text, depth: depth) { element, text in
                element.write(to: &text, depth: depth + 1)
            }
        case .object(let members):
            Self.block(0x7B, 0x7D, members, to: &text, depth: depth) { member, text in
                Self.write(quoted: member.name, to: &text)
                text += ": ".utf8
                member.value.write(to: &text, depth: depth + 1)
            }
        }
    }

    private static func block<Item>(
        _ opening: UInt8, _ closing: UInt8, _ items: [Item], to text: inout [UInt8], depth: Int,
        _ write: (Item, inout [UInt8]) -> Void
    ) {
        text.append(opening)
        for (index, item) in items.enumerated() {
            text += (index > 0 ? ",\n" : "\n").utf8
            text += String(repeating: "  ", count: depth + 1).utf8
            write(item, &text)
        }
        text += ("\n" + String(repeating: "  ", count: depth)).utf8
        text.append(closing)
    }

    /// The value as JSON text on one line, without a newline at its end.
    ///
    /// - Complexity: linear in the size of the text.
    public var line: String {
        var text: [UInt8] = []
        _ = writeLine(to: &text, upTo: .max)
        return String(decoding: text, as: UTF8.self)
    }

    /// Writes the value on one line, and stops as soon as the text is longer than it may be.
    ///
    /// - Returns: whether the whole value was written, in no more than `end` bytes with what stood in `text` before.
    private func writeLine(to text: inout [UInt8], upTo end: Int) -> Bool {
        switch self {
        case .null: text += "null".utf8
        case .bool(let value): text += (value ? "true" : "false").utf8
        case .integer(let value): text += String(value).utf8
        case .decimal(let digits): text += digits.utf8
        case .string(let value):
            // A long text is not written only to be removed again.
            if value.utf8.count > end - text.count { return false }
            Self.write(quoted: value, to: &text)
        case .array(let elements):
            text.append(0x5B)
            for (index, element) in elements.enumerated() {
                if index > 0 { text += ", ".utf8 }
                guard element.writeLine(to: &text, upTo: end) else { return false }
            }
            text.append(0x5D)
        case .object(let members):
            text.append(0x7B)
            for (index, member) in members.enumerated() {
                if index > 0 { text += ", ".utf8 }
                Self.write(quoted: member.name, to: &text)
                text += ": ".utf8
                guard member.value.writeLine(to: &text, upTo: end) else { return false }
            }
            text.append(0x7D)
        }
        return text.count <= end
    }

    /// Whether no byte needs an escape, and all are ASCII.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for byte in bytes where byte < 0x20 || byte >= 0x7F || byte == 0x22 || byte == 0x5C { return false }
        return true
    }

    private static func write(quoted value: String, to text: inout [UInt8]) {
        text.append(0x22)
        // Nearly all texts are printable ASCII and need no escapes.
        if value.utf8.withContiguousStorageIfAvailable(isPlain) ?? false {
            text += value.utf8
            text.append(0x22)
            return
        }
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\"".utf8
            case "\\": text += "\\\\".utf8
            case "\n": text += "\\n".utf8
            case "\t": text += "\\t".utf8
            case "\r": text += "\\r".utf8
            // JSON allows the last two unescaped, but in older JavaScript they end a line.
            case "\u{0}"..."\u{1F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u".utf8
                for _ in digits.utf8.count..<4 { text.append(0x30) }
                text += digits.utf8
            default: text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            }
        }
        text.append(0x22)
    }
}
