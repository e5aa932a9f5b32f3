// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Says of most lines of a VCF that no locus is in them, from their first columns.
///
/// A line is excluded only if it is a record whose chromosome and position are valid, that cannot reach a locus with its REF or its END,
/// that has no id of a locus, and that is not among the first records of its chromosome. All other lines (header lines, malformed lines,
/// records near a locus) match, and only ``VCFRecordParser`` interprets them. Each thread has its own prefilter, because it keeps the
/// chromosome and the interval of the last line.
struct RegionPrefilter {
    private let locusIntervals: LocusIntervals
    private let ids: IDBloomFilter?
    /// The names of chromosomes that were seen.
    private(set) var contigs = ContigNames()
    // The chromosome column of the last line with its tab, and the ranges there.
    private var name: [UInt8] = []
    private var nameWord: UInt64 = 0
    private var nameMask: UInt64 = 0
    private var intervals: [LocusIntervals.Interval] = []
    // The chromosome of each name, because unsorted files change the name with every line.
    private var chromosomes: [[UInt8]: Chromosome?] = [:]
    // The number of further lines of each name, and of the current one, that match whatever their positions are.
    private var samples: [[UInt8]: Int] = [:]
    private var samplesLeft = 0
    // The loci whose records are left out, and the windows around them on the last line's chromosome.
    private let hidden: HiddenLoci
    private var windows: [LocusIntervals.Interval] = []
    /// X or Y where the last line is on it.
    private(set) var sexChromosome: SexChromosome?
    // No range touches the positions from `gapFirst` to `next` (exclusive).
    private var gapFirst: UInt32 = 0
    private var next: UInt32 = 0

    /// - Parameters:
    ///   - intervals: the intervals of the loci.
    ///   - ids: the ids of the loci; absent where only positions count.
    ///   - hidden: the loci whose records are left out.
    init(_ intervals: LocusIntervals, ids: IDBloomFilter? = nil, hidden: HiddenLoci = .none) {
        self.hidden = hidden
        locusIntervals = intervals
        self.ids = ids
    }

    private static let tab: UInt8 = 0x09
    static let margin = 32
    /// The number of first lines of each chromosome that match, so that the parser sees whether it has valid records.
    private static let maxSamples = 4

