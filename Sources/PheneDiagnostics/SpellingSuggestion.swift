// SPDX-License-Identifier: Apache-2.0

/// "Did you mean": the nearest of some names to a name that does not exist.
public enum SpellingSuggestion {
    /// The candidate within a small edit distance, or `nil`; of equally near ones the first in alphabetical order.
    ///
    /// An edit inserts, removes or changes a letter, or swaps two neighbours (Damerau 1964, doi:10.1145/363958.363994).
    /// One edit is allowed for up to five letters, two for up to ten, then three; a word of one or two letters has none.
    ///
    /// - Complexity: O(n m) a candidate of length within reach.
    public static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
        guard name.utf8.count <= longest else { return nil }
        let wanted = Array(name.utf8)
        let reach = wanted.count <= 2 ? 0 : wanted.count <= 5 ? 1 : wanted.count <= 10 ? 2 : 3
        var best: (distance: Int, name: String)?
        for candidate in candidates where candidate != name {
            let letters = Array(candidate.utf8)
            guard abs(letters.count - wanted.count) <= reach else { continue }
            let distance = distance(wanted, letters)
            guard distance <= reach else { continue }
            if let known = best, (known.distance, known.name) <= (distance, candidate) { continue }
            best = (distance, candidate)
        }
        return best?.name
    }

    /// In bytes; what is longer is no misspelt name.
    private static let longest = 100

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
