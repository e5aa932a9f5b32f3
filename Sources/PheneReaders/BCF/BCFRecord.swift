// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// One record of a BCF file, of which as much is read as is asked for.
struct BCFRecord {
    let layout: BCFLayout
    /// Stands behind the numbers that every record has.
    private(set) var shared: BCFCursor
    let contig: Int32
    /// Counted from 0; -1 stands before the chromosome's first base.
    let position: Int32
    /// How many bases it says that it covers.
    let length: Int32
    private let infoCount: Int
    let alleleCount: Int
    let sampleCount: Int
    let formatCount: Int

    /// - Parameter shared: at least 24 bytes.
    init(_ shared: [UInt8], layout: BCFLayout) {
        self.layout = layout
        var cursor = BCFCursor(shared)
        contig = Int32(bitPattern: cursor.word() ?? .max)
        position = Int32(bitPattern: cursor.word() ?? 0)
        length = Int32(bitPattern: cursor.word() ?? 0)
        _ = cursor.word()  // QUAL
        let counts = cursor.word() ?? 0
        infoCount = Int(counts & 0xFFFF)
        alleleCount = Int(counts >> 16)
        let others = cursor.word() ?? 0
        sampleCount = Int(others & 0xFF_FFFF)
        formatCount = Int(others >> 24)
        self.shared = cursor
    }

    /// The name of its chromosome, where the header has it.
    var chromosome: [UInt8]? { layout.dictionary.contigs[Int(contig)] }

    /// Counted from 1; 0 stands before the chromosome's first base. Absent where it is no position.
    var place: UInt64? { position >= -1 ? UInt64(Int64(position) + 1) : nil }

    /// The record as a line of a VCF with one sample; `nil` where the bytes are no record.
    ///
    /// - Parameter own: what the record has for each sample.
    mutating func line(own: [UInt8]) -> [UInt8]? {
        guard let chromosome = layout.dictionary.contigs[Int(contig)], position >= -1, alleleCount > 0,
            sampleCount == layout.sampleCount, let id = column(), let reference = column()
        else { return nil }
        var alternatives: [UInt8] = []
        for index in 1..<max(alleleCount, 1) {
            guard let letters = column() else { return nil }
            if index > 1 { alternatives.append(0x2C) }
            alternatives += letters
        }
        if alternatives.isEmpty { alternatives = [0x2E] }
        guard let filters = filters(), let info = info(), let (format, sample) = fields(own) else { return nil }
        let place = Array(String(Int64(position) + 1).utf8)
        let columns = [chromosome, place, id, reference, alternatives, [0x2E], filters, info, format, sample]
        return Array(columns.joined(separator: [0x09]))
    }

    /// The next text; a dot where it is empty.
    private mutating func column() -> [UInt8]? {
        guard let vector = shared.vector(), let text = shared.text(vector) else { return nil }
        return text.isEmpty ? [0x2E] : Array(text)
    }

    private mutating func filters() -> [UInt8]? {
        guard let numbers = shared.integers() else { return nil }
        var names: [[UInt8]] = []
        for number in numbers {
            guard let number, let name = layout.dictionary.keys[Int(number)] else { return nil }
            names.append(name)
        }
        return names.isEmpty ? [0x2E] : Array(names.joined(separator: [0x3B]))
    }

    /// Of INFO what tells how far the record goes, whether it was split off another, and how a call is judged.
    private mutating func info() -> [UInt8]? {
        var parts: [[UInt8]] = []
        for _ in 0..<infoCount {
            guard let key = shared.integers()?.first, let key, let name = layout.dictionary.keys[Int(key)],
                let vector = shared.vector()
            else { return nil }
            guard Self.wantedInfo.contains(where: { name.elementsEqual($0.utf8) }) else { continue }
            guard vector.count > 0 else {
                parts.append(name)
                continue
            }
            guard let value = shared.written(vector) else { return nil }
            parts.append(name + [0x3D] + value)
        }
        return parts.isEmpty ? [0x2E] : Array(parts.joined(separator: [0x3B]))
    }

    /// The keys of the fields that a call is judged by, and their values for the sample.
    private func fields(_ own: [UInt8]) -> (format: [UInt8], sample: [UInt8])? {
        var cursor = BCFCursor(own)
        var keys: [[UInt8]] = []
        var values: [[UInt8]] = []
        for _ in 0..<formatCount {
            guard let key = cursor.integers()?.first, let key, let name = layout.dictionary.keys[Int(key)],
                let (kind, count) = cursor.descriptor()
            else { return nil }
            let first = cursor.place
            guard cursor.skip(kind, count, times: sampleCount) else { return nil }
            // All samples are there, so this one is.
            let start = first + kind.size * count * layout.sample
            guard Self.wanted.contains(where: { name.elementsEqual($0.utf8) }) else { continue }
            let vector = BCFCursor.Vector(kind: kind, count: count, start: start)
            let isGenotype = name.elementsEqual("GT".utf8)
            guard let value = isGenotype ? cursor.genotype(vector) : cursor.written(vector) else { return nil }
            // GT comes first, as section 1.6.2 asks.
            keys.insert(name, at: isGenotype ? 0 : keys.count)
            values.insert(value, at: isGenotype ? 0 : values.count)
        }
        if keys.isEmpty { return ([0x2E], [0x2E]) }
        return (Array(keys.joined(separator: [0x3A])), Array(values.joined(separator: [0x3A])))
    }

    private static let wanted =
        ["GT", "GQ", "RGQ", "DP", "MIN_DP", "FT", "PS", "LEN"] + ReadEvidence.keys + Imputer.dosages

    private static let wantedInfo =
        ["END", "SVLEN", "DP", "OLD_MULTIALLELIC", "was_split"]
        + (Imputer.imputedFlags + Imputer.typedFlags + Imputer.qualities).map {
            String(decoding: $0.bytes, as: UTF8.self)
        }
}