    /// True where a line must be parsed.
    ///
    /// - Parameters:
    ///   - start: the line's first byte.
    ///   - end: behind the line's last byte; ``margin`` bytes from there on can be read.
    mutating func matches(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
        var cursor = start
        let word = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self).littleEndian
        if nameMask != 0, word & nameMask == nameWord, end - start > name.count {
            cursor += name.count
        } else {
            if start == end || start.pointee == 0x23 { return true }
            while cursor < end, cursor.pointee != Self.tab { cursor += 1 }
            guard cursor < end else { return true }
            cursor += 1
            let column = UnsafeBufferPointer(start: start, count: cursor - start)
            if !column.elementsEqual(name) { enter(Array(column)) }
        }
        if samplesLeft > 0 {
            // Lines that are left out must not affect which other lines are parsed.
            if !isHidden(cursor, end) { samplesLeft -= 1 }
            return true
        }
        let digits = cursor
        var position = Self.leadingDigits(&cursor)
        while cursor < end, cursor.pointee != Self.tab {
            let digit = cursor.pointee &- 0x30
            guard digit < 10, cursor - digits < 10 else { return true }
            position = position &* 10 &+ UInt64(digit)
            cursor += 1
        }
        guard cursor < end, cursor > digits, let position = UInt32(exactly: position),
            position <= VCFRecord.lastPosition
        else { return true }
        if position < gapFirst || position >= next { find(position) }
        if position >= next { return true }
        cursor += 1
        if cursor < end, cursor.pointee != 0x2E, let ids {
            guard let behind = Self.passIDs(cursor, end, ids) else { return true }
            cursor = behind
        }
        if next == .max { return false }
        return reaches(cursor, end, distance: next - position, next: next)
    }

    /// The number of up to eight digits, which are skipped.
    @inline(__always)
    private static func leadingDigits(_ cursor: inout UnsafePointer<UInt8>) -> UInt64 {
        var value = UnsafeRawPointer(cursor).loadUnaligned(as: UInt64.self).littleEndian ^ 0x3030_3030_3030_3030
        let count = others(than: value).trailingZeroBitCount >> 3
        guard count > 0 else { return 0 }
        cursor += count
        // Leading zeros are shifted in; then two, four and eight digits are combined at once, the first in the lowest byte.
        value = value &<< UInt64(64 - 8 * count)
        value = (value &* 10 &+ value &>> 8) & 0x00FF_00FF_00FF_00FF
        value = (value &* 100 &+ value &>> 16) & 0x0000_FFFF_0000_FFFF
        return (value &* 10_000 &+ value &>> 32) & 0xFFFF_FFFF
    }

    /// The bytes above 9 by their highest bits: exact for the first and the last of them.
    @inline(__always)
    private static func others(than digits: UInt64) -> UInt64 {
        ((digits &+ 0x7676_7676_7676_7676) | digits) & 0x8080_8080_8080_8080
    }

    /// The end of the ids of a record; `nil` where one of them may be that of a locus.
    private static func passIDs(
        _ id: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ ids: IDBloomFilter
    ) -> UnsafePointer<UInt8>? {
        ids.bits.withUnsafeBufferPointer { bits in
            if let (digits, behind) = singleID(id), behind < end { return ids.mayContain(digits, bits) ? nil : behind }
            var cursor = id
            while cursor < end, cursor.pointee != tab {
                var digits = cursor
                if cursor.pointee == 0x72, cursor[1] == 0x73 {
                    digits += 2
                } else if cursor.pointee == 0x69 {
                    digits += 1
                }
                if digits > cursor {
                    // The last digit is in the highest byte.
                    var value = UnsafeRawPointer(digits).loadUnaligned(as: UInt64.self).littleEndian
                    value ^= 0x3030_3030_3030_3030
                    let count = others(than: value).trailingZeroBitCount >> 3
                    value = count == 0 ? 0 : value << UInt64(64 - 8 * count)
                    digits += count
                    while digits < end, digits.pointee &- 0x30 < 10 {
                        value = value >> 8 | UInt64(digits.pointee &- 0x30) << 56
                        digits += 1
                    }
                    if count > 0, ids.mayContain(value, bits) { return nil }
                    cursor = digits
                }
                while cursor < end, cursor.pointee != tab, cursor.pointee != 0x3B, cursor.pointee != 0x2C {
                    cursor += 1
                }
                if cursor < end, cursor.pointee != tab { cursor += 1 }
            }
            return cursor
        }
    }

    /// The last eight digits of an id as ``IDBloomFilter`` takes them, and the tab behind it, where one id as most are
    /// (`rs`, digits) is all of the column; `nil` for any other column, which may yet hold one.
    @inline(__always)
    private static func singleID(_ id: UnsafePointer<UInt8>) -> (digits: UInt64, end: UnsafePointer<UInt8>)? {
        let head = UnsafeRawPointer(id).loadUnaligned(as: UInt64.self).littleEndian
        guard head & 0xFFFF == 0x7372 else { return nil }
        // The number of bytes before the first tab.
        func tabs(_ word: UInt64) -> Int {
            let other = word ^ 0x0909_0909_0909_0909
            return ((other &- 0x0101_0101_0101_0101) & ~other & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
        }
        var length = tabs(head)
        var last = head &<< UInt64(64 - 8 * length)
        if length == 8 {
            let next = tabs(UnsafeRawPointer(id + 8).loadUnaligned(as: UInt64.self).littleEndian)
            guard next < 8 else { return nil }
            length += next
            last = UnsafeRawPointer(id + next).loadUnaligned(as: UInt64.self).littleEndian
        }
        last ^= 0x3030_3030_3030_3030
        let count = others(than: last).leadingZeroBitCount >> 3
        guard count == min(length - 2, 8), count > 0 else { return nil }
        if count == 8, others(than: head ^ 0x3030_3030_3030_3030) >> 16 != 0 { return nil }
        let rest = UInt64(64 - 8 * count)
        return ((last &>> rest) &<< rest, id + length)
    }

    /// True where a record that begins before an interval may reach it.
    ///
    /// - Parameters:
    ///   - id: a byte of the column of ids, or the tab behind it.
    ///   - distance: that of the interval from the record, in bases.
    ///   - next: the first position of the interval.
    private func reaches(
        _ id: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, distance: UInt32, next: UInt32
    ) -> Bool {
        var cursor = id
        while cursor < end, cursor.pointee != Self.tab { cursor += 1 }
        guard cursor < end else { return true }
        cursor += 1
        let reference = cursor
        while cursor < end, cursor.pointee != Self.tab { cursor += 1 }
        guard cursor < end else { return true }
        if cursor - reference > Int64(distance) { return true }
        cursor += 1
        guard cursor < end else { return true }
        // Only records whose ALT has a symbol or is missing can cover more than their REF.
        if cursor.pointee != 0x2E || cursor + 1 >= end || cursor[1] != Self.tab {
            var symbol = cursor
            while symbol < end, symbol.pointee != 0x3C, symbol.pointee != Self.tab { symbol += 1 }
            guard symbol < end, symbol.pointee == 0x3C else { return false }
        }
        let rest = UnsafeBufferPointer(start: cursor, count: end - cursor)
        return RecordReach(alternates: rest).reaches(next, distance: distance)
    }

    /// True where a record is near a hidden locus.
    ///
    /// - Parameter digits: its position.
    private func isHidden(_ digits: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
        if windows.isEmpty { return false }
        var position: UInt64 = 0
        var cursor = digits
        while cursor < end, cursor.pointee &- 0x30 < 10, position <= UInt64(UInt32.max) {
            position = position * 10 + UInt64(cursor.pointee &- 0x30)
            cursor += 1
        }
        guard cursor < end, let first = UInt32(exactly: position) else { return false }
        return windows.contains { window in
            if first >= window.first { return first <= window.last }
            return reaches(cursor + 1, end, distance: window.first - first, next: window.first)
        }
    }

    /// Starts a chromosome.
    private mutating func enter(_ column: [UInt8]) {
        if !name.isEmpty, samples.count < 1000 { samples[name] = samplesLeft }
        samplesLeft = samples[column] ?? (samples.count < 1000 ? Self.maxSamples : 0)
        name = column
        let chromosome = chromosome(column)
        intervals = chromosome.map { locusIntervals[$0] } ?? []
        sexChromosome = SexChromosome(chromosome)
        windows = chromosome.map { hidden.windows[Int($0.number)] } ?? []
        gapFirst = 1
        next = 0
        nameWord = 0
        nameMask = 0
        guard column.count <= 8 else { return }
        for (index, byte) in column.enumerated() {
            nameWord |= UInt64(byte) << UInt64(8 * index)
            nameMask |= 0xFF << UInt64(8 * index)
        }
    }

    private mutating func chromosome(_ column: [UInt8]) -> Chromosome? {
        if let known = chromosomes[column] { return known }
        contigs.insert(column.dropLast())
        let chromosome = ContigName(column.dropLast()).chromosome
        // A malicious file may have another name in every line.
        if chromosomes.count < 1000 { chromosomes[column] = .some(chromosome) }
        return chromosome
    }

    /// Finds the gap before the first interval that ends at a position or behind it.
    private mutating func find(_ position: UInt32) {
        let index = LocusIntervals.index(in: intervals, endingFrom: position)
        gapFirst = index > 0 ? intervals[index - 1].last &+ 1 : 0
        next = index < intervals.count ? intervals[index].first : .max
    }
}
