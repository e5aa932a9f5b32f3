// SPDX-License-Identifier: Apache-2.0

extension JSON {
    /// The value as JSON text (RFC 8259), ending with a newline.
    ///
    /// A value that fits in 110 bytes, including its indentation, is written on one line. A longer array or object has one
    /// element or member on each line, so that a change affects few lines.
    ///
    /// - Complexity: linear in the size of the text; where values nest around one long text, times their depth.
    public var text: String {
        var text = ""
        write(to: &text, depth: 0)
        return text + "\n"
    }

    private func write(to text: inout String, depth: Int) {
        var compact = ""
        if writeLine(to: &compact, within: 110 - 2 * depth) {
            text += compact
            return
        }
        switch self {
        case .null, .bool, .integer, .decimal, .string:
            text += line
        case .array(let elements):
            Self.block("[", "]", elements, to: &text, depth: depth) { element, text in
                element.write(to: &text, depth: depth + 1)
            }
        case .object(let members):
            Self.block("{", "}", members, to: &text, depth: depth) { member, text in
                text += Self.quoted(member.name) + ": "
                member.value.write(to: &text, depth: depth + 1)
            }
        }
    }

    private static func block<Item>(
        _ opening: String, _ closing: String, _ items: [Item], to text: inout String, depth: Int,
        _ write: (Item, inout String) -> Void
    ) {
        text += opening
        for (index, item) in items.enumerated() {
            text += (index == 0 ? "\n" : ",\n") + String(repeating: "  ", count: depth + 1)
            write(item, &text)
        }
        text += "\n" + String(repeating: "  ", count: depth) + closing
    }

    /// The value as JSON text on one line, without a newline at its end.
    ///
    /// - Complexity: linear in the size of the text.
    public var line: String {
        var text = ""
        _ = writeLine(to: &text, within: .max)
        return text
    }

    /// Writes the value on one line, and stops as soon as the text is longer than it may be.
    ///
    /// - Returns: whether the whole value was written, in no more than `most` bytes with what stood in `text` before.
    private func writeLine(to text: inout String, within most: Int) -> Bool {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .integer(let value): text += String(value)
        case .decimal(let digits): text += digits
        case .string(let value): text += Self.quoted(value)
        case .array(let elements):
            text += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { text += ", " }
                guard element.writeLine(to: &text, within: most) else { return false }
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (index, member) in members.enumerated() {
                text += (index > 0 ? ", " : "") + Self.quoted(member.name) + ": "
                guard member.value.writeLine(to: &text, within: most) else { return false }
            }
            text += "}"
        }
        return text.utf8.count <= most
    }

    private static func quoted(_ value: String) -> String {
        // Nearly all texts are printable ASCII and need no escapes.
        if value.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) { return "\"\(value)\"" }
        var text = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case "\r": text += "\\r"
            // JSON allows the last two unescaped, but in older JavaScript they end a line.
            case "\u{0}"..."\u{1F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
