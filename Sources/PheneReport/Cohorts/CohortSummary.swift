// SPDX-License-Identifier: Apache-2.0

internal import PheneModel
internal import PheneRuntime

/// What all forms of a cohort's result are made of: how many people have each result, and of what file.
///
/// It holds all numbers, also small ones. It comes from an evaluation, or from the parts of one that ran on several machines:
///
///     let parts = try texts.map { try CohortSummary.part(in: $0.bytes, path: $0.path) }
///     let whole = try CohortSummary(merging: parts)
public struct CohortSummary: Sendable, Equatable {
    /// A pack, by what identifies it.
    public struct PackName: Sendable, Equatable {
        /// Its name.
        public let name: String
        /// Its version.
        public let version: String
        /// The digest of its rules.
        public let digest: String
    }

    /// What is said of the file.
    public internal(set) var facts: CohortFacts
    /// The packs, in the order in which they were given.
    public internal(set) var packs: [PackName]
    /// Which part of the people it is of; `nil` where it is of all.
    public internal(set) var part: CohortPart?
    /// How many people the file has.
    public internal(set) var listed: Int
    /// How many people were read.
    public internal(set) var people: Int
    /// Of how many of them nothing is said, because a report refuses their files too.
    public internal(set) var refused: Int
    /// How many of those have alleles on both strands.
    public internal(set) var onBothStrands: Int
    /// Why the first of those whose files cannot be read are refused, each with a name: at most ``CohortEvaluation/mostRefusals``.
    public internal(set) var refusals: [String]
    /// How many decisions there were in all.
    public internal(set) var decisions: Int
    /// How many decisions were made person by person.
    public internal(set) var personalDecisions: Int
    /// The numbers.
    public internal(set) var table: CohortTable
}

extension CohortEvaluation {
    /// What was counted, to be shown.
    ///
    /// - Complexity: linear in the results of all packs and the strata.
    public var summary: CohortSummary {
        CohortSummary(
            facts: facts,
            packs: packs.packs.map {
                CohortSummary.PackName(name: $0.name, version: $0.version, digest: $0.digest)
            },
            part: part, listed: listed, people: people, refused: refused, onBothStrands: onBothStrands,
            refusals: refusals, decisions: decisions,
            personalDecisions: personalDecisions, table: CohortTable(self))
    }
}
