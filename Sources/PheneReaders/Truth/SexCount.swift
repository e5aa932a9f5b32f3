// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Counts rows on X and Y while a file is walked.
///
/// Rows come sorted by chromosome, so a stretch whose first and last row lie on autosomes is not looked at; in a file in
/// another order that loses witnesses, and makes none.
struct SexCount {
    private(set) var rows = SexGrounds.Rows()
    private let separator: UInt8
    private let hidden: HiddenLoci

    /// - Returns: `nil` for layouts whose rows do not begin with id, chromosome, position and genotype.
    init?(_ found: FoundLayout, hidden: HiddenLoci) {
        self.hidden = hidden
        guard found.plan.isPlainOrder, !found.layout.hasSections else { return nil }
        switch found.layout.separator {
        case .tab, .whiteSpace: separator = 0x09
        case .comma: separator = 0x2C
        case .semicolon: separator = 0x3B
        }
    }

    private typealias Place = UnsafePointer<UInt8>

    /// Looks at lines that are all complete.
    mutating func take(_ text: UnsafeRawBufferPointer) {
        guard let base = text.baseAddress?.assumingMemoryBound(to: UInt8.self), text.count > 1 else { return }
        let end = base + text.count
        var last = end - 1
        while last > base, (last - 1).pointee != Self.newline { last -= 1 }
        let names = (chromosome(base, end), chromosome(last, end))
        if tellsNothing(names.0), tellsNothing(names.1) { return }
        // All of one chromosome that is neither, such as MT.
        if kind(names.0) == nil, names.0.count > 0, names.0.elementsEqual(names.1) { return }
        var line = base
        while line < end {
            var next = line
            while next < end, next.pointee != Self.newline { next += 1 }
            row(line, next)
            line = next + 1
        }
    }

    /// An autosome, or a chromosome of which enough was counted.
    private func tellsNothing(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        switch kind(name) {
        case .x: rows.x >= SexGrounds.Rows.most
        case .y: rows.y >= SexGrounds.Rows.most
        case nil: isAutosome(name)
        }
    }

    private static let newline: UInt8 = 0x0A
    private static let quote: UInt8 = 0x22

    /// The second column, without quotes; empty where there is none.
    private func chromosome(_ line: Place, _ end: Place) -> UnsafeBufferPointer<UInt8> {
        var place = line
        while place < end, place.pointee != separator, place.pointee != Self.newline { place += 1 }
        guard place < end, place.pointee == separator else { return UnsafeBufferPointer(start: end, count: 0) }
        place += 1
        while place < end, place.pointee == Self.quote { place += 1 }
        let start = place
        while place < end, place.pointee != separator, place.pointee != Self.quote, place.pointee != Self.newline {
            place += 1
        }
        return UnsafeBufferPointer(start: start, count: place - start)
    }

    /// The first column, without quotes.
    private func id(_ line: Place, _ end: Place) -> UnsafeBufferPointer<UInt8> {
        var start = line
        while start < end, start.pointee == Self.quote { start += 1 }
        var place = start
        while place < end, place.pointee != separator, place.pointee != Self.quote { place += 1 }
        return UnsafeBufferPointer(start: start, count: place - start)
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

    /// `X`, `chrX` or 23; and the same for Y.
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

    private mutating func row(_ line: Place, _ end: Place) {
        let name = chromosome(line, end)
        guard let kind = kind(name), let start = name.baseAddress else { return }
        var place = start + name.count
        while place < end, place.pointee == Self.quote || place.pointee == separator { place += 1 }
        var position: UInt64 = 0
        while place < end, place.pointee &- 0x30 < 10, position < UInt64(1) << 32 {
            position = position * 10 + UInt64(place.pointee &- 0x30)
            place += 1
        }
        guard let position = UInt32(exactly: position), kind.ownPositions.contains(position) else { return }
        if !hidden.isEmpty, hidden.holds(id: id(line, end), position: position, on: kind) { return }
        var first: UInt8 = 0
        var second: UInt8 = 0
        var count = 0
        while place < end {
            let byte = place.pointee
            if (byte & 0xDF) &- 0x41 < 26 {
                if count == 0 { first = byte } else { second = byte }
                count += 1
            }
            place += 1
        }
        guard count <= 2 else { return }
        switch kind {
        case .x where count > 0 && rows.x < SexGrounds.Rows.most:
            rows.x += 1
            if count == 2, first != second { rows.xDiffering += 1 }
        case .y where rows.y < SexGrounds.Rows.most:
            rows.y += 1
            if count > 0 { rows.yCalled += 1 }
        default: break
        }
    }
}
