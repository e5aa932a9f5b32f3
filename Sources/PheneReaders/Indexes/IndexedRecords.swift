// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// The records of a file, one after another from a place to which an index leads.
protocol IndexedRecords: AnyObject {
    var cursor: BlockCursor { get }

    /// False where what follows is known not to begin a record.
    var isAtRecord: Bool { get }

    /// Says where records are wanted from here on.
    func want(near intervals: PlaceIntervals)

    /// Reads the next record.
    ///
    /// - Parameter name: that of the chromosome on which it should lie.
    func next(on name: [UInt8]) throws(ReadError) -> IndexedPlace

    /// True where the record that was read last may speak of a locus.
    var isWanted: Bool { get }

    /// Gives that record to a judge.
    func give(to judge: VCFJudge) throws(ReadError)

    /// Counts that record among those of X and Y.
    func count(into sexes: inout RecordSexCount, on chromosome: SexChromosome, column: Int) throws(ReadError)
}

/// Where a record lies.
enum IndexedPlace {
    /// Counted from 1; 0 stands before the chromosome's first base.
    case at(UInt64)
    case otherChromosome
    case endOfFile
}

/// The lines of a VCF.
final class IndexedLines: IndexedRecords {
    let cursor: BlockCursor
    private var sieve: RecordSieve?
    private var line: [UInt8] = []

    init(_ source: any SeekableSource, path: String) { cursor = BlockCursor(source, path: path) }

    var isAtRecord: Bool { cursor.isAtLineStart }

    func want(near intervals: PlaceIntervals) { sieve = RecordSieve(intervals) }

    func next(on name: [UInt8]) throws(ReadError) -> IndexedPlace {
        guard let next = try cursor.nextLine() else { return .endOfFile }
        line = next
        guard line.count > name.count + 1, line.starts(with: name), line[name.count] == 0x09 else {
            return .otherChromosome
        }
        var position: UInt64 = 0
        var place = name.count + 1
        while place < line.count, line[place] &- 0x30 < 10, place - name.count < 12 {
            position = position * 10 + UInt64(line[place] - 0x30)
            place += 1
        }
        guard place < line.count, line[place] == 0x09, place > name.count + 1 else { return .otherChromosome }
        return .at(position)
    }

    var isWanted: Bool {
        withLine { bytes in
            guard let base = bytes.baseAddress else { return false }
            return sieve?.wants(base, base + bytes.count) ?? false
        }
    }

    func give(to judge: VCFJudge) throws(ReadError) {
        var thrown: ReadError?
        withLine { bytes in
            do throws(ReadError) { try judge.take(bytes, number: nil, isOpen: false) } catch { thrown = error }
        }
        if let thrown { throw thrown }
    }

    func count(into sexes: inout RecordSexCount, on chromosome: SexChromosome, column: Int) {
        withLine { sexes.take($0, on: chromosome, column: column) }
    }

    /// The line without the bytes behind it.
    private func withLine<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        line.withUnsafeBufferPointer { bytes in
            body(UnsafeBufferPointer(rebasing: bytes.dropLast(BlockCursor.padding.count)))
        }
    }
}
