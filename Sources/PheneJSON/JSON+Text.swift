// SPDX-License-Identifier: Apache-2.0

extension JSON {
    /// The value as text by RFC 8259, with a newline at its end.
    ///
    /// What fits a line of 110 characters stands on one; anything longer has a member or an element on each line, so that a
    /// change shows as few changed lines.
    ///
    /// - Complexity: linear in the text, times its depth.
    public var text: String {
        var text = ""
        write(to: &text, depth: 0)
        return text + "\n"
    }

    private func write(to text: inout String, depth: Int) {
        let compact = line
        if compact.utf8.count + 2 * depth <= 110 {
            text += compact
            return
        }
        switch self {
        case .null, .bool, .integer, .string:
            text += compact
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

    /// The value on one line, with no newline at its end.
    public var line: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .string(let value): Self.quoted(value)
        case .array(let elements): "[" + elements.map { $0.line }.joined(separator: ", ") + "]"
        case .object(let members):
            "{" + members.map { Self.quoted($0.name) + ": " + $0.value.line }.joined(separator: ", ") + "}"
        }
    }

    private static func quoted(_ value: String) -> String {
        // Nearly all texts are plain ASCII and stand as they are.
        if value.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) { return "\"\(value)\"" }
        var text = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case "\r": text += "\\r"
            // JSON allows the last two as they are; in older JavaScript they end a line.
            case "\u{0}"..."\u{1F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
