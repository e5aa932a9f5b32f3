// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneGenome

/// Parses the lines of a VCF: header lines, records near a locus, and bad lines.
///
/// The build of the positions may be known only at the end, so each record is interpreted under every build that is still possible.
final class VCFRecordParser {
    var header = VCFHeader()
    var counts = RowCounts()
    var issues = IssueList()
    /// True once the `#CHROM` line was read.
    var hasColumns: Bool { sampleColumn != nil }
    /// The observations under each build, in the order of `positions`.
    var observations: [[RecordObservation]]
    /// The issues under each build.
    var buildIssues: [IssueList]
    /// The positions of the loci on each build that is possible.
    let positions: [LocusPositions]
    /// The evidence for the build.
    var evidence: BuildEvidence

    /// The lines that name a locus and could not be used.
    var unusableRows = UnusableRows()
    /// The names of chromosomes in the records, complete once all are read.
    var contigs = ContigNames()
    /// The chromosomes of which valid records were seen.
    var chromosomes = ChromosomeSet()
    /// True where there is a record of the mitochondrial genome of hg19, or one that may be of it on a build before GRCh38.
    var hasOtherMitochondrion = false
    var hasAmbiguousMitochondrion = false
    /// True where there is a bad line without a position.
    var hasStrayLine = false
    var linesWithoutTabs = 0
    /// True where the text ends in the middle of a line.
    var endsOpen = false

    /// The counts of X and Y, complete once all records are read.
    var sexes: RecordSexCount

    /// The loci whose records are left out.
    let hidden: HiddenLoci
    // Records and bad lines that are left out.
    var hiddenRecords = 0
    var hiddenLines = 0
    /// True once line numbers are not reported, because a hidden record may be before the line.
    var isBehindHidden = false

    let path: String
    let loci: LocusTable
    let options: ReadOptions
    /// The column of the sample, counted from 0; absent before the `#CHROM` line.
    var sampleColumn: Int?
    private var columnNames: [UInt8] = []
    var columnCount = 0
    var recordCount = 0
    var locusObservations: [UInt32]

    /// Where records are kept for all samples instead of being parsed for one; `nil` where one is read.
    let kept: KeptRecords?

    /// More records of one locus than any caller writes; it bounds the memory that a malicious file can take.
    static let maxOfLocus = 1000

    /// - Parameter kept: where records are kept for all samples; `nil` to read the one that the options name.
    init(path: String, loci: LocusTable, options: ReadOptions, keepingIn kept: KeptRecords? = nil) {
        self.kept = kept
        self.path = path
        self.loci = loci
        self.options = options
        hidden = HiddenLoci(options.withheld)
        sexes = RecordSexCount(hidden: hidden)
        let builds = options.build.map { [$0] } ?? Build.allCases
        positions = builds.map { LocusPositions(loci, on: $0) }
        observations = [[RecordObservation]](repeating: [], count: positions.count)
        buildIssues = [IssueList](repeating: IssueList(), count: positions.count)
        evidence = BuildEvidence(builds: builds)
        locusObservations = [UInt32](repeating: 0, count: loci.loci.count * builds.count)
    }

    /// A parser of the same loci and options that has seen nothing.
    init(like other: VCFRecordParser) {
        kept = nil
        path = other.path
        loci = other.loci
        options = other.options
        hidden = other.hidden
        sexes = RecordSexCount(hidden: other.hidden)
        positions = other.positions
        observations = [[RecordObservation]](repeating: [], count: positions.count)
        buildIssues = [IssueList](repeating: IssueList(), count: positions.count)
        evidence = other.evidence
        evidence.reset()
        locusObservations = [UInt32](repeating: 0, count: other.locusObservations.count)
    }

