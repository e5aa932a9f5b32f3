// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneContainers
internal import PheneGenome

/// Reads only those records of a VCF or BCF in BGZF that an index beside it leads to.
struct IndexedRead {
    let path: String
    let source: any SeekableSource
    let index: RegionIndex

    /// Why the index is not used.
    enum Refusal: Error {
        /// The index is damaged or does not belong to the file, for the stated reason.
        case unfit(String)
        /// Reading the whole file is better, because most of it is near some locus, or there are no records.
        case tooMuch
        /// The file itself cannot be read.
        case fault(ReadError)
    }

    /// Finds the index beside a file; `nil` where there is none.
    ///
    /// - Parameter contigs: the names of sequences by their numbers, for a BCF; `nil` for a VCF.
    static func find(
        beside path: String, source: any SeekableSource, options: ReadOptions, contigs: [Int: [UInt8]]? = nil
    ) throws(Refusal) -> IndexedRead? {
        for ending in contigs == nil ? [".tbi", ".csi"] : [".csi"] {
            let name = "`" + ending + "`"
            let bytes: [UInt8]
            if let files = options.filesBeside {
                guard let index = files[ending] else { continue }
                bytes = index
            } else {
                guard path != "-", let file = source as? SeekableFileSource,
                    let opened = try? FileSource.open(path + ending)
                else { continue }
                if opened.modified < file.modified { throw .unfit("\(name) is older than its file") }
                guard let index = decompressed(opened, path: path + ending) else {
                    throw .unfit("\(name) cannot be decompressed")
                }
                bytes = index
            }
            let index: RegionIndex
            let hasRecords: Bool
            do throws(RegionIndex.Fault) {
                index = try RegionIndex(bytes, contigs: contigs)
                let end = try index.end()
                hasRecords = end != nil
                if let end {
                    try IndexCheck(index: index, source: source, path: path, contigs: contigs).check(end)
                }
            } catch {
                throw .unfit("\(name): \(error.what)")
            }
            // Without records an index saves nothing.
            if !hasRecords { throw .tooMuch }
            return IndexedRead(path: path, source: source, index: index)
        }
        return nil
    }

    /// The content of an index, which is in BGZF too; `nil` where it cannot be decompressed.
    private static func decompressed(_ source: FileSource, path: String) -> [UInt8]? {
        let batches = BlockBatches(source, path: path)
        let batch = TextBatch()
        var bytes: [UInt8] = []
        // An index compresses to about a third; if it is larger, the array grows.
        if let file = source as? SeekableFileSource { bytes.reserveCapacity(min(file.size, 16 << 20) * 4) }
        do throws(FileError) {
            while try batches.load(batch) {
                try batch.decompress(path: path)
                bytes.append(contentsOf: batch.text[..<batch.count])
                if bytes.count > maxIndexBytes { return nil }
            }
        } catch {
            return nil
        }
        return bytes
    }

    /// The most bytes of an index; that of a whole genome has some megabytes.
    private static let maxIndexBytes = 256 << 20

    /// Gives the records near the loci to a parser that has parsed the header, and counts variants of X and Y.
    func read(_ records: some IndexedRecords, loci: LocusTable, parser: VCFRecordParser) throws(Refusal) {
        // The build of the header comes first, and the others only if the records do not confirm it.
        var seen: Set<VirtualOffset> = []
        var rest = parser.positions
        if parser.header.builds.count == 1, let index = rest.firstIndex(where: { $0.build == parser.header.builds[0] })
        {
            let first = rest.remove(at: index)
            try read(records, near: [first], loci: loci, parser: parser, seen: &seen)
            if let kept = parser.kept {
                if kept.isEnough(on: first.build, of: parser) { rest = [] }
            } else if parser.evidence.supports(first.build) {
                rest = []
            }
        }
        if !rest.isEmpty { try read(records, near: rest, loci: loci, parser: parser, seen: &seen) }
        if let columns = parser.sampleColumns {
            parser.sexes = try countSexes(records, columns: columns, hidden: parser.hidden)
        }
    }

