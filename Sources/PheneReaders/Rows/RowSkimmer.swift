// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// The fast path through the rows of a file: it counts rows that no rule reads, and defers all other lines.
///
/// A row is skimmed, which means counted and skipped, only if it is well-formed and neither its id nor its position is that of a locus.
/// All other lines (rows of known loci, comments, long, unusual and malformed lines) go to ``RowParser``, which alone interprets lines.
/// So the only possible error is to skim a line that should be deferred; tests compare the skimmer with a plain reader.
///
/// Digits and separators are read eight at a time, because one byte at a time takes several times as long.
struct RowSkimmer<Form: RowForm> {
    /// The lines that the last call deferred.
    private(set) var deferred: [DeferredLine] = []
    /// The counts of the rows that were skimmed.
    private(set) var counts = RowCounts()
    /// The number of the next line, counted from 1.
    private(set) var line = 1

    private let prefilter: IDBloomFilter
    private let free: FreePositions
    private let characters = AlleleCharacters()

    private static var maxDeferred: Int { 4096 }

    init(loci: LocusTable, hidden: HiddenLoci) {
        prefilter = IDBloomFilter(idsOf: loci, and: hidden)
        free = FreePositions(besides: loci, and: hidden)
        deferred.reserveCapacity(64)
    }

    /// Counts a line that the caller handled.
    mutating func skipLine() { line += 1 }

    /// Skims lines.
    ///
    /// - Parameters:
    ///   - base: the memory.
    ///   - start: the offset of the first line.
    ///   - end: the offset behind the newline of the last line.
    /// - Returns: the offset where it stopped: `end`, or an earlier line where the list of deferred lines is full.
    /// - Precondition: `RowLimits.margin` bytes behind `end` belong to the same memory.
    mutating func skim(_ base: UnsafeRawPointer, from start: Int, to end: Int) -> Int {
        deferred.removeAll(keepingCapacity: true)
        var row = start
        var noCalls = 0
        var vendorIDs = 0
        var line = line
        var last = PreviousRow()
        prefilter.bits.withUnsafeBufferPointer { bits in
            characters.kinds.withUnsafeBufferPointer { kinds in
                while row < end {
                    let found = ordinaryRow(base + row, &last, bits, kinds)
                    if found.length > 0 {
                        row &+= found.length
                        noCalls &+= found.noCall
                        vendorIDs &+= found.vendor
                    } else {
                        var newline = row
                        while byte(base, newline) != 0x0A { newline &+= 1 }
                        deferred.append(DeferredLine(start: row, end: newline, number: line))
                        row = newline &+ 1
                        if deferred.count == Self.maxDeferred {
                            line &+= 1
                            break
                        }
                    }
                    line &+= 1
                }
            }
        }
        counts.data += line - self.line - deferred.count
        counts.noCalls += noCalls
        counts.vendorIDs += vendorIDs
        self.line = line
        return row
    }

    /// What a row nearly always shares with the row before, because rows are sorted.
    private struct PreviousRow {
        /// The bytes of the chromosome and of the mark behind it.
        var chromosome = UInt64.max
        /// The bytes of a word that these take.
        var mask: UInt64 = 0
        /// The number of characters of the chromosome.
        var width = 0
        /// The positions around it that have no locus.
        var free = FreePositions.Range()
    }

