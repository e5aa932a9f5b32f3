// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
internal import PheneGenome
internal import PheneReaders
internal import PheneRuntime

/// What tells a part of the people of a cohort from the other parts, and from parts of something else.
public struct CohortPart: Sendable, Equatable {
    /// Which part it is.
    public let shard: Shard
    /// The name and version of the program that evaluated it.
    public let program: String
    /// A digest of the fileset; see `PlinkCohort.digest()`, and of other files likewise.
    public let cohort: String
    /// A digest of what was stated: the build, the strand, the gates, the answers, the sexes and groups of people.
    public let settings: String

    init(shard: Shard, program: String, cohort: String, settings: String) {
        self.shard = shard
        self.program = program
        self.cohort = cohort
        self.settings = settings
    }

    /// `nil` where all people are evaluated.
    init?(
        of cohort: CohortSource, _ strata: Strata, answers: Answers, _ options: CohortOptions
    ) throws(CohortError) {
        guard let shard = options.shard else { return nil }
        self.init(
            shard: shard, program: options.program, cohort: try cohort.digest(),
            settings: Self.settings(of: cohort, strata, answers, options))
    }

    private static func settings(
        of cohort: CohortSource, _ strata: Strata, _ answers: Answers, _ options: CohortOptions
    ) -> String {
        var text = "build \(options.read.build.map { String($0.rawValue) } ?? "")\n"
        text += "strand \(options.read.strand.map { $0 == .plus ? "plus" : "minus" } ?? "")\n"
        let gates = options.read.gates
        text += "gates \(gates.asksFilter) \(gates.minQuality) \(gates.minDepth) \(gates.minProbability) "
        text += "\(gates.asksEvidence) \(gates.minImputationQuality)\n"
        for line in answers.pairs.map({ "\($0.name)=\($0.value)" }).sorted() {
            text += "answer \(line.utf8.count) \(line)\n"
        }
        for name in strata.names { text += "group \(name.utf8.count) \(name)\n" }
        var bytes = Array(text.utf8)
        for group in strata.groups ?? [] {
            bytes += [UInt8(truncatingIfNeeded: group), UInt8(truncatingIfNeeded: group >> 8)]
        }
        return SHA256(bytes + [0x0A] + cohort.statedSexes).hex
    }
}
