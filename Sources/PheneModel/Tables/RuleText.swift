// SPDX-License-Identifier: Apache-2.0

/// A text of the rules that a report shows to people, in their language and with references as numbers.
public struct RuleText: Sendable, ExpressibleByStringLiteral {
    /// As the rule file gives it, where a reference to a source is its name in brackets: `[zabetian2001]`.
    public let string: String
    /// Its number among the texts of the compiled pack that it was read from; 0 of any other text.
    let number: Int

    /// A text that is in no pack yet.
    public init(_ string: String) {
        self.string = string
        number = 0
    }

    /// A text that is in no pack yet.
    public init(stringLiteral string: String) { self.init(string) }

    init(_ string: String, number: Int) {
        self.string = string
        self.number = number
    }

    /// Whether there is none.
    public var isEmpty: Bool { string.utf8.isEmpty }
}

extension RuleText: Hashable {
    /// Whether two texts have the same bytes, from whatever pack.
    public static func == (a: RuleText, b: RuleText) -> Bool { isSame(a.string, b.string) }

    /// Equal texts have the same hash.
    public func hash(into hasher: inout Hasher) {
        for byte in string.utf8 { hasher.combine(byte) }
    }
}

/// The texts of a pack in one of its languages, cut where they refer to a source.
public struct RuleTexts: Sendable {
    /// A part of a text.
    public enum Segment: Sendable, Hashable {
        /// Words as they are.
        case plain(String)
        /// A reference; an index into the sources of the pack.
        case source(Int)
    }

    private let texts: TextTable
    /// For each text the number of its translation, or 0; `nil` in the language of the rules.
    private let translations: [Int]?
    /// By the number of the text. Few texts name a source; a dictionary would cost each start of the program more than it saves.
    private let references: [TextReferences]

    /// - Parameter references: of each text once, in any order.
    init(_ texts: TextTable, translations: [Int]?, references: [TextReferences]) {
        self.texts = texts
        self.translations = translations
        self.references = references.sorted { $0.text < $1.text }
    }

    /// - Complexity: O(log n) for n texts that name sources.
    private func references(in number: Int) -> [TextReference]? {
        var (low, high) = (0, references.count)
        while low < high {
            let middle = (low + high) / 2
            if references[middle].text < number { low = middle + 1 } else { high = middle }
        }
        return low < references.count && references[low].text == number ? references[low].references : nil
    }

    /// A text in the language of the rules that refers to no source, as nearly all do; `nil` for any other.
    public func plain(_ text: RuleText) -> String? {
        translations == nil && references(in: text.number) == nil ? text.string : nil
    }

    /// A text of the pack in this language.
    ///
    /// - Returns: `nil` where it is not translated.
    /// - Complexity: linear in the length of the text.
    public func segments(of text: RuleText) -> [Segment]? {
        guard let translations, !text.isEmpty else { return segments(of: text.string, text.number) }
        guard text.number < translations.count, translations[text.number] > 0 else { return nil }
        let number = translations[text.number]
        return segments(of: texts[number], number)
    }

    /// A text in the language of the rules.
    public func original(_ text: RuleText) -> [Segment] { segments(of: text.string, text.number) }

    private func segments(of text: String, _ number: Int) -> [Segment] {
        guard let references = references(in: number) else { return [.plain(text)] }
        let bytes = Array(text.utf8)
        var segments: [Segment] = []
        var start = 0
        for reference in references
        where start <= reference.start && reference.start <= reference.end && reference.end <= bytes.count {
            segments.append(.plain(String(decoding: bytes[start..<reference.start], as: UTF8.self)))
            segments.append(.source(reference.source))
            start = reference.end
        }
        segments.append(.plain(String(decoding: bytes[start...], as: UTF8.self)))
        return segments
    }
}

/// Where a text names a source; positions count bytes of UTF-8 from 0.
struct TextReference: PackRecord, Equatable {
    /// Behind the opening bracket.
    var start: Int
    /// Where the closing bracket is.
    var end: Int
    /// An index into the sources.
    var source: Int

    static var blank: TextReference { TextReference(start: 0, end: 0, source: 0) }

    mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        coder.number(&start)
        coder.number(&end)
        coder.index(&source, in: .sources)
    }

    /// The references of a text. A name in brackets that is no source's stays as it is.
    ///
    /// - Parameter source: the index of the source of a name.
    static func all(in text: String, source: (String) -> Int?) -> [TextReference] {
        let bytes = Array(text.utf8)
        var references: [TextReference] = []
        var start = 0
        while let open = bytes[start...].firstIndex(of: 0x5B), let close = bytes[open...].firstIndex(of: 0x5D) {
            if let source = source(String(decoding: bytes[(open + 1)..<close], as: UTF8.self)) {
                references.append(TextReference(start: open + 1, end: close, source: source))
                start = close
            } else {
                start = open + 1
            }
        }
        return references
    }
}

/// The references of one text.
struct TextReferences: PackRecord {
    /// The number of the text.
    var text: Int
    /// Rising.
    var references: [TextReference]

    static var blank: TextReferences { TextReferences(text: 0, references: []) }

    mutating func code<Coder: RecordCoder>(with coder: inout Coder) {
        coder.number(&text)
        coder.records(&references)
    }
}
