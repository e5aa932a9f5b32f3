// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// An index over the records of a BGZF file by their places: `.tbi` or `.csi`.
///
/// The formats are those of the tabix specification and of the CSI specification (samtools/hts-specs, tabix.pdf and
/// CSIv1.pdf). Bins are numbered as in the SAM specification, section 5.1.1.
struct RegionIndex {
    /// A place in a BGZF file: where a block begins in the file, and a byte in what it unpacks to.
    struct Offset: Hashable, Comparable {
        let value: UInt64
        /// What no file can have reads as the largest number.
        var block: Int { Int(clamping: value >> 16) }
        var within: Int { Int(UInt16(truncatingIfNeeded: value)) }
        static func < (a: Offset, b: Offset) -> Bool { a.value < b.value }
    }

    /// A stretch of the file, from a record to behind another.
    struct Chunk {
        var start: Offset
        var end: Offset
        /// The positions, counted from 1, among which the first record begins.
        var firstRecord: ClosedRange<UInt64>
    }

    /// Why bytes are no index.
    struct Fault: Error {
        let what: String
    }

    private let bytes: [UInt8]
    private let minShift: Int
    private let depth: Int
    private let isCSI: Bool
    /// The chromosomes that it knows, with where their bins begin in the bytes.
    let chromosomes: [(chromosome: Chromosome, name: [UInt8], start: Int)]
    /// Where the bins of the last sequence that has any begin in the bytes; absent where there are no records at all.
    private let lastSequence: Int?
    /// The names of all that it has records of.
    let contigs: ContigNames

    /// - Parameters:
    ///   - bytes: the unpacked index.
    ///   - dictionary: the names of the chromosomes by their numbers from 0, where the indexed file has them and not the index.
    init(_ bytes: [UInt8], contigs dictionary: [Int: [UInt8]]? = nil) throws(Fault) {
        self.bytes = bytes
        var reader = IndexBytes(bytes)
        let magic = Array(bytes.prefix(4))
        isCSI = magic == [0x43, 0x53, 0x49, 1]
        guard isCSI || magic == [0x54, 0x42, 0x49, 1] else {
            throw Fault(what: "it is neither a .tbi nor a .csi index")
        }
        reader.place = 4
        var count = 0
        var names: [UInt8]
        if isCSI {
            minShift = try reader.count()
            depth = try reader.count()
            guard (8...30).contains(minShift), (1...9).contains(depth) else { throw Fault(what: "its bins are odd") }
            let size = try reader.count()
            let auxiliary = reader.place
            if dictionary == nil {
                // The header of tabix: format, columns, comment sign, skipped lines, and then the names.
                guard size >= 28 else { throw Fault(what: "it does not name its chromosomes") }
                reader.place += 24
                let length = try reader.count()
                names = try reader.take(min(length, size - 28))
            } else {
                names = []
            }
            reader.place = auxiliary
            try reader.skip(size, times: 1)
            count = try reader.count()
        } else {
            minShift = 14
            depth = 5
            count = try reader.count()
            reader.place += 24
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
            let start = reader.place
            let name = dictionary == nil ? Array(list[index]) : dictionary?[index] ?? []
            if let chromosome = ContigName(name).chromosome { found.append((chromosome, name, reader.place)) }
            let bins = try reader.count()
            if bins > 0 {
                lastSequence = start
                own.insert(name)
            }
            for _ in 0..<bins {
                reader.place += isCSI ? 12 : 4
                let chunks = try reader.count()
                try reader.skip(chunks, times: 16)
            }
            if !isCSI { try reader.skip(try reader.count(), times: 8) }
        }
        chromosomes = found
        self.lastSequence = lastSequence
        contigs = own
    }

    /// Where the last record ends, as records lie in the order of the sequences; `nil` where there is none.
    func end() throws(Fault) -> Offset? {
        guard let lastSequence else { return nil }
        var reader = IndexBytes(bytes)
        reader.place = lastSequence
        var end: Offset?
        for _ in 0..<(try reader.count()) {
            let bin = try reader.number(4)
            if isCSI { _ = try reader.number(8) }
            for _ in 0..<(try reader.count()) {
                _ = try reader.number(8)
                let offset = Offset(value: try reader.number(8))
                // The bin behind the last one holds counts in the place of offsets.
                if bin < binCount { end = max(end ?? offset, offset) }
            }
        }
        return end
    }

    /// How many bins there are on all levels.
    private var binCount: UInt64 { ((1 << UInt64(3 * (depth + 1))) - 1) / 7 }

