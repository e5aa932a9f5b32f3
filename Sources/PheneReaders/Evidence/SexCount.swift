// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes
internal import PheneGenome

/// Counts the rows on X and Y while a file is read.
///
/// Rows are sorted by chromosome, so a chunk whose first and last rows are on autosomes is skipped. In a file in another order that
/// loses evidence and never creates any.
struct SexCount {
    private(set) var rows = SexBasis.Rows()
    private let separator: UInt8
    private let hidden: HiddenLoci

    /// `nil` for layouts whose rows do not begin with id, chromosome, position and genotype.
    init?(_ found: FoundLayout, hidden: HiddenLoci) {
        self.hidden = hidden
        guard found.plan.isPlainOrder, !found.layout.hasSections else { return nil }
        switch found.layout.separator {
        case .tab, .whiteSpace: separator = 0x09
        case .comma: separator = 0x2C
        case .semicolon: separator = 0x3B
        }
    }

    private typealias BytePointer = UnsafePointer<UInt8>

    /// Counts the rows of complete lines.
    mutating func take(_ text: UnsafeRawBufferPointer) {
        guard let base = text.baseAddress?.assumingMemoryBound(to: UInt8.self), text.count > 1 else { return }
        let end = base + text.count
        var last = end - 1
        while last > base, (last - 1).pointee != Self.newline { last -= 1 }
        let names = (chromosome(base, address(of: Self.newline, base, end)), chromosome(last, end - 1))
        if isSkipped(names.0), isSkipped(names.1) { return }
        // All on one other chromosome, such as MT.
        if kind(names.0) == nil, names.0.count > 0, names.0.elementsEqual(names.1) { return }
        var line = base
        while line < end {
            let next = address(of: Self.newline, line, end)
            row(line, next)
            line = next + 1
        }
    }

    /// True for an autosome, and for X or Y once enough rows were counted.
    private func isSkipped(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        switch kind(name) {
        case .x: rows.x >= SexBasis.Rows.maxRows
        case .y: rows.y >= SexBasis.Rows.maxRows
        case nil: isAutosome(name)
        }
    }

    private static let newline: UInt8 = 0x0A
    private static let quote: UInt8 = 0x22

    /// The address of the first occurrence of a byte; `end` where it does not occur.
    private func address(of byte: UInt8, _ start: BytePointer, _ end: BytePointer) -> BytePointer {
        firstOccurrence(of: byte, from: start, count: end - start).map { $0.assumingMemoryBound(to: UInt8.self) } ?? end
    }

    /// The second column of a line, without quotes; empty where there is none.
    private func chromosome(_ line: BytePointer, _ end: BytePointer) -> UnsafeBufferPointer<UInt8> {
        var cursor = address(of: separator, line, end)
        guard cursor < end else { return UnsafeBufferPointer(start: end, count: 0) }
        cursor += 1
        while cursor < end, cursor.pointee == Self.quote { cursor += 1 }
        let start = cursor
        while cursor < end, cursor.pointee != separator, cursor.pointee != Self.quote { cursor += 1 }
        return UnsafeBufferPointer(start: start, count: cursor - start)
    }

    /// The first column, without quotes.
    private func id(_ line: BytePointer, _ end: BytePointer) -> UnsafeBufferPointer<UInt8> {
        var start = line
        while start < end, start.pointee == Self.quote { start += 1 }
        var cursor = start
        while cursor < end, cursor.pointee != separator, cursor.pointee != Self.quote { cursor += 1 }
        return UnsafeBufferPointer(start: start, count: cursor - start)
    }

    /// A number from 1 to 22, with `chr` before it or without.
    private func isAutosome(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        var digits = name[...]
        if name.count > 3, name[0] | 0x20 == 0x63 { digits = digits.dropFirst(3) }
        var number = 0
        for digit in digits {
            guard digit &- 0x30 < 10, number < 100 else { return false }
            number = number * 10 + Int(digit &- 0x30)
        }
        return (1...22).contains(number)
    }

    /// The chromosome of `X`, `chrX`, `23`, `Y`, `chrY` and `24`; `nil` for other names.
    private func kind(_ name: UnsafeBufferPointer<UInt8>) -> SexChromosome? {
        switch name.count {
        case 1: break
        case 2 where name[0] == 0x32: return name[1] == 0x33 ? .x : name[1] == 0x34 ? .y : nil
        case 4 where name[0] | 0x20 == 0x63 && name[1] | 0x20 == 0x68 && name[2] | 0x20 == 0x72: break
        default: return nil
        }
        switch name[name.count - 1] {
        case 0x58, 0x78: return .x
        case 0x59, 0x79: return .y
        default: return nil
        }
    }

    private mutating func row(_ line: BytePointer, _ end: BytePointer) {
        let name = chromosome(line, end)
        guard let kind = kind(name), let start = name.baseAddress else { return }
        var cursor = start + name.count
        while cursor < end, cursor.pointee == Self.quote || cursor.pointee == separator { cursor += 1 }
        var position: UInt64 = 0
        while cursor < end, cursor.pointee &- 0x30 < 10, position < UInt64(1) << 32 {
            position = position * 10 + UInt64(cursor.pointee &- 0x30)
            cursor += 1
        }
        guard let position = UInt32(exactly: position), kind.ownPositions.contains(position) else { return }
        if !hidden.isEmpty, hidden.contains(id: id(line, end), position: position, on: kind) { return }
        var first: UInt8 = 0
        var second: UInt8 = 0
        var count = 0
        while cursor < end {
            let byte = cursor.pointee
            if (byte & 0xDF) &- 0x41 < 26 {
                if count == 0 { first = byte } else { second = byte }
                count += 1
            }
            cursor += 1
        }
        guard count <= 2 else { return }
        switch kind {
        case .x where count > 0 && rows.x < SexBasis.Rows.maxRows:
            rows.x += 1
            if count == 2, first != second { rows.xDiffering += 1 }
        case .y where rows.y < SexBasis.Rows.maxRows:
            rows.y += 1
            if count > 0 { rows.yCalled += 1 }
        default: break
        }
    }
}
