// SPDX-License-Identifier: Apache-2.0
public import PheneGenome

/// A stretch of a genome that is asked for.
public struct ReferenceQuery: Sendable, Hashable {
    public let chromosome: Chromosome
    /// Its first base.
    public let position: Position
    /// How many bases; at least one.
    public let length: Int

    public init(chromosome: Chromosome, position: Position, length: Int) {
        self.chromosome = chromosome
        self.position = position
        self.length = max(1, length)
    }

    var first: Int { Int(clamping: position.value) - 1 }
    var end: Int {
        let (end, overflow) = first.addingReportingOverflow(length)
        return overflow ? .max : end
    }
}

/// What a file of a reference genome says of the stretches that were asked for.
public struct ReferenceReading: Sendable {
    public enum Answer: Sendable, Hashable {
        /// The letters there, in upper case.
        case letters([UInt8])
        case noChromosome
        /// The chromosome ends before the stretch does, after so many bases.
        case pastEnd(Int)
    }
    /// A sequence of the file that is a chromosome.
    public struct Contig: Sendable, Hashable {
        /// As the file writes it: `chr9`, `9`, `NC_000009.12`.
        public let name: String
        public let chromosome: Chromosome
        public let length: Int
    }

    /// In the order of the queries.
    public let answers: [Answer]
    /// The first one of each chromosome, in the order of the file.
    public let contigs: [Contig]

    /// The build whose chromosomes have the lengths of the file's, where all that are known are of one.
    public var build: Build? {
        let builds = Set(
            contigs.flatMap { ContigLengths.assemblies($0.chromosome, length: UInt32(clamping: $0.length)) }
                .map { if case .build(let build) = $0 { Optional(build) } else { Build?.none } })
        return builds.count == 1 ? builds.first ?? nil : nil
    }

    /// By what the build was known, or why not.
    public var grounds: String {
        let known = contigs.count {
            !ContigLengths.assemblies($0.chromosome, length: UInt32(clamping: $0.length)).isEmpty
        }
        guard let build else { return "no build has chromosomes of these lengths" }
        return "\(known) of \(contigs.count) chromosomes have the length that they have on \(build.name)"
    }
}

/// Reads stretches of a reference genome in FASTA, plain, gzip or BGZF.
///
/// Beside a plain file `PATH.fai`, and beside a BGZF file that and `PATH.gzi`, tell where sequences lie, so that only what is
/// asked for is read (https://www.htslib.org/doc/faidx.html). Without them the file is read through once, in bounded memory.
///
/// - Throws: a ``ReadError`` where a file cannot be read, is no FASTA, or is not what its index says.
public func readReference(at path: String, queries: [ReferenceQuery]) throws(ReadError) -> ReferenceReading {
    let file = try FileSource.open(path)
    guard let seekable = file.seekable else {
        return try ReferenceScan(file, path: path).read(queries)
    }
    let head = try seekable.bytes(at: 0, count: 64)
    let index = try ReferenceIndex(beside: path)
    if head.starts(with: [0x1F, 0x8B]) {
        if let index, BlockGzip.isBlocked(head), let blocks = try BlockText(seekable, path: path) {
            return try IndexedReference(blocks, index, path: path).read(queries)
        }
        let unpacking = Unpacking(path: path)
        unpacking.isLimited = false
        return try ReferenceScan(GzipSource(file, path: path, unpacking), path: path).read(queries)
    }
    if let index { return try IndexedReference(seekable, index, path: path).read(queries) }
    return try ReferenceScan(file, path: path).read(queries)
}

extension Chromosome {
    /// Reads the name of a sequence: as ``init(_:)`` does, or an accession of NCBI's (`NC_000009.12`, `NC_012920.1`).
    init?(ofSequence name: [UInt8]) {
        guard let chromosome = ContigName(name).chromosome else { return nil }
        self = chromosome
    }
}
