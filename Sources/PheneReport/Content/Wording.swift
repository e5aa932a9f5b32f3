// SPDX-License-Identifier: Apache-2.0

/// Phrases and formats that all parts of a report share.
enum Wording {
    /// Texts separated by commas, with a word before the last: `low, reduced or high`.
    static func list(_ texts: [String], _ word: String) -> String {
        var all = ""
        for (index, text) in texts.enumerated() {
            if index > 0 { all += index == texts.count - 1 ? " \(word) " : ", " }
            all += text
        }
        return all
    }

    /// `T/T or C/T is possible`; more than six are only counted, because such a list means no more than "unknown".
    static func any(of texts: [String]) -> String {
        texts.count > 6 ? "any of \(texts.count) genotypes is possible" : list(texts, "or") + " is possible"
    }

    /// `1, 2`
    static func numbers(of citations: [CitationEntry]) -> String {
        citations.map { String($0.number) }.joined(separator: ", ")
    }

    /// `1 locus`, `3 loci`.
    static func count(_ count: Int, _ one: String, _ many: String) -> String { "\(count) " + (count == 1 ? one : many) }

    /// A number that is not negative, with a comma before each three digits: `2,504`.
    static func grouped(_ number: Int) -> String {
        var grouped = ""
        let digits = String(number)
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.utf8.count - place) % 3 == 0 { grouped += "," }
            grouped.append(digit)
        }
        return grouped
    }

    /// Words joined by hyphens, for an id in a page.
    static func joined(_ words: String) -> String { words.split(separator: " ").joined(separator: "-") }

    /// A name of the rules as words, for what has no title: `copper foods` for `copper_foods`.
    static func words(of name: String) -> String {
        String(decoding: name.utf8.map { $0 == 0x5F ? 0x20 : $0 }, as: UTF8.self)
    }

    /// A title within a sentence: `foods with copper` for `Foods with copper`, and `MAO inhibitors` as it is.
    static func inSentence(_ title: String) -> String {
        let word = title.utf8.prefix { $0 != 0x20 }
        let isPlain = !word.isEmpty && word.dropFirst().allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
        return isPlain ? title.prefix(1).lowercased() + title.dropFirst() : title
    }

    /// At most `limit` Unicode scalars of a text from a file.
    static func short(_ text: String, _ limit: Int = 40) -> String {
        let scalars = text.unicodeScalars
        guard scalars.count > limit else { return text }
        var short = String.UnicodeScalarView()
        short.append(contentsOf: scalars.prefix(limit))
        return String(short) + "..."
    }

    /// The first 16 digits of a digest, enough to compare two by eye.
    static func digest(_ hexadecimal: String) -> String { String(hexadecimal.prefix(16)) }

    private static func signed(_ number: Int) -> String { number > 0 ? "+\(number)" : String(number) }

    /// Ascending ranks with their signs: `-1 to +2` if they are consecutive, else `-1, 0 or +2`.
    static func sums(_ sums: [Int]) -> String {
        guard let low = sums.first, let high = sums.last else { return "0" }
        return high - low == sums.count - 1 ? interval(low...high) : list(sums.map(signed), "or")
    }

    /// A range of ranks with their signs: `-1 to +2`.
    static func interval(_ range: ClosedRange<Int>) -> String {
        return range.count == 1
            ? signed(range.lowerBound) : signed(range.lowerBound) + " to " + signed(range.upperBound)
    }

    /// What a redacted report leaves out, and what it cannot: the texts of the rules are the result.
    static let redaction =
        "Genotypes, site IDs and the file name are left out. Results and the texts of the rules may still name sites and "
        + "genotypes: share this report with care."

    /// Shown instead of the note of a row if several rows are possible.
    static let severalRows =
        "Several rows of the rule give this result. Which of them applies to you is not known, so none is quoted."

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
