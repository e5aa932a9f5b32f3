// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Reads of a VCF or BCF in BGZF only what an index beside it leads to.
struct IndexedRead {
    let path: String
    let source: any SeekableSource
    let index: RegionIndex

    /// Why the index cannot be used, so that all of the file is to be read.
    enum Refusal: Error {
        case unfit(String)
        /// Most of the file is near some locus.
        case tooMuch
        case fault(ReadError)
    }

    /// The index beside a file.
    ///
    /// - Parameter contigs: the chromosomes by their numbers, for a BCF.
    /// - Returns: `nil` where there is none.
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
                guard let index = unpacked(opened, path: path + ending) else {
                    throw .unfit("\(name) cannot be unpacked")
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
            // Without records there is nothing that an index saves.
            if !hasRecords { throw .tooMuch }
            return IndexedRead(path: path, source: source, index: index)
        }
        return nil
    }

    /// The text of an index, which is in BGZF too.
    private static func unpacked(_ source: FileSource, path: String) -> [UInt8]? {
        let batches = BlockBatches(source, path: path)
        let batch = TextBatch()
        var bytes: [UInt8] = []
        // An index packs to a third or so; what grows beyond is moved, no more.
        if let file = source as? SeekableFileSource { bytes.reserveCapacity(min(file.size, 16 << 20) * 4) }
        do throws(ReadError) {
            while try batches.load(batch) {
                try batch.unpack(path: path)
                bytes.append(contentsOf: batch.text[..<batch.count])
                if bytes.count > mostIndexBytes { return nil }
            }
        } catch {
            return nil
        }
        return bytes
    }

    /// The index of a whole genome is some megabytes.
    private static let mostIndexBytes = 256 << 20

    /// Gives the records near the loci to a judge that has read the header, and counts those of X and Y.
    func read(_ records: some IndexedRecords, loci: LocusTable, judge: VCFJudge) throws(Refusal) {
        // What the header says is looked at first, and the other builds only where the records there do not bear it out.
        var seen: Set<RegionIndex.Offset> = []
        var rest = judge.places
        if judge.header.builds.count == 1, let index = rest.firstIndex(where: { $0.build == judge.header.builds[0] }) {
            let first = rest.remove(at: index)
            try read(records, near: [first], loci: loci, judge: judge, seen: &seen)
            if judge.evidence.supports(first.build) { rest = [] }
        }
        if !rest.isEmpty { try read(records, near: rest, loci: loci, judge: judge, seen: &seen) }
        if let column = judge.sampleColumn {
            judge.sexes = try countSexes(records, column: column, hidden: judge.hidden)
        }
        judge.setContigs(index.contigs)
        judge.setRecordCount()
    }

    private func read(
        _ records: some IndexedRecords, near places: [LocusPlaces], loci: LocusTable, judge: VCFJudge,
        seen: inout Set<RegionIndex.Offset>
    ) throws(Refusal) {
        // A file without its end block is read through, which tells whether it is cut short.
        let hasEnd: Bool
        do throws(ReadError) { hasEnd = try self.hasEnd() } catch { throw .fault(error) }
        if !hasEnd { throw .tooMuch }
        let intervals = PlaceIntervals(places, loci: loci)
        records.want(near: intervals)
        var work: [(name: [UInt8], regions: [PlaceIntervals.Interval], chunks: [[RegionIndex.Chunk]])] = []
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
        // Far beyond the loci of a pack, reading all with every core is faster.
        if bytes > source.size / 2, source.size > 16 << 20 { throw .tooMuch }
        for (name, regions, chunks) in work {
            for (region, chunks) in zip(regions, chunks) {
                for chunk in chunks {
                    let isBehind: Bool
                    do throws(ReadError) {
                        isBehind = try !read(
                            records, in: chunk, last: region.last, name: name, judge: judge, seen: &seen)
                    } catch .damaged(_, _, _, let what) {
                        throw .unfit(what)
                    } catch {
                        throw .fault(error)
                    }
                    if isBehind { break }
                }
            }
        }
    }

    /// - Returns: false once a record begins behind the region.
    private func read(
        _ records: some IndexedRecords, in chunk: RegionIndex.Chunk, last: UInt32, name: [UInt8], judge: VCFJudge,
        seen: inout Set<RegionIndex.Offset>
    ) throws(ReadError) -> Bool {
        try records.cursor.seek(to: chunk.start)
        if !records.isAtRecord { throw damage(chunk.start, "the index leads into the middle of a line") }
        var isFirst = true
        var before: UInt64 = 0
        while true {
            let offset = try records.cursor.offset()
            guard offset < chunk.end else { return true }
            let position: UInt64
            switch try records.next(on: name) {
            case .at(let place): position = place
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
            if records.isWanted, seen.insert(offset).inserted { try records.give(to: judge) }
        }
    }

    private func damage(_ offset: RegionIndex.Offset, _ what: String) -> ReadError {
        .damaged(path: path, container: "BGZF", offset: offset.block, what: what)
    }

    /// A file without its end must be told from a whole one, although its end is not read.
    private func hasEnd() throws(ReadError) -> Bool {
        let marker = BlockGzip.endMarker
        guard source.size >= marker.count else { return false }
        return try source.bytes(at: source.size - marker.count, count: marker.count) == marker
    }
}
