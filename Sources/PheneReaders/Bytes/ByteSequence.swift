// SPDX-License-Identifier: Apache-2.0

extension ArraySlice<UInt8> {
    /// True where other bytes, at least one, occur in these one after another. The standard library's own search of a sequence is
    /// not in Embedded Swift.
    func holds(_ other: [UInt8]) -> Bool {
        guard let first = other.first else { return true }
        var rest = self
        while let place = rest.firstIndex(of: first) {
            if rest[place...].starts(with: other) { return true }
            rest = rest[(place + 1)...]
        }
        return false
    }
}
