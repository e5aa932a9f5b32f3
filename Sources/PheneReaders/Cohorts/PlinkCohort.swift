// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneContainers
public import PheneGenome

/// What a row of a cohort's file says of one locus of a pack, for each genotype that the row can have.
public struct CohortRow: Sendable {
    /// The index of the row among those that are read; `nil` for a record that does not depend on a genotype, such as one of a damaged
    /// line.
    public let row: Int?
    /// The record for each of the four codes of a genotype in a `.bed`, by the code.
    public let records: [Record]
}

/// A PLINK fileset with all of its people, of which the rows of some loci are read.
///
/// What a genotype means is asked of the reader of one person: it reads four invented people, who have the same code in every row. So the
/// ids, positions, builds and strands of a cohort cannot be understood in another way than those of a single person.
public final class PlinkCohort: @unchecked Sendable {
    // Immutable after `init`; a source that is read at an offset has no position to move.
    private let bed: any SeekableSource
    /// The path of the `.bed` as it was given.
    public let path: String
    /// The people in the order of the `.fam`.
    public let people: CohortPeople
    /// The number of variants in the `.bim`.
    public let variantCount: Int
    /// The genome build of the positions.
    public let build: Build
    /// The evidence for that build.
    public let buildBasis: BuildBasis
    /// The problems of single lines of the `.bim`: at most ``GenotypeFile/maxIssuesKept``.
    public let issues: [ReadIssue]
    /// The number of all problems.
    public let issueCount: Int
    /// True where the `.bed` has one person after the other, which is the obsolete order.
    public let isSampleMajor: Bool
    /// For each pack what the rows say of its loci, in file order.
    public let rows: [[CohortRow]]

    /// A row that is read: its place among the variants, counted from 0.
    let variants: [Int]
    /// For each locus of all packs the rows and codes that fit one strand only.
    let strands: [StrandRows]
    /// The rows on X and Y, with what each code adds to the evidence for the sex.
    let sexRows: [SexRow]
    let stated: (sexes: [UInt8], strand: Strand?)
    /// Whether the rows of X and Y are counted.
    let countsSexes: Bool
    /// The lines of the `.bim` that are read.
    let lines: [PlinkVariants.Line]

    /// The number of rows that are read.
    public var rowCount: Int { variants.count }

    /// Opens a fileset and reads its `.bim` and `.fam`.
    ///
    /// - Parameters:
    ///   - path: the path of the `.bed`; the other files are beside it.
    ///   - loci: the loci of the packs.
    ///   - options: what the user states: the build, the strand, the sex of all people, the withheld loci.
    ///   - sexes: the stated sex of each person, where it is not that of `options`: 1 is male, 2 female, 0 not stated.
    ///   - countsSexes: whether the sex of a person, as rows of X and Y show it, matters to anybody.
    /// - Throws: a ``CohortError`` where the fileset as a whole cannot be read.
    /// - Complexity: linear in the `.bim` and the `.fam`.
    public convenience init(
        at path: String, loci: JoinedLoci, options: ReadOptions = ReadOptions(), countsSexes: Bool = true,
        sexes: (CohortPeople) throws(CohortError) -> [UInt8]? = { _ throws(CohortError) in nil }
    ) throws(CohortError) {
        try self.init(
            reading { () throws(FileError) in try FileSource.open(path) }, path: path, loci: loci, options: options,
            countsSexes: countsSexes, sexes: sexes)
    }

    /// Opens a fileset that is in memory, with its other files in `options`.
    package convenience init(
        in bytes: [UInt8], path: String, loci: JoinedLoci, options: ReadOptions, countsSexes: Bool = true,
        sexes: (CohortPeople) throws(CohortError) -> [UInt8]? = { _ throws(CohortError) in nil }
    ) throws(CohortError) {
        try self.init(
            MemorySource(bytes), path: path, loci: loci, options: options, countsSexes: countsSexes, sexes: sexes)
    }

