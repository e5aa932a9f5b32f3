// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
public import PheneIR

/// A rule book with one small mistake put in on purpose; good tests notice it.
public struct Mutant: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// A row says the next step.
        case step
        /// One code of a row moves to the step of another row.
        case genotype
        /// A bound between two bands moves by one.
        case bound
        /// A step adds one more to a pathway.
        case weight
        /// A condition asks for something else.
        case condition
        /// An override is left out.
        case override
        /// What is not known is taken for known.
        case unknown
        /// An advice has another verb.
        case verb
        /// An advice is not about one of its targets.
        case target
        /// A haplotype has another allele at a locus.
        case haplotype
        /// A haplotype has the activity of another.
        case activity
    }

    public let kind: Kind
    /// The clause that is changed.
    public let place: Place
    /// The finding, pathway, advice or block of haplotypes that is changed.
    public let name: String
    /// What is changed: "the row `T/T` says `intermediate`".
    public let text: String
    let change: Change
    let question: Question

    /// What a person must be like who tells the mutant from the original.
    enum Question: Sendable {
        /// One of whom a finding's subjects have these codes.
        case codes(finding: Int, [CodeSet], step: Int)
        /// One of whom a pathway's flows sum up to one of these; where a flow is named, with this step.
        case sums(pathway: Int, [Int], flow: Int?, step: Int)
        /// One of whom the two conditions of an advice differ.
        case condition(advice: Int, Condition, Condition)
        /// One of whom an advice is set aside by this override alone.
        case override(advice: Int, number: Int)
        /// One of whom something is not known.
        case unknown(Assumption)
        /// One to whom an advice applies, whatever else.
        case applies(advice: Int, target: Int?)
        /// One to whom a block of haplotypes gives another result.
        case haplotypes(Int)
    }
}
