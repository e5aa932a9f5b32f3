// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
public import PheneModel

/// A rule book with one small deliberate mistake, which good tests detect.
public struct Mutant: Sendable {
    /// The sort of mistake.
    public enum Kind: String, Sendable, CaseIterable {
        /// A row gives the next step.
        case step
        /// One genotype of a row moves to the step of another row.
        case genotype
        /// A bound between two bands moves by one unit of the sum.
        case bound
        /// The weight of a step in a pathway is one more.
        case weight
        /// A condition tests for something else.
        case condition
        /// An override is removed.
        case override
        /// An unknown result is treated as known.
        case unknown
        /// A recommendation has another verb.
        case verb
        /// A recommendation loses one of its targets.
        case target
        /// A haplotype has another allele at a locus.
        case haplotype
        /// A haplotype has the activity of another.
        case activity
    }

    /// The sort of mistake.
    public let kind: Kind
    /// The location of the changed clause.
    public let place: RuleLocation
    /// The name of the changed finding, pathway, recommendation or haplotype block.
    public let name: String
    /// The mistake in words, such as "the row `T/T` gives `intermediate`".
    public let text: String
    let edit: RuleBookEdit
    let searchGoal: SearchGoal

    /// What to search for: a person who distinguishes the mutant from the original.
    enum SearchGoal: Sendable {
        /// A person with these codes of a finding's subjects.
        case codes(finding: Int, [CodeSet], step: Int)
        /// A person whose sum of a pathway is one of these, and who has this step of a flow if a flow is given.
        case sums(pathway: Int, [Int], flow: Int?, step: Int)
        /// A person for whom the two conditions of a recommendation differ.
        case condition(advice: Int, Condition, Condition)
        /// A person for whom this override alone overrides a recommendation.
        case override(advice: Int, number: Int)
        /// A person for whom this result is unknown.
        case unknown(Assumption)
        /// A person to whom a recommendation applies.
        case applies(advice: Int, target: Int?)
        /// A person for whom a haplotype block gives a different result.
        case haplotypes(Int)
    }
}
