// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneGenome

/// The rows of one person at some loci, compared with the positions of the file's build.
///
/// It is what is read of a table before the strand of its alleles and the person's sex are known. Which rows there are, and of which
/// loci, does not depend on the genotypes in them.
struct PlacedRows {
    /// The records in file order, on the strand of the file.
    let records: [Record]
    /// The build that was concluded, and why.
    let build: Build
    let basis: BuildBasis
    let counts: RowCounts
    /// What was counted on X and Y.
    let sexes: SexCount?
    let flippedLines: [Int]
    /// True where the file states the plus strand.
    let statesPlusStrand: Bool
    /// The first problems of lines, and the number of all.
    let issues: [ReadIssue]
    let issueCount: Int

    /// Reads rows.
    ///
    /// - Parameters:
    ///   - rows: the text of the file.
    ///   - found: its layout.
    ///   - container: what the text is in.
    ///   - oddities: what was noted of the text as a whole.
    ///   - path: as the user gave it, for messages.
    ///   - loci: the loci to read.
    ///   - hidden: the loci whose rows are left out.
    ///   - options: what the user states.
    /// - Throws: a ``ReadError`` where the file as a whole cannot be read.
    init(
        _ rows: any ByteSource, found: FoundLayout, in container: GenotypeFile.Container, oddities: [Oddity],
        path: String, loci: LocusTable, hidden: HiddenLoci, options: ReadOptions
    ) throws(ReadError) {
        var (parser, counts, sexes) = try readRows(
            rows, chunkSize: options.chunkSize, found: options.skims ? found : found.disablingFastPath,
            path: path, loci: loci, hidden: hidden)
        try Self.checkShare(counts, parser, path: path, in: container, options)
        try checkNames(parser.contigs, path: path, stated: options.build)

        if let other = parser.header.otherAssembly, options.build == nil || parser.header.builds.isEmpty {
            throw .otherAssembly(path: path, name: other)
        }
        let check = PositionCheck(loci: loci)
        var basis = check.buildBasis(parser, stated: options.build)
        let build = try decidedBuild(basis, path: path)

        var late = IssueList()
        let (identified, unplaced) = check.checked(parser, on: build, issues: &late)
        basis.unplacedRows = unplaced
        var all = zip(identified, parser.positions).map { (record: $0, locus: $1.locus) }
        // A position alone proves nothing on a build that only the header names.
        if !basis.isFromHeaderOnly {
            (all, basis.rowsByPosition) = check.addingUnidentified(to: identified, &parser, on: build)
        }
        check.reportDuplicates(all, issues: &late)
        let unusable = parser.unusableRows.records(besides: all.map { $0.locus }, loci: loci, on: build)
        for (record, _) in unusable {
            guard case .invalid(.unusable(let reason)) = record.call, !reason.isDamage else { continue }
            late.append(
                ReadIssue(
                    line: record.line ?? 0, problem: .unusable(record.id, reason), text: visible(record.name.utf8)))
        }
        if !unusable.isEmpty {
            all = (all + unusable).sorted { ($0.record.line ?? 0, $0.locus) < ($1.record.line ?? 0, $1.locus) }
        }
        for oddity in (parser.oddities + oddities).sorted() {
            late.append(ReadIssue(line: 0, problem: .normalized(oddity.text), text: path))
        }
        records = all.map { $0.record }
        self.build = build
        self.basis = basis
        self.counts = counts
        self.sexes = sexes
        flippedLines = parser.flippedLines
        statesPlusStrand = parser.statesPlusStrand
        issues = parser.issues.kept + late.kept
        issueCount = parser.issues.count + late.count
    }

    /// Refuses a text that is not a genotype file although a few of its lines look like rows.
    private static func checkShare(
        _ counts: RowCounts, _ parser: RowParser, path: String, in container: GenotypeFile.Container,
        _ options: ReadOptions
    ) throws(ReadError) {
        guard counts.data > 0 || parser.hasHiddenRows else {
            if case .zip(let member) = container {
                throw .zipWithoutGenotypes(path: path, members: [visible(member.utf8)])
            }
            guard let bad = parser.firstBadLine else { throw .onlyComments(path: path) }
            throw .notGenotypes(path: path, line: bad.line, text: bad.text)
        }
        let odd = counts.bad + parser.unrecognizedRows
        let rows = counts.data - parser.unrecognizedRows
        if options.refusesMostlyOther, odd >= RowLimits.minOdd, odd > rows {
            throw .mostlyOther(path: path, rows: rows, others: odd, line: parser.firstBadLine?.line ?? 0)
        }
    }
}
