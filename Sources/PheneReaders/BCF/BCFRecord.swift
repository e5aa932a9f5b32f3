// SPDX-License-Identifier: Apache-2.0
internal import PheneGenome

/// One record of a BCF file, which is decoded as far as needed.
struct BCFRecord {
    let layout: BCFLayout
    /// Positioned behind the fixed fields.
    private(set) var shared: BCFCursor
    let contig: Int32
    /// Counted from 0; -1 is before the first base of the chromosome.
    let position: Int32
    /// The number of bases that it states to cover.
    let length: Int32
    private let infoCount: Int
    let alleleCount: Int
    let sampleCount: Int
    let formatCount: Int

    /// Reads the fixed fields.
    ///
    /// - Parameter shared: the shared part of the record, at least 24 bytes.
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

    /// The name of its sequence; `nil` where the header does not have it.
    var chromosome: [UInt8]? { layout.dictionary.contigs[Int(contig)] }

    /// The position counted from 1; 0 is before the first base of the chromosome. `nil` where it is not a position.
    var positionFrom1: UInt64? { position >= -1 ? UInt64(Int64(position) + 1) : nil }

    /// The record as a line of a VCF with the first of the samples that are read; `nil` where the bytes are not a record.
    ///
    /// - Parameter own: the samples' part of the record.
    mutating func line(own: [UInt8]) -> [UInt8]? {
        guard let head = head(), let (format, sample) = fields(own, of: layout.samples.lowerBound) else { return nil }
        return head + [0x09] + format + [0x09] + sample
    }

    /// The columns of such a line up to INFO; `nil` where the bytes are not a record.
    mutating func head() -> [UInt8]? {
        guard let chromosome = layout.dictionary.contigs[Int(contig)], position >= -1, alleleCount > 0,
            sampleCount == layout.sampleCount, let id = column(), let reference = column()
        else { return nil }
        var alternates: [UInt8] = []
        for index in 1..<max(alleleCount, 1) {
            guard let bases = column() else { return nil }
            if index > 1 { alternates.append(0x2C) }
            alternates += bases
        }
        if alternates.isEmpty { alternates = [0x2E] }
        guard let filters = filters(), let info = info() else { return nil }
        let positionText = Array(String(Int64(position) + 1).utf8)
        let columns = [chromosome, positionText, id, reference, alternates, [0x2E], filters, info]
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

    /// The fields of INFO that affect the end of the record, whether it was split, and the gates.
    private mutating func info() -> [UInt8]? {
        var parts: [[UInt8]] = []
        for _ in 0..<infoCount {
            guard let key = shared.integers()?.first, let key, let name = layout.dictionary.keys[Int(key)],
                let vector = shared.vector()
            else { return nil }
            guard Self.infoKeys.contains(where: { name.elementsEqual($0.utf8) }) else { continue }
            guard vector.count > 0 else {
                parts.append(name)
                continue
            }
            guard let value = shared.written(vector) else { return nil }
            parts.append(name + [0x3D] + value)
        }
        return parts.isEmpty ? [0x2E] : Array(parts.joined(separator: [0x3B]))
    }

    /// The fields of FORMAT that affect the call, with their values for a sample.
    func fields(_ own: [UInt8], of sample: Int) -> (format: [UInt8], sample: [UInt8])? {
        var cursor = BCFCursor(own)
        var keys: [[UInt8]] = []
        var values: [[UInt8]] = []
        for _ in 0..<formatCount {
            guard let key = cursor.integers()?.first, let key, let name = layout.dictionary.keys[Int(key)],
                let (kind, count) = cursor.descriptor()
            else { return nil }
            let first = cursor.offset
            guard cursor.skip(kind, count, times: sampleCount) else { return nil }
            // The bytes of all samples were skipped, so this one is within bounds.
            let start = first + kind.size * count * sample
            guard Self.formatKeys.contains(where: { name.elementsEqual($0.utf8) }) else { continue }
            let vector = BCFCursor.Vector(kind: kind, count: count, start: start)
            let isGenotype = name.elementsEqual("GT".utf8)
            guard let value = isGenotype ? cursor.genotype(vector) : cursor.written(vector) else { return nil }
            // GT comes first, as section 1.6.2 requires.
            keys.insert(name, at: isGenotype ? 0 : keys.count)
            values.insert(value, at: isGenotype ? 0 : values.count)
        }
        if keys.isEmpty { return ([0x2E], [0x2E]) }
        return (Array(keys.joined(separator: [0x3A])), Array(values.joined(separator: [0x3A])))
    }

    /// The keys of FORMAT that affect the call.
    static let formatKeys =
        ["GT", "GQ", "RGQ", "DP", "MIN_DP", "FT", "PS", "LEN"] + ReadEvidence.keys + Imputer.dosages

    private static let infoKeys =
        ["END", "SVLEN", "DP", "OLD_MULTIALLELIC", "was_split"]
        + (Imputer.imputedFlags + Imputer.typedFlags + Imputer.qualities).map {
            String(decoding: $0.bytes, as: UTF8.self)
        }
}
