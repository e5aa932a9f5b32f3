// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneGenome

/// The records of a VCF or BCF that the reader of one sample would parse, kept for all samples.
///
/// What a record means is left to ``VCFRecordParser``, which gets the same lines for each sample as if that sample were read alone.
final class KeptRecords: @unchecked Sendable {
    // Filled by one thread at a time, and not changed once the file is read.

    /// A record, or a line that is none.
    struct Entry {
        /// The columns before those that depend on the sample, each with a tab behind it; of a line with too few or too many columns the
        /// first ones.
        let head: [UInt8]
        /// The number of the line, counted from 1; absent where an index led to it.
        let number: Int?
        /// Whether the text ends behind it without a newline.
        let isOpen: Bool
        /// Whether a record that is left out may be before it.
        let isBehindHidden: Bool
        /// What there is of the samples.
        let samples: Samples
    }

    /// What a record has of the samples.
    enum Samples {
        /// The columns of all samples with tabs between them, and where that of each 64th sample begins.
        case text([UInt8], marks: [UInt32])
        /// The samples' part of a record of a BCF.
        case record(BCFRecord, own: [UInt8])
        /// The number of the text of each sample.
        case coded(CodedSamples)
        /// The line has this number of columns and not that of the header.
        case none(columns: Int)
    }

    /// The names of the samples, in the order of the file.
    private(set) var names: [[UInt8]] = []
    private(set) var entries: [Entry] = []
    /// Where an index led to records on the build that the header names, and then to others: that build, and the number of the first
    /// entries. Others count only for a sample whose first records do not confirm the build.
    private(set) var first: (build: Build, count: Int)?
    /// Whether a record may have another end in each sample, so that samples may differ in what shows the build.
    private(set) var hasSampleLength = false
    private let limit: Int
    private var size = 0

    /// The number of samples between two marks.
    static let markDistance = 64
    /// The most bytes of a bad line that are kept.
    private static let longestBadLine = 64 << 10

    /// - Parameter limit: the most bytes that are kept.
    init(limit: Int) { self.limit = limit }

    /// How the limit is named where it is exceeded.
    static let limitName = "the limit of kept records"

    /// Takes the columns of the line of column names.
    func setNames(_ columns: [ArraySlice<UInt8>]) {
        names = columns.dropFirst(VCFHeader.fixedColumns).map { Array($0) }
    }

    /// Keeps a line of a VCF.
    ///
    /// - Throws: `FileError.tooLarge` with ``limitName`` where there are more bytes than may be kept.
    func add(
        _ line: ArraySlice<UInt8>, number: Int?, isOpen: Bool, isBehindHidden: Bool, path: String
    ) throws(ReadError) {
        let (columns, start, marks) = line.withUnsafeBufferPointer { Self.columns(of: $0, from: line.startIndex) }
        guard columns == VCFHeader.fixedColumns + names.count else {
            let head = Array(line[..<(min(start, line.endIndex) == line.endIndex ? line.endIndex : start - 1)])
            return try add(
                Entry(
                    head: Array(head.prefix(Self.longestBadLine)), number: number, isOpen: isOpen,
                    isBehindHidden: isBehindHidden, samples: .none(columns: columns)), path)
        }
        let head = Array(line[..<start])
        if !hasSampleLength { hasSampleLength = Self.hasLength(head) }
        try add(
            Entry(
                head: head, number: number, isOpen: isOpen, isBehindHidden: isBehindHidden,
                samples: .text(Array(line[start...]), marks: marks)), path)
    }

    /// Finds the columns of a line.
    ///
    /// - Parameters:
    ///   - bytes: of the line.
    ///   - first: the index of its first byte.
    /// - Returns: how many columns there are; the index where those of the samples begin, or that behind the line; and where that of each
    ///   64th sample begins from there.
    private static func columns(
        of bytes: UnsafeBufferPointer<UInt8>, from first: Int
    ) -> (count: Int, start: Int, marks: [UInt32]) {
        var at = 0
        var columns = 1
        while at < bytes.count, columns <= VCFHeader.fixedColumns {
            if bytes[at] == 0x09 { columns += 1 }
            at += 1
        }
        guard columns > VCFHeader.fixedColumns else { return (columns, first + bytes.count, []) }
        let start = at
        var marks: [UInt32] = [0]
        // How many columns are left before the next mark.
        var left = markDistance
        while at < bytes.count {
            if bytes[at] == 0x09 {
                columns += 1
                left -= 1
                if left == 0 {
                    marks.append(UInt32(clamping: at + 1 - start))
                    left = markDistance
                }
            }
            at += 1
        }
        return (columns, first + start, marks)
    }

