// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Gives meaning to single lines: header, row of a known locus, other row, or a bad line.
struct LineJudge {
    /// Where a record's row says it lies; the place is checked once the build is known.
    struct Place {
        let locus: Int
        /// `nil` where the text is no chromosome of ours.
        let chromosome: Chromosome?
        /// 0 where the text is past any chromosome's end.
        let position: UInt32
        /// `9:136500515` as written, for a message.
        let text: String
    }

    /// A row that only its place may tie to a locus.
    struct Unnamed {
        let key: UInt64
        let call: Call
        let written: String
        let name: String
        let line: Int
        let isTurned: Bool
    }

    private(set) var header = HeaderText()
    private(set) var counts = RowCounts()
    /// Rows of known loci, in file order.
    private(set) var records: [Record] = []
    /// One for each record.
    private(set) var places: [Place] = []
    /// Rows whose id nobody knows and whose place is that of a locus on some build, in file order.
    private(set) var unnamed: [Unnamed] = []
    /// For each row of a marker, whether its position is that of each build, in the order of `Build.allCases`.
    private(set) var markers: [[Bool]] = []
    private(set) var issues = IssueList()
    /// The lines that name a locus and are no row of it.
    private(set) var mentions = Mentions()
    /// The names of chromosomes in rows of known loci and of unknown ids.
    private(set) var contigs = ContigNames()
    /// Rows whose id is none and whose chromosome is not known, so that they may be no rows of genotypes at all.
    private(set) var strangeRows = 0
    /// There is a row that is left out.
    private(set) var hasHiddenRows = false
    /// The same as ``markers`` for rows that are left out. They are asked where nothing else tells the build: a row of an array
    /// lies where it does whatever its genotype.
    private(set) var hiddenMarkers: [[Bool]] = []
    /// What was odd about all of the file.
    private(set) var oddities: Set<Oddity> = []
    /// The first line that is no row, for the message where there are no rows at all.
    private(set) var firstBadLine: ReadIssue?
    /// Set before the last line where that has no newline.
    var lastLineIsOpen = false

    /// The lines of the records whose letters were complemented, as their rows ask.
    private(set) var turnedLines: [Int] = []
    /// The loci whose rows are left out.
    let hidden: HiddenLoci
    /// The loci by their places, ``placeKey(_:_:)``, on any build.
    let locusOfPlace: [UInt64: [Int]]

    private let path: String
    private let loci: LocusTable
    private let layout: RowLayout
    private let plan: ColumnPlan
    private var isInHeader: Bool
    // The person whose rows these are, where a column says it.
    private var sample: [UInt8]?
    // Where the columns of the line are; one array for all lines.
    private var columns: [Range<Int>] = []
    private var genotype: [UInt8] = []
    private var rowsOfLocus: [UInt16]
    // A line is copied here, where each access is checked; only known rows and odd lines come this way.
    private var line: [UInt8] = []
    // Rows come sorted by chromosome, and genotypes are few: each text is read once.
    private var lastChromosome: (text: [UInt8], chromosome: Chromosome?) = ([], nil)
    private var calls: [[UInt8]: Call] = [:]

    /// More rows of one locus than any array has; it bounds the memory that a made-up file can take.
    private static let mostRowsOfLocus = 1000
    private static let mostMarkers = 100

    init(path: String, loci: LocusTable, found: FoundLayout, hidden: HiddenLoci = .none) {
        self.path = path
        self.hidden = hidden
        layout = found.layout
        plan = found.plan
        isInHeader = layout.hasSections
        self.loci = loci
        rowsOfLocus = [UInt16](repeating: 0, count: loci.loci.count)
        var locusOfPlace: [UInt64: [Int]] = [:]
        for (index, locus) in loci.loci.enumerated() {
            for placement in locus.placements {
                locusOfPlace[Self.placeKey(locus.chromosome, placement.position.value), default: []].append(index)
            }
        }
        self.locusOfPlace = locusOfPlace
    }

    /// One number for a chromosome and a position.
    static func placeKey(_ chromosome: Chromosome, _ position: UInt32) -> UInt64 {
        UInt64(chromosome.number) << 32 | UInt64(position)
    }

