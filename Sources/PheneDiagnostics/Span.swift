// SPDX-License-Identifier: Apache-2.0

/// A run of bytes in one file of a compilation.
public struct Span: Hashable, Comparable, Sendable {
    /// The index of the file among those of the compilation.
    public let file: Int
    /// Offset of the first byte, from 0.
    public let start: Int
    /// Offset after the last byte.
    public let end: Int

    public init(file: Int, start: Int, end: Int) {
        self.file = file
        self.start = start
        self.end = max(start, end)
    }

    /// The shortest span that holds both; both must be of one file.
    public func joined(to other: Span) -> Span {
        Span(file: file, start: min(start, other.start), end: max(end, other.end))
    }

    public static func < (a: Span, b: Span) -> Bool {
        (a.file, a.start, a.end) < (b.file, b.start, b.end)
    }
}