    private func read(
        _ records: some IndexedRecords, near positions: [LocusPositions], loci: LocusTable, parser: VCFRecordParser,
        seen: inout Set<VirtualOffset>
    ) throws(Refusal) {
        // A file without the end marker is read as a whole, which shows whether it is cut short.
        let hasEnd: Bool
        do throws(FileError) { hasEnd = try self.hasEnd() } catch { throw .fault(.file(error)) }
        if !hasEnd { throw .tooMuch }
        let intervals = LocusIntervals(positions, loci: loci)
        records.limit(to: intervals)
        var work: [(name: [UInt8], regions: [LocusIntervals.Interval], chunks: [[RegionIndex.Chunk]])] = []
        var bytes = 0
        for (chromosome, name, start) in index.chromosomes where !intervals[chromosome].isEmpty {
            let regions = intervals[chromosome]
            do throws(RegionIndex.Fault) {
                let chunks = try index.chunks(at: start, regions: regions)
                for chunk in chunks.joined() {
                    guard chunk.start.block < source.size, chunk.end.block <= source.size, chunk.start <= chunk.end
                    else {
                        throw RegionIndex.Fault(what: "it points past the end of the file")
                    }
                    bytes += chunk.end.block - chunk.start.block
                }
                work.append((name, regions, chunks))
            } catch {
                throw .unfit(error.what)
            }
        }
        // For more than half of a large file, reading all of it on every core is faster.
        if bytes > source.size / 2, source.size > 16 << 20 { throw .tooMuch }
        for (name, regions, chunks) in work {
            for (region, chunks) in zip(regions, chunks) {
                for chunk in chunks {
                    let isBehind: Bool
                    do throws(ReadError) {
                        isBehind = try !read(
                            records, in: chunk, last: region.last, name: name, parser: parser, seen: &seen)
                    } catch .file(.damaged(_, _, _, let what)) {
                        throw .unfit(what)
                    } catch {
                        throw .fault(error)
                    }
                    if isBehind { break }
                }
            }
        }
    }

    /// Reads the records of a chunk.
    ///
    /// - Returns: false once a record begins behind the region.
    private func read(
        _ records: some IndexedRecords, in chunk: RegionIndex.Chunk, last: UInt32, name: [UInt8],
        parser: VCFRecordParser,
        seen: inout Set<VirtualOffset>
    ) throws(ReadError) -> Bool {
        try readingFile(records.cursor.seek(to: chunk.start))
        if !records.isAtRecord { throw damage(chunk.start, "the index leads into the middle of a line") }
        var isFirst = true
        var before: UInt64 = 0
        while true {
            let offset = try readingFile(records.cursor.offset())
            guard offset < chunk.end else { return true }
            let position: UInt64
            switch try readingFile(records.next(on: name)) {
            case .at(let found): position = found
            case .endOfFile: return true
            case .otherChromosome: throw damage(offset, "the index leads to other records than those it names")
            }
            if isFirst, !chunk.firstRecord.contains(max(1, position)) {
                throw damage(offset, "the index leads to other positions than those it names")
            }
            guard position >= before else {
                throw damage(offset, "its records are not in the order of their positions")
            }
            before = position
            isFirst = false
            if position > UInt64(last) { return false }
            if records.isNeeded, seen.insert(offset).inserted { try records.send(to: parser) }
        }
    }

    private func damage(_ offset: VirtualOffset, _ what: String) -> ReadError {
        .file(.damaged(path: path, container: "BGZF", offset: offset.block, what: what))
    }

    /// True where the file ends with the end marker of BGZF.
    private func hasEnd() throws(FileError) -> Bool {
        let marker = BlockGzip.endMarker
        guard source.size >= marker.count else { return false }
        return try source.bytes(at: source.size - marker.count, count: marker.count) == marker
    }
}