    /// Where the records lie that may overlap some regions of a chromosome, for each region in the order of the file.
    ///
    /// - Parameters:
    ///   - start: that of the chromosome in ``chromosomes``.
    ///   - regions: positions counted from 1, both bounds inclusive.
    func chunks(at start: Int, regions: [PlaceIntervals.Interval]) throws(Fault) -> [[Chunk]] {
        let wanted = regions.map { bins(overlapping: $0) }
        var owners: [UInt32: [Int]] = [:]
        // Most bins are of no region, which one bit tells without a search.
        var mayBeOwned = [UInt64](repeating: 0, count: Self.sieveWords)
        for (region, bins) in wanted.enumerated() {
            for bin in bins {
                owners[bin, default: []].append(region)
                mayBeOwned[Int(bin >> 6) % Self.sieveWords] |= 1 << UInt64(bin & 63)
            }
        }
        var found = [[Chunk]](repeating: [], count: regions.count)
        var least = [UInt64](repeating: 0, count: regions.count)
        // The record at the least offset reaches into the bin or window that names it, so it begins before their end.
        var leastEnd = [UInt64](repeating: .max, count: regions.count)
        var reader = IndexBytes(bytes)
        reader.place = start
        for _ in 0..<(try reader.count()) {
            let bin = UInt32(truncatingIfNeeded: try reader.number(4))
            let first = isCSI ? try reader.number(8) : 0
            let count = try reader.count()
            let mayBe = mayBeOwned[Int(bin >> 6) % Self.sieveWords] >> UInt64(bin & 63) & 1 == 1
            guard mayBe, let owned = owners[bin] else {
                reader.place += count * 16
                continue
            }
            let range = positions(ofBin: bin)
            // Of the bins around a region's beginning, the smallest that there is knows the first record best.
            for region in owned where range.contains(UInt64(regions[region].first)) {
                guard first > least[region] else { continue }
                least[region] = first
                leastEnd[region] = range.upperBound
            }
            for _ in 0..<count {
                let chunk = Chunk(
                    start: Offset(value: try reader.number(8)), end: Offset(value: try reader.number(8)),
                    firstRecord: range)
                for region in owned { found[region].append(chunk) }
            }
        }
        if !isCSI {
            let count = try reader.count()
            let linear = reader.place
            for (index, region) in regions.enumerated() where count > 0 {
                let window = min(Int((region.first - 1) >> UInt32(minShift)), count - 1)
                reader.place = linear + 8 * window
                least[index] = try reader.number(8)
                leastEnd[index] = UInt64(window + 1) << UInt64(minShift)
            }
        }
        for index in found.indices {
            found[index] = Self.joined(found[index], from: Offset(value: least[index]), upTo: leastEnd[index])
        }
        return found
    }

    /// Enough for a bit for each bin of a .tbi index.
    private static let sieveWords = 1 << 10

    private static func joined(_ chunks: [Chunk], from least: Offset, upTo end: UInt64) -> [Chunk] {
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
    private func bins(overlapping region: PlaceIntervals.Interval) -> [UInt32] {
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

/// Little-endian numbers out of bytes that may be anything.
private struct IndexBytes {
    private let bytes: [UInt8]
    var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func number(_ count: Int) throws(RegionIndex.Fault) -> UInt64 {
        guard place >= 0, place <= bytes.count - count else { throw RegionIndex.Fault(what: "it is cut short") }
        var number: UInt64 = 0
        for index in 0..<count { number |= UInt64(bytes[place + index]) << UInt64(8 * index) }
        place += count
        return number
    }

    /// A number of four bytes that counts what is in the index. One that no `Int` can hold is more than there can be.
    mutating func count() throws(RegionIndex.Fault) -> Int {
        guard let count = Int(exactly: try number(4)) else { throw RegionIndex.Fault(what: "it is cut short") }
        return count
    }

    mutating func take(_ count: Int) throws(RegionIndex.Fault) -> [UInt8] {
        guard count >= 0, place >= 0, place <= bytes.count - count else {
            throw RegionIndex.Fault(what: "it is cut short")
        }
        place += count
        return Array(bytes[place - count..<place])
    }

    mutating func skip(_ count: Int, times size: Int) throws(RegionIndex.Fault) {
        guard count >= 0, place >= 0, count <= (bytes.count - place) / size else {
            throw RegionIndex.Fault(what: "it is cut short")
        }
        place += count * size
    }
}
