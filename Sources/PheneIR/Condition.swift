// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// A question of yes or no about a person.
public indirect enum Condition: Hashable, Sendable {
    /// The subject's code is in the set. Genotype tests, `has`, `copies` and comparisons all become this.
    case test(Subject, CodeSet)
    /// Just one code of the subject is possible. A fact about the knowledge of the person, so itself never unknown.
    case known(Subject)
    case not(Condition)
    case and([Condition])
    case or([Condition])
    /// At least this many of the list.
    case atLeast(Int, [Condition])
}
