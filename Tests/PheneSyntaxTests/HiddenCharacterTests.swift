// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneMessages
import PheneSyntax
import Testing

/// Characters that an editor does not show as what they are stand nowhere in a rule file.
@Suite struct HiddenCharacterTests {
    /// One of each kind, by its number, with its name.
    static let characters: [(UInt32, String)] = [
        (0x00, "null"), (0x01, "control character"), (0x08, "backspace"), (0x0B, "vertical tab"), (0x0C, "form feed"),
        (0x1B, "escape"), (0x7F, "delete"), (0x80, "control character"), (0x85, "next line"), (0xAD, "soft hyphen"),
        (0x034F, "combining grapheme joiner"), (0x061C, "arabic letter mark"), (0x115F, "hangul filler"),
        (0x180E, "mongolian vowel separator"), (0x200B, "zero width space"), (0x200C, "zero width non-joiner"),
        (0x200D, "zero width joiner"), (0x200E, "left-to-right mark"), (0x200F, "right-to-left mark"),
        (0x2028, "line separator"), (0x2029, "paragraph separator"), (0x202A, "left-to-right embedding"),
        (0x202B, "right-to-left embedding"), (0x202C, "pop directional formatting"),
        (0x202D, "left-to-right override"), (0x202E, "right-to-left override"), (0x2060, "word joiner"),
        (0x2063, "invisible operator"), (0x2066, "left-to-right isolate"), (0x2067, "right-to-left isolate"),
        (0x2068, "first strong isolate"), (0x2069, "pop directional isolate"), (0x3164, "hangul filler"),
        (0xFE0F, "variation selector"), (0xFEFF, "byte order mark, or zero width no-break space"),
        (0xFFA0, "halfwidth hangul filler"), (0xFFF9, "interlinear annotation character"),
        (0x1D173, "invisible character"), (0xE0001, "tag character"), (0xE0041, "tag character"),
        (0xE0100, "variation selector"),
    ]

    private func codes(_ bytes: [UInt8], path: String = "rules.phene") -> [String] {
        parse(SourceFile(path: path, bytes: bytes), file: 0).diagnostics.map { $0.code.name }
    }

    /// Whole, it has no mistake; a line of it is never longer than what an editor shows.
    private static let book = Array(
        """
        // why
        gene DBH { chromosome 9  strand plus }
        variant rs16 in DBH { at GRCh38 9:100 T>C  label "one" }
        gene B { about \"""
          two
          \""" }

        """.utf8)

    @Test(arguments: characters) func oneIsAnErrorWhereverItStands(character: UInt32, name: String) throws {
        let scalar = try #require(Unicode.Scalar(character))
        let digits = String(character, radix: 16, uppercase: true)
        let point = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        #expect(codes(Self.book).isEmpty)
        for place in Self.book.indices where !(place == 0 && character == 0xFEFF) {
            let bytes = Self.book[..<place] + Array(String(scalar).utf8) + Self.book[place...]
            let file = SourceFile(path: "rules.phene", bytes: Array(bytes))
            let messages = parse(file, file: 0).diagnostics
            let own = messages.filter { $0.code.name == "PH0106" }
            #expect(own.map(\.title) == ["the hidden character \(point) (\(name))"], "at \(place)")
            let length = String(scalar).utf8.count
            #expect(own.first?.primary.span == Span(file: 0, start: place, end: place + length))
            // One mistake, one message; where an editor shows another line, the rest of the line may be another one.
            if own.first?.fixes.first?.replacement == "" {
                #expect(messages.count == 1, "at \(place)")
                #expect(applyFixes(messages, to: [file]).files[0].bytes == Self.book)
            }
            #expect(parse(file, file: 0).tree.printed() == file.bytes)
        }
    }

    @Test(arguments: characters) func oneIsAnErrorInALiterateFileToo(character: UInt32, name: String) throws {
        let scalar = try #require(Unicode.Scalar(character))
        let page = Array("# Title\n\n```phene\ngene A { chromosome 1  strand plus }\n```\n".utf8)
        for place in page.indices {
            let bytes = Array(page[..<place] + Array(String(scalar).utf8) + page[place...])
            let file = parse(SourceFile(path: "page.md", bytes: bytes), file: 0)
            // In the text between the blocks joiners may stand, as long as the rules are read.
            #expect(file.declarations.count == 1 && place < 11 || !file.diagnostics.isEmpty, "at \(place)")
        }
    }

