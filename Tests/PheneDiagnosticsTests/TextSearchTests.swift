// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import Testing

@Suite struct TextSearchTests {
    @Test(arguments: [
        ("", "a", nil), ("a", "a", 0), ("ba", "a", 1), ("aab", "ab", 1), ("ab", "abc", nil), ("185delAG", "del", 3),
        ("e\u{301}e", "e", 1),
    ])
    func theFirstOccurrenceIsFound(text: String, part: String, offset: Int?) {
        let range = text.firstOccurrence(of: part)
        #expect(range.map { text.distance(from: text.startIndex, to: $0.lowerBound) } == offset)
        if let range { #expect(text[range] == part) }
    }

    @Test(arguments: ["", "-", "A", "A--to-", "A-to-B", "A-to-to-B", "-to-", "A-to-B-to-C"])
    func partsWithTheTextBetweenThemAreTheWhole(text: String) {
        let parts = text.parts(between: "-to-")
        #expect(parts.joined(separator: "-to-") == text)
        #expect(parts.allSatisfy { $0.firstOccurrence(of: "-to-") == nil })
    }
}
