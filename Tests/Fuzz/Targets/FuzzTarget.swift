// SPDX-License-Identifier: Apache-2.0

/// A part of Phene that must accept any bytes: it returns a result or an error, and never traps.
public enum FuzzTarget: String, CaseIterable, Sendable {
    /// The parser, the formatter and the forms in which messages are shown.
    case parse
    /// A rule file through the checks, and from there through the compiler into a pack.
    case analyze
    /// A person's genotype file, plain or packed.
    case genotypes
    /// A genotype file in every container at a layout of blocks that the first bytes choose, beside the plain file.
    case containers
    /// A deflate stream, beside zlib.
    case inflate
    /// A VCF or BCF in BGZF with an index beside it.
    case index
    /// A PLINK fileset.
    case plink
    /// A PLINK 2 fileset of several people.
    case pgen
    /// A BGEN file.
    case bgen
    /// The tables of a compiled pack with some of their numbers changed.
    case pack
    /// A table of outside calls, taken under the shipped pack.
    case outsideCalls

    /// Takes one input.
    ///
    /// - Throws: where a law of the target is broken; a trap is a fault too, and the fuzzer sees it.
    public func run(_ bytes: [UInt8]) throws(BrokenLaw) {
        switch self {
        case .parse: try fuzzParse(bytes)
        case .analyze: try fuzzAnalyze(bytes)
        case .genotypes: try fuzzGenotypes(bytes)
        case .containers: try fuzzContainers(bytes)
        case .inflate: try fuzzInflate(bytes)
        case .index: try fuzzIndex(bytes)
        case .plink: try fuzzPlink(bytes)
        case .pgen: try fuzzPgen(bytes)
        case .bgen: try fuzzBgen(bytes)
        case .pack: try fuzzPack(bytes)
        case .outsideCalls: try fuzzOutsideCalls(bytes)
        }
    }
}

/// A law that an input breaks, in words.
public struct BrokenLaw: Error, Sendable {
    public let law: String
}

/// - Throws: the law unless it holds.
func hold(_ law: String, _ holds: Bool) throws(BrokenLaw) {
    guard holds else { throw BrokenLaw(law: law) }
}
