// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Says of most lines of a VCF that no locus is in them, from their first columns.
///
/// A line is let by only where it is a record with a chromosome and a position that cannot reach a locus: neither with
/// its REF, nor with an END, and whose ids are of no locus, and that is not among the first of its
/// chromosome. All others (header lines, odd lines, records near a locus) are wanted, and ``VCFJudge``
/// alone gives meaning to them. One thread has one sieve, because it remembers where the last line lay.
struct RecordSieve {
    private let places: PlaceIntervals
    private let ids: IDSieve?
    /// The names of chromosomes that were seen.
    private(set) var contigs = ContigNames()
    // The chromosome column of the last line with its tab, and the stretches there.
    private var name: [UInt8] = []
    private var nameWord: UInt64 = 0
    private var nameMask: UInt64 = 0
    private var intervals: [PlaceIntervals.Interval] = []
    // What each name means, as files in no order change it with every line.
    private var chromosomes: [[UInt8]: Chromosome?] = [:]
    // How many lines of each name, and of the current one, are wanted wherever they lie.
    private var samples: [[UInt8]: Int] = [:]
    private var samplesLeft = 0
    // The loci whose records are left out, and the windows around them on the last line's chromosome.
    private let hidden: HiddenLoci
    private var windows: [PlaceIntervals.Interval] = []
    /// Set where the last line's chromosome is X or Y.
    private(set) var sexChromosome: SexChromosome?
    // No stretch touches the positions from `gapFirst` to `next` (exclusive).
    private var gapFirst: UInt32 = 0
    private var next: UInt32 = 0

    /// - Parameters:
    ///   - places: where the loci are.
    ///   - ids: those of the loci; absent where only places are asked for.
    ///   - hidden: the loci whose records are left out.
    init(_ places: PlaceIntervals, ids: IDSieve? = nil, hidden: HiddenLoci = .none) {
        self.hidden = hidden
        self.places = places
        self.ids = ids
    }

    private static let tab: UInt8 = 0x09
    static let margin = 32
    /// So many first lines of each chromosome are wanted, so that the judge sees whether it has sound records.
    private static let mostSamples = 4

