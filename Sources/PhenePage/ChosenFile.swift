// SPDX-License-Identifier: Apache-2.0

/// A small file that a person chose beside the genotype file, as a whole.
package struct ChosenFile: Sendable {
    /// The name without folders, for messages and reports.
    package let name: String
    /// All bytes, or the first of a file that is larger than its kind can be.
    package let bytes: [UInt8]

    /// Takes the value of each property.
    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// Reads what the script of the page passes: the name, a newline, and the bytes. A name that has a newline has none here.
    package init(passed: some BidirectionalCollection<UInt8>) {
        let end = passed.firstIndex(of: 0x0A) ?? passed.endIndex
        name = String(decoding: passed[..<end], as: UTF8.self)
        bytes = end == passed.endIndex ? [] : Array(passed[passed.index(after: end)...])
    }
}
