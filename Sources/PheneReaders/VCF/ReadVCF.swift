// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Reads the genotypes of one sample out of a VCF.
struct VCFReader {
    let path: String
    let loci: LocusTable
    let options: ReadOptions

    /// What was read, but for the container.
    struct Result {
        let build: Build
        let grounds: BuildGrounds
        let records: [Record]
        let counts: RowCounts
        let issues: [ReadIssue]
        let issueCount: Int
        let sexes: SexGrounds.Variants
        /// Where the file has records at all.
        let chromosomes: Set<Chromosome>
        /// Why nothing may be assumed of what has no record; absent where it may.
        let obstacle: String?
        /// The file's format says that its letters are those of the plus strand.
        let statesPlusStrand: Bool
    }

    /// Reads a VCF in BGZF.
    func read(
        blocks source: any ByteSource, seekable: (any SeekableSource)?, _ unpacking: Unpacking
    ) throws(ReadError) -> Result {
        guard let seekable, options.mayUseIndex else { return try scan(BlockBatches(source, path: path, unpacking)) }
        let judge = VCFJudge(path: path, loci: loci, options: options)
        do throws(IndexedRead.Refusal) {
            if let indexed = try IndexedRead.find(beside: path, source: seekable, options: options) {
                return try read(indexed)
            }
        } catch {
            switch error {
            case .fault(let fault): throw fault
            case .unfit(let reason): judge.report(.index(reason))
            case .tooMuch: break
            }
        }
        return try scan(
            BlockBatches(PackedBytes(seekable, from: 0, count: seekable.size), path: path, unpacking), judge: judge)
    }

    /// Reads the header, and then what the index leads to.
    private func read(_ indexed: IndexedRead) throws(IndexedRead.Refusal) -> Result {
        let judge = VCFJudge(path: path, loci: loci, options: options)
        do throws(ReadError) {
            let batches = BlockBatches(PackedBytes(indexed.source, from: 0, count: indexed.source.size), path: path)
            let sieve = RecordSieve(PlaceIntervals([], loci: loci), ids: IDSieve(idsOf: loci))
            let scan = TextScan(batches, sieve: sieve, path: path, sampleColumn: { nil }) {
                (line, number, isOpen) throws(ReadError) in
                try judge.take(line, number: number, isOpen: isOpen)
                return !judge.hasColumns
            }
            try scan.run(threads: 1)
            guard judge.hasColumns else { throw .noColumnNames(path: path, line: scan.lineCount) }
        } catch {
            throw .fault(error)
        }
        try indexed.read(IndexedLines(indexed.source, path: path), loci: loci, judge: judge)
        do throws(ReadError) { return try conclude(judge) } catch { throw .fault(error) }
    }

    /// Reads all of a text.
    func scan(_ source: any BatchSource) throws(ReadError) -> Result {
        try scan(source, judge: VCFJudge(path: path, loci: loci, options: options))
    }

    func scan(_ source: any BatchSource, judge: VCFJudge) throws(ReadError) -> Result {
        let sieve = RecordSieve(
            PlaceIntervals(judge.places, loci: loci, hidden: judge.hidden),
            ids: IDSieve(idsOf: loci, and: judge.hidden), hidden: judge.hidden)
        let scan = TextScan(
            source, sieve: sieve, path: path, hidden: judge.hidden, sampleColumn: { judge.sampleColumn }
        ) {
            (line, number, isOpen) throws(ReadError) in
            try judge.take(line, number: number, isOpen: isOpen)
            return true
        }
        try scan.run(threads: options.threads ?? min(processorCount, Self.mostThreads))
        guard judge.hasColumns else { throw .noColumnNames(path: path, line: scan.lineCount) }
        judge.setLineCount(scan.lineCount)
        judge.sexes = scan.sexes
        judge.contigs = scan.contigs
        judge.endsOpen = scan.endsOpen
        try judge.checkRows()
        return try conclude(judge)
    }

    /// Beyond this many threads reading the file is what takes the time.
    private static let mostThreads = 8

    /// Decides on the build, and puts the sightings on it together.
    func conclude(_ judge: VCFJudge) throws(ReadError) -> Result {
        try checkNames(judge.contigs, path: path, stated: options.build)
        if judge.contigs.hasNone {
            throw .unknownChromosomes(path: path, names: judge.contigs.unknown + judge.contigs.others)
        }
        let grounds = judge.evidence.grounds(stated: options.build, header: judge.builds)
        let build: Build
        switch grounds.verdict {
        case .stated(let decided), .positions(let decided), .header(let decided): build = decided
        case .undecided: throw .undecidedBuild(path: path, grounds: grounds)
        case .contradiction(let header, let positions):
            throw .contradictingBuilds(path: path, header: header, positions: positions, grounds: grounds)
        }
        guard let index = judge.places.firstIndex(where: { $0.build == build }) else {
            throw .undecidedBuild(path: path, grounds: grounds)
        }
        // A record is read by its place, so a build on which no locus has one is as good as another assembly.
        if judge.places[index].all.isEmpty, !loci.loci.isEmpty, !judge.hidden.hasPlace(on: build) {
            throw .otherAssembly(path: path, name: build.name)
        }
        var ofLocus: [Int: [Sighting]] = [:]
        for sighting in judge.sightings[index] { ofLocus[sighting.locus, default: []].append(sighting) }
        var late = IssueList()
        var found: [(order: Int, record: Record)] = []
        for locus in ofLocus.keys.sorted() {
            let id = loci.loci[locus].id
            let result = SightingsOfLocus(
                ofLocus[locus] ?? [], id: id, build: build, isSplit: judge.header.isSplit
            ).result()
            found += result.records
            for issue in result.issues { late.append(issue) }
        }
        // Stable, so that records of one locus keep their order.
        var records = found.enumerated()
            .sorted {
                ($0.element.order, $0.element.record.id, $0.offset) < (
                    $1.element.order, $1.element.record.id, $1.offset
                )
            }
            .map { $0.element.record }
        judge.countNoCalls(records)
        let read = Set(records.compactMap { loci.index(of: $0.id) })
        for (record, _) in judge.mentions.records(besides: read, loci: loci, on: build) {
            records.append(record)
            guard case .invalid(.unusable(let reason)) = record.call, !reason.isDamage else { continue }
            late.append(
                ReadIssue(
                    line: record.line ?? 0, problem: .unusable(record.id, reason), text: visible(record.name.utf8)))
        }
        let issues = (judge.issues.kept + judge.buildIssues[index].kept + late.kept).sorted { $0.line < $1.line }
        return Result(
            build: build, grounds: grounds, records: records, counts: judge.counts,
            issues: Array(issues.prefix(GenotypeFile.mostIssuesKept)),
            issueCount: judge.issues.count + judge.buildIssues[index].count + late.count, sexes: judge.sexes.variants,
            chromosomes: judge.chromosomes(on: build), obstacle: judge.obstacle,
            statesPlusStrand: !judge.header.hasProvisionalReference)
    }
}