    private init(
        _ source: any ByteSource, path: String, loci joined: JoinedLoci, options: ReadOptions, countsSexes: Bool,
        sexes: (CohortPeople) throws(CohortError) -> [UInt8]?
    ) throws(CohortError) {
        guard let bed = source.seekable else { throw .read(.plinkFromPipe(path: path)) }
        let magic = try reading { () throws(FileError) in try bed.bytes(at: 0, count: 3) }
        guard magic == PlinkRows.magic || magic == PlinkRows.oldMagic else { throw .notBed(path: path) }
        isSampleMajor = magic == PlinkRows.oldMagic
        let parts = PlinkParts(bed: path, options: options)
        let fam = try reading { () throws(FileError) in try parts.open(".fam").allBytes() }
        people = try CohortPeople(fam: fam, path: parts.path(".fam"))
        let hidden = HiddenLoci(options.withheld)
        let loci = joined.table.without(hidden)
        let bim = try PlinkVariants(
            reading { () throws(FileError) in try parts.open(".bim") }, path: parts.path(".bim"), loci: loci)
        variantCount = bim.count
        lines = bim.lines
        let expected =
            Self.headerSize
            + (isSampleMajor ? people.count * ((bim.count + 3) / 4) : bim.count * ((people.count + 3) / 4))
        guard bed.size == expected else {
            throw .otherSize(
                path: path, variants: bim.count, people: people.count, expected: expected, found: bed.size)
        }
        if bim.count == 0 { throw .noVariants(path: parts.path(".bim")) }
        if bim.sites.isEmpty { throw .noSites(path: parts.path(".bim")) }
        self.bed = bed
        self.path = path
        let meanings = try RowMeanings(bim, path: path, joined: joined, loci: loci, hidden: hidden, options: options)
        build = meanings.build
        buildBasis = meanings.basis
        issues = meanings.issues
        issueCount = meanings.issueCount
        rows = meanings.rows
        variants = meanings.variants
        strands = meanings.strands
        let listed = try sexes(people)
        let all: UInt8 = options.sex == .male ? 1 : options.sex == .female ? 2 : 0
        let sexesStated = listed ?? [UInt8](repeating: all, count: all == 0 ? 0 : people.count)
        stated = (sexesStated, options.strand)
        let isStatedOfAll = sexesStated.count == people.count && !sexesStated.contains(0)
        self.countsSexes = countsSexes && !isStatedOfAll
        sexRows = self.countsSexes ? SexRow.rows(of: bim, hidden: hidden) : []
        try checkEnds(list: parts.path(isSampleMajor ? ".bim" : ".fam"))
    }

    /// Fails where a row has a genotype behind its last one.
    private func checkEnds(list: String) throws(CohortError) {
        let count = isSampleMajor ? variantCount : people.count
        var rows = PlinkEnds.spread(over: isSampleMajor ? people.count : variantCount)
        // All that `PlinkRows` reads of a person, whether or not it is of a locus.
        if !isSampleMajor { for line in lines { rows.append(line.variant) } }
        let ends = PlinkEnds(bed, count: count)
        if try reading({ () throws(FileError) in try ends.firstBad(of: rows) }) != nil {
            throw .genotypesBehindLast(path: path, list: list, count: count)
        }
    }

    /// The number of bytes before the genotypes.
    static let headerSize = 3

    /// The number of bytes of a row, or of a person in the obsolete order.
    var stride: Int { ((isSampleMajor ? variantCount : people.count) + 3) / 4 }

    func fill(_ buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileError) {
        guard try bed.fill(buffer, at: offset) == buffer.count else {
            throw .damaged(path: path, container: "PLINK bed", offset: bed.size, what: "it ends too early")
        }
    }
}

/// Runs what can fail with the system's errors.
func reading<Value>(_ body: () throws(FileError) -> Value) throws(CohortError) -> Value {
    do throws(FileError) { return try body() } catch { throw .read(.file(error)) }
}
