// SPDX-License-Identifier: Apache-2.0
public import PheneGenome

/// Reads a person's genotype file: the text of a vendor's download or a VCF, plain or in gzip, BGZF or zip, told apart by
/// content.
///
/// The file is walked once, chunk by chunk; only rows of the given loci are kept. Of a VCF in BGZF with an index beside it
/// (`.tbi` or `.csi`) only the blocks near the loci are read.
///
/// - Parameters:
///   - path: a file, or `-` for standard input.
///   - loci: the loci whose calls are wanted.
///   - options: what the user states of the file.
/// - Throws: a `ReadError` where the file as a whole cannot be read; single bad lines are in the result's `issues`.
/// - Complexity: O(bytes); memory does not depend on the size of the file.
public func readGenotypes(
    at path: String, loci: LocusTable, options: ReadOptions = ReadOptions()
) throws(ReadError) -> GenotypeFile {
    try readGenotypes(FileSource.open(path), path: path, loci: loci, options: options)
}

/// Reads a genotype file that is in memory; see ``readGenotypes(at:loci:options:)``.
///
/// - Parameters:
///   - bytes: the file.
///   - path: what messages call it.
///   - loci: the loci whose calls are wanted.
///   - options: what the user states of the file.
public func readGenotypes(
    in bytes: [UInt8], path: String, loci: LocusTable, options: ReadOptions = ReadOptions()
) throws(ReadError) -> GenotypeFile {
    try readGenotypes(MemorySource(bytes), path: path, loci: loci, options: options)
}

/// Reads bytes that come once and in order, as from a pipe; see ``readGenotypes(at:loci:options:)``.
package func readGenotypes(
    streaming bytes: [UInt8], path: String, loci: LocusTable, options: ReadOptions = ReadOptions()
) throws(ReadError) -> GenotypeFile {
    try readGenotypes(ResumedSource(head: bytes, then: MemorySource([])), path: path, loci: loci, options: options)
}

extension Genome {
    /// The calls of a genotype file at some loci; see ``readGenotypes(at:loci:options:)``.
    ///
    /// - Parameter withheld: loci of which nothing may be told; see ``ReadOptions/withheld``.
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
            .withoutHaste
    }
    // Arrays read chosen sites: one without a row was not looked at.
    if options.absentMeansReference { throw .absentRows(path: path, format: found.layout.kind.name) }
    var (judge, counts, sexes) = try readRows(
        rows, chunkSize: options.chunkSize, found: options.skims ? found : found.withoutHaste,
        path: path, loci: loci, hidden: hidden)
    try checkShare(counts, judge, path: path, options)
    try checkNames(judge.contigs, path: path, stated: options.build)

    if let other = judge.header.otherAssembly, options.build == nil || judge.header.builds.isEmpty {
        throw .otherAssembly(path: path, name: other)
    }
    let places = PlaceCheck(loci: loci)
    var grounds = places.grounds(judge, stated: options.build)
    let build: Build
    switch grounds.verdict {
    case .stated(let decided), .positions(let decided), .header(let decided): build = decided
    case .undecided: throw .undecidedBuild(path: path, grounds: grounds)
    case .contradiction(let header, let positions):
        throw .contradictingBuilds(path: path, header: header, positions: positions, grounds: grounds)
    }

    var late = IssueList()
    let (named, unplaced) = places.checked(judge, on: build, issues: &late)
    grounds.unplacedRows = unplaced
    var all = zip(named, judge.places).map { (record: $0, locus: $1.locus) }
    // A place means nothing on a build that only the header names.
    if !grounds.isHearsay { (all, grounds.rowsByPlace) = places.withUnnamed(named, &judge, on: build) }
    places.reportDuplicates(all, issues: &late)
    let unusable = judge.mentions.records(besides: Set(all.map { $0.locus }), loci: loci, on: build)
    for (record, _) in unusable {
        guard case .invalid(.unusable(let reason)) = record.call, !reason.isDamage else { continue }
        late.append(
            ReadIssue(line: record.line ?? 0, problem: .unusable(record.id, reason), text: visible(record.name.utf8)))
    }
    if !unusable.isEmpty {
        all = (all + unusable).sorted { ($0.record.line ?? 0, $0.locus) < ($1.record.line ?? 0, $1.locus) }
    }
    for oddity in judge.oddities.union(text.oddities).sorted() {
        late.append(ReadIssue(line: 0, problem: .mended(oddity.text), text: path))
    }
    let placed = all.map { $0.record }
    let strand = StrandGrounds(
        records: placed, loci: loci, stated: options.strand, fileSaysPlus: judge.statesPlusStrand,
        isOnOldBuild: build == .grch36)
    if strand.verdict == .contradiction { throw .contradictingStrands(path: path, grounds: strand) }
    let records = strand.verdict == .turned ? StrandGrounds.turned(placed) : placed
    var sex = SexGrounds(stated: options.sex)
    sex.listed = listed
    if let sexes { sex.evidence = .rows(sexes.rows) }
    let odd = text.unpacking.issues
    let issues = (odd + judge.issues.kept + late.kept).sorted { $0.line < $1.line }.prefix(GenotypeFile.mostIssuesKept)
    return GenotypeFile(
        path: path, layout: found.layout.kind, container: text.container, build: build, grounds: grounds,
        strandGrounds: strand, sexGrounds: sex, assumedCount: 0,
        genome: Genome(sex: sex.sex, isPlusStrand: strand.isPlus, records: records),
        counts: counts, issues: Array(issues), issueCount: odd.count + judge.issues.count + late.count,
        turnedLines: judge.turnedLines)
}

