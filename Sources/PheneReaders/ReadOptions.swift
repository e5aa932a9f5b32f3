// SPDX-License-Identifier: Apache-2.0
public import PheneGenome

/// What the user states about a genotype file, and how it is read.
public struct ReadOptions: Sendable {
    /// The genome build of the positions; absent, the file's positions and header decide.
    public var build: Build?
    /// The person's sex; absent, the rows of X and Y decide.
    public var sex: Sex?
    /// The strand of all alleles; absent, the header and the alleles decide. With `.minus` all alleles are complemented.
    public var strand: Strand?
    /// True to assume the reference genotype of the build at a locus without a record, as in a VCF of a sequenced genome.
    ///
    /// Every result that depends on such an assumption is marked. The file of an array is refused. Nothing is assumed where a record
    /// may have been lost, nor for a chromosome without records.
    public var absentMeansReference = false
    /// The columns of a table without a known vendor layout; absent, the layout is detected from the content.
    public var columns: TableColumns?
    /// The sample of a VCF, BCF or PLINK fileset: its name or, if no sample has that name, its number from 1. It may be absent if the
    /// file has one sample.
    public var sample: String?
    /// The thresholds that a record of a VCF must pass for its genotype to be used.
    public var gates: CallGates
    /// The number of threads that search a VCF; absent, the number of processors, up to eight. Results do not depend on it.
    public var threads: Int?
    /// The loci that the person has not asked to know about. Their rows are left out, as if they were not in the file, before anything
    /// is derived from them. See <doc:WhatAFileShows>.
    public var withheld: [Locus] = []
    /// False to ignore an index beside a VCF or BCF and read the whole file.
    public var usesIndex = true
    /// Whether an index may be used. Not where the reference is assumed at loci without a record: an index skips rows away from their
    /// positions, and rows of unknown length.
    var mayUseIndex: Bool { usesIndex && !absentMeansReference }
    /// The contents of the files beside one in memory, by their endings (`.bim`, `.fam`; `.tbi` and `.csi` decompressed), in place of
    /// those on disk.
    package var filesBeside: [String: [UInt8]]?
    /// The number of bytes that are read at a time. Results do not depend on it; 256 KiB fits the cache of a core.
    package var chunkSize = 256 << 10
    /// False to read a text although most of its lines are not rows, for tests of single lines.
    package var refusesMostlyOther = true
    /// False to give every line to the parser; tests compare this with the fast path.
    package var skims = true

    /// Creates options; the other properties have their defaults.
    ///
    /// - Parameters:
    ///   - build: the genome build of the positions.
    ///   - sex: the person's sex.
    ///   - columns: the columns of a table without a known vendor layout.
    ///   - sample: the sample of a VCF, by name or by number from 1.
    ///   - gates: the thresholds that a record of a VCF must pass.
    public init(
        build: Build? = nil, sex: Sex? = nil, columns: TableColumns? = nil, sample: String? = nil,
        gates: CallGates = CallGates()
    ) {
        self.build = build
        self.sex = sex
        self.columns = columns
        self.sample = sample
        self.gates = gates
    }
}
