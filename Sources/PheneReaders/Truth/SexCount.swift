// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// Counts rows on X and Y while a file is walked.
///
/// Rows come sorted by chromosome, so a stretch whose first and last row lie on one other chromosome is not looked at; in a
/// file in another order that loses witnesses, and makes none.
struct SexCount {
    private(set) var grounds: SexGrounds
    private let separator: UInt8
    private let x: [[UInt8]]
    private let y: [[UInt8]]

    /// - Returns: `nil` for layouts whose rows do not begin with id, chromosome, position and genotype.
    init?(_ found: FoundLayout, stated: Sex?) {
        guard found.plan.isPlainOrder, !found.layout.hasSections else { return nil }
        switch found.layout.separator {
        case .tab, .whiteSpace: separator = 0x09
        case .comma: separator = 0x2C
        case .semicolon: separator = 0x3B
        }
        grounds = SexGrounds(stated: stated)
        let codes = found.layout.chromosomeCodes
        x = [Array("X".utf8), Array("chrX".utf8)] + (codes.isEmpty ? [] : [Array("23".utf8)])
        y = [Array("Y".utf8), Array("chrY".utf8)] + (codes.isEmpty ? [] : [Array("24".utf8)])
    }

    /// Looks at lines that are all complete.
    mutating func take(_ text: UnsafeRawBufferPointer) {
        guard let last = text.dropLast().lastIndex(of: 0x0A) ?? (text.isEmpty ? nil : text.startIndex - 1) else {
            return
        }
        let first = chromosome(of: text, from: text.startIndex)
        let final = chromosome(of: text, from: last + 1)
        if !first.isEmpty, first.elementsEqual(final), kind(of: first) == .other { return }
        var place = text.startIndex
        while place < text.endIndex {
            let end = text[place...].firstIndex(of: 0x0A) ?? text.endIndex
            row(UnsafeRawBufferPointer(rebasing: text[place..<end]))
            place = end + 1
        }
    }

    private enum Kind { case x, y, other }

    private func kind(of chromosome: some Collection<UInt8>) -> Kind {
        if x.contains(where: { chromosome.elementsEqual($0) }) { return .x }
        return y.contains(where: { chromosome.elementsEqual($0) }) ? .y : .other
    }

    /// The second column, without quotes.
    private func chromosome(of text: UnsafeRawBufferPointer, from start: Int) -> Slice<UnsafeRawBufferPointer> {
        var place = start
        while place < text.endIndex, text[place] != separator, text[place] != 0x0A { place += 1 }
        guard place < text.endIndex, text[place] == separator else { return text[text.endIndex...] }
        place += 1
        while place < text.endIndex, text[place] == 0x22 { place += 1 }
        var end = place
        while end < text.endIndex, text[end] != separator, text[end] != 0x22, text[end] != 0x0A { end += 1 }
        return text[place..<end]
    }

    private mutating func row(_ row: UnsafeRawBufferPointer) {
        let name = chromosome(of: row, from: 0)
        let kind = kind(of: name)
        if kind == .other { return }
        var place = name.endIndex
        while place < row.endIndex, row[place] == 0x22 || row[place] == separator { place += 1 }
        var position: UInt64 = 0
        while place < row.endIndex, row[place] &- 0x30 < 10, position < 1 << 32 {
            position = position * 10 + UInt64(row[place] &- 0x30)
            place += 1
        }
        if Self.isShared(position, kind) { return }
        var letters: (first: UInt8, second: UInt8) = (0, 0)
        var count = 0
        while place < row.endIndex {
            let byte = row[place]
            if (byte & 0xDF) &- 0x41 < 26 {
                if count == 0 { letters.first = byte } else { letters.second = byte }
                count += 1
            }
            place += 1
        }
        guard count <= 2 else { return }
        switch kind {
        case .x where count > 0:
            grounds.x += 1
            if count == 2, letters.first != letters.second { grounds.xDiffering += 1 }
        case .y:
            grounds.y += 1
            if count > 0 { grounds.yCalled += 1 }
        default: break
        }
    }

    /// In a pseudoautosomal region on any build, with room around it. On X these end at 2,781,479 and begin at 154,584,238 or
    /// behind, on Y they end at 2,781,479 and begin at 56,887,903 or behind (Genome Reference Consortium: NCBI36, GRCh37 and
    /// GRCh38).
    private static func isShared(_ position: UInt64, _ kind: Kind) -> Bool {
        position < 2_800_000 || position > (kind == .x ? 154_500_000 : 56_800_000)
    }
}
