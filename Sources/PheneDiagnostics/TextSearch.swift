// SPDX-License-Identifier: Apache-2.0

// `firstRange(of:)`, `contains(_:)` and `split(separator:)` of the standard library take texts and regular expressions alike, and
// link the parser of regular expressions: a twentieth of the program.
extension StringProtocol {
    /// Where another text first occurs; `nil` where it does not. Compares character by character, at each position anew.
    package func firstOccurrence(of text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].starts(with: text) { return start..<index(start, offsetBy: text.count) }
            formIndex(after: &start)
        }
        return nil
    }

    /// The parts between the occurrences of another text, which is not empty; one more part than there are occurrences.
    package func parts(between text: String) -> [SubSequence] {
        var parts: [SubSequence] = []
        var rest = self[startIndex...]
        while let range = rest.firstOccurrence(of: text) {
            parts.append(rest[..<range.lowerBound])
            rest = rest[range.upperBound...]
        }
        return parts + [rest]
    }
}
