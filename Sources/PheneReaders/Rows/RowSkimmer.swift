// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// The fast road through a file's rows: it counts those that no rule reads, and sets aside all others.
///
/// A row is skimmed only where it is plainly well-formed and neither its id nor its position is of a locus in the table. Everything else (rows
/// of known loci, comments, long, odd and broken lines) goes to ``LineJudge``, which alone gives meaning to a line. So
/// this file may be wrong in one way only, by skimming what it should set aside; tests compare it with a plain reader.
///
/// It takes digits and separators eight at a time, because one byte at a time costs several times as much.
struct RowSkimmer<Form: RowForm> {
    /// A line for the judge: its bytes without the newline, and its number, counted from 1.
    struct SetAside {
        let start: Int
        let end: Int
        let line: Int
    }

    /// Lines set aside in the last call.
    private(set) var setAside: [SetAside] = []
    /// Rows that were skimmed.
    private(set) var counts = RowCounts()
    /// The number of the next line.
    private(set) var line = 1

    private let sieve: IDSieve
    private let placeSieve: IDSieve

    private static var mostSetAside: Int { 4096 }

    init(loci: LocusTable, hidden: HiddenLoci) {
        sieve = IDSieve(idsOf: loci, and: hidden)
        placeSieve = IDSieve(positionsOf: loci, and: hidden)
        setAside.reserveCapacity(Self.mostSetAside)
    }

    /// A line that the caller took care of.
    mutating func skipLine() { line += 1 }

    /// Walks over lines from `start` up to `end`, which lies just behind a newline.
    ///
    /// - Returns: where it stopped: `end`, or earlier where enough lines are set aside for now.
    /// - Precondition: `RowLimits.margin` bytes before `start` and behind `end` belong to the same memory.
    mutating func skim(_ base: UnsafeRawPointer, from start: Int, to end: Int) -> Int {
        setAside.removeAll(keepingCapacity: true)
        var row = start
        var noCalls = 0
        var vendorIDs = 0
        var line = line
        let (sieve, placeSieve) = (sieve, placeSieve)
        sieve.bits.withUnsafeBufferPointer { bits in
            placeSieve.bits.withUnsafeBufferPointer { placeBits in
                while row < end {
                    let found = ordinaryRow(base + row, sieve, bits, placeSieve, placeBits)
                    if found.length > 0 {
                        row &+= found.length
                        noCalls &+= found.noCall
                        vendorIDs &+= found.vendor
                    } else {
                        var newline = row
                        while byte(base, newline) != 0x0A { newline &+= 1 }
                        setAside.append(SetAside(start: row, end: newline, line: line))
                        row = newline &+ 1
                        if setAside.count == Self.mostSetAside {
                            line &+= 1
                            break
                        }
                    }
                    line &+= 1
                }
            }
        }
        counts.data += line - self.line - setAside.count
        counts.noCalls += noCalls
        counts.vendorIDs += vendorIDs
        self.line = line
        return row
    }

    /// Measures a row that may be skimmed; its length takes in the newline, and is 0 for a line to set aside.
    ///
    /// Every byte of the row is looked at, so it cannot run over a newline. The columns' widths change seldom from row
    /// to row, as rows are sorted, and are told by branches; only the id's width cannot be foretold, and is computed.
    @inline(__always)
    private func ordinaryRow(
        _ line: UnsafeRawPointer, _ sieve: IDSieve, _ bits: UnsafeBufferPointer<UInt64>, _ placeSieve: IDSieve,
        _ placeBits: UnsafeBufferPointer<UInt64>
    ) -> (length: Int, noCall: Int, vendor: Int) {
        let aside = (length: 0, noCall: 0, vendor: 0)
        guard Form.isSkimmed else { return aside }
        // A column ends at its mark, a quote or the separator itself; the next begins `gap` bytes on.
        let gap = 1 + 2 * Form.quotes
        if Form.isQuoted, byte(line, 0) != Self.quote { return aside }
        let row = line + (Form.isQuoted ? 1 : 0)

        // The id: `rs` or `i`, and up to 12 digits.
        let start = word(row, 0)
        var marks = Self.marks(word(row, 8))
        var end1 = 8 &+ marks.trailingZeroBitCount &>> 3
        if Self.marks(start) != 0 {
            marks = Self.marks(start)
            end1 = marks.trailingZeroBitCount &>> 3
        }
        guard marks != 0, isBetween(row, end1) else { return aside }
        let isVendor = start & 0xFF == 0x69
        guard isVendor || start & 0xFFFF == 0x7372 else { return aside }
        let idDigits = end1 &- (isVendor ? 1 : 2)
        guard idDigits >= 1, idDigits <= 12 else { return aside }
        let id = digits(row, endingAt: end1, count: idDigits)
        guard Self.overNine(id.low) | Self.overNine(id.high) == 0, !sieve.mayHold(id.low, bits) else { return aside }

        // The chromosome: one or two letters or digits.
        let start2 = end1 &+ gap
        var end2 = start2 &+ 1
        if byte(row, end2) != Self.mark {
            guard isLetterOrDigit(byte(row, end2)), byte(row, end2 &+ 1) == Self.mark else { return aside }
            end2 &+= 1
        }
        guard isLetterOrDigit(byte(row, start2)), isBetween(row, end2) else { return aside }

        // The position: up to 10 digits.
        let start3 = end2 &+ gap
        let others = Self.overNine(word(row, start3) ^ Self.zeros)
        var end3 = start3 &+ 8
        if others != 0 {
            end3 = start3 &+ others.trailingZeroBitCount &>> 3
            guard end3 > start3 else { return aside }
        } else {
            if isDigit(byte(row, end3)) { end3 &+= 1 }
            if isDigit(byte(row, end3)) { end3 = start3 &+ 10 }
        }
        guard byte(row, end3) == Self.mark, isBetween(row, end3) else { return aside }
        // A row of another id at the place of a locus is told, too.
        let place = digits(row, endingAt: end3, count: end3 &- start3)
        guard !placeSieve.mayHold(place.low, placeBits) else { return aside }

        // The genotype. The end of the line: a newline, before it perhaps a carriage return.
        let genotype = genotype(row, end3 &+ gap)
        guard genotype.end != 0 else { return aside }
        var stop = genotype.end
        if byte(row, stop) == 0x0D { stop &+= 1 }
        guard byte(row, stop) == 0x0A else { return aside }
        return (stop &+ (Form.isQuoted ? 2 : 1), genotype.isNoCall ? 1 : 0, isVendor ? 1 : 0)
    }

