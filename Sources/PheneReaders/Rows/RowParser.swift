// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneGenome

/// Parses the lines of a text file: header lines, rows of known loci, other rows, and bad lines.
struct RowParser {
    private(set) var header = HeaderText()
    private(set) var counts = RowCounts()
    /// Rows of known loci, in file order.
    private(set) var records: [Record] = []
    /// The position that each record's row states, in the order of ``records``.
    private(set) var positions: [RowPosition] = []
    /// Rows without a known id at the position of a locus on some build, in file order.
    private(set) var unidentified: [UnidentifiedRow] = []
    /// For each row of a marker, whether its position is that of each build, in the order of `Build.allCases`.
    private(set) var markers: [[Bool]] = []
    private(set) var issues = IssueList()
    /// The lines that name a locus and are not a usable row of it.
    private(set) var unusableRows = UnusableRows()
    /// The names of chromosomes in rows of known loci and of unknown ids.
    private(set) var contigs = ContigNames()
    /// The number of rows without a known id and without a known chromosome, which may not be genotypes at all.
    private(set) var unrecognizedRows = 0
    /// True where a row was left out because its locus is withheld.
    private(set) var hasHiddenRows = false
    /// The same as ``markers`` for rows that are left out. They are used only where nothing else shows the build: in the file of an
    /// array a row is at its position whatever its genotype is.
    private(set) var hiddenMarkers: [[Bool]] = []
    /// What was odd about the file as a whole.
    private(set) var oddities: [Oddity] = []
    /// The first line that is not a row, for the message about a file without rows.
    private(set) var firstBadLine: ReadIssue?
    /// Set before the last line, if that has no newline.
    var lastLineIsOpen = false
    /// The lines of the records whose alleles were complemented, because their rows state the minus strand; ascending.
    private(set) var flippedLines: [Int] = []

    /// The loci whose rows are left out.
    let hidden: HiddenLoci
    let lociByPosition: LociByPosition

    private let path: String
    private let loci: LocusTable
    private var isInHeader: Bool
    private var row: RowColumns
    private var genotype = RowGenotype()
    // The person whose rows these are, where a column names it.
    private var sample: [UInt8]?
    private var rowsOfLocus: [UInt16]
    // Rows are sorted by chromosome, so the last name is looked up once.
    private var lastChromosome: (text: [UInt8], chromosome: Chromosome?) = ([], nil)

    /// More rows of one locus than any array has; it bounds the memory that a malicious file can take.
    private static let maxRowsOfLocus = 1000
    private static let maxMarkers = 100

    init(path: String, loci: LocusTable, found: FoundLayout, hidden: HiddenLoci = .none) {
        self.path = path
        self.hidden = hidden
        self.loci = loci
        row = RowColumns(found)
        isInHeader = found.layout.hasSections
        rowsOfLocus = [UInt16](repeating: 0, count: loci.loci.count)
        lociByPosition = LociByPosition(loci)
    }

    // MARK: Lines

    /// Parses one line.
    ///
    /// - Parameters:
    ///   - bytes: the line without its newline.
    ///   - number: the number of the line, counted from 1.
    /// - Throws: `ReadError.repeated` and `.severalSamples`.
    mutating func parse(_ bytes: Slice<UnsafeMutableRawBufferPointer>, number: Int) throws(ReadError) {
        guard bytes.count <= RowLimits.longestLine else { return parseTooLong(bytes, number: number) }
        row.load(bytes)
        row.removeCarriageReturn()
        if row.line.isEmpty { return }
        if isInHeader {
            isInHeader = !row.line.starts(with: "[Data]".utf8)
            header.append(comment: row.line[...])
            return
        }
        if row.isComment {
            header.append(comment: row.line[...])
            return
        }
        let earlierOddities = oddities
        row.split(&oddities)
        if let problem = row.fault(isUnterminated: lastLineIsOpen) {
            if !row.isColumnNames { refuse(problem, number: number) }
            return
        }
        if hidden.contains(id: row.id, chromosome: row.chromosome, position: hidden.isEmpty ? 0 : row.positionValue) {
            hasHiddenRows = true
            oddities = earlierOddities
            if hiddenMarkers.count < Self.maxMarkers {
                let position = row.positionValue
                hiddenMarkers.append(Build.allCases.map { hidden.hasLocus(at: position, on: $0) })
            }
            return
        }
        try parseRow(number: number)
    }

    /// True where the header or the names of the columns state that the alleles are on the plus strand.
    ///
    /// The strand of single rows is not a statement for the whole file; see ``RowLayout/deCODEme``.
    var statesPlusStrand: Bool {
        switch row.layout.strand {
        case .header: header.statesPlusStrand
        case .plusColumns: true
        case .eachRow: false
        }
    }

    /// Reports a line that is longer than any row.
    ///
    /// - Parameter bytes: at least the beginning of the line.
    mutating func parseTooLong(_ bytes: Slice<UnsafeMutableRawBufferPointer>, number: Int) {
        row.load(bytes.prefix(100))
        refuse(.tooLong, number: number)
    }

    private mutating func refuse(_ problem: ReadIssue.Problem, number: Int) {
        let problem = lastLineIsOpen ? .cutOff : problem
        let named = unusableRows.add(row.line[...], reason: UnusableRow(problem), number: number, loci: loci)
        if hidden.isNamed(in: row.line[...]) {
            hasHiddenRows = true
            return
        }
        counts.bad += 1
        let issue = ReadIssue(line: number, problem: problem, text: visible(row.line), loci: named)
        if firstBadLine == nil { firstBadLine = issue }
        issues.append(issue)
    }

