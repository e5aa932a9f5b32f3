// SPDX-License-Identifier: Apache-2.0
public import PheneGenome

/// What the user says of a genotype file, because the file cannot.
public struct ReadOptions: Sendable {
    /// The build of the positions; absent, the file's own positions and header decide.
    public var build: Build?
    /// The person's sex; absent, what the file shows of X and Y.
    public var sex: Sex?
    /// The strand of all letters; absent, the file and its letters decide.
    public var strand: Strand?
    /// True where a locus without a record has the reference genotype of the build, as in a VCF of a sequenced genome. Every
    /// result that rests on that is marked. A file of an array is refused, and nothing is assumed where a record may have
    /// been lost, or of a chromosome without records.
    public var absentMeansReference = false
    /// The columns of a table that is no vendor's; absent, the layout is found by its content.
    public var columns: TableColumns?
    /// The sample of a VCF: its name or, where no sample is called so, its number from 1. It may be absent where the
    /// file has one sample.
    public var sample: String?
    /// What a record of a VCF must show for its genotype to be taken.
    public var gates: CallGates
    /// How many threads look through a VCF; absent, as many as the machine has, up to eight. Results do not depend on it.
    public var threads: Int?
    /// The loci of which nothing may be told, as the person has not asked to know of them: their rows are left out as if they
    /// were not in the file, before anything is made of them. See <doc:WhatAFileShows>.
    public var withheld: [Locus] = []
    /// False where an index beside a VCF is left alone and the whole file is read.
    public var usesIndex = true
    /// False also where something is assumed of what has no row: an index leads past rows off their position, and past those of
    /// which nobody knows how far they reach.
    var mayUseIndex: Bool { usesIndex && !absentMeansReference }
    /// The files beside one in memory by their endings (`.bim`, `.fam`; `.tbi` and `.csi` unpacked), instead of those on disk.
    package var filesBeside: [String: [UInt8]]?
    /// How many bytes are read at a time. Results do not depend on it; 256 KiB stays within a core's cache.
    package var chunkSize = 256 << 10
    /// False where a text is read although most of its lines are no rows, for tests of single lines.
    package var refusesMostlyOther = true
    /// False where each line goes to the judge, which tests compare with the fast road.
    package var skims = true

    /// - Parameters:
    ///   - build: the build of the positions.
    ///   - sex: the person's sex.
    ///   - columns: the columns of a table that is no vendor's.
    ///   - sample: the sample of a VCF, by name or by number from 1.
    ///   - gates: what a record of a VCF must show.
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