    /// Keeps a record of a BCF.
    ///
    /// - Throws: `FileError.tooLarge`, likewise, and `FileError.damaged` where the bytes are not a record.
    func add(
        _ record: BCFRecord, own: [UInt8], number: Int?, isBehindHidden: Bool, path: String
    ) throws(ReadError) {
        var record = record
        guard let head = record.head() else {
            throw .file(.damaged(path: path, container: "BCF", offset: 0, what: "a record cannot be read"))
        }
        if record.layout.hasSampleLength { hasSampleLength = true }
        try add(
            Entry(
                head: head + [0x09], number: number, isOpen: false, isBehindHidden: isBehindHidden,
                samples: .record(record, own: own)), path)
    }

    /// Keeps an entry of a file that is no text.
    ///
    /// - Throws: `FileError.tooLarge`, likewise.
    func add(_ entry: Entry, _ path: String) throws(ReadError) {
        size += entry.head.count + Self.overhead
        switch entry.samples {
        case .text(let bytes, let marks): size += bytes.count + 4 * marks.count
        case .record(_, let own): size += own.count
        case .coded(let samples): size += samples.byteCount
        case .none: break
        }
        guard size <= limit else { throw .file(.tooLarge(path: path, limit: Self.limitName)) }
        entries.append(entry)
    }

    /// The bytes that an entry takes beside its content, about.
    private static let overhead = 256

    /// Whether FORMAT, the last column before those of the samples, has LEN.
    private static func hasLength(_ head: [UInt8]) -> Bool {
        let format = head.dropLast().suffix(while: { $0 != 0x09 })
        return format.split(separator: 0x3A).contains { $0.elementsEqual("LEN".utf8) }
    }

    /// Ends the entries near the loci on the build that the header names.
    ///
    /// - Parameter parser: the parser that keeps the records.
    /// - Returns: true where these confirm the build for every sample, so that no others are needed.
    func isEnough(on build: Build, of parser: VCFRecordParser) -> Bool {
        first = (build, entries.count)
        if hasSampleLength { return false }
        let one = parser.forSample()
        do throws(ReadError) {
            for entry in entries {
                guard let line = line(of: entry, sample: 0) else { return false }
                try one.parse(line, of: entry)
            }
        } catch {
            return false
        }
        return one.evidence.supports(build)
    }

    /// The columns of a sample that a parser gets behind the head; `nil` where the bytes of a BCF are not a record.
    private func line(of entry: Entry, sample: Int) -> [UInt8]? {
        switch entry.samples {
        case .none: return []
        case .text(let bytes, _): return entry.head + bytes.prefix { $0 != 0x09 }
        case .record(let record, let own):
            guard let (format, sample) = record.fields(own, of: sample) else { return nil }
            return entry.head + format + [0x09] + sample
        case .coded(let samples): return entry.head + samples.text(of: sample)
        }
    }
}

extension BidirectionalCollection {
    /// The longest end of which every element fulfils a condition.
    fileprivate func suffix(while condition: (Element) -> Bool) -> SubSequence {
        var start = endIndex
        while start > startIndex, condition(self[index(before: start)]) { formIndex(before: &start) }
        return self[start...]
    }
}

extension VCFRecordParser {
    /// A parser of one sample that has seen the header and no record.
    func forSample() -> VCFRecordParser {
        let other = VCFRecordParser(like: self)
        other.header = header
        other.sampleColumn = VCFHeader.fixedColumns
        other.columnCount = VCFHeader.fixedColumns + 1
        other.counts.blank = counts.blank
        other.issues = issues
        other.contigs = contigs
        other.chromosomes = chromosomes
        other.endsOpen = endsOpen
        return other
    }

    /// Parses a line with one sample.
    ///
    /// - Parameters:
    ///   - line: of a record its head and the column of the sample; of a line that is none nothing.
    ///   - entry: what is kept of the line.
    func parse(_ line: [UInt8], of entry: KeptRecords.Entry) throws(ReadError) {
        isBehindHidden = entry.isBehindHidden
        if case .none(let columns) = entry.samples {
            addBad(
                entry.head[...],
                entry.isOpen
                    ? .cutOff
                    : .columns(
                        columns, expected: VCFHeader.fixedColumns + (header.sampleCount ?? 0), separator: "tabs"),
                number: entry.number)
            return
        }
        var thrown: ReadError?
        line.withUnsafeBufferPointer { bytes in
            do throws(ReadError) {
                try parse(bytes, number: entry.number, isOpen: entry.isOpen)
            } catch {
                thrown = error
            }
        }
        if let thrown { throw thrown }
    }
}
