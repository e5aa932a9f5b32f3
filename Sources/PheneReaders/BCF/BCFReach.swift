// SPDX-License-Identifier: Apache-2.0

/// Whether a record of a BCF may extend farther than the length that it states.
///
/// Writers compute the length from END, and from REF where they cannot read END. So in a block of the reference END confirms the length,
/// and for a symbol that covers a range (`<DEL>`, `<DUP>`, `<CNV>`) nothing confirms a length that is that of REF. Such records are parsed
/// as lines of a VCF.
enum BCFReach {
    /// The number of bytes of a record that are checked; longer records are doubtful.
    static let maxBytes = 4096

    /// True where the record must be parsed.
    ///
    /// - Parameters:
    ///   - bytes: a record from the first of its two lengths on, at least 32 bytes.
    ///   - endKey: the number of the key END; `nil` where the header does not have it.
    static func isDoubtful(_ bytes: UnsafeRawBufferPointer, endKey: Int?) -> Bool {
        let length = Int64(Int32(bitPattern: bytes.word(at: 16)))
        let counts = bytes.word(at: 24)
        let alleleCount = Int(counts >> 16)
        var offset = 32
        guard let _ = text(bytes, &offset), let reference = text(bytes, &offset) else { return true }
        if length > Int64(reference.count) { return false }
        var isBlock = true
        for _ in 1..<max(alleleCount, 1) {
            guard let alternate = text(bytes, &offset) else { return true }
            guard bytes[alternate].first == 0x3C else {
                isBlock = false
                continue
            }
            let name = bytes[alternate].dropFirst()
            if RecordReach.isRange(name) { return true }
            isBlock = isBlock && AlleleColumns.isAnyOther(name.dropLast())
        }
        guard isBlock, let endKey else { return false }
        // END, counted from 1, is the position counted from 0 plus the length.
        let end = Int64(Int32(bitPattern: bytes.word(at: 12))) + length
        var cursor = BCFCursor(Array(bytes[offset...]))
        guard cursor.vector() != nil else { return true }
        for _ in 0..<Int(counts & 0xFFFF) {
            guard let key = cursor.integers()?.first, let value = cursor.vector() else { return true }
            guard let key, Int(key) == endKey else { continue }
            guard let values = cursor.integers(value) else { return true }
            if !values.allSatisfy({ $0.map { Int64($0) == end } ?? false }) { return true }
        }
        return false
    }

    /// The range of the next text, which is skipped; `nil` where there is none.
    private static func text(_ bytes: UnsafeRawBufferPointer, _ offset: inout Int) -> Range<Int>? {
        guard offset < bytes.count else { return nil }
        var count = Int(bytes[offset] >> 4)
        guard bytes[offset] & 0x0F == 7 || count == 0 else { return nil }
        offset += 1
        if count == 15 {
            var cursor = BCFCursor(Array(bytes[offset..<min(offset + 5, bytes.count)]))
            guard let stated = cursor.integers()?.first, let stated, stated >= 0 else { return nil }
            count = Int(stated)
            offset += cursor.offset
        }
        guard count <= bytes.count - offset else { return nil }
        defer { offset += count }
        return offset..<offset + count
    }
}