    /// Parses a line.
    ///
    /// - Parameters:
    ///   - bytes: the line without its newline.
    ///   - number: the number of the line, counted from 1; absent where an index led to it.
    ///   - isOpen: whether the text ends behind it without a newline.
    /// - Throws: a ``ReadError`` where the file as a whole cannot be read.
    func parse(_ bytes: UnsafeBufferPointer<UInt8>, number: Int?, isOpen: Bool) throws(ReadError) {
        var line = ArraySlice(bytes)
        if line.last == 0x0D { line.removeLast() }
        guard let first = line.first else {
            counts.blank += 1
            return
        }
        if first == 0x23 {
            counts.blank += 1
            return try parseHeader(line, number: number)
        }
        guard let sampleColumn else { throw .noColumnNames(path: path, line: number ?? 0) }
        if let kept {
            let isBehind = isBehindHidden
            if let tab = line.firstIndex(of: 0x09) {
                _ = reportableNumber(number, on: ContigName(line[..<tab]).chromosome)
            }
            return try kept.add(line, number: number, isOpen: isOpen, isBehindHidden: isBehind, path: path)
        }
        let record: VCFRecord
        do throws(RecordFault) {
            record = try VCFRecord(line, column: sampleColumn, columnCount: columnCount)
        } catch {
            return addBad(line, isOpen ? .cutOff : error.problem, number: number)
        }
        try add(record, number: number, isOpen: isOpen)
    }

    /// Keeps a record of a file that is no text.
    ///
    /// - Parameters:
    ///   - head: the columns before those of the samples, each with a tab behind it.
    ///   - samples: what there is of the samples.
    ///   - number: the number of the line that lists the variant, counted from 1.
    ///   - isOpen: whether the list ends behind that line without a newline.
    func keep(_ head: [UInt8], _ samples: KeptRecords.Samples, number: Int, isOpen: Bool) throws(ReadError) {
        let isBehind = isBehindHidden
        _ = reportableNumber(number, on: ContigName(head.prefix { $0 != 0x09 }).chromosome)
        try kept?.add(
            KeptRecords.Entry(
                head: head, number: number, isOpen: isOpen, isBehindHidden: isBehind, samples: samples), path)
    }

    /// The columns of the samples that are read, counted from 0; `nil` before the line of column names.
    var sampleColumns: Range<Int>? {
        guard let sampleColumn else { return nil }
        return sampleColumn..<(kept == nil ? sampleColumn + 1 : columnCount)
    }

    /// Adds a line that is not a record. Only the loci that it names are kept.
    func addBad(_ line: ArraySlice<UInt8>, _ problem: ReadIssue.Problem, number: Int?) {
        let columns = line.prefix(Self.longestBadLine).split(
            separator: 0x09, maxSplits: VCFHeader.fixedColumns, omittingEmptySubsequences: false)
        let fixed = line[line.startIndex..<(columns.prefix(VCFHeader.fixedColumns).last?.endIndex ?? line.endIndex)]
        let reach = columns.count > 3 ? UInt32(clamping: max(columns[3].count, 1) - 1) : 0
        let number = columns.count > 1 ? reportableNumber(number, on: ContigName(columns[0]).chromosome) : number
        let named = unusableRows.add(
            fixed, reason: UnusableRow(problem), number: number, loci: loci, reach: reach)
        if hidden.isNamed(in: fixed, reach: reach) {
            hiddenLines += 1
            return
        }
        counts.bad += 1
        if !line.prefix(Self.longestBadLine).contains(0x09) { linesWithoutTabs += 1 }
        let isPlaced =
            columns.count > 1 && ContigName(columns[0]) != .unknown
            && MalformedLine.positions(columns[1]) != nil
        if named.isEmpty, !isPlaced { hasStrayLine = true }
        issues.append(ReadIssue(line: number ?? 0, problem: problem, text: visible(line), loci: named))
    }

    /// The number of bytes of a bad line that are searched for the loci that it names.
    private static let longestBadLine = 64 << 10

    /// The builds that the header and the names of chromosomes show.
    var builds: [Build] { Set(header.builds + contigs.builds.map { $0.build }).sorted() }

    /// The chromosomes with valid records on a build.
    func chromosomes(on build: Build) -> ChromosomeSet {
        let isOther = hasOtherMitochondrion || hasAmbiguousMitochondrion && build != .grch38
        var chromosomes = chromosomes
        if isOther { chromosomes.remove(.mt) }
        return chromosomes
    }

