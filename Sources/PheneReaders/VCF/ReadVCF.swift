// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneContainers
internal import PheneGenome

/// Reads the genotypes of one sample from a VCF, or keeps the records for all of them.
struct VCFReader {
    let path: String
    let loci: LocusTable
    var options: ReadOptions
    /// The most bytes of records that are kept for all samples; `nil` to read the one that the options name.
    var keeps: Int?

    /// What was read from a file.
    struct Result {
        let build: Build
        let basis: BuildBasis
        let records: [Record]
        let counts: RowCounts
        let issues: [ReadIssue]
        let issueCount: Int
        let sexes: SexBasis.Variants
        /// The chromosomes with valid records.
        let chromosomes: ChromosomeSet
        /// Why nothing may be assumed at loci without a record; absent where it may.
        let obstacle: String?
        /// True where alleles are on the plus strand by the format of the file.
        let statesPlusStrand: Bool
    }

    /// What was found in a file, before it is interpreted as a whole.
    struct Gathered {
        /// The parser that had the records, or keeps them for all samples.
        let parser: VCFRecordParser
        /// How the reading ended.
        let ending: Ending
    }

    /// How the reading of a file ended.
    enum Ending {
        /// All lines of a text were searched; their number.
        case lines(Int)
        /// All records of a BCF were searched; the number of these and of the header's lines.
        case records(Int)
        /// An index led to some records, and has these names of sequences.
        case index(ContigNames)
    }

    /// A parser of this file.
    func makeParser() -> VCFRecordParser {
        VCFRecordParser(path: path, loci: loci, options: options, keepingIn: keeps.map { KeptRecords(limit: $0) })
    }

    /// Reads a VCF in BGZF.
    func gather(
        blocks source: any ByteSource, seekable: (any SeekableSource)?, _ decompression: Decompression
    ) throws(ReadError) -> Gathered {
        guard let seekable, options.mayUseIndex else {
            return try gather(BlockBatches(source, path: path, decompression), parser: makeParser())
        }
        let parser = makeParser()
        do throws(IndexedRead.Refusal) {
            if let indexed = try IndexedRead.find(beside: path, source: seekable, options: options) {
                return try gather(indexed)
            }
        } catch {
            switch error {
            case .fault(let fault): throw fault
            case .unfit(let reason): parser.report(.index(reason))
            case .tooMuch: break
            }
        }
        return try gather(
            BlockBatches(RangeSource(seekable, from: 0, count: seekable.size), path: path, decompression),
            parser: parser)
    }

    /// Reads the header, and then the records that the index leads to.
    private func gather(_ indexed: IndexedRead) throws(IndexedRead.Refusal) -> Gathered {
        let parser = makeParser()
        do throws(ReadError) {
            let batches = BlockBatches(RangeSource(indexed.source, from: 0, count: indexed.source.size), path: path)
            let prefilter = RegionPrefilter(LocusIntervals([], loci: loci), ids: IDBloomFilter(idsOf: loci))
            let scan = TextScan(batches, prefilter: prefilter, path: path, sampleColumns: { nil }) {
                (line, number, isOpen) throws(ReadError) in
                try parser.parse(line, number: number, isOpen: isOpen)
                return !parser.hasColumns
            }
            try scan.run(threads: 1)
            guard parser.hasColumns else { throw .noColumnNames(path: path, line: scan.lineCount) }
        } catch {
            throw .fault(error)
        }
        try indexed.read(IndexedLines(indexed.source, path: path), loci: loci, parser: parser)
        return Gathered(parser: parser, ending: .index(indexed.index.contigs))
    }

    /// Reads a whole text.
    func gather(_ source: any BatchSource, parser: VCFRecordParser) throws(ReadError) -> Gathered {
        let prefilter = RegionPrefilter(
            LocusIntervals(parser.positions, loci: loci, hidden: parser.hidden),
            ids: IDBloomFilter(idsOf: loci, and: parser.hidden), hidden: parser.hidden)
        let scan = TextScan(
            source, prefilter: prefilter, path: path, hidden: parser.hidden,
            sampleColumns: { parser.sampleColumns }
        ) {
            (line, number, isOpen) throws(ReadError) in
            try parser.parse(line, number: number, isOpen: isOpen)
            return true
        }
        try scan.run(threads: options.threads ?? min(processorCount, Self.maxThreads))
        guard parser.hasColumns else { throw .noColumnNames(path: path, line: scan.lineCount) }
        parser.sexes = scan.sexes
        parser.contigs = scan.contigs
        parser.endsOpen = scan.endsOpen
        return Gathered(parser: parser, ending: .lines(scan.lineCount))
    }

