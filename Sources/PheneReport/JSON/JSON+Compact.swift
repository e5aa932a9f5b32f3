// SPDX-License-Identifier: Apache-2.0

internal import PheneJSON

extension JSON {
    /// Writes the value as one line of UTF-8 without spaces between tokens, without members of ``JSONReport/prose`` and without
    /// empty members. Characters that a page would interpret are escaped, so that programs decode the same strings.
    ///
    /// What is left out is never built a second time: a page with everything would be twice as slow.
    func writeCompact(to utf8: inout [UInt8]) {
        switch self {
        case .null, .bool, .integer, .decimal: utf8 += line.utf8
        case .string(let text): Self.write(text, to: &utf8)
        case .array(let elements):
            var separator: UInt8 = 0x5B
            if elements.isEmpty { utf8.append(separator) }
            for element in elements {
                utf8.append(separator)
                element.writeCompact(to: &utf8)
                separator = 0x2C
            }
            utf8.append(0x5D)
        case .object(let members):
            var separator: UInt8 = 0x7B
            for member in members where !member.value.isEmpty && !JSONReport.prose.contains(member.name) {
                utf8.append(separator)
                Self.write(member.name, to: &utf8)
                utf8.append(0x3A)
                member.value.writeCompact(to: &utf8)
                separator = 0x2C
            }
            if separator == 0x7B { utf8.append(separator) }
            utf8.append(0x7D)
        }
    }

    private var isEmpty: Bool {
        switch self {
        case .null: true
        case .string(let text): text.isEmpty
        case .array(let elements): elements.isEmpty
        case .bool(let value): !value
        case .integer, .decimal, .object: false
        }
    }

    private static func write(_ text: String, to utf8: inout [UInt8]) {
        if text.isPlainASCII, !text.contains(byte: 0x22), !text.contains(byte: 0x5C), !text.contains(byte: 0x3C) {
            utf8.append(0x22)
            utf8 += text.utf8
            utf8.append(0x22)
            return
        }
        for byte in inert(JSON.string(text).line).utf8 {
            if byte == 0x3C { utf8 += "\\u003c".utf8 } else { utf8.append(byte) }
        }
    }
}
