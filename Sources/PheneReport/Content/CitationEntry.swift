// SPDX-License-Identifier: Apache-2.0

internal import PheneModel

/// A source where it is cited: its number in the list of references, and what it supports there.
public struct CitationEntry: Sendable, Equatable {
    /// The number of the reference.
    public let number: Int
    /// What the source supports, in the language of the report; empty where the rules do not say.
    public let supports: String
}

extension DisclosurePolicy {
    /// The sources of a rule, by ascending numbers; numbers new ones.
    func cited(_ cites: [Citation]) -> [CitationEntry] {
        // Numbers follow the order of the rule, also where a text about one source refers to another.
        let numbers = cites.map { references.number(of: $0.source) }
        var entries: [CitationEntry] = []
        for (number, cite) in zip(numbers, cites) {
            entries.append(CitationEntry(number: number, supports: localized(cite.supports)))
        }
        entries.sort { $0.number < $1.number }
        return entries
    }
}
