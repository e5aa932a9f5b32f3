// SPDX-License-Identifier: Apache-2.0

extension VCFRecord {
    /// The value of a key of INFO; empty for a flag and for `.`; `nil` where the record does not have the key.
    func info(_ key: StaticString) -> ArraySlice<UInt8>? {
        let size = key.utf8CodeUnitCount
        for field in info.split(separator: 0x3B) {
            guard field.count >= size,
                field.prefix(size).elementsEqual(UnsafeBufferPointer(start: key.utf8Start, count: size))
            else { continue }
            if field.count == size { return [] }
            guard field[field.startIndex + size] == 0x3D else { continue }
            let value = field.dropFirst(size + 1)
            return value.elementsEqual([0x2E]) ? [] : value
        }
        return nil
    }

    /// True where INFO has a flag, also in the form `KEY=1` or `KEY=true`.
    func hasFlag(_ key: StaticString) -> Bool {
        guard let value = info(key) else { return false }
        return !value.elementsEqual([0x30]) && !value.elementsEqual("false".utf8) && !value.elementsEqual("FALSE".utf8)
    }
}
