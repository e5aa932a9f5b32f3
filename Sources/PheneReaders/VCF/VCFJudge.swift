// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Gives meaning to single lines of a VCF: header, record near a locus, or a bad line.
///
/// Which build the positions count on may be known only at the end, so each record is judged under every build that is
/// still possible.
final class VCFJudge {
    private(set) var header = VCFHeader()
    var counts = RowCounts()
    var issues = IssueList()
    /// True once the `#CHROM` line was read.
    var hasColumns: Bool { sampleColumn != nil }
    /// What each build's sightings are, in the order of `places`.
    private(set) var sightings: [[Sighting]]
    /// The issues that hold under one build only.
    private(set) var buildIssues: [IssueList]
    /// The builds that are possible, with their places.
    let places: [LocusPlaces]
    /// How many records there are whose id or reference letter tells a build, and for how many it tells each.
    private(set) var evidence: BuildEvidence

    /// The lines that name a locus and could not be used.
    var mentions = Mentions()
    /// The names of chromosomes in the records, once all were read.
    var contigs = ContigNames()
    /// The chromosomes of which sound records were seen.
    private var chromosomes: Set<Chromosome> = []
    /// There is a record of the mitochondrial genome of hg19, or one that may be of it on a build before GRCh38.
    private var hasOtherMitochondrion = false
    private var hasDoubtfulMitochondrion = false
    /// There is a line of which nobody can tell where it belongs.
    private(set) var hasStrayLine = false
    private var linesWithoutTabs = 0
    /// The text ends in the middle of a line.
    var endsOpen = false

    /// What the records of X and Y show, once all were read.
    var sexes: RecordSexCount

    /// The loci whose records are left out.
    let hidden: HiddenLoci
    // Records and bad lines that are left out.
    private var hiddenRecords = 0
    private var hiddenLines = 0
    /// From here on the numbers of lines are not told, because a record that is left out may be before them.
    private var isBehindHidden = false

    private let path: String
    let loci: LocusTable
    private let options: ReadOptions
    /// Counted from 0; absent before the `#CHROM` line.
    private(set) var sampleColumn: Int?
    private var columnNames: [UInt8] = []
    private var columnCount = 0
    private var recordCount = 0
    private var sightingsOfLocus: [UInt32]

    /// More records of one locus than any caller writes; it bounds the memory that a made-up file can take.
    private static let mostOfLocus = 1000

    init(path: String, loci: LocusTable, options: ReadOptions) {
        self.path = path
        self.loci = loci
        self.options = options
        hidden = HiddenLoci(options.withheld)
        sexes = RecordSexCount(hidden: hidden)
        let builds = options.build.map { [$0] } ?? Build.allCases
        places = builds.map { LocusPlaces(loci, on: $0) }
        sightings = [[Sighting]](repeating: [], count: places.count)
        buildIssues = [IssueList](repeating: IssueList(), count: places.count)
        evidence = BuildEvidence(builds: builds)
        sightingsOfLocus = [UInt32](repeating: 0, count: loci.loci.count * builds.count)
    }

    /// Takes a line without its newline.
    ///
    /// - Parameters:
    ///   - number: the line's number; absent where an index led to it.
    ///   - isOpen: whether the text ends behind it without a newline.
    func take(_ bytes: UnsafeBufferPointer<UInt8>, number: Int?, isOpen: Bool) throws(ReadError) {
        var line = ArraySlice(bytes)
        if line.last == 0x0D { line.removeLast() }
        guard let first = line.first else {
            counts.blank += 1
            return
        }
        if first == 0x23 {
            counts.blank += 1
            return try takeHeader(line, number: number)
        }
        guard let sampleColumn else { throw .noColumnNames(path: path, line: number ?? 0) }
        let record: VCFRecord
        do throws(RecordFault) {
            record = try VCFRecord(line, column: sampleColumn, columnCount: columnCount)
        } catch {
            return takeBad(line, isOpen ? .cutOff : error.problem, number: number)
        }
        try take(record, number: number, isOpen: isOpen)
    }

