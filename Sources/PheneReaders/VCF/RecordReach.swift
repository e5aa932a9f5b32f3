// SPDX-License-Identifier: Apache-2.0

/// How far a record without bases in ALT may extend, as far as can be determined without parsing it.
///
/// Section numbers are those of the VCF specification 4.5: `END` and `SVLEN` in INFO (3), `LEN` in FORMAT (1.6.2). An END that cannot be
/// read, or is before the record, may be anywhere, so such a record may reach every position behind it until it is parsed. The same
/// applies to a symbol that covers a range (`<DEL>`, `<DUP>`, `<CNV>`) without END and length.
struct RecordReach {
    /// The last position by `END`, counted from 1.
    private(set) var end: UInt32?
    /// True where END is not an integer, or there are two different ones.
    private(set) var isEndUnreadable = false
    /// True for `END=.`, as some programs write an END that they could not read.
    private(set) var isEndMissing = false
    /// The largest value of `SVLEN`, without its sign.
    private(set) var length: UInt32?
    /// True where ALT has a symbol that covers a range of the reference.
    private(set) var hasRange = false
    /// True where FORMAT has LEN, so that the sample's column may state a length.
    private(set) var hasSampleLength = false

    /// - Parameter line: the columns of a line from ALT on.
    init(alternates line: UnsafeBufferPointer<UInt8>) {
        var tabs = 0
        var index = 0
        var fieldStart = false
        while index < line.count {
            let byte = line[index]
            if byte == 0x09 {
                tabs += 1
                if tabs > 4 { break }
                fieldStart = tabs == 3
                index += 1
                if tabs == 4 {
                    hasSampleLength = Self.hasLength(line, index)
                    break
                }
                continue
            }
            if tabs == 0, byte == 0x3C, Self.isRange(line[(index + 1)...]) { hasRange = true }
            if tabs == 3 {
                if fieldStart {
                    if byte == 0x45 { takeEnd(line, index) }
                    if byte == 0x53, let size = Self.number(line, index, "SVLEN=") { length = max(length ?? 0, size) }
                }
                fieldStart = byte == 0x3B
            }
            index += 1
        }
    }

    /// True where the name of a symbol begins like those of deletions, duplications, copy numbers and tandem repeats.
    static func isRange(_ name: some Collection<UInt8>) -> Bool {
        let start = name.prefix(3)
        return start.elementsEqual("DEL".utf8) || start.elementsEqual("DUP".utf8)
            || start.prefix(2).elementsEqual("CN".utf8)
            || start.elementsEqual("STR".utf8)
    }

    /// True where a symbol covers a range of unknown length.
    var isOpen: Bool { hasRange && end == nil && length == nil }

    /// Reads END, if it begins at an offset.
    private mutating func takeEnd(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) {
        guard start + 4 <= line.count, line[start + 1] == 0x4E, line[start + 2] == 0x44 else { return }
        guard line[start + 3] == 0x3D else {
            // The key without a value.
            if line[start + 3] == 0x3B || line[start + 3] == 0x09 { isEndUnreadable = true }
            return
        }
        let text = line[(start + 4)...].prefix { $0 != 0x3B && $0 != 0x09 && $0 != 0x0D }
        if text.elementsEqual([0x2E]) {
            isEndMissing = true
            return
        }
        guard let value = Self.integer(text).flatMap({ UInt32(exactly: $0) }), end == nil || end == value else {
            isEndUnreadable = true
            return
        }
        end = value
    }

    /// An integer of at least 0, with or without a plus sign; `nil` for other text. Large numbers are clamped.
    static func integer(_ text: some Collection<UInt8>) -> UInt64? {
        let digits = text.first == 0x2B ? text.dropFirst() : text[...]
        guard !digits.isEmpty else { return nil }
        var value: UInt64 = 0
        for digit in digits {
            guard digit &- 0x30 < 10 else { return nil }
            value = min(value * 10 + UInt64(digit &- 0x30), 1 << 40)
        }
        return value
    }

    /// True where the record may extend to a position.
    ///
    /// - Parameter distance: that of the position from the record's own, in bases.
    func reaches(_ position: UInt32, distance: UInt32) -> Bool {
        // An END before the record cannot be used.
        if let end, UInt64(end) + UInt64(distance) < UInt64(position) { return true }
        if isEndUnreadable || isEndMissing || isOpen { return true }
        if let end, end >= position { return true }
        if let length, length >= distance { return true }
        return hasSampleLength
    }

    /// The largest of the numbers behind a key.
    private static func number(_ line: UnsafeBufferPointer<UInt8>, _ start: Int, _ key: StaticString) -> UInt32? {
        let size = key.utf8CodeUnitCount
        guard start + size < line.count else { return nil }
        for offset in 0..<size where line[start + offset] != key.utf8Start[offset] { return nil }
        var largest: UInt64?
        var value: UInt64 = 0
        var digits = 0
        var index = start + size
        scan: while true {
            let byte = index < line.count ? line[index] : 0x3B
            switch byte {
            case 0x30...0x39:
                value = min(value * 10 + UInt64(byte - 0x30), 1 << 40)
                digits += 1
            case 0x2D where digits == 0: break
            case 0x2C, 0x3B, 0x09, 0x0D:
                if digits > 0 { largest = max(largest ?? 0, value) }
                value = 0
                digits = 0
                if byte != 0x2C { break scan }
            default: break scan
            }
            index += 1
        }
        return largest.map { UInt32(clamping: $0) }
    }

    private static func hasLength(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        var index = start
        while index < line.count, line[index] != 0x09 {
            let isStart = index == start || line[index - 1] == 0x3A
            if isStart, index + 3 <= line.count, line[index] == 0x4C, line[index + 1] == 0x45, line[index + 2] == 0x4E,
                index + 3 == line.count || line[index + 3] == 0x3A || line[index + 3] == 0x09
            {
                return true
            }
            index += 1
        }
        return false
    }
}
