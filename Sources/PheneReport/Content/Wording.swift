// SPDX-License-Identifier: Apache-2.0

/// Small turns of phrase that all of a report shares.
enum Wording {
    /// Texts with a comma between, and a word before the last: `low, reduced or high`.
    static func list(_ texts: [String], _ word: String) -> String {
        var all = ""
        for (index, text) in texts.enumerated() {
            if index > 0 { all += index == texts.count - 1 ? " \(word) " : ", " }
            all += text
        }
        return all
    }

    /// `T/T or C/T is possible`; a long list is only counted, because it says no more than "unknown".
    static func any(of texts: [String]) -> String {
        texts.count > 6 ? "any of \(texts.count) genotypes is possible" : list(texts, "or") + " is possible"
    }

    /// `1, 2`
    static func numbers(_ numbers: [Int]) -> String { numbers.map { String($0) }.joined(separator: ", ") }

    /// `1 locus`, `3 loci`.
    static func count(_ count: Int, _ one: String, _ many: String) -> String { "\(count) " + (count == 1 ? one : many) }

    /// Words without spaces, for an id in a page.
    static func joined(_ words: String) -> String { words.split(separator: " ").joined(separator: "-") }

    /// A target as a person reads it: `copper foods`.
    static func target(_ name: String) -> String { name.split(separator: "_").joined(separator: " ") }

    /// At most 40 characters, or so many, of a text that a file gives.
    static func short(_ text: String, _ limit: Int = 40) -> String {
        let scalars = text.unicodeScalars
        guard scalars.count > limit else { return text }
        var short = String.UnicodeScalarView()
        short.append(contentsOf: scalars.prefix(limit))
        return String(short) + "..."
    }

    /// Enough of a digest to tell two apart by eye.
    static func digest(_ hexadecimal: String) -> String { String(hexadecimal.prefix(16)) }

    private static func signed(_ number: Int) -> String { number > 0 ? "+\(number)" : String(number) }

    /// Ranks, rising, with their signs: `-1 to +2` where all between are among them, else `-1, 0 or +2`.
    static func sums(_ sums: [Int]) -> String {
        guard let low = sums.first, let high = sums.last else { return "0" }
        return high - low == sums.count - 1 ? interval(low...high) : list(sums.map(signed), "or")
    }

    /// A range of ranks with their signs: `-1 to +2`.
    static func interval(_ range: ClosedRange<Int>) -> String {
        return range.count == 1
            ? signed(range.lowerBound) : signed(range.lowerBound) + " to " + signed(range.upperBound)
    }

    static let severalRows =
        "Several rows of the rule lead to this result. Which of them is yours is not known, so none is quoted."

    /// The text with each occurrence of a part replaced.
    static func replaced(_ part: String, by other: String, in text: String) -> String {
        var rest = Array(text.utf8)[...]
        let part = Array(part.utf8)
        var bytes: [UInt8] = []
        while let byte = rest.first {
            if rest.starts(with: part) {
                bytes += other.utf8
                rest = rest.dropFirst(part.count)
            } else {
                bytes.append(byte)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
