// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneContainers
public import PheneGenome

/// A region of a reference genome to read.
public struct ReferenceQuery: Sendable, Hashable {
    /// The chromosome.
    public let chromosome: Chromosome
    /// The position of its first base.
    public let position: Position
    /// The number of bases, at least one.
    public let length: Int

    /// A query; a length below 1 counts as 1.
    public init(chromosome: Chromosome, position: Position, length: Int) {
        self.chromosome = chromosome
        self.position = position
        self.length = max(1, length)
    }

    /// The index of the first base, counted from 0.
    var first: Int { Int(clamping: position.value) - 1 }
    /// The index behind the last base, counted from 0.
    var end: Int {
        let (end, overflow) = first.addingReportingOverflow(length)
        return overflow ? .max : end
    }
}

/// The regions that were read from a file of a reference genome.
public struct ReferenceLookup: Sendable {
    /// The result of one query.
    public enum Result: Sendable, Hashable {
        /// The bases in ASCII, in upper case.
        case bases([UInt8])
        /// The file does not have the chromosome.
        case noChromosome
        /// The chromosome ends before the region does; its length in bases.
        case pastEnd(Int)
    }
    /// A sequence of the file that is a chromosome.
    public struct Contig: Sendable, Hashable {
        /// The name as in the file: `chr9`, `9`, `NC_000009.12`.
        public let name: String
        /// The chromosome of that name.
        public let chromosome: Chromosome
        /// The number of bases.
        public let length: Int
    }

    /// The results in the order of the queries.
    public let results: [Result]
    /// The first sequence of each chromosome, in the order of the file.
    public let contigs: [Contig]

    /// The build by the lengths of the chromosomes; `nil` where they are those of no build or of several.
    public var build: Build? {
        let builds = Set(
            contigs.flatMap { ContigLengths.assemblies($0.chromosome, length: UInt32(clamping: $0.length)) }
                .map { if case .build(let build) = $0 { Optional(build) } else { Build?.none } })
        return builds.count == 1 ? builds.first ?? nil : nil
    }

    /// How the build was determined, or why not, for a message.
    public var buildExplanation: String {
        let known = contigs.count {
            !ContigLengths.assemblies($0.chromosome, length: UInt32(clamping: $0.length)).isEmpty
        }
        guard let build else { return "no build has chromosomes of these lengths" }
        return "\(known) of \(contigs.count) chromosomes have the length that they have on \(build.name)"
    }
}

/// Reads regions of a reference genome in FASTA, plain or in gzip or BGZF.
///
/// If the index `PATH.fai` is beside the file, and for a BGZF file also `PATH.gzi`, only the regions are read
/// (https://www.htslib.org/doc/faidx.html). Otherwise the whole file is read once, in bounded memory.
///
/// - Parameters:
///   - path: the path of the file.
///   - queries: the regions to read.
/// - Throws: a ``ReadError`` where a file cannot be read, is not FASTA, or does not fit its index.
/// - Complexity: with an index O(n) in the bases that are read, otherwise in the bytes of the file.
public func readReference(at path: String, queries: [ReferenceQuery]) throws(ReadError) -> ReferenceLookup {
    let file = try readingFile(FileSource.open(path))
    guard let seekable = file.seekable else {
        return try ReferenceScan(file, path: path).read(queries)
    }
    let head = try readingFile(seekable.bytes(at: 0, count: 64))
    let index = try ReferenceIndex(beside: path)
    if head.starts(with: [0x1F, 0x8B]) {
        if let index, BlockGzip.isBlocked(head), let blocks = try IndexedBGZFSource(seekable, path: path) {
            return try IndexedReference(blocks, index, path: path).read(queries)
        }
        let decompression = Decompression(path: path)
        decompression.isLimited = false
        return try ReferenceScan(GzipSource(file, path: path, decompression), path: path).read(queries)
    }
    if let index { return try IndexedReference(seekable, index, path: path).read(queries) }
    return try ReferenceScan(file, path: path).read(queries)
}

extension Chromosome {
    /// The chromosome with the name of a sequence: as in ``init(_:)``, or an accession of NCBI (`NC_000009.12`, `NC_012920.1`); `nil` for
    /// other sequences.
    init?(ofSequence name: [UInt8]) {
        guard let chromosome = ContigName(name).chromosome else { return nil }
        self = chromosome
    }
}