    /// One or two characters in a column, or one in each of two; the end is 0 where it is anything else.
    @inline(__always)
    private func genotype(_ row: UnsafeRawPointer, _ start: Int) -> (end: Int, isNoCall: Bool) {
        let first = byte(row, start)
        var second = byte(row, start &+ 1)
        if Form.hasAlleles {
            guard second == Form.separator else { return (0, false) }
            second = byte(row, start &+ 2)
            guard isAllele(first), isAllele(second) else { return (0, false) }
            return (start &+ 3, Call.isBlank(first) && Call.isBlank(second))
        }
        guard isAllele(first) else { return (0, false) }
        var end = start &+ 1
        var isNoCall = Call.isBlank(first)
        if second >= 0x20, !Form.isQuoted || second != Self.quote {
            guard isAllele(second) else { return (0, false) }
            end &+= 1
            isNoCall = isNoCall && Call.isBlank(second)
        }
        if Form.isQuoted {
            guard byte(row, end) == Self.quote else { return (0, false) }
            end &+= 1
        }
        return (end, isNoCall)
    }

    /// A comma, a quote and a blank are no letters: they are for the judge, which takes blanks and quotes away.
    @inline(__always)
    private func isAllele(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != 0x2C && byte != Self.quote
    }

    /// True where what stands behind a column's end is what stands between columns.
    @inline(__always)
    private func isBetween(_ row: UnsafeRawPointer, _ end: Int) -> Bool {
        switch Form.quotes {
        case 0: true
        case 1: byte(row, end &+ 1) == Form.separator && byte(row, end &+ 2) == Self.quote
        default:
            byte(row, end &+ 1) == Self.quote && byte(row, end &+ 2) == Form.separator
                && byte(row, end &+ 3) == Self.quote && byte(row, end &+ 4) == Self.quote
        }
    }

    /// The values of `count` digits, 1 to 15, the last of them in the highest byte of `low`, and before them zeros.
    ///
    /// Reads the 16 bytes before `end`, which may begin up to 16 bytes before the row.
    @inline(__always)
    private func digits(_ row: UnsafeRawPointer, endingAt end: Int, count: Int) -> (low: UInt64, high: UInt64) {
        // Both words are masked without a branch, because the lengths of ids cannot be foretold.
        let inLow = UInt64(truncatingIfNeeded: min(count, 8))
        let inHigh = UInt64(truncatingIfNeeded: max(count &- 8, 0))
        let low = (word(row, end &- 8) ^ Self.zeros) & ~((.max &>> 1) &>> (8 &* inLow &- 1))
        let high = (word(row, end &- 16) ^ Self.zeros) & ~(.max &>> (8 &* inHigh))
        return (low, high)
    }

    private static var quote: UInt8 { 0x22 }
    /// The byte at which a column ends.
    private static var mark: UInt8 { Form.isQuoted ? quote : Form.separator }
    private static var zeros: UInt64 { 0x3030_3030_3030_3030 }
    private static var highBits: UInt64 { 0x8080_8080_8080_8080 }

    /// Not zero where a byte is above 9; the lowest bit that is set is that of the first such byte.
    @inline(__always)
    private static func overNine(_ digits: UInt64) -> UInt64 {
        ((digits &+ 0x7676_7676_7676_7676) | digits) & highBits
    }

    /// Not zero where a byte is the mark; the lowest bit that is set is that of the first.
    @inline(__always)
    private static func marks(_ word: UInt64) -> UInt64 {
        let zeroAtMark = word ^ (0x0101_0101_0101_0101 &* UInt64(mark))
        return (zeroAtMark &- 0x0101_0101_0101_0101) & ~zeroAtMark & highBits
    }

    @inline(__always)
    private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    @inline(__always)
    private func isLetterOrDigit(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
    }

    @inline(__always)
    private func word(_ row: UnsafeRawPointer, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: row.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    @inline(__always)
    private func byte(_ row: UnsafeRawPointer, _ offset: Int) -> UInt8 {
        row.load(fromByteOffset: offset, as: UInt8.self)
    }
}
