// SPDX-License-Identifier: Apache-2.0

public import PheneIR

/// Whether one person can meet several conditions.
public enum Meeting: Sendable {
    /// Nobody does.
    case nobody
    /// This person does.
    case person(Person)
    /// Not decided within the cap, or hanging on what is known of the person and not on codes alone.
    case notProved

    /// Looks for a person of whom each of these conditions is true.
    ///
    /// - Parameters:
    ///   - conditions: what one person shall meet together.
    ///   - book: the rule book that the conditions speak of.
    ///   - cap: how many boxes of people are looked into at most.
    public init(of conditions: [Condition], in book: RuleBook, cap: Int = jointCap) {
        let search = Search(book, cap: cap)
        switch search.person(conditions.map { Claim($0, in: search.box) }) {
        case .nobody: self = .nobody
        case .person(let person): self = .person(person)
        case .perhaps, .notProved: self = .notProved
        }
    }
}
