// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Whether an index is one of this very file, and not of another make of it that has the same name.
///
/// The law: the place where the index ends is that where the records end. An index of a file with more records, fewer, or
/// other blocks ends elsewhere. Of a small file, in which a record can be moved without moving the end, each record is looked
/// for; what is read by the index of a large one is checked as it is read.
struct IndexCheck {
    let index: RegionIndex
    let source: any SeekableSource
    let path: String
    /// The chromosomes by their numbers, for a BCF.
    let contigs: [Int: [UInt8]]?

    /// Up to here reading all takes no longer than a look at the index.
    private static let smallBytes = 64 << 10

    /// - Parameter end: where the last record of the index ends.
    func check(_ end: RegionIndex.Offset) throws(RegionIndex.Fault) {
        do throws(ReadError) {
            try checkEnd(end)
            if source.size <= Self.smallBytes { try checkRecords() }
        } catch .damaged(_, _, _, let what) {
            throw RegionIndex.Fault(what: what)
        } catch {
            throw RegionIndex.Fault(what: "the file cannot be read at its places")
        }
    }

    private func checkEnd(_ end: RegionIndex.Offset) throws(ReadError) {
        guard end.block < source.size else {
            if end.block == source.size, end.within == 0 { return }
            throw fault("it points past the end of the file")
        }
        let cursor = BlockCursor(source, path: path)
        try cursor.seek(to: end)
        guard try cursor.take(1) == nil else { throw fault("the file goes on behind the last record that it knows") }
    }

    /// Looks for each record of the file in the index.
    private func checkRecords() throws(ReadError) {
        var records: [[UInt8]: [(position: UInt32, offset: RegionIndex.Offset)]] = [:]
        let cursor = BlockCursor(source, path: path)
        try cursor.seek(to: RegionIndex.Offset(value: 0))
        if contigs == nil { try addLines(cursor, to: &records) } else { try addRecords(cursor, to: &records) }
        // In the order of the file, so that the fault that is named is the same whenever the file is read.
        for (name, found) in records.sorted(by: { $0.value[0].offset < $1.value[0].offset }) {
            guard ContigName(name).chromosome != nil else { continue }
            guard let start = index.chromosomes.first(where: { $0.name == name })?.start else {
                throw fault("it does not know the chromosome `\(visible(name))`")
            }
            let regions = found.map { PlaceIntervals.Interval(first: max(1, $0.position), last: max(1, $0.position)) }
            let chunks: [[RegionIndex.Chunk]]
            do throws(RegionIndex.Fault) {
                chunks = try index.chunks(at: start, regions: regions)
            } catch {
                throw fault(error.what)
            }
            for (record, chunks) in zip(found, chunks) {
                guard chunks.contains(where: { $0.start <= record.offset && record.offset < $0.end }) else {
                    throw fault("it does not lead to the record at \(visible(name)):\(record.position)")
                }
            }
        }
    }

    private func addLines(
        _ cursor: BlockCursor, to records: inout [[UInt8]: [(position: UInt32, offset: RegionIndex.Offset)]]
    ) throws(ReadError) {
        while true {
            let offset = try cursor.offset()
            guard let line = try cursor.nextLine() else { return }
            if line.first == 0x23 { continue }
            let columns = line.split(separator: 0x09, maxSplits: 2, omittingEmptySubsequences: false)
            guard columns.count == 3, let position = UInt32(String(decoding: columns[1], as: UTF8.self)) else {
                continue
            }
            records[Array(columns[0]), default: []].append((position, offset))
        }
    }

    private func addRecords(
        _ cursor: BlockCursor, to records: inout [[UInt8]: [(position: UInt32, offset: RegionIndex.Offset)]]
    ) throws(ReadError) {
        // The magic and the version, and the length of the header.
        guard let head = try cursor.take(9), let length = Int(exactly: head.withUnsafeBytes { $0.word(at: 5) }),
            length <= Self.smallBytes * 1000, try cursor.take(length) != nil
        else { return }
        while true {
            let offset = try cursor.offset()
            guard let lengths = try cursor.take(8) else { return }
            let (first, second) = lengths.withUnsafeBytes { ($0.word(at: 0), $0.word(at: 4)) }
            guard let (shared, own) = BCFReader.lengths(first, second), let record = try cursor.take(shared),
                try cursor.take(own) != nil
            else { throw fault("a record cannot be read") }
            let (contig, position) = record.withUnsafeBytes {
                (Int32(bitPattern: $0.word(at: 0)), Int32(bitPattern: $0.word(at: 4)))
            }
            guard let name = contigs?[Int(contig)] else { continue }
            records[name, default: []].append((UInt32(clamping: Int64(position) + 1), offset))
        }
    }

    private func fault(_ what: String) -> ReadError {
        .damaged(path: path, container: "BGZF", offset: 0, what: what)
    }
}