    /// Judges one line, given without its newline.
    mutating func take(_ bytes: Slice<UnsafeMutableRawBufferPointer>, number: Int) throws(ReadError) {
        guard bytes.count <= RowLimits.longestLine else { return takeTooLong(bytes, number: number) }
        line.removeAll(keepingCapacity: true)
        line.append(contentsOf: bytes)
        if line.last == 0x0D { line.removeLast() }
        if line.isEmpty { return }
        if isInHeader {
            isInHeader = !line.starts(with: "[Data]".utf8)
            header.append(comment: line[...])
            return
        }
        if isComment {
            header.append(comment: line[...])
            return
        }
        columns.removeAll(keepingCapacity: true)
        layout.separator.appendColumns(of: line[...], to: &columns)
        let oddities = oddities
        trimColumns()
        if let problem = fault() {
            if !isColumnNames { refuse(problem, number: number) }
            return
        }
        if isHidden {
            hasHiddenRows = true
            self.oddities = oddities
            let position = Self.position(line[columns[plan.position]])
            if hiddenMarkers.count < Self.mostMarkers {
                hiddenMarkers.append(Build.allCases.map { hidden.hasPlace(at: position, on: $0) })
            }
            return
        }
        try takeRow(number: number)
    }

    /// True where the header says that the letters are on the plus strand, or the names of the columns do.
    ///
    /// What single rows say of their strand is no statement for the file; see ``RowLayout/deCODEme``.
    var statesPlusStrand: Bool {
        switch layout.strand {
        case .header: header.statesPlusStrand
        case .plusColumns: true
        case .eachRow: false
        }
    }

    /// A line that is longer than any row, of which at least the beginning is given.
    mutating func takeTooLong(_ bytes: Slice<UnsafeMutableRawBufferPointer>, number: Int) {
        line.removeAll(keepingCapacity: true)
        line.append(contentsOf: bytes.prefix(100))
        refuse(.tooLong, number: number)
    }

    private mutating func refuse(_ problem: ReadIssue.Problem, number: Int) {
        let problem = lastLineIsOpen ? .cutOff : problem
        let named = mentions.add(line[...], reason: UnusableRow(problem), number: number, loci: loci)
        if hidden.isNamed(in: line[...]) {
            hasHiddenRows = true
            return
        }
        counts.bad += 1
        let issue = ReadIssue(line: number, problem: problem, text: visible(line), loci: named)
        if firstBadLine == nil { firstBadLine = issue }
        issues.append(issue)
    }

    /// The line of column names, which some programs write without `#`, and some again in the middle of a file.
    private var isColumnNames: Bool {
        guard columns.count == layout.names.count else { return false }
        for (column, name) in zip(columns, layout.names) {
            guard ColumnNames.plain(line[column]) == name else { return false }
        }
        return true
    }

    /// A line that begins with `#`, perhaps in quotes, as spreadsheets write a comment that holds a comma.
    private var isComment: Bool { line[0] == 0x23 || line[0] == 0x22 && line.count > 1 && line[1] == 0x23 }

    /// Takes blanks and quotes around the columns away, and empty columns behind the last.
    private mutating func trimColumns() {
        for index in columns.indices {
            var (from, to) = (columns[index].lowerBound, columns[index].upperBound)
            while from < to, Self.isAround(line[from]) { from += 1 }
            while to > from, Self.isAround(line[to - 1]) { to -= 1 }
            guard from != columns[index].lowerBound || to != columns[index].upperBound else { continue }
            if line[columns[index].lowerBound] != 0x22 || line[columns[index].upperBound - 1] != 0x22 {
                oddities.insert(.blanks)
            }
            columns[index] = from..<to
        }
        while columns.count > plan.count, let last = columns.last, last.isEmpty {
            columns.removeLast()
            oddities.insert(.emptyColumns)
        }
    }

    private static func isAround(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x22 }

    /// Why the columns are no row. The id may be any text; which ids are known, the table decides.
    private func fault() -> ReadIssue.Problem? {
        guard columns.count == plan.count else {
            return .columns(columns.count, expected: plan.count, separator: layout.separator.plural)
        }
        if hasOpenQuote { return .openQuote }
        // One copy leaves the second allele's column empty, and so does the end of a file that was cut off.
        if lastLineIsOpen, let second = plan.second, columns[second].isEmpty { return .emptyColumn(second + 1) }
        if let empty = emptyColumn { return .emptyColumn(empty + 1) }
        let chromosome = line[columns[plan.chromosome]]
        guard chromosome.count <= 5 && chromosome.allSatisfy(Self.isLetterOrDigit) || ContigName(chromosome) != .unknown
        else { return .chromosome }
        let position = line[columns[plan.position]]
        guard position.count <= 10, position.allSatisfy({ $0 &- 0x30 < 10 }) else { return .position }
        return nil
    }

    private var hasOpenQuote: Bool {
        var quotes = 0
        for byte in line where byte == 0x22 { quotes += 1 }
        return quotes % 2 == 1
    }

    private var emptyColumn: Int? {
        if columns[plan.id].isEmpty { return plan.id }
        if columns[plan.chromosome].isEmpty { return plan.chromosome }
        if columns[plan.position].isEmpty { return plan.position }
        return columns[plan.first].isEmpty ? plan.first : nil
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
    }

