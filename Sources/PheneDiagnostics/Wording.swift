// SPDX-License-Identifier: Apache-2.0

/// A noun with its indefinite article: `a target`, `an advice`, `an assay`, `a unit`.
///
/// Every message that names a kind of thing by a variable takes its article from here.
package func withArticle(_ noun: String) -> String {
    let word = noun.lowercased()
    // The letters of a vowel, and not its sound.
    let isConsonant = ["eu", "one", "uni", "use", "usu"].contains { word.hasPrefix($0) }
    let hasVowel = word.first.map { "aeiou".contains($0) } ?? false
    return (hasVowel && !isConsonant ? "an " : "a ") + noun
}

/// A number with what it counts: `1 value`, `2 values`, `1 locus`.
///
/// - Parameter many: the plural; absent where an `s` makes it.
package func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) " + (count == 1 ? one : many ?? one + "s")
}
