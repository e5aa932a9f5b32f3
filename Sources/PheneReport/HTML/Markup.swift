// SPDX-License-Identifier: Apache-2.0

/// Builds a page of HTML. Every text goes through ``text(_:)``, so that nothing of a file or a rule can act.
struct Markup {
    private(set) var html = ""

    /// Elements within a line, after which a line break would read as a space.
    private static let inline: Set<String> = ["a", "b", "code", "mark", "s", "small", "span", "strong", "tspan", "use"]

    /// Elements of running text, in which words between backticks are code.
    private static let prose: Set<String> = ["dd", "li", "p", "small", "td"]

    /// An element around what `body` writes.
    ///
    /// - Parameter attributes: names and values; a value is escaped, and an attribute without one is left out.
    mutating func element(
        _ tag: String, _ attributes: KeyValuePairs<String, String> = [:], _ body: (inout Markup) -> Void
    ) {
        open(tag, attributes)
        body(&self)
        html += "</" + tag
        html += Self.inline.contains(tag) ? ">" : ">\n"
    }

    mutating func element(_ tag: String, _ attributes: KeyValuePairs<String, String>, _ words: String) {
        element(tag, attributes) { page in
            if Self.prose.contains(tag) { page.prose(words) } else { page.text(words) }
        }
    }

    mutating func element(_ tag: String, _ words: String) { element(tag, [:], words) }

    /// An element without an end.
    mutating func void(_ tag: String, _ attributes: KeyValuePairs<String, String> = [:]) {
        open(tag, attributes)
        html += "\n"
    }

    private mutating func open(_ tag: String, _ attributes: KeyValuePairs<String, String>) {
        html += "<" + tag
        for (name, value) in attributes where !value.isEmpty {
            html += " " + name + "=\""
            text(value)
            html += "\""
        }
        html += ">"
    }

    mutating func text(_ words: String) {
        if words.utf8.allSatisfy(Self.isPlain) {
            html += words
        } else {
            html += Self.escaped(words)
        }
    }

    /// Text in which words between backticks are code.
    mutating func prose(_ words: String) {
        let parts = words.utf8.contains(0x60) ? words.split(separator: "`", omittingEmptySubsequences: false) : []
        // A backtick without its fellow is just a backtick.
        guard parts.count > 2, parts.count % 2 == 1 else { return text(words) }
        for (index, part) in parts.enumerated() {
            if index % 2 == 1 { element("code", String(part)) } else { text(String(part)) }
        }
    }

    /// Text of this module that is markup already: the style sheet.
    mutating func raw(_ markup: StaticString) { html += "\(markup)" }

    /// A value as a data block: no browser runs it, and no text in it can end it.
    mutating func data(_ json: String) {
        html += "<script type=\"application/json\" id=\"data\">"
        for (index, part) in json.utf8.split(separator: 0x3C, omittingEmptySubsequences: false).enumerated() {
            if index > 0 { html += "\\u003c" }
            html += Substring(part)
        }
        html += "</script>\n"
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x26, 0x27, 0x3C, 0x3E: false
        default: byte >= 0x20 && byte < 0x7F
        }
    }

    private static func escaped(_ words: String) -> String {
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
