// SPDX-License-Identifier: Apache-2.0

import PheneJSON
import Testing

@Suite struct JSONTextTests {
    @Test func shortValuesAreOnOneLine() {
        let value: JSON = ["b": 1, "a": ["x", true, .null, -7]]
        #expect(value.text == #"{"b": 1, "a": ["x", true, null, -7]}"# + "\n")
    }

    @Test func longValuesHaveOneMemberOnEachLine() {
        let long = String(repeating: "x", count: 100)
        let value: JSON = ["name": .string(long), "list": [1, 2]]
        #expect(value.text == "{\n  \"name\": \"\(long)\",\n  \"list\": [1, 2]\n}\n")
    }

    @Test(arguments: [(106, true), (107, false)])
    func aLineHasAtMost110Bytes(count: Int, isOneLine: Bool) {
        let value: JSON = [.string(String(repeating: "x", count: count))]
        #expect(value.text.utf8.count { $0 == 0x0A } == (isOneLine ? 1 : 3))
        #expect((value.text == value.line + "\n") == isOneLine)
    }

    @Test(arguments: [(104, true), (105, false)])
    func theIndentationIsPartOfALine(count: Int, isOneLine: Bool) {
        let list: JSON = [.string(String(repeating: "x", count: count))]
        let value: JSON = ["list": list, "other": [.string(String(repeating: "y", count: 104))]]
        #expect(value.text.contains("  \"list\": " + list.line + ",\n") == isOneLine)
        #expect(value.text.contains("  \"other\": [\"yyy"))
    }

    @Test(arguments: [
        ("\"", #""\"""#), ("\\", #""\\""#), ("\n\t\r", #""\n\t\r""#), ("\u{1}\u{1F}", #""\u0001\u001f""#),
        ("a\u{2028}b\u{2029}", #""a\u2028b\u2029""#), ("é 🧬", "\"é 🧬\""), ("e\u{301}", "\"e\u{301}\""),
    ])
    func textsAreEscapedByRFC8259(text: String, written: String) {
        #expect(Array(JSON.string(text).line.utf8) == Array(written.utf8))
    }
}
