// SPDX-License-Identifier: Apache-2.0

/// The language of a pack's texts, and what is translated from it.
public struct Languages: Sendable {
    public struct Translation: Sendable, Hashable {
        /// The text as the rule files give it.
        public var original: String
        public var text: String

        public init(original: String, text: String) {
            self.original = original
            self.text = text
        }
    }
    /// A two-letter code of ISO 639-1.
    public var original: String
    /// For each further language, in the order of the pack, its texts; sorted by their originals, each once.
    public var translations: [(language: String, texts: [Translation])]

    public init(original: String, translations: [(language: String, texts: [Translation])]) {
        self.original = original
        self.translations = translations
    }
}