    /// The row is one of a locus of which nothing may be told.
    private var isHidden: Bool {
        hidden.holds(
            id: line[columns[plan.id]], chromosome: line[columns[plan.chromosome]],
            position: hidden.isEmpty ? 0 : Self.position(line[columns[plan.position]]))
    }

    private mutating func takeRow(number: Int) throws(ReadError) {
        if let index = plan.sample { try checkSample(line[columns[index]], number: number) }
        counts.data += 1
        readGenotype()
        if genotype.count <= 2, genotype.allSatisfy({ Call.isBlank($0) }) { counts.noCalls += 1 }
        let name = line[columns[plan.id]]
        guard let id = knownID(name) else { return try takeUnnamed(number: number) }
        if id.isVendor { counts.vendorIDs += 1 }
        guard let locus = loci.index(of: id) else {
            let position = Self.position(line[columns[plan.position]])
            if markers.count < Self.mostMarkers, let agreement = BuildMarkers.agreement(of: id, at: position) {
                markers.append(agreement)
            }
            return takeForeign(position: position, reason: .otherID, number: number)
        }

        guard rowsOfLocus[locus] < Self.mostRowsOfLocus else { throw .repeated(path: path, id: id) }
        rowsOfLocus[locus] += 1
        var (call, isTurned) = longCall().map { ($0, false) } ?? strandedCall(of: id, number: number)
        doubtEnd(&call, &isTurned, number: number)
        if isTurned { turnedLines.append(number) }
        records.append(
            Record(id: id, call: call, written: written, name: String(decoding: name, as: UTF8.self), line: number))
        let chromosome = line[columns[plan.chromosome]]
        let position = line[columns[plan.position]]
        places.append(
            Place(
                locus: locus, chromosome: self.chromosome(chromosome), position: Self.position(position),
                text: visible(chromosome) + ":" + visible(position)))
    }

    /// One letter may be the first of two where the file ends behind it without a newline: it is reported and not called.
    private mutating func doubtEnd(_ call: inout Call, _ isTurned: inout Bool, number: Int) {
        guard lastLineIsOpen, plan.second == nil, columns[plan.first].upperBound == line.count,
            columns[plan.first].count < 2
        else { return }
        (call, isTurned) = (.invalid(.unreadable), false)
        issues.append(ReadIssue(line: number, problem: .cutOff, text: visible(line)))
    }

    /// The genotype as it stands in the row.
    private var written: String {
        var written = visible(line[columns[plan.first]])
        if let second = plan.second { written += visible(line[columns[second]]) }
        return written
    }

    /// The id of a row: of several between signs, as `rs6,rs9` has them, the first that a locus has.
    private func knownID(_ name: ArraySlice<UInt8>) -> VariantID? {
        if let id = VariantID(name) { return id }
        let ids = LooseLine(name).ids
        return ids.count > 1 ? ids.first { loci.index(of: $0) != nil } : nil
    }

    /// A row at the place of a locus under an id that is not the locus's.
    private mutating func takeForeign(position: UInt32, reason: UnusableRow, number: Int) {
        guard let chromosome = chromosome(line[columns[plan.chromosome]]),
            let here = locusOfPlace[Self.placeKey(chromosome, position)]
        else { return }
        let mention = Mentions.Mention(reason: reason, line: number, name: visible(line[columns[plan.id]]))
        for locus in here {
            for placement in loci.loci[locus].placements where placement.position.value == position {
                // Only bases are ever read by their place.
                let isOther = reason == .unconfirmedBuild && !isOfSingleLetters(locus)
                mentions.add(isOther ? mention.because(.otherID) : mention, locus: locus, on: placement.build)
            }
        }
    }

    /// A row whose id is an array's own (`AX-11093463`, `GSA-rs4680`) or a place (`22:19951271`).
    private mutating func takeUnnamed(number: Int) throws(ReadError) {
        guard let chromosome = chromosome(line[columns[plan.chromosome]]) else {
            strangeRows += 1
            return
        }
        let position = Self.position(line[columns[plan.position]])
        let key = Self.placeKey(chromosome, position)
        // Where nothing confirms the build, or the row cannot be read at this place, it has been named all the same.
        takeForeign(position: position, reason: .unconfirmedBuild, number: number)
        guard let locus = locusOfPlace[key]?.first(where: { isOfSingleLetters($0) }) else { return }
        guard unnamed.count < Self.mostRowsOfLocus else { throw .repeated(path: path, id: loci.loci[locus].id) }
        var (call, isTurned) = strandedCall(of: nil, number: number)
        doubtEnd(&call, &isTurned, number: number)
        unnamed.append(
            Unnamed(
                key: key, call: call, written: written, name: visible(line[columns[plan.id]]), line: number,
                isTurned: isTurned))
    }

