// SPDX-License-Identifier: Apache-2.0

/// The fields of a sample's column by the keys of FORMAT. Fields at the end may be missing.
struct SampleFields {
    private let keys: [ArraySlice<UInt8>]
    private let values: [ArraySlice<UInt8>]

    init(format: ArraySlice<UInt8>, sample: ArraySlice<UInt8>) {
        keys = format.split(separator: 0x3A, omittingEmptySubsequences: false)
        values = sample.split(separator: 0x3A, omittingEmptySubsequences: false)
    }

    var keyCount: Int { keys.count }

    /// True where FORMAT is `GT` and nothing else.
    var isGenotypeAlone: Bool { keys.count == 1 && hasKey("GT") }

    @inline(__always)
    private static func isSame(_ name: ArraySlice<UInt8>, _ key: String) -> Bool {
        name.count == key.utf8.count && name.elementsEqual(key.utf8)
    }

    /// The text of a field; `nil` where there is none, or a lone `.`.
    func text(_ key: String) -> ArraySlice<UInt8>? {
        for (index, name) in keys.enumerated() where Self.isSame(name, key) {
            guard index < values.count, !values[index].isEmpty, !values[index].elementsEqual([0x2E]) else { return nil }
            return values[index]
        }
        return nil
    }

    func hasKey(_ key: String) -> Bool { keys.contains { Self.isSame($0, key) } }

    /// The number of times that FORMAT names a key.
    func count(of key: String) -> Int { keys.count { Self.isSame($0, key) } }

    /// True where the sample has a field of a key and it is not `.`; also where the field is empty.
    func isGiven(_ key: String) -> Bool {
        for (index, name) in keys.enumerated() where Self.isSame(name, key) {
            return index < values.count && !values[index].elementsEqual([0x2E])
        }
        return false
    }

    /// The value of a field as an integer of at least 0; `nil` for other values.
    func number(_ key: String) -> Int? { text(key).flatMap { RecordReach.integer($0) }.flatMap { Int(exactly: $0) } }
}
