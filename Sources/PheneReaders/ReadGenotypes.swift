// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneContainers
public import PheneGenome

/// Reads a person's genotype file: the text of a vendor's download, a VCF or BCF, or a PLINK fileset. Text may be plain or in gzip,
/// BGZF or zip. The format is detected from the content.
///
/// The file is read once from front to back; only rows of the given loci are kept. Of a VCF or BCF in BGZF with an index beside it
/// (`.tbi` or `.csi`), only the blocks near the loci are read.
///
/// - Parameters:
///   - path: the path of a file, or `-` for standard input.
///   - loci: the loci to read.
///   - options: what the user states about the file.
/// - Throws: a ``ReadError`` where the file as a whole cannot be read. Problems of single lines are in ``GenotypeFile/issues``.
/// - Complexity: O(n) in the bytes of the file; memory does not depend on its size.
public func readGenotypes(
    at path: String, loci: LocusTable, options: ReadOptions = ReadOptions()
) throws(ReadError) -> GenotypeFile {
    try readGenotypes(readingFile(FileSource.open(path)), path: path, loci: loci, options: options)
}

/// Reads a genotype file that is in memory; see ``readGenotypes(at:loci:options:)``.
///
/// - Parameters:
///   - bytes: the content of the file.
///   - path: the name of the file in messages.
///   - loci: the loci to read.
///   - options: what the user states about the file.
/// - Throws: a ``ReadError`` where the file as a whole cannot be read.
public func readGenotypes(
    in bytes: [UInt8], path: String, loci: LocusTable, options: ReadOptions = ReadOptions()
) throws(ReadError) -> GenotypeFile {
    try readGenotypes(MemorySource(bytes), path: path, loci: loci, options: options)
}

/// Reads a genotype file whose bytes another program gives; see ``readGenotypes(at:loci:options:)``.
package func readGenotypes(
    from source: ProvidedSource, path: String, loci: LocusTable, options: ReadOptions = ReadOptions()
) throws(ReadError) -> GenotypeFile {
    try readGenotypes(source, path: path, loci: loci, options: options)
}

/// Reads bytes that cannot be read at any offset, like those of a pipe; see ``readGenotypes(at:loci:options:)``.
package func readGenotypes(
    streaming bytes: [UInt8], path: String, loci: LocusTable, options: ReadOptions = ReadOptions()
) throws(ReadError) -> GenotypeFile {
    try readGenotypes(ResumedSource(head: bytes, then: MemorySource([])), path: path, loci: loci, options: options)
}

extension Genome {
    /// Reads the calls of a genotype file; see ``readGenotypes(at:loci:options:)``.
    ///
    /// - Parameters:
    ///   - path: the path of a file, or `-` for standard input.
    ///   - loci: the loci to read.
    ///   - sex: the person's sex; absent, the rows of X and Y decide.
    ///   - withheld: the loci that the person has not asked to know about; see ``ReadOptions/withheld``.
    /// - Throws: a ``ReadError`` where the file as a whole cannot be read.
    public init(
        contentsOf path: String, loci: LocusTable, sex: Sex? = nil, withheld: [Locus] = []
    ) throws(ReadError) {
        var options = ReadOptions(sex: sex)
        options.withheld = withheld
        self = try readGenotypes(at: path, loci: loci, options: options).genome
    }
}