    @Test func whatEndsALineInAnEditorBecomesALineEnd() {
        let text = "gene A { chromosome 1  strand plus }  // why\u{2028}gene B { chromosome 2  strand plus }\n"
        let file = SourceFile(path: "rules.phene", text: text)
        let messages = parse(file, file: 0).diagnostics
        let fixed = applyFixes(messages, to: [file]).files[0]
        #expect(parse(fixed, file: 0).declarations.count == 2)
        #expect(parse(fixed, file: 0).diagnostics.isEmpty)
        // No program decides that unasked.
        #expect(messages.count == 1 && !messages[0].areFixesSafe)
    }

    @Test(arguments: [0x200B, 0x200D, 0xFE0F, 0xAD, 0x2066]) func whatATextNeedsIsWrittenAsAnEscape(character: UInt32) {
        let digits = String(character, radix: 16)
        let file = parse(SourceFile(path: "rules.phene", text: "gene A { about \"a\\u{\(digits)}b\" }"), file: 0)
        #expect(file.diagnostics.isEmpty)
        #expect(file.texts.first?.value.unicodeScalars.count == 3)
    }

    @Test(arguments: [0x00, 0x1B, 0x85, 0x2028, 0x202D, 0x202E, 0xFEFF, 0xE0041])
    func anEscapeGivesNoCharacterThatTurnsOrEndsALine(character: UInt32) {
        let digits = String(character, radix: 16)
        #expect(codes(Array("gene A { about \"a\\u{\(digits)}b\" }".utf8)) == ["PH0106"])
    }

    @Test(arguments: [
        [0xFF], [0xC3], [0xC0, 0x8A], [0xE0, 0x80, 0x8A], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xF8],
    ])
    func bytesThatAreNoCharacterAreAnErrorWhereverTheyStand(invalid: [UInt8]) {
        for place in Self.book.indices {
            let bytes = Array(Self.book[..<place] + invalid + Self.book[place...])
            #expect(codes(bytes).contains("PH0107"), "at \(place)")
            #expect(parse(SourceFile(path: "a.phene", bytes: bytes), file: 0).tree.printed() == bytes)
        }
    }

    struct Encoding: Sendable {
        let width: Int
        let isBig: Bool
        let hasMark: Bool
    }

    static let encodings = [2, 4].flatMap { width in
        [true, false].flatMap { isBig in
            [true, false].map { Encoding(width: width, isBig: isBig, hasMark: $0) }
        }
    }

    @Test(arguments: encodings) func aFileInAnotherEncodingIsSaidToBe(encoding: Encoding) {
        let width = encoding.width
        let text = (encoding.hasMark ? "\u{FEFF}" : "") + "```phene\ngene A { chromosome 1  strand plus }\n```\n"
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            let big = (0..<width).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * UInt32(width - 1 - $0))) }
            bytes += encoding.isBig ? big : big.reversed()
        }
        for path in ["rules.phene", "rules.md"] {
            #expect(SourceFile(path: path, bytes: bytes).holdsRules)
            let messages = parse(SourceFile(path: path, bytes: bytes), file: 0).diagnostics
            #expect(messages.map(\.title) == ["the file is encoded in UTF-\(8 * width)"])
        }
    }

    @Test func aReadMeInAnotherEncodingIsLeftAlone() {
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in "A text without rules.\n".utf16 { bytes += [UInt8(truncatingIfNeeded: unit), 0] }
        #expect(!SourceFile(path: "README.md", bytes: bytes).holdsRules)
    }

    @Test func lettersOfAllAlphabetsMayStandInTextsAndComments() {
        let text = "// añb ελ עברית हिन्दी 漢字 🧬\ngene A { about \"añb ελ עברית हिन्दी 漢字 🧬 –\u{A0}…\" }\n"
        #expect(codes(Array(text.utf8)).isEmpty)
    }
}