    /// A line that is no record, of which only the loci that it names are kept.
    private func takeBad(_ line: ArraySlice<UInt8>, _ problem: ReadIssue.Problem, number: Int?) {
        let columns = line.prefix(Self.longestBadLine).split(
            separator: 0x09, maxSplits: VCFHeader.fixedColumns, omittingEmptySubsequences: false)
        let fixed = line[line.startIndex..<(columns.prefix(VCFHeader.fixedColumns).last?.endIndex ?? line.endIndex)]
        let reach = columns.count > 3 ? UInt32(clamping: max(columns[3].count, 1) - 1) : 0
        let number = columns.count > 1 ? told(number, on: ContigName(columns[0]).chromosome) : number
        let named = mentions.add(
            fixed, reason: UnusableRow(problem), number: number, loci: loci, reach: reach)
        if hidden.isNamed(in: fixed, reach: reach) {
            hiddenLines += 1
            return
        }
        counts.bad += 1
        if !line.prefix(Self.longestBadLine).contains(0x09) { linesWithoutTabs += 1 }
        let isPlaced =
            columns.count > 1 && ContigName(columns[0]) != .unknown
            && LooseLine.positions(columns[1]) != nil
        if named.isEmpty, !isPlaced { hasStrayLine = true }
        issues.append(ReadIssue(line: number ?? 0, problem: problem, text: visible(line), loci: named))
    }

    /// Of a bad line so much is looked through for the loci that it names.
    private static let longestBadLine = 64 << 10

    /// The builds that the header and the names of chromosomes speak for.
    var builds: [Build] { Set(header.builds + contigs.builds.map { $0.build }).sorted() }

    /// The chromosomes of which sound records were seen, on a build.
    func chromosomes(on build: Build) -> Set<Chromosome> {
        let isOther = hasOtherMitochondrion || hasDoubtfulMitochondrion && build != .grch38
        return isOther ? chromosomes.subtracting([.mt]) : chromosomes
    }

    /// Why nothing may be assumed of what has no record: some line may have been its record.
    var obstacle: String? {
        if endsOpen { return "the file ends in the middle of a line, so it may be cut short" }
        if hasStrayLine { return "the file has bad lines that may belong anywhere" }
        if let name = contigs.unknown.first { return "the chromosome name `\(name)` is not known" }
        return nil
    }

    /// Refuses a text that has no records.
    func checkRows() throws(ReadError) {
        // A VCF of nothing but records that are left out is nobody's, so that it has some may be told.
        guard counts.data + hiddenRecords + hiddenLines == 0 else { return }
        if counts.bad == 0 {
            throw .malformedVCF(
                path: path, what: "the VCF has a header and no records; make or download it again")
        }
        // Bad lines with tabs are told one by one.
        guard linesWithoutTabs == counts.bad else { return }
        throw .malformedVCF(
            path: path, what: VCFHeader.lostTabs)
    }

    /// An issue of the file as a whole.
    func report(_ problem: ReadIssue.Problem) {
        issues.append(ReadIssue(line: 0, problem: problem, text: path))
    }

    /// Where an index led to the records, only those near the loci were seen.
    func setRecordCount() {
        counts.data = recordCount - hiddenRecords
        counts.isPart = true
    }

    /// Takes the names of chromosomes whose records are known to be sound.
    func setContigs(_ names: ContigNames) {
        contigs = names
        // Those that have a hidden locus may have no other record.
        chromosomes.formUnion(names.chromosomes.subtracting(hidden.chromosomes))
        if hidden.chromosomes.contains(.x), sexes.variants.x > 0 { chromosomes.insert(.x) }
        if hidden.chromosomes.contains(.y), sexes.variants.y > 0 { chromosomes.insert(.y) }
    }

    /// Told that there is a record of a chromosome that is not left out.
    func see(_ chromosome: Chromosome) { chromosomes.insert(chromosome) }

    /// Told that records of a chromosome begin.
    func enter(_ chromosome: Chromosome?) { if let chromosome { _ = told(0, on: chromosome) } }

    /// The number of a line, where no record that is left out can be before it.
    private func told(_ number: Int?, on chromosome: Chromosome?) -> Int? {
        if hidden.isEmpty { return number }
        if let chromosome, hidden.chromosomes.contains(chromosome) { isBehindHidden = true }
        return isBehindHidden || chromosome.map { hidden.comesBefore($0) } ?? false ? nil : number
    }

