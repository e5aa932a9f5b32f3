// SPDX-License-Identifier: Apache-2.0
public import PheneGenome

/// What was read from one person's genotype file, and on what grounds.
public struct GenotypeFile: Sendable {
    /// The path as it was given, `-` for standard input.
    public let path: String
    /// How the columns are laid out.
    public let layout: Layout
    /// What the text was wrapped in.
    public let container: Container
    /// The build in which the file's positions count.
    public let build: Build
    /// Why it is taken to be that build.
    public let grounds: BuildGrounds
    /// The calls at the loci that were asked for, in file order.
    public let genome: Genome
    public let counts: RowCounts
    /// What was wrong with single lines, in the order of the lines: at most ``mostIssuesKept`` of them.
    public let issues: [ReadIssue]
    /// All that went wrong with single lines, those in ``issues`` included.
    public let issueCount: Int

    /// How many issues are kept word for word; the others are only counted.
    public static let mostIssuesKept = 20

    /// The layouts that can be read.
    public enum Layout: Sendable, Hashable {
        /// Id, chromosome, position and genotype between tabs; comments begin with `#`.
        case twentyThreeAndMe

        public var name: String {
            switch self {
            case .twentyThreeAndMe: "23andMe text"
            }
        }
    }

    /// What a genotype text comes wrapped in.
    public enum Container: Sendable, Hashable {
        case plain
        case gzip
        case zip(member: String)
    }

    /// `23andMe text`, `23andMe text in gzip` or `23andMe text in zip (genome.txt)`.
    public var kind: String {
        switch container {
        case .plain: layout.name
        case .gzip: layout.name + " in gzip"
        case .zip(let member): layout.name + " in zip (" + visible(member.utf8) + ")"
        }
    }
}

/// How many lines of each sort a file has.
public struct RowCounts: Sendable, Hashable {
    /// Rows of four columns, those of no-calls and of vendors' ids included.
    public internal(set) var data = 0
    /// Data rows whose genotype is `--` or `-`.
    public internal(set) var noCalls = 0
    /// Data rows whose id is a vendor's own: `i` and digits.
    public internal(set) var vendorIDs = 0
    /// Lines that are neither a row nor a comment nor empty.
    public internal(set) var bad = 0

    public init() {}
}