private func readGenotypes(
    _ source: some ByteSource, path: String, loci all: LocusTable, options: ReadOptions
) throws(ReadError) -> GenotypeFile {
    let hidden = HiddenLoci(options.withheld)
    let loci = all.without(hidden)
    let text = try OpenedText(source, path: path, columns: options.columns)
    let found: FoundLayout
    var rows = text.source
    var listed: Sex?
    switch text.content {
    case .rows(let layout): found = layout
    case .vcf, .vcfBlocks, .bcf: return try readVCF(text, from: source, path: path, loci: loci, options: options)
    case .plink:
        guard let bed = source.seekable else { throw .plinkFromPipe(path: path) }
        let fileset = try PlinkRows(bed, path: path, loci: loci, options: options)
        rows = fileset
        listed = fileset.sex
        found =
            FoundLayout(
                .plink, plan: ColumnPlan(count: 5, id: 0, chromosome: 1, position: 2, first: 3, second: 4),
                firstRow: nil
            )
            .disablingFastPath
    }
    // An array has a chosen set of sites: a site without a row was not tested.
    if options.absentMeansReference { throw .absentRows(path: path, format: found.layout.kind.name) }
    let read = try PlacedRows(
        rows, found: found, in: text.container, oddities: text.oddities, path: path, loci: loci, hidden: hidden,
        options: options)
    let (build, placed) = (read.build, read.records)
    let strand = StrandBasis(
        records: placed, loci: loci, stated: options.strand, fileSaysPlus: read.statesPlusStrand,
        isOnOldBuild: build == .grch36)
    if strand.conclusion == .contradiction { throw .contradictingStrands(path: path, basis: strand) }
    let records = strand.conclusion == .complemented ? StrandBasis.complementing(placed) : placed
    var sex = SexBasis(stated: options.sex)
    sex.listed = listed
    if let sexes = read.sexes { sex.evidence = .rows(sexes.rows) }
    let odd = text.decompression.issues(path: path)
    let issues = (odd + read.issues).sorted { $0.line < $1.line }.prefix(GenotypeFile.maxIssuesKept)
    return GenotypeFile(
        path: path, layout: found.layout.kind, container: text.container, build: build, buildBasis: read.basis,
        strandBasis: strand, sexBasis: sex, assumedCount: 0,
        genome: Genome(sex: sex.sex, isPlusStrand: strand.isPlus, records: records),
        counts: read.counts, issues: Array(issues), issueCount: odd.count + read.issueCount,
        flippedLines: read.flippedLines)
}

/// The build that was concluded.
///
/// - Throws: `ReadError.undecidedBuild` and `.contradictingBuilds`.
func decidedBuild(_ basis: BuildBasis, path: String) throws(ReadError) -> Build {
    switch basis.conclusion {
    case .stated(let build), .positions(let build), .header(let build): return build
    case .undecided: throw .undecidedBuild(path: path, basis: basis)
    case .contradiction(let header, let positions):
        throw .contradictingBuilds(path: path, header: header, positions: positions, basis: basis)
    }
}

/// Refuses names of chromosomes that are not those of the stated build, or not those of one build.
///
/// - Throws: `ReadError.otherAssembly` and `.otherBuild`.
func checkNames(_ names: ContigNames, path: String, stated: Build?) throws(ReadError) {
    if let (assembly, name) = names.otherAssembly {
        throw .otherAssembly(path: path, name: assembly + " (see `" + name + "`)")
    }
    for (build, name) in names.builds {
        let other = names.builds.first { $0.build != build }?.build
        if let other = stated ?? other, other != build {
            throw .otherBuild(path: path, name: name, build: build, other: other, isStated: stated != nil)
        }
    }
}

private func readVCF(
    _ text: OpenedText, from source: some ByteSource, path: String, loci: LocusTable, options: ReadOptions
) throws(ReadError) -> GenotypeFile {
    let reader = VCFReader(path: path, loci: loci, options: options)
    let gathered = try reader.gather(text, from: source)
    return try reader.file(gathered.parser, gathered.ending, text)
}

extension VCFReader {
    /// Reads the records of a VCF or BCF.
    func gather(_ text: OpenedText, from source: some ByteSource) throws(ReadError) -> Gathered {
        switch text.content {
        case .bcf:
            let blocks = text.container == .bgzf ? source.seekable : nil
            return try BCFReader(path: path, loci: loci, options: options, keeps: keeps)
                .gather(text.source, blocks: blocks)
        case .vcfBlocks: return try gather(blocks: text.source, seekable: source.seekable, text.decompression)
        case .vcf, .rows, .plink: return try gather(PlainBatches(text.source), parser: makeParser())
        }
    }

