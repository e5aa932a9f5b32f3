// SPDX-License-Identifier: Apache-2.0

/// A cursor over the bytes of a BCF record, from which values are read one after another.
///
/// Source: VCF specification 4.5, sections 6.3.3 (typed values) and 6.3.1 (records). All numbers are little-endian.
struct BCFCursor {
    /// The types of section 6.3.3.
    enum Kind: Int {
        case missing = 0
        case int8 = 1
        case int16 = 2
        case int32 = 3
        case float = 5
        case character = 7

        /// The number of bytes of one value.
        var size: Int {
            switch self {
            case .missing: 0
            case .int8, .character: 1
            case .int16: 2
            case .int32, .float: 4
            }
        }
    }

    /// One or several values of one type.
    struct Vector {
        let kind: Kind
        let count: Int
        /// The offset of the first value.
        let start: Int
    }

    let bytes: [UInt8]
    private(set) var offset: Int

    init(_ bytes: [UInt8], at offset: Int = 0) {
        self.bytes = bytes
        self.offset = offset
    }

    /// The next four bytes as a number; `nil` where fewer are left, as in all methods below.
    mutating func word() -> UInt32? {
        guard offset + 4 <= bytes.count else { return nil }
        defer { offset += 4 }
        return word(at: offset)
    }

    private func word(at offset: Int) -> UInt32 {
        UInt32(bytes[offset]) | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2]) << 16
            | UInt32(bytes[offset + 3]) << 24
    }

    /// The type and the number of values that come next.
    mutating func descriptor() -> (kind: Kind, count: Int)? {
        guard offset < bytes.count else { return nil }
        let byte = bytes[offset]
        offset += 1
        guard let kind = Kind(rawValue: Int(byte & 0x0F)) else { return nil }
        let count = Int(byte >> 4)
        if count < 15 { return (kind, count) }
        guard let stated = integers()?.first, let stated, stated >= 0 else { return nil }
        return (kind, Int(stated))
    }

    /// The next values, which are skipped.
    mutating func vector() -> Vector? {
        guard let (kind, count) = descriptor(), skip(kind, count) else { return nil }
        return Vector(kind: kind, count: count, start: offset - kind.size * count)
    }

    /// Skips values; false where there are fewer.
    mutating func skip(_ kind: Kind, _ count: Int, times: Int = 1) -> Bool {
        let (each, isHuge) = kind.size.multipliedReportingOverflow(by: count)
        let (size, overflow) = each.multipliedReportingOverflow(by: times)
        guard !isHuge, !overflow, size <= bytes.count - offset else { return false }
        offset += size
        return true
    }

    /// The next values as integers, with `nil` for missing ones.
    mutating func integers() -> [Int32?]? { vector().flatMap { integers($0) } }

    /// One integer of a vector; `nil` where it is not an integer, is missing, or is behind the end.
    func integer(_ vector: Vector, at index: Int) -> Int32? {
        guard index >= 0, index < vector.count else { return nil }
        let at = vector.start + index * vector.kind.size
        switch vector.kind {
        case .int8:
            let value = Int8(bitPattern: bytes[at])
            return value < .min + 8 ? nil : Int32(value)
        case .int16:
            let value = Int16(bitPattern: UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8)
            return value < .min + 8 ? nil : Int32(value)
        case .int32:
            let value = Int32(bitPattern: word(at: at))
            return value < .min + 8 ? nil : value
        case .missing, .float, .character: return nil
        }
    }

    /// The integers of a vector up to its end, with `nil` for missing ones; `nil` where the values are not integers.
    func integers(_ vector: Vector) -> [Int32?]? {
        var found: [Int32?] = []
        for index in 0..<vector.count {
            let at = vector.start + index * vector.kind.size
            let value: Int32
            let lowest: Int32
            switch vector.kind {
            case .int8:
                value = Int32(Int8(bitPattern: bytes[at]))
                lowest = Int32(Int8.min)
            case .int16:
                value = Int32(Int16(bitPattern: UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8))
                lowest = Int32(Int16.min)
            case .int32:
                value = Int32(bitPattern: word(at: at))
                lowest = .min
            case .missing: return []
            case .float, .character: return nil
            }
            // The lowest number is "missing", the next "end of vector".
            if value == lowest + 1 { break }
            found.append(value == lowest ? nil : value)
        }
        return found
    }

    /// The bytes of a text without the zeros that pad it; `nil` where the values are not text.
    func text(_ vector: Vector) -> ArraySlice<UInt8>? {
        guard vector.kind == .character || vector.count == 0 || vector.kind == .missing else { return nil }
        if vector.kind != .character { return [] }
        return bytes[vector.start..<vector.start + vector.count].prefix { $0 != 0 }
    }

    /// The values as a VCF has them; a dot where there are none.
    func written(_ vector: Vector) -> [UInt8]? {
        switch vector.kind {
        case .character:
            let text = text(vector) ?? []
            return text.isEmpty ? [0x2E] : Array(text)
        case .float:
            var parts: [String] = []
            for index in 0..<vector.count {
                let word = word(at: vector.start + 4 * index)
                // The bit patterns of section 6.3.3 for a missing value and for the end of a vector.
                if word == 0x7F80_0002 { break }
                parts.append(word == 0x7F80_0001 ? "." : String(Float(bitPattern: word)))
            }
            return Array((parts.isEmpty ? "." : parts.joined(separator: ",")).utf8)
        case .int8, .int16, .int32, .missing:
            guard let values = integers(vector) else { return nil }
            let parts = values.map { $0.map { String($0) } ?? "." }
            return Array((parts.isEmpty ? "." : parts.joined(separator: ",")).utf8)
        }
    }

    /// The genotype as a VCF has it: `0/1`, `1|0`, `./.` (section 6.3.3, "Genotypes").
    func genotype(_ vector: Vector) -> [UInt8]? {
        guard let values = integers(vector) else { return nil }
        var text: [UInt8] = []
        for (index, value) in values.enumerated() {
            guard let value, value >= 0 else {
                if index > 0 { text.append(0x2F) }
                text.append(0x2E)
                continue
            }
            if index > 0 { text.append(value & 1 == 1 ? 0x7C : 0x2F) }
            if value >> 1 == 0 {
                text.append(0x2E)
            } else {
                text += String((value >> 1) - 1).utf8
            }
        }
        return text.isEmpty ? [0x2E] : text
    }
}
