// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// The records of a BCF, one after another from a place to which an index leads.
final class IndexedBCF: IndexedRecords {
    let cursor: BlockCursor
    private let path: String
    private var layout: BCFLayout
    private var prefilter: BCFPrefilter
    private var record: BCFRecord?
    /// What the record has for each sample.
    private var own: [UInt8] = []

    init(_ source: any SeekableSource, path: String, layout: BCFLayout) {
        cursor = BlockCursor(source, path: path)
        self.path = path
        self.layout = layout
        prefilter = BCFPrefilter(layout)
    }

    /// Nothing stands between the records of a BCF; the next one tells by its own numbers.
    var isAtRecord: Bool { true }

    func want(near intervals: PlaceIntervals) {
        layout.intervals = intervals
        prefilter = BCFPrefilter(layout)
    }

    func next(on name: [UInt8]) throws(ReadError) -> IndexedPlace {
        guard let lengths = try cursor.take(8) else { return .endOfFile }
        let (first, second) = lengths.withUnsafeBytes { ($0.word(at: 0), $0.word(at: 4)) }
        guard let (shared, own) = BCFReader.lengths(first, second), let head = try cursor.take(shared),
            let rest = try cursor.take(own)
        else { throw damage("there is no record where the index says that one begins") }
        let record = BCFRecord(head, layout: layout)
        self.record = record
        self.own = rest
        isWanted = prefilter.look(contig: record.contig, position: record.position, length: record.length).isNear
        guard let chromosome = record.chromosome, chromosome == name, let place = record.place else {
            return .otherChromosome
        }
        return .at(place)
    }

    private(set) var isWanted = false

    func give(to judge: VCFJudge) throws(ReadError) {
        let line = try line()
        var thrown: ReadError?
        line.withUnsafeBufferPointer { bytes in
            do throws(ReadError) { try judge.take(bytes, number: nil, isOpen: false) } catch { thrown = error }
        }
        if let thrown { throw thrown }
    }

    func count(into sexes: inout RecordSexCount, on chromosome: SexChromosome, column: Int) throws(ReadError) {
        guard let record, sexes.counts(UInt32(clamping: Int64(record.position) + 1), on: chromosome) else { return }
        guard record.count(into: &sexes, on: chromosome, own: own) else { throw damage("a record cannot be read") }
    }

    private func line() throws(ReadError) -> [UInt8] {
        guard var record, let line = record.line(own: own) else { throw damage("a record cannot be read") }
        return line
    }

    private func damage(_ what: String) -> ReadError {
        .damaged(path: path, container: "BCF", offset: (try? cursor.offset().block) ?? 0, what: what)
    }
}