    /// Why nothing may be assumed at loci without a record: some line may have been that record. `nil` where there is no such line.
    var obstacle: String? {
        if endsOpen { return "the file ends in the middle of a line, so it may be cut short" }
        if hasStrayLine { return "the file has bad lines that may belong anywhere" }
        if let name = contigs.unknown.first { return "the chromosome name `\(name)` is not known" }
        return nil
    }

    /// Refuses a text that has no records.
    func checkRows() throws(ReadError) {
        // Hidden records count here: it may be shown that a file has only such records.
        guard counts.data + hiddenRecords + hiddenLines == 0 else { return }
        if counts.bad == 0 {
            throw .malformedVCF(
                path: path, what: "the VCF has a header and no records; create or download it again")
        }
        // Bad lines with tabs are reported one by one.
        guard linesWithoutTabs == counts.bad else { return }
        throw .malformedVCF(
            path: path, what: VCFHeader.lostTabs)
    }

    /// Reports a problem of the file as a whole.
    func report(_ problem: ReadIssue.Problem) {
        issues.append(ReadIssue(line: 0, problem: problem, text: path))
    }

    /// Sets the counts to those of the records that an index led to.
    func setRecordCount() {
        counts.data = recordCount - hiddenRecords
        counts.isPart = true
    }

    /// Sets the names of chromosomes with valid records.
    func setContigs(_ names: ContigNames) {
        contigs = names
        // A chromosome with a hidden locus may have no other record.
        var seen = names.chromosomes
        seen.subtract(hidden.chromosomes)
        chromosomes.formUnion(seen)
        if hidden.chromosomes.contains(.x), sexes.variants.x > 0 { chromosomes.insert(.x) }
        if hidden.chromosomes.contains(.y), sexes.variants.y > 0 { chromosomes.insert(.y) }
    }

    /// Notes that there is a record on a chromosome that is not hidden.
    func noteRecord(on chromosome: Chromosome) { chromosomes.insert(chromosome) }

    /// Notes that the records of a chromosome begin.
    func noteStart(of chromosome: Chromosome?) { if let chromosome { _ = reportableNumber(0, on: chromosome) } }

    /// The number of a line; `nil` where a hidden record may be before it.
    private func reportableNumber(_ number: Int?, on chromosome: Chromosome?) -> Int? {
        if hidden.isEmpty { return number }
        if let chromosome, hidden.chromosomes.contains(chromosome) { isBehindHidden = true }
        return isBehindHidden || chromosome.map { hidden.comesBefore($0) } ?? false ? nil : number
    }

    /// Sets the number of rows from that of all lines.
    func setLineCount(_ lines: Int) { counts.data = lines - counts.blank - counts.bad - hiddenRecords - hiddenLines }

    private func parseHeader(_ line: ArraySlice<UInt8>, number: Int?) throws(ReadError) {
        if sampleColumn != nil {
            // Concatenated files may be those of two people.
            guard !line.starts(with: "#CHROM".utf8) || line.elementsEqual(columnNames) else {
                throw .severalSamples(path: path, line: number ?? 0)
            }
            return
        }
        if line.starts(with: "##".utf8) {
            header.take(line)
        } else if line.starts(with: "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO".utf8) {
            if let version = header.version, !version.hasPrefix("4.") {
                throw .unsupported(path: path, format: "a VCF file of version \(version)")
            }
            if let kept {
                sampleColumn = try header.firstSampleColumn(in: line, path: path)
                kept.setNames(line.split(separator: 0x09, omittingEmptySubsequences: false))
            } else {
                sampleColumn = try header.sampleColumn(in: line, sample: options.sample, path: path)
            }
            columnNames = Array(line)
            columnCount = VCFHeader.fixedColumns + (header.sampleCount ?? 0)
            if let name = header.otherAssembly(stated: options.build) { throw .otherAssembly(path: path, name: name) }
        } else if line.starts(with: "#CHROM".utf8), !line.contains(0x09) {
            throw .malformedVCF(path: path, what: VCFHeader.lostTabs)
        }
    }

