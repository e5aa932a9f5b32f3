// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneContainers
internal import PheneGenome

/// The records of a BCF, one after another from an offset that an index states.
final class IndexedBCF: IndexedRecords {
    let cursor: BlockCursor
    private let path: String
    private var layout: BCFLayout
    private var prefilter: BCFPrefilter
    private var record: BCFRecord?
    /// The samples' part of the record.
    private var own: [UInt8] = []

    init(_ source: any SeekableSource, path: String, layout: BCFLayout) {
        cursor = BlockCursor(source, path: path, longestLine: TextScan.longestLine)
        self.path = path
        self.layout = layout
        prefilter = BCFPrefilter(layout)
    }

    /// Always true: an offset within a record is detected by its lengths.
    var isAtRecord: Bool { true }

    func limit(to intervals: LocusIntervals) {
        layout.intervals = intervals
        prefilter = BCFPrefilter(layout)
    }

    func next(on name: [UInt8]) throws(FileError) -> IndexedPosition {
        guard let lengths = try cursor.take(8) else { return .endOfFile }
        let (first, second) = lengths.withUnsafeBytes { ($0.word(at: 0), $0.word(at: 4)) }
        guard let (shared, own) = BCFReader.lengths(first, second), let head = try cursor.take(shared),
            let rest = try cursor.take(own)
        else { throw damage("there is no record where the index says that one begins") }
        let record = BCFRecord(head, layout: layout)
        self.record = record
        self.own = rest
        isNeeded = prefilter.match(contig: record.contig, position: record.position, length: record.length).isNear
        guard let chromosome = record.chromosome, chromosome == name, let position = record.positionFrom1 else {
            return .otherChromosome
        }
        return .at(position)
    }

    private(set) var isNeeded = false

    func send(to parser: VCFRecordParser) throws(ReadError) {
        if let kept = parser.kept {
            guard let record else { throw .file(damage("a record cannot be read")) }
            return try kept.add(
                record, own: own, number: nil, isBehindHidden: parser.isBehindHidden, path: path)
        }
        let line = try readingFile(line())
        var thrown: ReadError?
        line.withUnsafeBufferPointer { bytes in
            do throws(ReadError) { try parser.parse(bytes, number: nil, isOpen: false) } catch { thrown = error }
        }
        if let thrown { throw thrown }
    }

    func count(into sexes: inout RecordSexCount, on chromosome: SexChromosome, columns: Range<Int>) throws(FileError) {
        guard let record, sexes.counts(UInt32(clamping: Int64(record.position) + 1), on: chromosome) else { return }
        guard record.count(into: &sexes, on: chromosome, own: own) else { throw damage("a record cannot be read") }
    }

    private func line() throws(FileError) -> [UInt8] {
        guard var record, let line = record.line(own: own) else { throw damage("a record cannot be read") }
        return line
    }

    private func damage(_ what: String) -> FileError {
        .damaged(path: path, container: "BCF", offset: (try? cursor.offset().block) ?? 0, what: what)
    }
}