    /// With more threads, reading the file takes most of the time.
    private static let maxThreads = 8

    /// Ends the reading of one sample.
    ///
    /// - Parameters:
    ///   - parser: the parser that had its records.
    ///   - ending: how the reading of the file ended.
    func conclude(_ parser: VCFRecordParser, _ ending: Ending) throws(ReadError) -> Result {
        try conclude(parser, on: decide(parser, ending))
    }

    /// The build of a sample and the evidence for it.
    struct Decision {
        /// The index of the build in the parser's positions.
        let index: Int
        let build: Build
        let basis: BuildBasis
    }

    /// Determines the build from what is known of all records of a sample, and refuses what cannot be read as a whole.
    ///
    /// - Parameters:
    ///   - parser: the parser that had its records; its observations have no part in it.
    ///   - ending: how the reading of the file ended.
    func decide(_ parser: VCFRecordParser, _ ending: Ending) throws(ReadError) -> Decision {
        switch ending {
        case .lines(let count):
            parser.setLineCount(count)
            try parser.checkRows()
        case .records(let count):
            parser.setContigs(parser.contigs)
            parser.setLineCount(count)
            try parser.checkRows()
        case .index(let contigs):
            parser.setContigs(contigs)
            parser.setRecordCount()
        }
        try checkNames(parser.contigs, path: path, stated: options.build)
        if parser.contigs.hasNone {
            throw .unknownChromosomes(path: path, names: parser.contigs.unknown + parser.contigs.others)
        }
        let basis = parser.evidence.basis(stated: options.build, header: parser.builds)
        let build = try decidedBuild(basis, path: path)
        guard let index = parser.positions.firstIndex(where: { $0.build == build }) else {
            throw .undecidedBuild(path: path, basis: basis)
        }
        // Records are identified by position, so a build without positions of loci is treated like another assembly.
        if parser.positions[index].all.isEmpty, !loci.loci.isEmpty, !parser.hidden.hasLocus(on: build) {
            throw .otherAssembly(path: path, name: build.name)
        }
        return Decision(index: index, build: build, basis: basis)
    }

    /// Combines the observations under a build.
    private func conclude(_ parser: VCFRecordParser, on decision: Decision) throws(ReadError) -> Result {
        let (index, build) = (decision.index, decision.build)
        var ofLocus: [Int: [RecordObservation]] = [:]
        for observation in parser.observations[index] { ofLocus[observation.locus, default: []].append(observation) }
        var late = IssueList()
        var found: [(order: Int, record: Record)] = []
        for locus in ofLocus.keys.sorted() {
            let id = loci.loci[locus].id
            let result = LocusObservations(
                ofLocus[locus] ?? [], id: id, build: build, isSplit: parser.header.isSplit
            ).result()
            found += result.records
            for issue in result.issues { late.append(issue) }
        }
        // The sort is stable, so that records of one locus keep their order.
        var records = found.enumerated()
            .sorted {
                ($0.element.order, $0.element.record.id, $0.offset) < (
                    $1.element.order, $1.element.record.id, $1.offset
                )
            }
            .map { $0.element.record }
        parser.countNoCalls(records)
        let read = records.compactMap { loci.index(of: $0.id) }
        for (record, _) in parser.unusableRows.records(besides: read, loci: loci, on: build) {
            records.append(record)
            guard case .invalid(.unusable(let reason)) = record.call, !reason.isDamage else { continue }
            late.append(
                ReadIssue(
                    line: record.line ?? 0, problem: .unusable(record.id, reason), text: visible(record.name.utf8)))
        }
        let issues = (parser.issues.kept + parser.buildIssues[index].kept + late.kept).sorted { $0.line < $1.line }
        return Result(
            build: build, basis: decision.basis, records: records, counts: parser.counts,
            issues: Array(issues.prefix(GenotypeFile.maxIssuesKept)),
            issueCount: parser.issues.count + parser.buildIssues[index].count + late.count,
            sexes: parser.sexes.variants,
            chromosomes: parser.chromosomes(on: build), obstacle: parser.obstacle,
            statesPlusStrand: !parser.header.hasProvisionalReference)
    }
}
