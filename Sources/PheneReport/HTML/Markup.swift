// SPDX-License-Identifier: Apache-2.0

/// Builds a page of HTML. Every text goes through ``text(_:)``, so that nothing of a file or a rule can act.
struct Markup {
    private(set) var html = ""

    /// Elements within a line, after which a line break would read as a space.
    private static let inline: Set<String> = ["a", "code", "strong", "s"]

    /// An element around what `body` writes.
    ///
    /// - Parameter attributes: names and values; a value is escaped.
    mutating func element(
        _ tag: String, _ attributes: KeyValuePairs<String, String> = [:], _ body: (inout Markup) -> Void
    ) {
        open(tag, attributes)
        body(&self)
        html += "</\(tag)>" + (Self.inline.contains(tag) ? "" : "\n")
    }

    mutating func element(_ tag: String, _ attributes: KeyValuePairs<String, String>, _ words: String) {
        element(tag, attributes) { $0.text(words) }
    }

    mutating func element(_ tag: String, _ words: String) { element(tag, [:], words) }

    /// An element without an end.
    mutating func void(_ tag: String, _ attributes: KeyValuePairs<String, String> = [:]) {
        open(tag, attributes)
        html += "\n"
    }

    private mutating func open(_ tag: String, _ attributes: KeyValuePairs<String, String>) {
        html += "<" + tag
        for (name, value) in attributes { html += " \(name)=\"\(Self.escaped(value))\"" }
        html += ">"
    }

    mutating func text(_ words: String) { html += Self.escaped(words) }

    /// Text of this module that is markup already: the style sheet.
    mutating func raw(_ markup: StaticString) { html += "\(markup)" }

    static func escaped(_ words: String) -> String {
        var bytes: [UInt8] = []
        for byte in words.inert.utf8 {
            switch byte {
            case 0x26: bytes += "&amp;".utf8
            case 0x3C: bytes += "&lt;".utf8
            case 0x3E: bytes += "&gt;".utf8
            case 0x22: bytes += "&quot;".utf8
            case 0x27: bytes += "&#39;".utf8
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
