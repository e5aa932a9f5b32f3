// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
public import PheneRuntime

/// A pack as SQL: tables of what it says, and queries that give each person what `phene cohort --people` gives.
///
/// The queries compute the gates of the runtime, and nothing weaker: a set of possible codes for each locus and input, from them each
/// gate, and from the gates the possible steps and the verdicts. What stays with the runtime is in ``nativeInputs``.
public struct SQLProgram: Sendable {
    /// An input that SQL does not compute.
    public struct NativeInput: Sendable, Equatable {
        /// The name of the input.
        public let name: String
        /// The gene whose named alleles it follows from.
        public let gene: String
        /// Why it is not computed.
        public let reason: String
    }

    /// A site of the rules that is not read from the database.
    public struct OmittedSite: Sendable, Equatable {
        /// The id that rules use for it.
        public let name: String
        /// Why, as a phrase: it has no position on the build, or is in a pseudoautosomal region.
        public let reason: String
    }

    /// The statements. A line with a semicolon at its end ends one.
    public let text: String
    /// What `phene cohort` decides; of those people and inputs that the table `input_value` has no row of, everything is possible.
    public let nativeInputs: [NativeInput]
    /// The sites of the rules that are not read from the database: nothing is known of them.
    public let omittedSites: [OmittedSite]
    /// How many gates are computed, how many of them are columns, and in how many steps one after the other.
    public let size: (gates: Int, columns: Int, levels: Int)
    /// The tables of results, and in each the names of the columns after `sample_id`.
    public let results: [(table: String, columns: [String])]

    /// - Parameters:
    ///   - pack: the rules.
    ///   - dialect: the database.
    ///   - build: the build of the positions in the tables that are read.
    ///   - answers: answers that hold for everyone, as for `phene cohort`.
    /// - Throws: an `AnswerError` for an answer that the pack does not take.
    /// - Complexity: linear in the gates of the pack and in the ways to write a genotype at its loci.
    public init(
        _ pack: Pack, dialect: SQLDialect, build: Build, answers: Answers = Answers()
    ) throws(AnswerError) {
        try self.init(pack, dialect: dialect, build: build, answers: answers, limits: SQLLimits(dialect))
    }

    /// Keeps statements within other limits than those of the database.
    package init(
        _ pack: Pack, dialect: SQLDialect, build: Build, answers: Answers = Answers(), limits: SQLLimits
    ) throws(AnswerError) {
        let writer = try SQLWriter(pack, dialect, build, answers, limits)
        text = writer.text
        nativeInputs = writer.nativeInputs
        omittedSites = writer.omittedSites
        size = (writer.planes.gateCount, writer.planes.order.count, writer.levelCount)
        results = writer.resultTables
    }
}
