// SPDX-License-Identifier: Apache-2.0

/// A range of bytes in one file of a compilation.
public struct Span: Hashable, Comparable, Sendable {
    /// The index of the file in the compilation, counted from 0.
    public let file: Int
    /// The offset of the first byte, counted from 0.
    public let start: Int
    /// The offset after the last byte.
    public let end: Int

    /// - Parameters:
    ///   - file: the index of the file in the compilation.
    ///   - start: the offset of the first byte.
    ///   - end: the offset after the last byte; an end before the start gives an empty span.
    public init(file: Int, start: Int, end: Int) {
        self.file = file
        self.start = start
        self.end = max(start, end)
    }

    /// The shortest span that contains both; both must be in the same file.
    public func joined(to other: Span) -> Span {
        Span(file: file, start: min(start, other.start), end: max(end, other.end))
    }

    /// By file, then by start, then by end.
    public static func < (a: Span, b: Span) -> Bool {
        (a.file, a.start, a.end) < (b.file, b.start, b.end)
    }
}
