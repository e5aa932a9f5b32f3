// SPDX-License-Identifier: Apache-2.0

/// A human reference genome assembly, in which positions are counted.
public enum Build: UInt8, CaseIterable, Sendable, Comparable {
    case grch36 = 36
    case grch37 = 37
    case grch38 = 38

    /// The name as it is written in rule files and reports.
    public var name: String {
        switch self {
        case .grch36: "NCBI36"
        case .grch37: "GRCh37"
        case .grch38: "GRCh38"
        }
    }

    public static func < (a: Build, b: Build) -> Bool { a.rawValue < b.rawValue }
}