    /// All lines were counted by the scan; the rows are those that are nothing else.
    func setLineCount(_ lines: Int) { counts.data = lines - counts.blank - counts.bad - hiddenRecords - hiddenLines }

    private func takeHeader(_ line: ArraySlice<UInt8>, number: Int?) throws(ReadError) {
        if sampleColumn != nil {
            // Files put together may be those of two people.
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
            sampleColumn = try header.sampleColumn(in: line, sample: options.sample, path: path)
            columnNames = Array(line)
            columnCount = VCFHeader.fixedColumns + (header.sampleCount ?? 0)
            if let name = header.otherAssembly(stated: options.build) { throw .otherAssembly(path: path, name: name) }
        } else if line.starts(with: "#CHROM".utf8), !line.contains(0x09) {
            throw .malformedVCF(path: path, what: VCFHeader.lostTabs)
        }
    }

    private func take(_ record: VCFRecord, number: Int?, isOpen: Bool) throws(ReadError) {
        recordCount += 1
        let isHidden = hidden.touches(record)
        if isHidden { hiddenRecords += 1 }
        let number = told(number, on: record.chromosome)
        if let fault = record.endFault {
            return takeUnbounded(record, fault, number: number, isOpen: isOpen, isHidden: isHidden)
        }
        if let fault = record.fault {
            return try takeBad(record, fault, number: number, isOpen: isOpen, isHidden: isHidden)
        }
        let known = record.ids.compactMap { id in VariantID(id).flatMap { loci.index(of: $0) } }
        if record.chromosome == .mt, header.mitochondria.isOther(record.sequence) {
            hasOtherMitochondrion = true
            return takeOther(record, known: known, number: number)
        }
        if !isHidden { evidence.weigh(record, known: known, loci: loci, places: places) }
        guard let chromosome = record.chromosome else { return try takeElsewhere(record, known: known, number: number) }
        if !isHidden { chromosomes.insert(chromosome) }
        for (index, places) in places.enumerated() {
            if chromosome == .mt, header.mitochondria.isDoubtful(record.sequence, on: places.build) {
                takeDoubtful(record, known: known, number: number, places)
                continue
            }
            let first = record.position - min(record.position, PlaceIntervals.reachOfIndels)
            // What is inserted before the first base of a locus touches it, and in a repeat what is farther from it.
            let last = record.farthest.addingReportingOverflow(PlaceIntervals.reachOfIndels)
            let end = last.overflow ? .max : last.partialValue
            for place in places.places(on: chromosome, overlapping: first, through: end) {
                let locus = loci.loci[place.locus]
                guard let placement = locus.placement(on: places.build) else { continue }
                let isElsewhere = known.contains { other in
                    loci.loci[other].placement(on: places.build).map {
                        !Self.covers(record, loci.loci[other], $0, places.build)
                    } ?? false
                }
                let reader = GenotypeReader(
                    record: record, locus: locus, placement: placement, gates: options.gates,
                    imputer: header.imputer, isCutOff: isOpen)
                guard let answer = reader.answer() else {
                    if let reason = record.mention(over: place) {
                        mentions.add(
                            .init(reason: reason, line: number, name: record.place, isDecisive: false),
                            locus: place.locus, on: places.build)
                    }
                    continue
                }
                for problem in answer.problems {
                    buildIssues[index].append(ReadIssue(line: number ?? 0, problem: problem, text: answer.shown))
                }
                let isOther = isElsewhere && !known.contains(place.locus)
                let spelling = Sighting.Spelling(position: record.position, reference: record.reference)
                try add(
                    Sighting(
                        locus: place.locus, line: number, order: recordCount,
                        says: isOther ? .invalid(.wrongPlace) : answer.says, scope: answer.scope, keys: answer.keys,
                        reference: answer.reference, hasBases: answer.hasBases, isPhased: answer.isPhased,
                        phaseSet: answer.phaseSet, isSplit: record.isSplit,
                        bareReference: record.isBareAnyOther ? spelling : nil, spelling: spelling,
                        written: answer.written, name: name(record, locus), shown: answer.shown,
                        refusal: answer.refusal, bareness: answer.bareness, hasSupport: answer.hasSupport,
                        isImputed: answer.isImputed), to: index)
            }
            if chromosome == .y { addOnY(record, number: number, places) }
            try addMisplaced(record, known: known, number: number, to: index)
        }
    }