    // MARK: Rows

    private mutating func parseRow(number: Int) throws(ReadError) {
        if let column = row.plan.sample { try checkSample(row[column], number: number) }
        counts.data += 1
        genotype.load(row)
        if genotype.isNoCall { counts.noCalls += 1 }
        guard let id = knownID(row.id) else { return try parseUnidentified(number: number) }
        if id.isVendor { counts.vendorIDs += 1 }
        guard let locus = loci.index(of: id) else {
            let position = row.positionValue
            if markers.count < Self.maxMarkers, let agreement = BuildMarkers.agreement(of: id, at: position) {
                markers.append(agreement)
            }
            return addUnusable(position: position, reason: .otherID, number: number)
        }

        guard rowsOfLocus[locus] < Self.maxRowsOfLocus else { throw .repeated(path: path, id: id) }
        rowsOfLocus[locus] += 1
        let (call, isFlipped) =
            RowGenotype.call(ofLongAllelesIn: row).map { ($0, false) } ?? call(of: id, number: number)
        if isFlipped { flippedLines.append(number) }
        let name = String(decoding: row.id, as: UTF8.self)
        records.append(Record(id: id, call: call, written: row.written, name: name, line: number))
        positions.append(
            RowPosition(
                locus: locus, chromosome: chromosome(row.chromosome), position: row.positionValue,
                text: visible(row.chromosome) + ":" + visible(row.position)))
    }

    /// The call of the row, on the plus strand.
    ///
    /// - Parameter id: the id for issues; `nil` where none are reported.
    private mutating func call(of id: VariantID?, number: Int) -> (call: Call, isFlipped: Bool) {
        let result = genotype.result(of: row)
        if let id {
            if result.isUnreadable {
                issues.append(ReadIssue(line: number, problem: .genotype(id), text: visible(row.line)))
            }
            if result.hasUnknownStrand {
                issues.append(ReadIssue(line: number, problem: .strand(id), text: visible(row.line)))
            }
        }
        guard lastLineIsOpen, row.endsInShortGenotype else { return (result.call, result.isFlipped) }
        // The one character may be the first of two, so it is reported and not called.
        issues.append(ReadIssue(line: number, problem: .cutOff, text: visible(row.line)))
        return (.invalid(.unreadable), false)
    }

    /// The id of a row; where there are several, such as `rs6,rs9`, the first that a locus has.
    private func knownID(_ name: ArraySlice<UInt8>) -> VariantID? {
        if let id = VariantID(name) { return id }
        let ids = MalformedLine(name).ids
        return ids.count > 1 ? ids.first { loci.index(of: $0) != nil } : nil
    }

    /// Notes a row at the position of a locus whose id is not that of the locus.
    private mutating func addUnusable(position: UInt32, reason: UnusableRow, number: Int) {
        guard let chromosome = chromosome(row.chromosome) else { return }
        let found = lociByPosition.loci(at: LociByPosition.key(chromosome, position))
        if found.isEmpty { return }
        let entry = UnusableRows.Entry(reason: reason, line: number, name: visible(row.id))
        for locus in found {
            for placement in loci.loci[locus].placements where placement.position.value == position {
                // Only single bases are read by their position.
                let isOther = reason == .unconfirmedBuild && !hasSingleBaseAlleles(locus)
                unusableRows.add(isOther ? entry.with(.otherID) : entry, locus: locus, on: placement.build)
            }
        }
    }

    /// A row whose id is an array's own (`AX-11093463`, `GSA-rs4680`) or a position (`22:19951271`).
    private mutating func parseUnidentified(number: Int) throws(ReadError) {
        guard let chromosome = chromosome(row.chromosome) else {
            unrecognizedRows += 1
            return
        }
        let position = row.positionValue
        let key = LociByPosition.key(chromosome, position)
        // The locus has a row, even where the build is not confirmed or the row cannot be read by its position.
        addUnusable(position: position, reason: .unconfirmedBuild, number: number)
        guard let locus = lociByPosition.loci(at: key).first(where: { hasSingleBaseAlleles($0) }) else { return }
        guard unidentified.count < Self.maxRowsOfLocus else { throw .repeated(path: path, id: loci.loci[locus].id) }
        let (call, isFlipped) = call(of: nil, number: number)
        unidentified.append(
            UnidentifiedRow(
                key: key, call: call, written: row.written, name: visible(row.id), line: number, isFlipped: isFlipped))
    }

    /// True where each allele of a locus is one base.
    func hasSingleBaseAlleles(_ locus: Int) -> Bool { loci.loci[locus].alleles.allSatisfy { $0.bytes.count == 1 } }

    /// Adds lines of rows that were found by their position.
    mutating func addFlipped(_ lines: [Int]) { flippedLines = (flippedLines + lines).sorted() }

    /// Refuses a table with rows of several people.
    private mutating func checkSample(_ text: ArraySlice<UInt8>, number: Int) throws(ReadError) {
        guard let sample else {
            sample = Array(text)
            return
        }
        if !text.elementsEqual(sample) { throw .severalSamples(path: path, line: number) }
    }

    private mutating func chromosome(_ text: ArraySlice<UInt8>) -> Chromosome? {
        if text.elementsEqual(lastChromosome.text) { return lastChromosome.chromosome }
        contigs.insert(text)
        lastChromosome = ([UInt8](text), ContigName(text).chromosome)
        return lastChromosome.chromosome
    }
}
