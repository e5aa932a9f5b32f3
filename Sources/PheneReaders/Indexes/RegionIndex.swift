// SPDX-License-Identifier: Apache-2.0
internal import PheneContainers
internal import PheneGenome

/// An index of the records of a BGZF file by their positions: `.tbi` or `.csi`.
///
/// The formats are those of the tabix specification and of the CSI specification (samtools/hts-specs, tabix.pdf and
/// CSIv1.pdf). Bins are numbered as in the SAM specification, section 5.1.1.
struct RegionIndex {
    /// A range of the file, from the beginning of a record to the end of the same or another one.
    struct Chunk {
        var start: VirtualOffset
        var end: VirtualOffset
        /// The range of positions, counted from 1, in which the first record begins.
        var firstRecord: ClosedRange<UInt64>
    }

    /// Why bytes are not an index, or not that of the file.
    struct Fault: Error {
        let what: String
    }

    private let bytes: [UInt8]
    private let minShift: Int
    private let depth: Int
    private let isCSI: Bool
    /// The chromosomes in the index, with the offsets of their bins in the bytes.
    let chromosomes: [(chromosome: Chromosome, name: [UInt8], start: Int)]
    /// The offset of the bins of the last sequence with records; absent where there are no records.
    private let lastSequence: Int?
    /// The names of the sequences with records.
    let contigs: ContigNames

    /// Reads an index.
    ///
    /// - Parameters:
    ///   - bytes: the decompressed index.
    ///   - dictionary: the names of sequences by their numbers from 0, where the indexed file has them and not the index.
    init(_ bytes: [UInt8], contigs dictionary: [Int: [UInt8]]? = nil) throws(Fault) {
        self.bytes = bytes
        var reader = IndexBytes(bytes)
        let magic = Array(bytes.prefix(4))
        isCSI = magic == [0x43, 0x53, 0x49, 1]
        guard isCSI || magic == [0x54, 0x42, 0x49, 1] else {
            throw Fault(what: "it is neither a .tbi nor a .csi index")
        }
        reader.offset = 4
        var count = 0
        var names: [UInt8]
        if isCSI {
            minShift = try reader.count()
            depth = try reader.count()
            guard (8...30).contains(minShift), (1...9).contains(depth) else {
                throw Fault(what: "its bins are not possible")
            }
            let size = try reader.count()
            let auxiliary = reader.offset
            if dictionary == nil {
                // The header of tabix: format, columns, comment character, skipped lines, and then the names.
                guard size >= 28 else { throw Fault(what: "it does not name its chromosomes") }
                reader.offset += 24
                let length = try reader.count()
                names = try reader.take(min(length, size - 28))
            } else {
                names = []
            }
            reader.offset = auxiliary
            try reader.skip(size, times: 1)
            count = try reader.count()
        } else {
            minShift = 14
            depth = 5
            count = try reader.count()
            reader.offset += 24
            names = try reader.take(try reader.count())
        }
        if names.last == 0 { names.removeLast() }
        let list = names.split(separator: 0, omittingEmptySubsequences: false)
        guard dictionary != nil || list.count >= count || count == 0 else {
            throw Fault(what: "it names fewer chromosomes than it has")
        }
        var found: [(chromosome: Chromosome, name: [UInt8], start: Int)] = []
        var lastSequence: Int?
        var own = ContigNames()
        for index in 0..<count {
            let start = reader.offset
            let name = dictionary == nil ? Array(list[index]) : dictionary?[index] ?? []
            if let chromosome = ContigName(name).chromosome { found.append((chromosome, name, reader.offset)) }
            let bins = try reader.count()
            if bins > 0 {
                lastSequence = start
                own.insert(name)
            }
            for _ in 0..<bins {
                reader.offset += isCSI ? 12 : 4
                let chunks = try reader.count()
                try reader.skip(chunks, times: 16)
            }
            if !isCSI { try reader.skip(try reader.count(), times: 8) }
        }
        chromosomes = found
        self.lastSequence = lastSequence
        contigs = own
    }

    /// The end of the last record, because records have the order of the sequences; `nil` where there are no records.
    func end() throws(Fault) -> VirtualOffset? {
        guard let lastSequence else { return nil }
        var reader = IndexBytes(bytes)
        reader.offset = lastSequence
        var end: VirtualOffset?
        for _ in 0..<(try reader.count()) {
            let bin = try reader.number(4)
            if isCSI { _ = try reader.number(8) }
            for _ in 0..<(try reader.count()) {
                _ = try reader.number(8)
                let offset = VirtualOffset(value: try reader.number(8))
                // The bin behind the last one holds counts instead of offsets.
                if bin < binCount { end = max(end ?? offset, offset) }
            }
        }
        return end
    }

    /// The number of bins on all levels.
    private var binCount: UInt64 { ((1 << UInt64(3 * (depth + 1))) - 1) / 7 }

