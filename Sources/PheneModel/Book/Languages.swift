// SPDX-License-Identifier: Apache-2.0

/// The language of a pack's texts, and what is translated from it.
public struct Languages: Sendable, Equatable {
    /// A text and its translation.
    public struct Translation: Sendable, Hashable {
        /// The text as the rule files give it.
        public var original: String
        /// The same in the other language.
        public var text: String

        /// Takes the value of each property.
        public init(original: String, text: String) {
            self.original = original
            self.text = text
        }
    }
    /// The texts in one further language.
    public struct Texts: Sendable, Equatable {
        /// A two-letter code of ISO 639-1.
        public var language: String
        /// Sorted by their originals, each once.
        public var texts: [Translation]

        /// Takes the value of each property.
        public init(language: String, texts: [Translation]) {
            self.language = language
            self.texts = texts
        }
    }
    /// A two-letter code of ISO 639-1.
    public var original: String
    /// The further languages in the order of the pack.
    public var translations: [Texts]

    /// Takes the value of each property.
    public init(original: String, translations: [Texts]) {
        self.original = original
        self.translations = translations
    }
}
