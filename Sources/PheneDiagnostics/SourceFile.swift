// SPDX-License-Identifier: Apache-2.0

/// A text with a name: a rule file, or a line of a genotype file that a message shows.
public struct SourceFile: Sendable, Hashable {
    /// As messages print it, relative to where the user stands where that is possible.
    public let path: String
    /// The bytes, which need not be valid UTF-8.
    public let bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    public init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}
