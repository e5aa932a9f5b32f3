// SPDX-License-Identifier: Apache-2.0

/// A writer that appends one JSON value (RFC 8259), piece by piece, to a text.
///
/// Members stand in the order in which they are written, so equal calls give equal bytes. The writer puts the commas and
/// the line breaks; the caller opens and closes objects and arrays through closures, so they always match.
///
///     var json = JSONWriter()
///     json.object {
///         $0.member("name", "dbh")
///         $0.array("steps") { $0.value("low"); $0.value("high") }
///     }
///     json.text  // {"name": "dbh", ...} on several lines
public struct JSONWriter: Sendable {
    public enum Style: Sendable {
        /// No space at all.
        case compact
        /// One member or element a line, each level indented by two spaces.
        case pretty
    }

    private let style: Style
    private var bytes: [UInt8] = []
    private var depth = 0
    /// How many open arrays and objects around this place are written on one line.
    private var inlineDepth = 0
    private var isFirst = true

    public init(style: Style = .pretty) { self.style = style }

    /// What has been written so far; a pretty text ends with a newline.
    public var text: String {
        let body = String(decoding: bytes, as: UTF8.self)
        return style == .pretty && !bytes.isEmpty ? body + "\n" : body
    }

    // MARK: Elements of an array, or the one value of the text

    public mutating func value(_ text: String) { element { $0.quote(text) } }
    public mutating func value(_ number: Int) { element { $0.append(String(number)) } }
    public mutating func value(_ flag: Bool) { element { $0.append(flag ? "true" : "false") } }
    public mutating func null() { element { $0.append("null") } }

    public mutating func object(_ write: (inout JSONWriter) -> Void) {
        element { $0.enclose("{", "}", write) }
    }

    public mutating func array(_ write: (inout JSONWriter) -> Void) {
        element { $0.enclose("[", "]", write) }
    }

    // MARK: Members of an object

    public mutating func member(_ key: String, _ text: String) { member(key) { $0.quote(text) } }
    public mutating func member(_ key: String, _ number: Int) { member(key) { $0.append(String(number)) } }
    public mutating func member(_ key: String, _ flag: Bool) { member(key) { $0.append(flag ? "true" : "false") } }
    public mutating func null(_ key: String) { member(key) { $0.append("null") } }

    public mutating func object(_ key: String, _ write: (inout JSONWriter) -> Void) {
        member(key) { $0.enclose("{", "}", write) }
    }

    public mutating func array(_ key: String, _ write: (inout JSONWriter) -> Void) {
        member(key) { $0.enclose("[", "]", write) }
    }

    /// A list of texts on one line, in either style.
    public mutating func list(_ key: String, _ texts: some Sequence<String>) {
        member(key) { $0.inline(texts) }
    }

    /// A list of texts on one line, as an element of an array.
    public mutating func list(_ texts: some Sequence<String>) {
        element { $0.inline(texts) }
    }

    // MARK: Inner workings

    private mutating func element(_ write: (inout JSONWriter) -> Void) {
        separate()
        write(&self)
        isFirst = false
    }

    private mutating func member(_ key: String, _ write: (inout JSONWriter) -> Void) {
        separate()
        quote(key)
        append(style == .pretty ? ": " : ":")
        write(&self)
        isFirst = false
    }

    private mutating func inline(_ texts: some Sequence<String>) {
        inlineDepth += 1
        enclose("[", "]") { writer in
            for text in texts { writer.value(text) }
        }
        inlineDepth -= 1
    }

    private mutating func enclose(_ open: String, _ close: String, _ write: (inout JSONWriter) -> Void) {
        append(open)
        depth += 1
        isFirst = true
        write(&self)
        depth -= 1
        if !isFirst { breakLine() }
        append(close)
        isFirst = false
    }

    /// The comma before all but the first, and the line break of the pretty style.
    private mutating func separate() {
        if !isFirst {
            append(",")
            if inlineDepth > 0, style == .pretty { append(" ") }
        }
        if depth > 0 { breakLine() }
    }

    private mutating func breakLine() {
        guard style == .pretty, inlineDepth == 0 else { return }
        bytes.append(0x0A)
        for _ in 0..<depth { append("  ") }
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// A string with its escapes: quotes, backslashes, control characters, and U+2028 and U+2029, which JSON allows but
    /// which end a line in older JavaScript.
    private mutating func quote(_ text: String) {
        bytes.append(0x22)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": append("\\\"")
            case "\\": append("\\\\")
            case "\n": append("\\n")
            case "\r": append("\\r")
            case "\t": append("\\t")
            case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}": escape(scalar)
            default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        bytes.append(0x22)
    }

    private mutating func escape(_ scalar: Unicode.Scalar) {
        let digits = String(scalar.value, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    }
}
