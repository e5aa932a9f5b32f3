// SPDX-License-Identifier: Apache-2.0

/// Whether a record of a BCF may go farther than the length that it states.
///
/// Writers take that length from END, and from REF where END is none that they can read. So it is borne out by END in a block of
/// the reference, and not by anything in a symbol of a range (`<DEL>`, `<DUP>`, `<CNV>`) that has no more of it than REF. What is
/// doubtful is judged as a line of a VCF.
enum BCFReach {
    /// So much of a record is looked at; what is longer is doubtful.
    static let mostBytes = 4096

    /// - Parameters:
    ///   - bytes: a record from the first of its lengths on, 32 bytes or more.
    ///   - endKey: the number of END.
    static func isDoubtful(_ bytes: UnsafeRawBufferPointer, endKey: Int?) -> Bool {
        let length = Int64(Int32(bitPattern: bytes.word(at: 16)))
        let counts = bytes.word(at: 24)
        let alleleCount = Int(counts >> 16)
        var place = 32
        guard let _ = text(bytes, &place), let reference = text(bytes, &place) else { return true }
        if length > Int64(reference.count) { return false }
        var isBlock = true
        for _ in 1..<max(alleleCount, 1) {
            guard let alternative = text(bytes, &place) else { return true }
            guard bytes[alternative].first == 0x3C else {
                isBlock = false
                continue
            }
            let name = bytes[alternative].dropFirst()
            if RecordReach.isRange(name) { return true }
            isBlock = isBlock && AlleleColumns.isAnyOther(name.dropLast())
        }
        guard isBlock, let endKey else { return false }
        // END is the base before the first one that is not meant, which is the position counted from 0 with the length added.
        let end = Int64(Int32(bitPattern: bytes.word(at: 12))) + length
        var cursor = BCFCursor(Array(bytes[place...]))
        guard cursor.vector() != nil else { return true }
        for _ in 0..<Int(counts & 0xFFFF) {
            guard let key = cursor.integers()?.first, let value = cursor.vector() else { return true }
            guard let key, Int(key) == endKey else { continue }
            guard let values = cursor.integers(value) else { return true }
            if !values.allSatisfy({ $0.map { Int64($0) == end } ?? false }) { return true }
        }
        return false
    }

    /// The place of the next text, which is stepped over; `nil` where there is none.
    private static func text(_ bytes: UnsafeRawBufferPointer, _ place: inout Int) -> Range<Int>? {
        guard place < bytes.count else { return nil }
        var count = Int(bytes[place] >> 4)
        guard bytes[place] & 0x0F == 7 || count == 0 else { return nil }
        place += 1
        if count == 15 {
            var cursor = BCFCursor(Array(bytes[place..<min(place + 5, bytes.count)]))
            guard let stated = cursor.integers()?.first, let stated, stated >= 0 else { return nil }
            count = Int(stated)
            place += cursor.place
        }
        guard count <= bytes.count - place else { return nil }
        defer { place += count }
        return place..<place + count
    }
}
