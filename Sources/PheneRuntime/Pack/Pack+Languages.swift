// SPDX-License-Identifier: Apache-2.0

extension Pack {
    /// The languages that the pack has texts in, by their two letters: that of the rules first.
    public var languages: [String] { (language.isEmpty ? [] : [language]) + translations.map { $0.language } }

    /// A text of the pack in one of its languages.
    ///
    /// - Parameters:
    ///   - text: as the rules give it, in the first language of the pack.
    ///   - language: two letters, such as `de`.
    /// - Returns: `nil` where it is not translated; the text itself is then shown, and marked as being in another language.
    /// - Complexity: O(log n) in the texts of the language.
    public func translation(of text: String, in language: String) -> String? {
        if isSame(language, self.language) { return text }
        for translation in translations where isSame(translation.language, language) {
            var low = 0, high = translation.texts.count
            while low < high {
                let middle = (low + high) / 2
                var record = reader(translation.texts, middle)
                let (original, translated) = record.translation()
                if isSame(original, text) { return translated }
                if isBefore(original, text) { low = middle + 1 } else { high = middle }
            }
        }
        return nil
    }

    /// The order of bytes, which is that of the table.
    private func isBefore(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
}

extension FactsReader {
    /// A text and its translation.
    mutating func translation() -> (original: String, text: String) {
        let original = text()
        return (original, text())
    }
}
