// SPDX-License-Identifier: Apache-2.0

extension ArraySlice<UInt8> {
    /// True where other bytes occur in these one after another, as no bytes always do. The standard library's own search for a
    /// sequence is not in Embedded Swift.
    ///
    /// - Complexity: proportional to the product of both lengths at worst.
    package func contains(bytes other: [UInt8]) -> Bool {
        guard let first = other.first else { return true }
        var rest = self
        while let index = rest.firstIndex(of: first) {
            if rest[index...].starts(with: other) { return true }
            rest = rest[(index + 1)...]
        }
        return false
    }
}
