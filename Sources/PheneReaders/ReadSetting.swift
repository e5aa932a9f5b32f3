// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// A part of ``ReadOptions`` that decides whether a file can be read: a program names its own option for it beside
/// ``ReadError/message``.
public enum ReadSetting: Sendable, Hashable {
    /// State the genome build, one of these.
    case build([Build])
    /// Do not state the genome build.
    case noBuild
    /// Name the columns.
    case columns
    /// Choose a sample.
    case sample
    /// State the strand: this one, or either.
    case strand(Strand?)
    /// Do not read sites without a row as the reference.
    case noAbsentMeansReference
}

extension ReadError {
    /// The option that would let the file be read, where there is one.
    public var setting: ReadSetting? {
        switch self {
        case .unknownAlleles: .columns
        case .absentRows: .noAbsentMeansReference
        case .otherBuild(_, _, _, _, true): .noBuild
        case .contradictingBuilds(_, let header, let positions, _): .build([positions, header])
        case .undecidedBuild: .build([.grch37, .grch38])
        case .sampleNeeded, .sampleTwice: .sample
        case .contradictingStrands(_, let basis): .strand(basis.isMinusOnly ? .minus : nil)
        default: nil
        }
    }
}

extension StrandBasis {
    /// True where all rows that show a strand are on the minus strand, and none was stated.
    var isMinusOnly: Bool { plus == 0 && stated == nil }
}
