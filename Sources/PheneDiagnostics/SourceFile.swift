// SPDX-License-Identifier: Apache-2.0

/// A text with a path: a rule file, or a line of a genotype file that a message shows.
public struct SourceFile: Sendable, Hashable {
    /// The path as messages show it, relative to the current folder if possible.
    public let path: String
    /// The bytes, which need not be valid UTF-8.
    public let bytes: [UInt8]

    /// - Parameters:
    ///   - path: the path as messages show it.
    ///   - bytes: the contents.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// A file with the UTF-8 bytes of a text.
    public init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}