    /// True where a line must be judged.
    ///
    /// - Parameters:
    ///   - start: the line's first byte.
    ///   - end: behind the line's last byte; ``margin`` bytes from there on can be read.
    mutating func wants(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
        var place = start
        let word = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self).littleEndian
        if nameMask != 0, word & nameMask == nameWord, end - start > name.count {
            place += name.count
        } else {
            if start == end || start.pointee == 0x23 { return true }
            while place < end, place.pointee != Self.tab { place += 1 }
            guard place < end else { return true }
            place += 1
            let column = UnsafeBufferPointer(start: start, count: place - start)
            if !column.elementsEqual(name) { enter(Array(column)) }
        }
        if samplesLeft > 0 {
            // What is left out must not decide which other lines are looked at.
            if !isHidden(place, end) { samplesLeft -= 1 }
            return true
        }
        let digits = place
        var position = Self.leadingDigits(&place)
        while place < end, place.pointee != Self.tab {
            let digit = place.pointee &- 0x30
            guard digit < 10, place - digits < 10 else { return true }
            position = position &* 10 &+ UInt64(digit)
            place += 1
        }
        guard place < end, place > digits, let position = UInt32(exactly: position), position <= VCFRecord.lastPosition
        else { return true }
        if position < gapFirst || position >= next { find(position) }
        if position >= next { return true }
        place += 1
        if place < end, place.pointee != 0x2E, let ids {
            guard let behind = Self.passIDs(place, end, ids) else { return true }
            place = behind
        }
        if next == .max { return false }
        return reaches(place, end, distance: next - position, next: next)
    }

    /// The number that up to eight digits are, which are passed over.
    @inline(__always)
    private static func leadingDigits(_ place: inout UnsafePointer<UInt8>) -> UInt64 {
        var value = UnsafeRawPointer(place).loadUnaligned(as: UInt64.self).littleEndian ^ 0x3030_3030_3030_3030
        let count = others(than: value).trailingZeroBitCount >> 3
        guard count > 0 else { return 0 }
        place += count
        // As if zeros stood before it; then two, four and eight digits at once, the first in the lowest byte.
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

    /// Where the ids of a record end; `nil` where one of them may be that of a locus.
    private static func passIDs(
        _ id: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ ids: IDSieve
    ) -> UnsafePointer<UInt8>? {
        ids.bits.withUnsafeBufferPointer { bits in
            if let (digits, behind) = singleID(id), behind < end { return ids.mayHold(digits, bits) ? nil : behind }
            var place = id
            while place < end, place.pointee != tab {
                var digits = place
                if place.pointee == 0x72, place[1] == 0x73 { digits += 2 } else if place.pointee == 0x69 { digits += 1 }
                if digits > place {
                    // The last digit goes to the highest byte.
                    var value = UnsafeRawPointer(digits).loadUnaligned(as: UInt64.self).littleEndian
                    value ^= 0x3030_3030_3030_3030
                    let count = others(than: value).trailingZeroBitCount >> 3
                    value = count == 0 ? 0 : value << UInt64(64 - 8 * count)
                    digits += count
                    while digits < end, digits.pointee &- 0x30 < 10 {
                        value = value >> 8 | UInt64(digits.pointee &- 0x30) << 56
                        digits += 1
                    }
                    if count > 0, ids.mayHold(value, bits) { return nil }
                    place = digits
                }
                while place < end, place.pointee != tab, place.pointee != 0x3B, place.pointee != 0x2C {
                    place += 1
                }
                if place < end, place.pointee != tab { place += 1 }
            }
            return place
        }
    }

    /// The last eight digits of an id as ``IDSieve`` takes them, and the tab behind it, where one id as most are
    /// (`rs`, digits) is all of the column; `nil` for any other column, which may yet hold one.
    @inline(__always)
    private static func singleID(_ id: UnsafePointer<UInt8>) -> (digits: UInt64, end: UnsafePointer<UInt8>)? {
        let head = UnsafeRawPointer(id).loadUnaligned(as: UInt64.self).littleEndian
        guard head & 0xFFFF == 0x7372 else { return nil }
        // The places of tabs, exact for the first.
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

    /// True where a record that begins before a stretch may reach into it.
    ///
    /// - Parameter id: a byte of the column of ids, or the tab behind it.
    private func reaches(
        _ id: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, distance: UInt32, next: UInt32
    ) -> Bool {
        var place = id
        while place < end, place.pointee != Self.tab { place += 1 }
        guard place < end else { return true }
        place += 1
        let reference = place
        while place < end, place.pointee != Self.tab { place += 1 }
        guard place < end else { return true }
        if place - reference > Int64(distance) { return true }
        place += 1
        guard place < end else { return true }
        // Only a record with a symbol in ALT, or with nothing, stands for more than its REF.
        if place.pointee != 0x2E || place + 1 >= end || place[1] != Self.tab {
            var symbol = place
            while symbol < end, symbol.pointee != 0x3C, symbol.pointee != Self.tab { symbol += 1 }
            guard symbol < end, symbol.pointee == 0x3C else { return false }
        }
        let rest = UnsafeBufferPointer(start: place, count: end - place)
        return RecordReach(alternatives: rest).reaches(next, distance: distance)
    }

    /// True where a record comes near a locus that is left out.
    ///
    /// - Parameter digits: its position.
    private func isHidden(_ digits: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Bool {
        if windows.isEmpty { return false }
        var position: UInt64 = 0
        var place = digits
        while place < end, place.pointee &- 0x30 < 10, position <= UInt64(UInt32.max) {
            position = position * 10 + UInt64(place.pointee &- 0x30)
            place += 1
        }
        guard place < end, let first = UInt32(exactly: position) else { return false }
        return windows.contains { window in
            if first >= window.first { return first <= window.last }
            return reaches(place + 1, end, distance: window.first - first, next: window.first)
        }
    }

    /// Remembers a chromosome.
    private mutating func enter(_ column: [UInt8]) {
        if !name.isEmpty, samples.count < 1000 { samples[name] = samplesLeft }
        samplesLeft = samples[column] ?? (samples.count < 1000 ? Self.mostSamples : 0)
        name = column
        let chromosome = chromosome(column)
        intervals = chromosome.map { places[$0] } ?? []
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
        // A made-up file may have a name in every line.
        if chromosomes.count < 1000 { chromosomes[column] = .some(chromosome) }
        return chromosome
    }

    /// Remembers the gap before the first stretch that ends at the position or behind it.
    private mutating func find(_ position: UInt32) {
        let index = PlaceIntervals.index(in: intervals, endingFrom: position)
        gapFirst = index > 0 ? intervals[index - 1].last &+ 1 : 0
        next = index < intervals.count ? intervals[index].first : .max
    }
}
