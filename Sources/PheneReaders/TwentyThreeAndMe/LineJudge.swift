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

    private(set) var header = HeaderText()
    private(set) var counts = RowCounts()
    /// Rows of known loci, in file order.
    private(set) var records: [Record] = []
    /// One for each record.
    private(set) var places: [Place] = []
    private(set) var issues = IssueList()
    /// The first line that is no row, for the message where there are no rows at all.
    private(set) var firstBadLine: ReadIssue?
    /// Set before the last line where that has no newline.
    var lastLineIsOpen = false

    private let path: String
    private let loci: LocusTable
    private var rowsOfLocus: [UInt16]
    // A line is copied here, where each access is checked; only known rows and odd lines come this way.
    private var line: [UInt8] = []
    // Rows come sorted by chromosome, and genotypes are few: each text is read once.
    private var lastChromosome: (text: [UInt8], chromosome: Chromosome?) = ([], nil)
    private var calls: [[UInt8]: Call] = [:]

    /// More rows of one locus than any array has; it bounds the memory that a made-up file can take.
    private static let mostRowsOfLocus = 1000

    init(path: String, loci: LocusTable) {
        self.path = path
        self.loci = loci
        rowsOfLocus = [UInt16](repeating: 0, count: loci.loci.count)
    }

    /// Judges one line, given without its newline.
    mutating func take(_ bytes: Slice<UnsafeMutableRawBufferPointer>, number: Int) throws(ReadError) {
        guard bytes.count <= LineReader.longestLine else { return takeTooLong(bytes, number: number) }
        line.removeAll(keepingCapacity: true)
        line.append(contentsOf: bytes)
        if line.last == 0x0D { line.removeLast() }
        if line.isEmpty { return }
        if line[0] == 0x23 {
            header.append(comment: line[...])
            return
        }
        let columns = line.split(separator: 0x09, omittingEmptySubsequences: false)
        if isColumnNames(columns) { return }
        if let problem = fault(in: columns) { return refuse(problem, number: number) }
        try takeRow(columns, number: number)
    }

    /// A line that is longer than any row, of which at least the beginning is given.
    mutating func takeTooLong(_ bytes: Slice<UnsafeMutableRawBufferPointer>, number: Int) {
        line.removeAll(keepingCapacity: true)
        line.append(contentsOf: bytes.prefix(100))
        refuse(.tooLong, number: number)
    }

    private mutating func refuse(_ problem: ReadIssue.Problem, number: Int) {
        let issue = ReadIssue(line: number, problem: lastLineIsOpen ? .cutOff : problem, text: visible(line))
        counts.bad += 1
        if firstBadLine == nil { firstBadLine = issue }
        issues.append(issue)
    }

    /// The line of column names, which some programs write without `#`.
    private func isColumnNames(_ columns: [ArraySlice<UInt8>]) -> Bool {
        guard columns.count == 4 else { return false }
        for (column, name) in zip(columns, ["rsid", "chromosome", "position", "genotype"]) {
            guard column.lazy.map({ $0 | 0x20 }).elementsEqual(name.utf8) else { return false }
        }
        return true
    }

    /// Why the columns are no row. The id may be any text; which ids are known, the table decides.
    private func fault(in columns: [ArraySlice<UInt8>]) -> ReadIssue.Problem? {
        guard columns.count == 4 else { return .columns(columns.count) }
        for (index, column) in columns.enumerated() where column.isEmpty { return .emptyColumn(index + 1) }
        guard columns[1].count <= 5, columns[1].allSatisfy(Self.isLetterOrDigit) else { return .chromosome }
        guard columns[2].count <= 10, columns[2].allSatisfy({ $0 &- 0x30 < 10 }) else { return .position }
        return nil
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
    }

    private mutating func takeRow(_ columns: [ArraySlice<UInt8>], number: Int) throws(ReadError) {
        let genotype = columns[3]
        counts.data += 1
        if genotype.allSatisfy({ $0 == 0x2D }), genotype.count <= 2 { counts.noCalls += 1 }
        guard let id = VariantID(columns[0]) else { return }
        if id.isVendor { counts.vendorIDs += 1 }
        guard let locus = loci.index(of: id) else { return }

        guard rowsOfLocus[locus] < Self.mostRowsOfLocus else { throw .repeated(path: path, id: id) }
        rowsOfLocus[locus] += 1
        let call = call(genotype)
        if call == .invalid(.unreadable) {
            issues.append(ReadIssue(line: number, problem: .genotype(id), text: visible(line)))
        }
        records.append(
            Record(
                id: id, call: call, written: visible(genotype), name: String(decoding: columns[0], as: UTF8.self),
                line: number))
        places.append(
            Place(
                locus: locus, chromosome: chromosome(columns[1]), position: Self.position(columns[2]),
                text: visible(columns[1]) + ":" + visible(columns[2])))
    }

    private mutating func chromosome(_ text: ArraySlice<UInt8>) -> Chromosome? {
        if text.elementsEqual(lastChromosome.text) { return lastChromosome.chromosome }
        lastChromosome = ([UInt8](text), Chromosome(text))
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

extension Call {
    /// Reads one or two characters as 23andMe writes them: a letter for each copy, `-` for a copy that was not read.
    init(twentyThreeAndMe text: [UInt8]) {
        if text.allSatisfy({ $0 == 0x2D }) {
            self = .noCall
            return
        }
        var alleles: [Allele?] = []
        for byte in text {
            if byte == 0x2D {
                alleles.append(nil)
            } else if let allele = Allele(CollectionOfOne(byte)) {
                alleles.append(allele)
            } else {
                self = .invalid(.unreadable)
                return
            }
        }
        self = Genotype(alleles: alleles).map { .called($0) } ?? .invalid(.unreadable)
    }
}

/// The first issues of a file, and how many there are.
struct IssueList {
    private(set) var kept: [ReadIssue] = []
    private(set) var count = 0

    mutating func append(_ issue: ReadIssue) {
        count += 1
        if kept.count < GenotypeFile.mostIssuesKept { kept.append(issue) }
    }
}