/// Refuses a text that is no genotype file although a few lines of it look like rows.
private func checkShare(
    _ counts: RowCounts, _ judge: LineJudge, path: String, _ options: ReadOptions
) throws(ReadError) {
    guard counts.data > 0 || judge.hasHiddenRows else {
        guard let bad = judge.firstBadLine else { throw .onlyComments(path: path) }
        throw .notGenotypes(path: path, line: bad.line, text: bad.text)
    }
    let odd = counts.bad + judge.strangeRows
    let rows = counts.data - judge.strangeRows
    if options.refusesMostlyOther, odd >= RowLimits.fewestOdd, odd > rows {
        throw .mostlyOther(path: path, rows: rows, others: odd, line: judge.firstBadLine?.line ?? 0)
    }
}

/// Refuses names of chromosomes that are not of the build that the user states, or not of one build.
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
    let result: VCFReader.Result
    switch text.content {
    case .bcf:
        let blocks = text.container == .bgzf ? source.seekable : nil
        result = try BCFReader(path: path, loci: loci, options: options).read(text.source, blocks: blocks)
    case .vcfBlocks:
        result = try reader.read(blocks: text.source, seekable: source.seekable, text.unpacking)
    case .vcf, .rows, .plink: result = try reader.scan(PlainBatches(text.source))
    }
    let odd = text.unpacking.issues
    var sex = SexGrounds(stated: options.sex)
    sex.evidence = .variants(result.sexes)
    // A file that goes on behind its data may be cut short.
    let obstacle =
        result.obstacle ?? (odd.isEmpty ? nil : "the compressed data end before the file does, so it may be cut short")
    let assumed = obstacle == nil ? assumptions(result, loci: loci, sex: sex.sex, options: options) : []
    // All letters of a VCF are those of the plus strand (VCF specification 4.5, section 1.6.1), but PLINK does not know it.
    let strand = StrandGrounds(
        records: result.records, loci: loci, stated: result.statesPlusStrand || options.strand != .plus ? nil : .plus,
        fileSaysPlus: result.statesPlusStrand, countsDoubts: true)
    let mended = text.oddities.sorted().map { ReadIssue(line: 0, problem: .mended($0.text), text: path) }
    return GenotypeFile(
        path: path, layout: text.layoutOfRecords, container: text.container, build: result.build,
        grounds: result.grounds, strandGrounds: strand, sexGrounds: sex, assumedCount: assumed.count,
        assumptionObstacle: options.absentMeansReference ? obstacle : nil,
        genome: Genome(
            sex: sex.sex, isPlusStrand: result.statesPlusStrand || strand.verdict == .plus,
            records: result.records + assumed),
        counts: result.counts, issues: Array((odd + mended + result.issues).prefix(GenotypeFile.mostIssuesKept)),
        issueCount: odd.count + mended.count + result.issueCount, turnedLines: [])
}

extension OpenedText {
    /// VCF, or its binary form.
    fileprivate var layoutOfRecords: GenotypeFile.Layout {
        if case .bcf = content { return .bcf }
        return .vcf
    }
}

/// The reference genotype at each locus of which there is no record, where the options say that a file holds what differs.
///
/// Only where the file has records of the chromosome and nothing in it may be a record that was lost; and on Y only in a
/// man, as a woman has no row there either.
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
