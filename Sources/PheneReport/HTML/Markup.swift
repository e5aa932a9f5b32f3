// SPDX-License-Identifier: Apache-2.0

/// Builds a page of HTML. Every text is escaped by ``text(_:)``, so no content of a file or a rule becomes markup.
struct Markup {
    /// The page so far, in UTF-8.
    private(set) var utf8: [UInt8] = []
    /// The language of ``translations``, by its two letters.
    private let language: String
    /// Texts in another language than the page: an element that holds one of them says so.
    private let translations: Set<String>
    /// What precedes the ids of the part of one of several packs, and the links to them: each id occurs once in a page.
    var scope = ""
    /// How many levels headings are below those of a page of one pack.
    var depth = 0

    /// - Parameter capacity: the number of bytes to reserve.
    init(language: String = "", translations: Set<String> = [], capacity: Int = 0) {
        self.language = language
        self.translations = translations
        utf8.reserveCapacity(capacity)
    }

    /// The language of a text, where it is not that of the page; else empty.
    func language(of words: String) -> String { translations.contains(words) ? language : "" }

    /// Inline elements: a line break after them would appear as a space.
    private static func isInline(_ tag: String) -> Bool {
        switch tag {
        case "a", "b", "code", "i", "label", "mark", "s", "small", "span", "strong", "svg", "tspan", "use": true
        default: false
        }
    }

    /// Elements of prose, in which words between backticks are code.
    private static func isProse(_ tag: String) -> Bool {
        switch tag {
        case "dd", "li", "p", "small", "td": true
        default: false
        }
    }

    /// Adds an element with the content that `body` writes.
    ///
    /// - Parameters:
    ///   - attributes: names and values; a value is escaped, and an attribute without one is left out.
    ///   - language: that of the text by its two letters, where it is not that of the page.
    mutating func element(
        _ tag: String, _ attributes: KeyValuePairs<String, String> = [:], language: String = "",
        _ body: (inout Markup) -> Void
    ) {
        open(tag, attributes, language: language)
        body(&self)
        put("</")
        put(shifted(tag))
        put(Self.isInline(tag) ? ">" : ">\n")
    }

    mutating func element(_ tag: String, _ attributes: KeyValuePairs<String, String>, _ words: String) {
        element(tag, attributes, language: language(of: words)) { page in
            if Self.isProse(tag) { page.prose(words) } else { page.text(words) }
        }
    }

    mutating func element(_ tag: String, _ words: String) { element(tag, [:], words) }

    /// Adds an element without an end tag.
    mutating func void(_ tag: String, _ attributes: KeyValuePairs<String, String> = [:]) {
        open(tag, attributes)
        put("\n")
    }

    private mutating func open(
        _ tag: String, _ attributes: KeyValuePairs<String, String>, language: String = ""
    ) {
        put("<")
        put(shifted(tag))
        if !language.isEmpty { attribute("lang", language) }
        for (name, value) in attributes where !value.isEmpty { attribute(name, scoped(value, of: name)) }
        put(">")
    }

    /// The tag of a heading that is below that of a pack.
    private func shifted(_ tag: String) -> String {
        if depth == 0 { return tag }
        return switch tag {
        case "h2": "h3"
        case "h3": "h4"
        case "h4": "h5"
        default: tag
        }
    }

    /// The value of an attribute that names an element of the page, as this part of the page names it.
    private func scoped(_ value: String, of name: String) -> String {
        if scope.isEmpty { return value }
        switch name {
        case "id", "aria-labelledby", "name": return scope + value
        case "href" where value.utf8.first == 0x23:
            let id = value.dropFirst()
            return Self.isOfWholePage(id) ? value : "#" + scope + id
        default: return value
        }
    }

    /// Whether an id is that of a sign, a reference or a section that all packs share.
    private static func isOfWholePage(_ id: Substring) -> Bool {
        switch id {
        case "questions", "limits", "references", "glossary": true
        default:
            id.utf8.starts(with: "sign-".utf8)
                || id.utf8.first == 0x72 && id.utf8.count > 1
                    && id.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
        }
    }

    private mutating func attribute(_ name: String, _ value: String) {
        put(" ")
        put(name)
        put("=\"")
        text(value)
        put("\"")
    }

    /// Adds text as it is.
    private mutating func put(_ words: String) { utf8 += words.utf8 }

    /// Adds escaped text.
    mutating func text(_ words: String) {
        var words = words.inert
        words.withUTF8 { bytes in
            var start = 0
            for (place, byte) in bytes.enumerated() {
                guard let entity = Self.entity(byte) else { continue }
                utf8 += bytes[start..<place]
                put(entity)
                start = place + 1
            }
            utf8 += bytes[start...]
        }
    }

    /// Adds text in which words between backticks are code.
    mutating func prose(_ words: String) {
        let parts = words.contains(byte: 0x60) ? words.split(separator: "`", omittingEmptySubsequences: false) : []
        // An unpaired backtick is literal.
        guard parts.count > 2, parts.count % 2 == 1 else { return text(words) }
        for (index, part) in parts.enumerated() {
            if index % 2 == 1 { element("code", String(part)) } else { text(String(part)) }
        }
    }

    /// Adds markup of this module, unescaped.
    mutating func raw(_ markup: StaticString) { markup.withUTF8Buffer { utf8 += $0 } }

    /// Adds a style sheet, unescaped.
    mutating func style(_ style: Style) {
        put("<style>")
        put(style.sheet)
        put("</style>\n")
    }

    /// Adds JSON as a data block, which browsers do not run.
    ///
    /// - Parameter json: as ``JSONReport/compact(_:)`` gives it, so that no text in it can end the block.
    mutating func data(_ json: [UInt8]) {
        put("<script type=\"application/json\" id=\"data\">")
        utf8 += json
        put("</script>\n")
    }

    /// What a byte is written as, where it is not written as itself.
    private static func entity(_ byte: UInt8) -> String? {
        switch byte {
        case 0x22: "&quot;"
        case 0x26: "&amp;"
        case 0x27: "&#39;"
        case 0x3C: "&lt;"
        case 0x3E: "&gt;"
        default: nil
        }
    }
}
