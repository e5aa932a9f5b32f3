// SPDX-License-Identifier: Apache-2.0

import PheneJSON
import Testing

@Suite struct JSONTextTests {
    @Test func whatFitsStandsOnOneLine() {
        let value: JSON = ["b": 1, "a": ["x", true, .null, -7]]
        #expect(value.text == #"{"b": 1, "a": ["x", true, null, -7]}"# + "\n")
    }

    @Test func whatIsLongHasAMemberOnEachLine() {
        let long = String(repeating: "x", count: 100)
        let value: JSON = ["name": .string(long), "list": [1, 2]]
        #expect(value.text == "{\n  \"name\": \"\(long)\",\n  \"list\": [1, 2]\n}\n")
    }

    @Test(arguments: [
        ("\"", #""\"""#), ("\\", #""\\""#), ("\n\t\r", #""\n\t\r""#), ("\u{1}\u{1F}", #""\u0001\u001f""#),
        ("a\u{2028}b\u{2029}", #""a\u2028b\u2029""#), ("é 🧬", "\"é 🧬\""), ("e\u{301}", "\"e\u{301}\""),
    ])
    func textsAreEscapedAsRFC8259Demands(text: String, written: String) {
        #expect(Array(JSON.string(text).line.utf8) == Array(written.utf8))
    }
}