    /// What was read of one sample.
    ///
    /// - Parameters:
    ///   - parser: the parser that had its records.
    ///   - ending: how the reading of the file ended.
    ///   - text: the file, which was read to its end.
    func file(
        _ parser: VCFRecordParser, _ ending: Ending, _ text: OpenedText, listed: Sex? = nil
    ) throws(ReadError) -> GenotypeFile {
        let result = try conclude(parser, ending)
        let odd = text.decompression.issues(path: path)
        let sex = sexBasis(result.sexes, listed: listed)
        // A file that continues behind its compressed data may be cut short.
        let obstacle =
            result.obstacle
            ?? (odd.isEmpty ? nil : "the compressed data ends before the file does, so it may be cut short")
        let assumed = obstacle == nil ? assumptions(result, loci: loci, sex: sex.sex, options: options) : []
        // The alleles of a VCF are on the plus strand (VCF specification 4.5, section 1.6.1), except where PLINK wrote it.
        let strand = StrandBasis(
            records: result.records, loci: loci, stated: statedStrand(result.statesPlusStrand),
            fileSaysPlus: result.statesPlusStrand, countsDoubts: true)
        let oddities = text.oddities.sorted().map { ReadIssue(line: 0, problem: .normalized($0.text), text: path) }
        return GenotypeFile(
            path: path, layout: text.layoutOfRecords, container: text.container, build: result.build,
            buildBasis: result.basis, strandBasis: strand, sexBasis: sex, assumedCount: assumed.count,
            assumptionObstacle: options.absentMeansReference ? obstacle : nil,
            genome: Genome(
                sex: sex.sex, isPlusStrand: result.statesPlusStrand || strand.conclusion == .plus,
                records: result.records + assumed),
            counts: result.counts, issues: Array((odd + oddities + result.issues).prefix(GenotypeFile.maxIssuesKept)),
            issueCount: odd.count + oddities.count + result.issueCount, flippedLines: [])
    }
}

extension VCFReader {
    /// The evidence for the sex of a person.
    ///
    /// - Parameters:
    ///   - variants: the counts of X and Y.
    ///   - listed: the sex in the list of people.
    func sexBasis(_ variants: SexBasis.Variants, listed: Sex?) -> SexBasis {
        var sex = SexBasis(stated: options.sex)
        sex.listed = listed
        sex.evidence = .variants(variants)
        return sex
    }

    /// The strand that the options state, where the file does not.
    ///
    /// - Parameter isStatedByFile: whether alleles are on the plus strand by the format of the file.
    func statedStrand(_ isStatedByFile: Bool) -> Strand? { isStatedByFile || options.strand != .plus ? nil : .plus }
}

extension OpenedText {
    /// VCF, or its binary form.
    var layoutOfRecords: GenotypeFile.Layout {
        if case .bcf = content { return .bcf }
        return .vcf
    }
}

/// A reference genotype at each locus without a record, where the options ask for that.
///
/// Only on chromosomes of which the file has records, and only where no record may have been lost; on Y only if the person is male,
/// because a woman has no row there either.
private func assumptions(
    _ result: VCFReader.Result, loci: LocusTable, sex: Sex?, options: ReadOptions
) -> [Record] {
    guard options.absentMeansReference, result.obstacle == nil else { return [] }
    let read = Set(result.records.compactMap { loci.index(of: $0.id) })
    return loci.loci.indices.filter { !read.contains($0) }.compactMap { index in
        let locus = loci.loci[index]
        guard locus.placement(on: result.build)?.reference != nil, result.chromosomes.contains(locus.chromosome),
            locus.chromosome != .y || sex == .male
        else { return nil }
        return Record(id: locus.id, call: .assumedReference(result.build), written: "")
    }
}
