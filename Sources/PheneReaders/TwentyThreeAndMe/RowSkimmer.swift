// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// The fast road through a file's rows: it counts those that no rule reads, and sets aside all others.
///
/// A row is skimmed only where it is plainly well-formed and its id is of no locus in the table. Everything else (rows
/// of known loci, comments, long, odd and broken lines) goes to ``LineJudge``, which alone gives meaning to a line. So
/// this file may be wrong in one way only, by skimming what it should set aside; tests compare it with a plain reader.
///
/// It takes digits and tabs eight at a time, because one byte at a time costs several times as much.
struct RowSkimmer {
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

    /// How many bytes before and behind a region must be readable, whatever they are.
    static let margin = 40
    private static let mostSetAside = 4096

    init(loci: LocusTable) {
        sieve = IDSieve(loci)
        setAside.reserveCapacity(Self.mostSetAside)
    }

    /// A line that the caller took care of.
    mutating func skipLine() { line += 1 }

    /// Walks over lines from `start` up to `end`, which lies just behind a newline.
    ///
    /// - Returns: where it stopped: `end`, or earlier where enough lines are set aside for now.
    /// - Precondition: `margin` bytes before `start` and behind `end` belong to the same memory.
    mutating func skim(_ base: UnsafeRawPointer, from start: Int, to end: Int) -> Int {
        setAside.removeAll(keepingCapacity: true)
        var row = start
        var noCalls = 0
        var vendorIDs = 0
        var line = line
        let sieve = sieve
        sieve.bits.withUnsafeBufferPointer { bits in
            while row < end {
                let found = ordinaryRow(base + row, sieve, bits)
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
        _ row: UnsafeRawPointer, _ sieve: IDSieve, _ bits: UnsafeBufferPointer<UInt64>
    ) -> (length: Int, noCall: Int, vendor: Int) {
        let aside = (length: 0, noCall: 0, vendor: 0)
        // The id: `rs` or `i`, and up to 12 digits.
        let start = word(row, 0)
        var tabs = Self.tabs(word(row, 8))
        var tab1 = 8 &+ tabs.trailingZeroBitCount &>> 3
        if Self.tabs(start) != 0 {
            tabs = Self.tabs(start)
            tab1 = tabs.trailingZeroBitCount &>> 3
        }
        guard tabs != 0 else { return aside }
        let isVendor = start & 0xFF == 0x69
        guard isVendor || start & 0xFFFF == 0x7372 else { return aside }
        let idDigits = tab1 &- (isVendor ? 1 : 2)
        guard idDigits >= 1, idDigits <= 12 else { return aside }
        let id = digits(row, endingAt: tab1, count: idDigits)
        guard Self.overNine(id.low) | Self.overNine(id.high) == 0, !sieve.mayHold(id.low, bits) else { return aside }

        // The chromosome: one or two letters or digits.
        var tab2 = tab1 &+ 2
        if byte(row, tab2) != 0x09 {
            guard isLetterOrDigit(byte(row, tab2)), byte(row, tab2 &+ 1) == 0x09 else { return aside }
            tab2 &+= 1
        }
        guard isLetterOrDigit(byte(row, tab1 &+ 1)) else { return aside }

        // The position: up to 10 digits.
        let others = Self.overNine(word(row, tab2 &+ 1) ^ Self.zeros)
        var tab3 = tab2 &+ 9
        if others != 0 {
            tab3 = tab2 &+ 1 &+ others.trailingZeroBitCount &>> 3
            guard tab3 > tab2 &+ 1 else { return aside }
        } else {
            if isDigit(byte(row, tab3)) { tab3 &+= 1 }
            if isDigit(byte(row, tab3)) { tab3 = tab2 &+ 11 }
        }
        guard byte(row, tab3) == 0x09 else { return aside }

        // The genotype: one or two characters. The end of the line: a newline, before it perhaps a carriage return.
        let first = byte(row, tab3 &+ 1)
        let second = byte(row, tab3 &+ 2)
        guard first >= 0x20 else { return aside }
        var stop = tab3 &+ 2
        var isNoCall = first == 0x2D
        if second >= 0x20 {
            stop &+= 1
            isNoCall = isNoCall && second == 0x2D
        }
        if byte(row, stop) == 0x0D { stop &+= 1 }
        guard byte(row, stop) == 0x0A else { return aside }
        return (stop &+ 1, isNoCall ? 1 : 0, isVendor ? 1 : 0)
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

    private static let zeros: UInt64 = 0x3030_3030_3030_3030
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Not zero where a byte is above 9; the lowest bit that is set is that of the first such byte.
    @inline(__always)
    private static func overNine(_ digits: UInt64) -> UInt64 {
        ((digits &+ 0x7676_7676_7676_7676) | digits) & highBits
    }

    /// Not zero where a byte is a tab; the lowest bit that is set is that of the first tab.
    @inline(__always)
    private static func tabs(_ word: UInt64) -> UInt64 {
        let zeroAtTab = word ^ 0x0909_0909_0909_0909
        return (zeroAtTab &- 0x0101_0101_0101_0101) & ~zeroAtTab & highBits
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
