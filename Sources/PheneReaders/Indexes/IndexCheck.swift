// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneContainers
internal import PheneGenome

/// Checks that an index belongs to exactly this file, and not to another version of it with the same name.
///
/// The law: the end of the index is the end of the records. An index of a file with more records, fewer records or other blocks has
/// another end. In a small file a record can be moved without moving the end, so each record is looked up in the index. What is read from
/// a large file by its index is checked as it is read.
struct IndexCheck {
    let index: RegionIndex
    let source: any SeekableSource
    let path: String
    /// The names of sequences by their numbers, for a BCF; absent for a VCF.
    let contigs: [Int: [UInt8]]?

    /// The size up to which reading the whole file takes no longer than using the index.
    private static let smallBytes = 64 << 10

    /// Checks the index.
    ///
    /// - Parameter end: the end of the last record by the index.
    /// - Throws: a ``RegionIndex/Fault`` where the index does not fit the file.
    func check(_ end: VirtualOffset) throws(RegionIndex.Fault) {
        do throws(FileError) {
            try checkEnd(end)
            if source.size <= Self.smallBytes { try checkRecords() }
        } catch .damaged(_, _, _, let what) {
            throw RegionIndex.Fault(what: what)
        } catch {
            throw RegionIndex.Fault(what: "the file cannot be read at its offsets")
        }
    }

    private func checkEnd(_ end: VirtualOffset) throws(FileError) {
        guard end.block < source.size else {
            if end.block == source.size, end.within == 0 { return }
            throw fault("it points past the end of the file")
        }
        let cursor = BlockCursor(source, path: path, longestLine: TextScan.longestLine)
        try cursor.seek(to: end)
        guard try cursor.take(1) == nil else { throw fault("the file continues behind the last record that it has") }
    }

    /// Looks up each record of the file in the index.
    private func checkRecords() throws(FileError) {
        var records: [[UInt8]: [(position: UInt32, offset: VirtualOffset)]] = [:]
        let cursor = BlockCursor(source, path: path, longestLine: TextScan.longestLine)
        try cursor.seek(to: VirtualOffset(value: 0))
        if contigs == nil { try addLines(cursor, to: &records) } else { try addRecords(cursor, to: &records) }
        // In the order of the file, so that the same fault is reported each time.
        for (name, found) in records.sorted(by: { $0.value[0].offset < $1.value[0].offset }) {
            guard ContigName(name).chromosome != nil else { continue }
            guard let start = index.chromosomes.first(where: { $0.name == name })?.start else {
                throw fault("it does not have the chromosome `\(visible(name))`")
            }
            let regions = found.map { LocusIntervals.Interval(first: max(1, $0.position), last: max(1, $0.position)) }
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
        _ cursor: BlockCursor, to records: inout [[UInt8]: [(position: UInt32, offset: VirtualOffset)]]
    ) throws(FileError) {
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
        _ cursor: BlockCursor, to records: inout [[UInt8]: [(position: UInt32, offset: VirtualOffset)]]
    ) throws(FileError) {
        // The magic number with the version, and the length of the header.
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

    private func fault(_ what: String) -> FileError {
        .damaged(path: path, container: "BGZF", offset: 0, what: what)
    }
}
