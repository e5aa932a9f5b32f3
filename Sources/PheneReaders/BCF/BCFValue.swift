// SPDX-License-Identifier: Apache-2.0

/// A place within the bytes of a BCF record, from which values are taken one after the other.
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

        /// How many bytes one value takes.
        var size: Int {
            switch self {
            case .missing: 0
            case .int8, .character: 1
            case .int16: 2
            case .int32, .float: 4
            }
        }
    }

    /// A value or several of one type.
    struct Vector {
        let kind: Kind
        let count: Int
        /// Where they begin.
        let start: Int
    }

    let bytes: [UInt8]
    private(set) var place: Int

    init(_ bytes: [UInt8], at place: Int = 0) {
        self.bytes = bytes
        self.place = place
    }

    /// The next four bytes as a number; `nil` at the end, as for all below.
    mutating func word() -> UInt32? {
        guard place + 4 <= bytes.count else { return nil }
        defer { place += 4 }
        return word(at: place)
    }

    private func word(at place: Int) -> UInt32 {
        UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
            | UInt32(bytes[place + 3]) << 24
    }

    /// The type byte, and with a count above 14 the number that follows it.
    mutating func descriptor() -> (kind: Kind, count: Int)? {
        guard place < bytes.count else { return nil }
        let byte = bytes[place]
        place += 1
        guard let kind = Kind(rawValue: Int(byte & 0x0F)) else { return nil }
        let count = Int(byte >> 4)
        if count < 15 { return (kind, count) }
        guard let stated = integers()?.first, let stated, stated >= 0 else { return nil }
        return (kind, Int(stated))
    }

    /// A typed value, without reading what is in it.
    mutating func vector() -> Vector? {
        guard let (kind, count) = descriptor(), skip(kind, count) else { return nil }
        return Vector(kind: kind, count: count, start: place - kind.size * count)
    }

    /// Steps over values; false where there are not so many.
    mutating func skip(_ kind: Kind, _ count: Int, times: Int = 1) -> Bool {
        let (each, isHuge) = kind.size.multipliedReportingOverflow(by: count)
        let (size, overflow) = each.multipliedReportingOverflow(by: times)
        guard !isHuge, !overflow, size <= bytes.count - place else { return false }
        place += size
        return true
    }

    /// A typed vector of integers; `nil` in it where one is missing.
    mutating func integers() -> [Int32?]? { vector().flatMap { integers($0) } }

    /// One integer of a vector; `nil` where it is none, is missing, or is behind the end.
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

    /// The integers of a vector up to its end.
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

    /// The bytes of a text; those of zero fill it up.
    func text(_ vector: Vector) -> ArraySlice<UInt8>? {
        guard vector.kind == .character || vector.count == 0 || vector.kind == .missing else { return nil }
        if vector.kind != .character { return [] }
        return bytes[vector.start..<vector.start + vector.count].prefix { $0 != 0 }
    }

    /// The values as VCF writes them; a dot where there are none.
    func written(_ vector: Vector) -> [UInt8]? {
        switch vector.kind {
        case .character:
            let text = text(vector) ?? []
            return text.isEmpty ? [0x2E] : Array(text)
        case .float:
            var parts: [String] = []
            for index in 0..<vector.count {
                let word = word(at: vector.start + 4 * index)
                // The quiet patterns of section 6.3.3 for missing and for the end of a vector.
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

    /// The genotype as VCF writes it: `0/1`, `1|0`, `./.` (section 6.3.3, "Genotypes").
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