    func isOfSingleLetters(_ locus: Int) -> Bool { loci.loci[locus].alleles.allSatisfy { $0.letters.count == 1 } }

    /// Adds lines of rows that were found by their place.
    mutating func addTurned(_ lines: [Int]) { turnedLines = (turnedLines + lines).sorted() }

    /// A table of several people is none's genome.
    private mutating func checkSample(_ text: ArraySlice<UInt8>, number: Int) throws(ReadError) {
        guard let sample else {
            sample = Array(text)
            return
        }
        if !text.elementsEqual(sample) { throw .severalSamples(path: path, line: number) }
    }

    /// Puts the letters of the row together as 23andMe writes them, `-` for each allele that was not read.
    private mutating func readGenotype() {
        genotype.removeAll(keepingCapacity: true)
        guard let second = plan.second else {
            let written = line[columns[plan.first]]
            genotype.append(contentsOf: written)
            // `A/G` is `AG`, and so are `A|G` and `A G`.
            if written.count == 3, [0x2F, 0x7C, 0x20].contains(genotype[1]) { genotype.remove(at: 1) }
            return
        }
        appendAllele(columns[plan.first])
        appendAllele(columns[second])
    }

    private mutating func appendAllele(_ column: Range<Int>) {
        let isOneZero = column.count == 1 && line[column.lowerBound] == 0x30
        let isTwoDashes = column.count == 2 && line[column.lowerBound] == 0x2D && line[column.lowerBound + 1] == 0x2D
        if isOneZero || isTwoDashes {
            genotype.append(0x2D)
        } else {
            genotype.append(contentsOf: line[column])
        }
    }

    /// The call of alleles of several letters, each in its own column.
    private func longCall() -> Call? {
        guard let second = plan.second, plan.strand == nil else { return nil }
        let alleles = [line[columns[plan.first]], line[columns[second]]]
        guard alleles.contains(where: { $0.count > 1 && !$0.contains(0x2D) }) else { return nil }
        let letters = alleles.map { $0.elementsEqual(CollectionOfOne(0x30)) ? nil : Allele($0) }
        if zip(alleles, letters).contains(where: { !$0.elementsEqual(CollectionOfOne(0x30)) && $1 == nil }) {
            return nil
        }
        return Genotype(alleles: letters).map { .called($0) }
    }

    /// The call, its letters turned to the plus strand where the row says that they are those of the other.
    ///
    /// - Parameter id: whose row it is, for an issue; without it none is told.
    private mutating func strandedCall(of id: VariantID?, number: Int) -> (call: Call, isTurned: Bool) {
        let call = call(genotype[...])
        if call == .invalid(.unreadable), let id {
            issues.append(ReadIssue(line: number, problem: .genotype(id), text: visible(line)))
        }
        guard let column = plan.strand else { return (call, false) }
        let strand = line[columns[column]]
        if strand.elementsEqual(CollectionOfOne(0x2B)) { return (call, false) }
        guard strand.elementsEqual(CollectionOfOne(0x2D)) else {
            if let id { issues.append(ReadIssue(line: number, problem: .strand(id), text: visible(line))) }
            return (.invalid(.unreadable), false)
        }
        guard case .called(let genotype) = call else { return (call, false) }
        var turned: [Allele?] = []
        for allele in genotype.alleles {
            guard let allele else {
                turned.append(nil)
                continue
            }
            // Named alleles such as `I` and `D` are the same on both strands.
            turned.append(allele.complemented ?? allele)
        }
        guard let other = Genotype(alleles: turned, isPhased: genotype.isPhased) else { return (call, false) }
        return (.called(other), true)
    }

    private mutating func chromosome(_ text: ArraySlice<UInt8>) -> Chromosome? {
        if text.elementsEqual(lastChromosome.text) { return lastChromosome.chromosome }
        contigs.insert(text)
        lastChromosome = ([UInt8](text), ContigName(text).chromosome)
        return lastChromosome.chromosome
    }

    private static func position(_ digits: ArraySlice<UInt8>) -> UInt32 {
        var value: UInt64 = 0
        for digit in digits { value = value * 10 + UInt64(digit &- 0x30) }
        return UInt32(exactly: value) ?? 0
    }

    private mutating func call(_ text: ArraySlice<UInt8>) -> Call {
        guard text.count <= 2 else { return .invalid(.unreadable) }
        let key = [UInt8](text)
        if let known = calls[key] { return known }
        let call = Call(twentyThreeAndMe: key)
        calls[key] = call
        return call
    }
}