    /// The chunks with the records that may overlap regions of a chromosome, for each region in the order of the file.
    ///
    /// - Parameters:
    ///   - start: the offset of the chromosome in ``chromosomes``.
    ///   - regions: positions counted from 1, both bounds inclusive.
    func chunks(at start: Int, regions: [LocusIntervals.Interval]) throws(Fault) -> [[Chunk]] {
        let binsOfRegions = regions.map { bins(overlapping: $0) }
        var owners: [UInt32: [Int]] = [:]
        // Most bins belong to no region, which one bit shows without a search.
        var mayBeOwned = [UInt64](repeating: 0, count: Self.prefilterWords)
        for (region, bins) in binsOfRegions.enumerated() {
            for bin in bins {
                owners[bin, default: []].append(region)
                mayBeOwned[Int(bin >> 6) % Self.prefilterWords] |= 1 << UInt64(bin & 63)
            }
        }
        var found = [[Chunk]](repeating: [], count: regions.count)
        var least = [UInt64](repeating: 0, count: regions.count)
        // The record at the lowest offset reaches into the bin or window that states it, so it begins before their end.
        var leastEnd = [UInt64](repeating: .max, count: regions.count)
        var reader = IndexBytes(bytes)
        reader.offset = start
        for _ in 0..<(try reader.count()) {
            let bin = UInt32(truncatingIfNeeded: try reader.number(4))
            let first = isCSI ? try reader.number(8) : 0
            let count = try reader.count()
            let mayBe = mayBeOwned[Int(bin >> 6) % Self.prefilterWords] >> UInt64(bin & 63) & 1 == 1
            guard mayBe, let owned = owners[bin] else {
                reader.offset += count * 16
                continue
            }
            let range = positions(ofBin: bin)
            // Of the bins around the beginning of a region, the smallest one has the most exact first record.
            for region in owned where range.contains(UInt64(regions[region].first)) {
                guard first > least[region] else { continue }
                least[region] = first
                leastEnd[region] = range.upperBound
            }
            for _ in 0..<count {
                let chunk = Chunk(
                    start: VirtualOffset(value: try reader.number(8)), end: VirtualOffset(value: try reader.number(8)),
                    firstRecord: range)
                for region in owned { found[region].append(chunk) }
            }
        }
        if !isCSI {
            let count = try reader.count()
            let linear = reader.offset
            for (index, region) in regions.enumerated() where count > 0 {
                let window = min(Int((region.first - 1) >> UInt32(minShift)), count - 1)
                reader.offset = linear + 8 * window
                least[index] = try reader.number(8)
                leastEnd[index] = UInt64(window + 1) << UInt64(minShift)
            }
        }
        for index in found.indices {
            found[index] = Self.joined(found[index], from: VirtualOffset(value: least[index]), upTo: leastEnd[index])
        }
        return found
    }

    /// The number of words with a bit for each bin of a .tbi index.
    private static let prefilterWords = 1 << 10

    private static func joined(_ chunks: [Chunk], from least: VirtualOffset, upTo end: UInt64) -> [Chunk] {
        var joined: [Chunk] = []
        for chunk in chunks.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) where chunk.end > least {
            var chunk = chunk
            if chunk.start < least {
                chunk.start = least
                chunk.firstRecord = 1...max(1, end)
            }
            if let last = joined.last, chunk.start.block <= last.end.block {
                joined[joined.count - 1].end = max(last.end, chunk.end)
            } else {
                joined.append(chunk)
            }
        }
        return joined
    }

    /// The bins whose records may overlap a region.
    private func bins(overlapping region: LocusIntervals.Interval) -> [UInt32] {
        var bins: [UInt32] = []
        var first: UInt64 = 0
        for level in 0...depth {
            let shift = UInt64(minShift + 3 * (depth - level))
            let low = UInt64(region.first - 1) >> shift
            let high = UInt64(region.last - 1) >> shift
            let count: UInt64 = 1 << UInt64(3 * level)
            if low < count {
                for bin in low...min(high, count - 1) { bins.append(UInt32(truncatingIfNeeded: first + bin)) }
            }
            first += count
        }
        return bins
    }

    /// The positions, counted from 1, of the records of a bin.
    private func positions(ofBin bin: UInt32) -> ClosedRange<UInt64> {
        var first: UInt64 = 0
        for level in 0...depth {
            let count: UInt64 = 1 << UInt64(3 * level)
            if UInt64(bin) < first + count {
                let shift = UInt64(minShift + 3 * (depth - level))
                let start = (UInt64(bin) - first) << shift
                return start + 1...start + (1 << shift)
            }
            first += count
        }
        return 1...UInt64(UInt32.max)
    }
}

/// Little-endian numbers from bytes that may be invalid.
private struct IndexBytes {
    private let bytes: [UInt8]
    var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func number(_ count: Int) throws(RegionIndex.Fault) -> UInt64 {
        guard offset >= 0, offset <= bytes.count - count else { throw RegionIndex.Fault(what: "it is cut short") }
        var number: UInt64 = 0
        for index in 0..<count { number |= UInt64(bytes[offset + index]) << UInt64(8 * index) }
        offset += count
        return number
    }

    /// A count of four bytes. One that an `Int` cannot hold is more than there can be.
    mutating func count() throws(RegionIndex.Fault) -> Int {
        guard let count = Int(exactly: try number(4)) else { throw RegionIndex.Fault(what: "it is cut short") }
        return count
    }

    mutating func take(_ count: Int) throws(RegionIndex.Fault) -> [UInt8] {
        guard count >= 0, offset >= 0, offset <= bytes.count - count else {
            throw RegionIndex.Fault(what: "it is cut short")
        }
        offset += count
        return Array(bytes[offset - count..<offset])
    }

    mutating func skip(_ count: Int, times size: Int) throws(RegionIndex.Fault) {
        guard count >= 0, offset >= 0, count <= (bytes.count - offset) / size else {
            throw RegionIndex.Fault(what: "it is cut short")
        }
        offset += count * size
    }
}
