// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneContainers
internal import PheneGenome

/// The records of a file, one after another from an offset that an index states.
protocol IndexedRecords: AnyObject {
    /// The position in the file.
    var cursor: BlockCursor { get }

    /// False where the next bytes are known not to begin a record.
    var isAtRecord: Bool { get }

    /// Sets the intervals in which records are needed.
    func limit(to intervals: LocusIntervals)

    /// Reads the next record.
    ///
    /// - Parameter name: the name of the sequence that it should be on.
    func next(on name: [UInt8]) throws(FileError) -> IndexedPosition

    /// True where the last record may be about a locus.
    var isNeeded: Bool { get }

    /// Gives the last record to a parser.
    func send(to parser: VCFRecordParser) throws(ReadError)

    /// Counts the last record among those of X and Y.
    ///
    /// - Parameter columns: those of the samples in a VCF.
    func count(into sexes: inout RecordSexCount, on chromosome: SexChromosome, columns: Range<Int>) throws(FileError)
}

/// The position of a record.
enum IndexedPosition {
    /// On the expected sequence, counted from 1; 0 is before the first base.
    case at(UInt64)
    /// On another sequence.
    case otherChromosome
    /// There is no further record.
    case endOfFile
}

/// The lines of a VCF.
final class IndexedLines: IndexedRecords {
    let cursor: BlockCursor
    private var prefilter: RegionPrefilter?
    private var line: [UInt8] = []

    init(_ source: any SeekableSource, path: String) {
        cursor = BlockCursor(source, path: path, longestLine: TextScan.longestLine)
    }

    var isAtRecord: Bool { cursor.isAtLineStart }

    func limit(to intervals: LocusIntervals) { prefilter = RegionPrefilter(intervals) }

    func next(on name: [UInt8]) throws(FileError) -> IndexedPosition {
        guard let next = try cursor.nextLine() else { return .endOfFile }
        line = next
        guard line.count > name.count + 1, line.starts(with: name), line[name.count] == 0x09 else {
            return .otherChromosome
        }
        var position: UInt64 = 0
        var cursor = name.count + 1
        while cursor < line.count, line[cursor] &- 0x30 < 10, cursor - name.count < 12 {
            position = position * 10 + UInt64(line[cursor] - 0x30)
            cursor += 1
        }
        guard cursor < line.count, line[cursor] == 0x09, cursor > name.count + 1 else { return .otherChromosome }
        return .at(position)
    }

    var isNeeded: Bool {
        withLine { bytes in
            guard let base = bytes.baseAddress else { return false }
            return prefilter?.matches(base, base + bytes.count) ?? false
        }
    }

    func send(to parser: VCFRecordParser) throws(ReadError) {
        var thrown: ReadError?
        withLine { bytes in
            do throws(ReadError) { try parser.parse(bytes, number: nil, isOpen: false) } catch { thrown = error }
        }
        if let thrown { throw thrown }
    }

    func count(into sexes: inout RecordSexCount, on chromosome: SexChromosome, columns: Range<Int>) {
        withLine { sexes.take($0, on: chromosome, columns: columns) }
    }

    /// Calls a closure with the line, without the padding behind it.
    private func withLine<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        line.withUnsafeBufferPointer { bytes in
            body(UnsafeBufferPointer(rebasing: bytes.dropLast(BlockCursor.padding.count)))
        }
    }
}
