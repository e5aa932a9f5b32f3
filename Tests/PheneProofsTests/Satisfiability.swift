// SPDX-License-Identifier: Apache-2.0

import PheneModel
import PheneProofs

/// Whether one person can meet several conditions.
enum Satisfiability: Sendable {
    /// No person can meet them.
    case nobody
    /// This person meets them.
    case person(Person)
    /// Not decided within the cap, or dependent on which values are known, not only on the codes.
    case notProved

    /// Searches for a person for whom all conditions are true.
    ///
    /// - Parameters:
    ///   - conditions: the conditions to meet.
    ///   - book: the rule book of the conditions.
    ///   - cap: the maximum number of boxes of people to search.
    init(of conditions: [Condition], in book: RuleBook, cap: Int = jointCap) {
        let search = Search(book, cap: cap)
        switch search.person(conditions.map { Claim($0, in: search.box) }) {
        case .nobody: self = .nobody
        case .person(let person): self = .person(person)
        case .perhaps, .notProved: self = .notProved
        }
    }
}