    /// A record whose REF and ALT mean nothing: a bad line, and no locus that it names or lies over is known.
    private func takeBad(
        _ record: VCFRecord, _ fault: ReadIssue.Problem, number: Int?, isOpen: Bool, isHidden: Bool
    ) throws(ReadError) {
        if !isHidden {
            counts.bad += 1
            issues.append(ReadIssue(line: number ?? 0, problem: isOpen ? .cutOff : fault, text: record.place))
        }
        let known = record.ids.compactMap { id in VariantID(id).flatMap { loci.index(of: $0) } }
        for (index, places) in places.enumerated() {
            let covered =
                record.chromosome.map {
                    places.places(on: $0, overlapping: record.position, through: record.end).map { $0.locus }
                } ?? []
            for locus in Set(known + covered).sorted() {
                let text = record.fields.text("GT").map { visible($0, limit: 20) } ?? "."
                try add(
                    Sighting(
                        locus: locus, line: number, order: recordCount, says: .invalid(.badAlleles), scope: .nothing,
                        written: text, name: name(record, loci.loci[locus]), shown: record.place), to: index)
            }
        }
    }

    /// A row on a sequence that is no chromosome, or none that is known.
    private func takeElsewhere(_ record: VCFRecord, known: [Int], number: Int?) throws(ReadError) {
        if record.isElsewhere {
            takeOther(record, known: known, number: number)
        } else {
            for index in places.indices { try addMisplaced(record, known: known, number: number, to: index) }
        }
    }

    private func takeOther(_ record: VCFRecord, known: [Int], number: Int?) {
        for locus in known {
            mentions.add(.init(reason: .otherSequence, line: number, name: record.place), locus: locus)
        }
    }

    /// A row of a mitochondrial genome that may be that of hg19: no locus that it names or lies over is known.
    private func takeDoubtful(_ record: VCFRecord, known: [Int], number: Int?, _ places: LocusPlaces) {
        hasDoubtfulMitochondrion = true
        let covered = places.places(on: .mt, overlapping: record.position, through: record.end).map { $0.locus }
        for locus in Set(known + covered).sorted() {
            mentions.add(
                .init(reason: .otherMitochondrion, line: number, name: record.place), locus: locus, on: places.build)
        }
    }

    /// A row whose id is one locus's and whose place is not.
    private func addMisplaced(_ record: VCFRecord, known: [Int], number: Int?, to index: Int) throws(ReadError) {
        let build = places[index].build
        for other in known {
            let locus = loci.loci[other]
            guard let placement = locus.placement(on: build) else {
                // A record is read by its place, and here is none to read it by.
                mentions.add(.init(reason: .noPosition, line: number, name: record.place), locus: other, on: build)
                continue
            }
            if Self.covers(record, locus, placement, build) { continue }
            let expected = "\(locus.chromosome.name):\(placement.position.value) on \(build.name)"
            buildIssues[index].append(
                ReadIssue(
                    line: number ?? 0, problem: .place(locus.id, expected: expected), text: record.place))
            try add(
                Sighting(
                    locus: other, line: number, order: recordCount, says: .invalid(.wrongPlace), scope: .nothing,
                    written: record.fields.text("GT").map { visible($0) } ?? ".", name: locus.id.name,
                    shown: record.place), to: index)
        }
    }

    private func add(_ sighting: Sighting, to index: Int) throws(ReadError) {
        let counter = index * loci.loci.count + sighting.locus
        guard sightingsOfLocus[counter] < Self.mostOfLocus else {
            throw .repeated(path: path, id: loci.loci[sighting.locus].id)
        }
        sightingsOfLocus[counter] += 1
        sightings[index].append(sighting)
    }

    /// How many of the records were no-calls at the loci.
    func countNoCalls(_ records: [Record]) {
        counts.noCalls = records.count { $0.call == .noCall }
    }
}
