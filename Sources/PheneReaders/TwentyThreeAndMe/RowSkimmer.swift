// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// The fast road through a file's rows: it counts those that no rule reads, and sets aside all others.
///
/// A row is skimmed only where it is plainly well-formed and its id is of no locus in the table. Everything else (rows of
/// known loci, comments, long, odd and broken lines) goes to ``LineJudge``, which alone gives meaning to a line. So this
/// file may be wrong in one way only, by skimming what it should set aside; the tests compare it with a plain reader.
///
/// It looks at a row through a window of 32 bytes as four words of 8, because one byte at a time costs five times as much.
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

    private let loci: LocusTable

    /// How many bytes before and behind a region must be readable, whatever they are.
    static let margin = 40
    private static let mostSetAside = 4096

    init(loci: LocusTable) {
        self.loci = loci
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
        var rows = 0
        var noCalls = 0
        var vendorIDs = 0
        var line = line
        while row < end {
            let found = ordinaryRow(base + row)
            if found.length > 0 {
                row += found.length
                rows += 1
                noCalls += found.noCall
                vendorIDs += found.vendor
            } else {
                var newline = row
                while base.load(fromByteOffset: newline, as: UInt8.self) != 0x0A { newline += 1 }
                setAside.append(SetAside(start: row, end: newline, line: line))
                row = newline + 1
                if setAside.count == Self.mostSetAside {
                    line += 1
                    break
                }
            }
            line += 1
        }
        self.line = line
        counts.data += rows
        counts.noCalls += noCalls
        counts.vendorIDs += vendorIDs
        return row
    }

    /// Measures a row that may be skimmed; its length takes in the newline, and is 0 for a line to set aside.
    @inline(__always)
    private func ordinaryRow(_ row: UnsafeRawPointer) -> (length: Int, noCall: Int, vendor: Int) {
        let aside = (length: 0, noCall: 0, vendor: 0)
        // The first four control characters must be three tabs and the end of the line.
        var controls = controlBits(word(row, 0)) | controlBits(word(row, 8)) << 8
        controls |= controlBits(word(row, 16)) << 16 | controlBits(word(row, 24)) << 24
        let tab1 = controls.trailingZeroBitCount
        controls &= controls &- 1
        let tab2 = controls.trailingZeroBitCount
        controls &= controls &- 1
        let tab3 = controls.trailingZeroBitCount
        controls &= controls &- 1
        guard controls != 0 else { return aside }
        let stop = controls.trailingZeroBitCount
        guard byte(row, tab1) == 0x09, byte(row, tab2) == 0x09, byte(row, tab3) == 0x09 else { return aside }
        var length = stop + 1
        if byte(row, stop) != 0x0A {
            guard byte(row, stop) == 0x0D, byte(row, stop + 1) == 0x0A else { return aside }
            length += 1
        }

        // The genotype: one or two characters.
        let genotypeLength = stop - tab3 - 1
        guard genotypeLength == 1 || genotypeLength == 2 else { return aside }
        let first = byte(row, tab3 + 1)
        let noCall = first == 0x2D && byte(row, stop - 1) == 0x2D

        // The position: up to 10 digits. The chromosome: one or two letters or digits.
        guard let _ = number(row, from: tab2 + 1, to: tab3, most: 10) else { return aside }
        let chromosomeLength = tab2 - tab1 - 1
        guard chromosomeLength == 1 || chromosomeLength == 2, isLetterOrDigit(byte(row, tab1 + 1)),
            isLetterOrDigit(byte(row, tab2 - 1))
        else { return aside }

        // The id: `rs` or `i`, and up to 12 digits.
        let start = word(row, 0)
        let isVendor = start & 0xFF == 0x69
        guard isVendor || start & 0xFFFF == 0x7372 else { return aside }
        guard let id = number(row, from: isVendor ? 1 : 2, to: tab1, most: 12) else { return aside }
        guard loci.index(of: isVendor ? .vendor(id) : .rs(id)) == nil else { return aside }
        return (length, noCall ? 1 : 0, isVendor ? 1 : 0)
    }

    /// The decimal number between two places, or `nil` where there is none, more than `most` digits, or another character.
    ///
    /// Reads the 16 bytes that end at `end`, which may begin up to 16 bytes before the row.
    @inline(__always)
    private func number(_ row: UnsafeRawPointer, from start: Int, to end: Int, most: Int) -> UInt64? {
        let digits = end - start
        guard digits >= 1, digits <= most else { return nil }
        // Keep the bytes of the number, and let those before it count as the digit 0.
        let low = (word(row, end - 8) ^ Self.zeros) & (digits >= 8 ? .max : .max &<< UInt64(64 - 8 * digits))
        let high = (word(row, end - 16) ^ Self.zeros) & (digits <= 8 ? 0 : .max &<< UInt64(128 - 8 * digits))
        guard Self.overNine(low) | Self.overNine(high) == 0 else { return nil }
        return Self.decimal(high) &* 100_000_000 &+ Self.decimal(low)
    }

    private static let zeros: UInt64 = 0x3030_3030_3030_3030
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Not zero where a byte is above 9.
    @inline(__always)
    private static func overNine(_ digits: UInt64) -> UInt64 {
        ((digits &+ 0x7676_7676_7676_7676) | digits) & highBits
    }

    /// The number that eight digit values make, the first in the lowest byte: neighbours are joined to pairs, fours, eight.
    @inline(__always)
    private static func decimal(_ digits: UInt64) -> UInt64 {
        let pairs = digits &* 10 &+ digits &>> 8
        let ones = (pairs &>> 16 & 0x0000_00FF_0000_00FF) &* (1 &+ 10_000 &<< 32)
        let hundreds = (pairs & 0x0000_00FF_0000_00FF) &* (100 &+ 1_000_000 &<< 32)
        return (ones &+ hundreds) &>> 32
    }

    /// One bit for each of eight bytes, set where the byte is below 0x20. Exact: no byte carries into the next.
    @inline(__always)
    private func controlBits(_ word: UInt64) -> UInt64 {
        let ordinary = ((word & ~Self.highBits) &+ 0x6060_6060_6060_6060) | word
        // The product gathers bit 8i at bit 56 + i.
        return ((~ordinary & Self.highBits) &>> 7) &* 0x0102_0408_1020_4080 &>> 56
    }

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
