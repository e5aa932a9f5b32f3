// SPDX-License-Identifier: Apache-2.0

/// Suggestions for misspelled names: the most similar of the names that exist.
public enum SpellingSuggestion {
    /// The candidate with the smallest edit distance within a limit, or `nil`; of equally similar ones, the first in
    /// alphabetical order.
    ///
    /// An edit inserts, removes or changes a byte, or swaps two neighbours (Damerau 1964, doi:10.1145/363958.363994).
    /// Case does not count. The limit is one edit for names of 3 to 5 bytes, two up to 10, three above; shorter names
    /// get no suggestion.
    ///
    /// - Parameters:
    ///   - name: the misspelled name.
    ///   - candidates: the names that exist.
    ///   - edits: a lower limit, for names of which many are similar.
    /// - Complexity: O(n · m) for each candidate whose length is within the limit.
    public static func nearest(
        to name: String, among candidates: some Sequence<String>, edits: Int = .max
    ) -> String? {
        guard name.utf8.count <= maxLength else { return nil }
        let bytes = Array(name.utf8)
        let limit = min(edits, bytes.count <= 2 ? 0 : bytes.count <= 5 ? 1 : bytes.count <= 10 ? 2 : 3)
        var best: (distance: Int, name: String)?
        for candidate in candidates where candidate != name {
            let other = Array(candidate.utf8)
            guard abs(other.count - bytes.count) <= limit else { continue }
            let distance = distance(bytes, other)
            guard distance <= limit else { continue }
            if let known = best, (known.distance, known.name) <= (distance, candidate) { continue }
            best = (distance, candidate)
        }
        return best?.name
    }

    /// The end of a message about a wrong word: the nearest accepted word, and a list of all of them.
    ///
    /// - Parameters:
    ///   - word: the wrong word.
    ///   - words: the accepted words; where there are none, the list is left out.
    ///   - kind: introduces the list, such as `the values are`.
    package static func ending(for word: String, among words: [String], as kind: String) -> String {
        let nearest = nearest(to: word, among: words).map { "; did you mean `" + $0 + "`?" } ?? ""
        if words.isEmpty { return nearest }
        return nearest + (nearest.utf8.isEmpty ? "; " : " ") + kind + ": " + words.joined(separator: ", ")
    }

    /// The maximum length in bytes; longer texts are not misspelled names.
    private static let maxLength = 100

    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var before = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        var row = last
        for i in 0..<a.count {
            row[0] = i + 1
            for j in 0..<b.count {
                let change = last[j] + (a[i] | 0x20 == b[j] | 0x20 ? 0 : 1)
                row[j + 1] = min(change, last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { row[j + 1] = min(row[j + 1], before[j - 1] + 1) }
            }
            (before, last, row) = (last, row, before)
        }
        return last[b.count]
    }
}