    func add(_ record: VCFRecord, number: Int?, isOpen: Bool) throws(ReadError) {
        recordCount += 1
        let isHidden = hidden.touches(record)
        if isHidden { hiddenRecords += 1 }
        let number = reportableNumber(number, on: record.chromosome)
        if let fault = record.endFault {
            return addUnbounded(record, fault, number: number, isOpen: isOpen, isHidden: isHidden)
        }
        if let fault = record.fault {
            return try addBad(record, fault, number: number, isOpen: isOpen, isHidden: isHidden)
        }
        let known = record.ids.compactMap { id in VariantID(id).flatMap { loci.index(of: $0) } }
        if record.chromosome == .mt, header.mitochondria.isOther(record.sequence) {
            hasOtherMitochondrion = true
            return addOnOtherSequence(record, known: known, number: number)
        }
        if !isHidden { evidence.add(record, known: known, loci: loci, positions: positions) }
        guard let chromosome = record.chromosome else {
            return try addOnUnknownSequence(record, known: known, number: number)
        }
        if !isHidden { chromosomes.insert(chromosome) }
        for (index, positions) in positions.enumerated() {
            if chromosome == .mt, header.mitochondria.isAmbiguous(record.sequence, on: positions.build) {
                addOnAmbiguousMitochondrion(record, known: known, number: number, positions)
                continue
            }
            let first = record.position - min(record.position, LocusIntervals.reachOfIndels)
            // An insertion before the first base of a locus affects it, and in a repeat one that is farther away.
            let last = record.farthest.addingReportingOverflow(LocusIntervals.reachOfIndels)
            let end = last.overflow ? .max : last.partialValue
            for entry in positions.entries(on: chromosome, overlapping: first, through: end) {
                let locus = loci.loci[entry.locus]
                guard let placement = locus.placement(on: positions.build) else { continue }
                let isMisplaced = known.contains { other in
                    loci.loci[other].placement(on: positions.build).map {
                        !Self.covers(record, loci.loci[other], $0, positions.build)
                    } ?? false
                }
                let reader = GenotypeReader(
                    record: record, locus: locus, placement: placement, gates: options.gates,
                    imputer: header.imputer, isCutOff: isOpen)
                guard let result = reader.result() else {
                    if let reason = record.unusableReason(at: entry) {
                        unusableRows.add(
                            .init(reason: reason, line: number, name: record.positionText, isDecisive: false),
                            locus: entry.locus, on: positions.build)
                    }
                    continue
                }
                for problem in result.problems {
                    buildIssues[index].append(ReadIssue(line: number ?? 0, problem: problem, text: result.shown))
                }
                let isOther = isMisplaced && !known.contains(entry.locus)
                let spelling = RecordObservation.Spelling(position: record.position, reference: record.reference)
                try add(
                    RecordObservation(
                        locus: entry.locus, line: number, order: recordCount,
                        statement: isOther ? .invalid(.wrongPosition) : result.statement, scope: result.scope,
                        keys: result.keys,
                        reference: result.reference, hasBases: result.hasBases, isPhased: result.isPhased,
                        phaseSet: result.phaseSet, isSplit: record.isSplit,
                        anyOtherAlone: record.isAnyOtherAlone ? spelling : nil, spelling: spelling,
                        written: result.written, name: name(record, locus), shown: result.shown,
                        refusal: result.refusal, refusedVariant: result.refusedVariant,
                        unsupportedReason: result.unsupportedReason, hasSupport: result.hasSupport,
                        isImputed: result.isImputed), to: index)
            }
            if chromosome == .y { addOnY(record, number: number, positions) }
            try addMisplaced(record, known: known, number: number, to: index)
        }
    }

    /// Adds an observation under one build.
    ///
    /// - Parameter index: that of the build in ``positions``.
    /// - Throws: a ``ReadError`` where a locus has more records than any caller writes.
    func add(_ observation: RecordObservation, to index: Int) throws(ReadError) {
        let counter = index * loci.loci.count + observation.locus
        guard locusObservations[counter] < Self.maxOfLocus else {
            throw .repeated(path: path, id: loci.loci[observation.locus].id)
        }
        locusObservations[counter] += 1
        observations[index].append(observation)
    }

    /// Counts the no-calls at the loci.
    func countNoCalls(_ records: [Record]) {
        counts.noCalls = records.count { $0.call == .noCall }
    }
}
