// SPDX-License-Identifier: Apache-2.0

import PheneJSON
import SeededRandom
import Testing

@Suite struct JSONParsingTests {
    private func parse(_ text: String) throws(JSON.ParseError) -> JSON { try JSON(parsing: Array(text.utf8)) }

    @Test func valuesAreReadAsTheyAreMeant() throws {
        #expect(try parse(" null\n") == .null)
        #expect(
            try parse("[true, false, -0, 12, 1.50, 2e+3]") == [true, false, 0, 12, .decimal("1.50"), .decimal("2e+3")])
        #expect(try parse(#"{"a": {"b": []}, "": "x"}"#) == .object([.init("a", ["b": []]), .init("", "x")]))
        #expect(try parse(#""\"\\\/\b\f\n\r\t\u00fc\uD83D\uDE00ü""#) == .string("\"\\/\u{8}\u{C}\n\r\tü😀ü"))
        #expect(try parse("9223372036854775807") == .integer(.max))
        #expect(try parse("9223372036854775808") == .decimal("9223372036854775808"))
        #expect(try parse(#"{"a": 1}"#)["a"] == 1)
        #expect(try parse(#"{"a": 1}"#)["b"] == nil)
    }

    @Test(arguments: [
        "", " ", "nul", "tru e", "[1,]", "[1 2]", "[", "{", "{\"a\"}", "{\"a\": 1,}", "{a: 1}", "{\"a\": 1, \"a\": 2}",
        "01", "-",
        "1.", ".5", "1e", "+1", "\"a", "\"\\x\"", "\"\\u12G4\"", "\"\\uD800\"", "\"\\uD800\\u0041\"", "\"\\uDC00\"",
        "\"\n\"",
        "1 1", "{} x", "'a'", "NaN", "\u{FEFF}1",
    ])
    func whatIsNoJSONIsRefused(text: String) {
        #expect(throws: JSON.ParseError.self) { try parse(text) }
    }

    @Test func theLineIsNamed() {
        let missing = #expect(throws: JSON.ParseError.self) { try parse("{\n\"a\": 1\n\"b\": 2}") }
        #expect(missing?.line == 3 && missing?.what == "expected `,` or `}`")
        #expect(throws: JSON.ParseError.self) { try JSON(parsing: [0x22, 0xFF, 0x22]) }
        let deep = String(repeating: "[", count: 100_000)
        let nested = #expect(throws: JSON.ParseError.self) { try parse(deep) }
        #expect(nested?.line == 1 && nested?.what == "values nest too deeply")
    }

    private func value(_ random: inout SeededGenerator, _ level: Int) -> JSON {
        switch random.number(0...(level > 3 ? 4 : 6)) {
        case 0: .null
        case 1: .bool(random.chance(50))
        case 2: .integer(random.number(-1000...1000))
        case 3: .decimal("-1.5e\(random.number(0...9))")
        case 4:
            .string(
                String(
                    (0..<random.number(0...9)).map { _ in
                        random.one(of: ["a", "\"", "\\", "\u{1}", "ü", "😀", "\u{2028}"])
                    }.joined()))
        case 5: .array((0..<random.number(0...4)).map { _ in value(&random, level + 1) })
        default: .object((0..<random.number(0...4)).map { JSON.Member("m\($0)", value(&random, level + 1)) })
        }
    }

    @Test func whatIsWrittenIsReadBack() throws {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<Cases.count(500) {
            let value = value(&random, 0)
            #expect(try parse(value.text) == value)
            #expect(try parse(value.line) == value)
        }
    }
}
