// SPDX-License-Identifier: Apache-2.0

/// A genome build: an assembly of the human reference genome, to which positions refer. The raw value is its number.
public enum Build: UInt8, CaseIterable, Sendable, Comparable {
    /// NCBI36, called hg18 by UCSC.
    case grch36 = 36
    /// GRCh37, called hg19 by UCSC.
    case grch37 = 37
    /// GRCh38, called hg38 by UCSC.
    case grch38 = 38

    /// The name as it is written in rule files and reports.
    public var name: String {
        switch self {
        case .grch36: "NCBI36"
        case .grch37: "GRCh37"
        case .grch38: "GRCh38"
        }
    }

    /// Older builds come first.
    public static func < (a: Build, b: Build) -> Bool { a.rawValue < b.rawValue }
}
