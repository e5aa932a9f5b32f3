// SPDX-License-Identifier: Apache-2.0

/// The order in which people read functions and phenotypes: from none to much, and last what is not known. Rules depend on it only
/// where the lowest of several functions counts; see ``lowestFirst(_:)``.
enum ReadingOrder {
    private static let words = [
        "No", "Poor", "Likely Poor", "Intermediate", "Likely Intermediate", "Possible Intermediate", "Decreased",
        "Possible Decreased", "Normal", "Rapid", "Ultrarapid", "Increased",
    ]
    private static let last = ["Uncertain", "Unknown", "Indeterminate"]

    /// Each text once. Texts that begin with none of the words are between both lists, in the order given.
    static func sorted(_ texts: [String]) -> [String] {
        var found: [String] = []
        for text in texts where !found.contains(text) { found.append(text) }
        let ranked = found.enumerated().sorted { (rank(of: $0.element), $0.offset) < (rank(of: $1.element), $1.offset) }
        return ranked.map(\.element)
    }

    /// The functions of a gene of which the lowest on a chromosome counts: first those that carry a risk, then those that are not
    /// known, and last the normal one, so that neither a risk nor a doubt is hidden behind it.
    static func lowestFirst(_ functions: [String]) -> [String] {
        func rank(_ function: String) -> Int {
            function.hasPrefix("Normal") ? 2 : last.contains { function.hasPrefix($0) } ? 1 : 0
        }
        let sorted = Self.sorted(functions)
        return (0...2).flatMap { wanted in sorted.filter { rank($0) == wanted } }
    }

    private static func rank(of text: String) -> Int {
        func begins(_ word: String) -> Bool { text == word || text.hasPrefix(word + " ") }
        if let rank = words.firstIndex(where: begins) { return rank }
        return words.count + (last.firstIndex(where: begins).map { $0 + 1 } ?? 0)
    }
}