    /// Measures a row that may be skimmed. The length includes the newline, and is 0 for a line to defer.
    ///
    /// Every byte of the row is checked, so it cannot run over a newline.
    @inline(__always)
    private func ordinaryRow(
        _ line: UnsafeRawPointer, _ last: inout PreviousRow, _ bits: UnsafeBufferPointer<UInt64>,
        _ kinds: UnsafeBufferPointer<UInt8>
    ) -> (length: Int, noCall: Int, vendor: Int) {
        let notSkimmed = (length: 0, noCall: 0, vendor: 0)
        guard Form.isSkimmed else { return notSkimmed }
        // A column ends at its mark, a quote or the separator itself; the next begins `gap` bytes on.
        let gap = 1 + 2 * Form.quotes
        if Form.isQuoted, byte(line, 0) != Self.quote { return notSkimmed }
        let row = line + (Form.isQuoted ? 1 : 0)

        // The id: `rs` or `i`, and up to 11 digits.
        let start = word(row, 0)
        let isVendor = start & 0xFF == 0x69
        guard isVendor || start & 0xFFFF == 0x7372 else { return notSkimmed }
        let prefix = isVendor ? 1 : 2
        var digits = (start ^ Self.zeros) & (.max &<< UInt64(truncatingIfNeeded: 8 &* prefix))
        var others = Self.overNine(digits)
        let end1: Int
        if others == 0 {
            others = Self.overNine(word(row, 8) ^ Self.zeros)
            end1 = 8 &+ others.trailingZeroBitCount &>> 3
            guard end1 <= 13 else { return notSkimmed }
            // The last eight digits, with zeros for the prefix where there are fewer.
            let missing = max(0, 8 &- (end1 &- prefix))
            digits = word(row, end1 &- 8) ^ Self.zeros
            digits &= .max &<< UInt64(truncatingIfNeeded: 8 &* missing)
        } else {
            end1 = others.trailingZeroBitCount &>> 3
            guard end1 > prefix else { return notSkimmed }
            digits = digits &<< UInt64(truncatingIfNeeded: 64 &- 8 &* end1)
        }
        guard byte(row, end1) == Self.mark, isBetween(row, end1), !prefilter.mayContain(digits, bits) else {
            return notSkimmed
        }

        // The chromosome: one or two letters or digits.
        let start2 = end1 &+ gap
        let second = word(row, start2)
        if second & last.mask != last.chromosome {
            guard isLetterOrDigit(byte(row, start2)) else { return notSkimmed }
            last.width = 1
            if byte(row, start2 &+ 1) != Self.mark {
                guard isLetterOrDigit(byte(row, start2 &+ 1)), byte(row, start2 &+ 2) == Self.mark else {
                    last = PreviousRow()
                    return notSkimmed
                }
                last.width = 2
            }
            last.mask = last.width == 1 ? 0xFFFF : 0xFF_FFFF
            last.chromosome = second & last.mask
        }
        let end2 = start2 &+ last.width
        guard isBetween(row, end2) else { return notSkimmed }

        // The position: up to nine digits.
        let start3 = end2 &+ gap
        let third = word(row, start3) ^ Self.zeros
        others = Self.overNine(third)
        var end3 = start3 &+ 8
        var key = third.byteSwapped
        if others != 0 {
            let count = others.trailingZeroBitCount &>> 3
            guard count > 0 else { return notSkimmed }
            end3 = start3 &+ count
            key = key &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count)
        } else if isDigit(byte(row, end3)) {
            // A zero before nine digits would hide how many there are.
            guard third & 0xFF != 0 else { return notSkimmed }
            end3 &+= 1
            key |= FreePositions.nineDigits
        }
        guard byte(row, end3) == Self.mark, isBetween(row, end3) else { return notSkimmed }
        // A row with another id at the position of a locus is deferred, too.
        if !last.free.contains(key), free.mayHoldLocus(key, near: &last.free) { return notSkimmed }

        // The genotype. The end of the line: a newline, before it perhaps a carriage return.
        let genotype = genotype(row, end3 &+ gap, kinds)
        guard genotype.end != 0 else { return notSkimmed }
        var stop = genotype.end
        if byte(row, stop) == 0x0D { stop &+= 1 }
        guard byte(row, stop) == 0x0A else { return notSkimmed }
        return (stop &+ (Form.isQuoted ? 2 : 1), genotype.noCall, isVendor ? 1 : 0)
    }

    /// The end of one or two characters in a column, or of one in each of two; 0 where there is anything else.
    @inline(__always)
    private func genotype(
        _ row: UnsafeRawPointer, _ start: Int, _ kinds: UnsafeBufferPointer<UInt8>
    ) -> (end: Int, noCall: Int) {
        @inline(__always) func kind(_ byte: UInt8) -> UInt8 { kinds[Int(truncatingIfNeeded: byte)] }
        var common = kind(byte(row, start))
        var end = start &+ 1
        if Form.hasAlleles {
            guard byte(row, end) == Form.separator else { return (0, 0) }
            common &= kind(byte(row, start &+ 2))
            end = start &+ 3
        } else {
            let second = byte(row, end)
            if second >= 0x20, !Form.isQuoted || second != Self.quote {
                common &= kind(second)
                end &+= 1
            }
        }
        guard common & AlleleCharacters.valid != 0 else { return (0, 0) }
        if Form.isQuoted, !Form.hasAlleles {
            guard byte(row, end) == Self.quote else { return (0, 0) }
            end &+= 1
        }
        return (end, common & AlleleCharacters.blank != 0 ? 1 : 0)
    }

    /// True where the bytes behind the end of a column are those between columns.
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

    private static var quote: UInt8 { 0x22 }
    /// The byte at which a column ends.
    private static var mark: UInt8 { Form.isQuoted ? quote : Form.separator }
    private static var zeros: UInt64 { 0x3030_3030_3030_3030 }
    private static var highBits: UInt64 { 0x8080_8080_8080_8080 }

    /// Nonzero where a byte is above 9; the lowest bit that is set is that of the first such byte.
    @inline(__always)
    private static func overNine(_ digits: UInt64) -> UInt64 {
        ((digits &+ 0x7676_7676_7676_7676) | digits) & highBits
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

/// A line for the parser.
///
/// Not nested in the skimmer, which is generic, so that there is one such type for all forms of rows.
struct DeferredLine {
    /// The offset of its first byte.
    let start: Int
    /// The offset of its newline.
    let end: Int
    /// The number of the line, counted from 1.
    let number: Int
}

/// The bytes that a genotype may consist of: a table, because it is used twice for each row.
private struct AlleleCharacters {
    /// The byte may be part of a genotype. Commas, quotation marks and blanks may not: the parser handles them.
    static let valid: UInt8 = 1
    /// The byte is an allele that was not called.
    static let blank: UInt8 = 2

    /// The flags above for each byte.
    let kinds: [UInt8] = (0...255).map { (byte: UInt8) in
        guard byte > 0x20, byte != 0x2C, byte != 0x22 else { return 0 }
        return valid | (Call.isBlank(byte) ? blank : 0)
    }
}
