// SPDX-License-Identifier: Apache-2.0

/// A noun with its indefinite article: `a target`, `an assay`, `a unit`.
///
/// All messages with a variable noun use this function.
package func withArticle(_ noun: String) -> String {
    let word = noun.lowercased()
    // Words that start with the letter of a vowel, but not with its sound.
    let isConsonant = ["eu", "one", "uni", "use", "usu"].contains { word.hasPrefix($0) }
    let hasVowel = word.first.map { "aeiou".contains($0) } ?? false
    return (hasVowel && !isConsonant ? "an " : "a ") + noun
}

/// A number with a noun: `1 value`, `2 values`, `1 locus`.
///
/// - Parameter many: the plural; `nil` for the singular with an `s`.
package func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) " + (count == 1 ? one : many ?? one + "s")
}
