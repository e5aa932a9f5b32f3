// SPDX-License-Identifier: Apache-2.0

/// The line ends of rule files: a line feed, a carriage return, or both
/// together, which count as one line end.
///
/// Editors end lines there too. They also end lines at U+2028, U+2029, U+0085, U+000B and U+000C; these are errors in
/// rule files (``HiddenCharacter``), so that editors and Phene agree on line numbers.
public enum LineEnd {
    /// Whether a byte is a line feed or a carriage return.
    public static func isPart(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    /// The lines of some bytes: the range of the text without its line end, and the start of the next line. The last
    /// line may be empty.
    ///
    /// - Complexity: linear in the bytes.
    public static func lines(of bytes: ArraySlice<UInt8>) -> [(text: Range<Int>, next: Int)] {
        var lines: [(text: Range<Int>, next: Int)] = []
        var start = bytes.startIndex
        while true {
            let end = bytes[start...].firstIndex(where: isPart) ?? bytes.endIndex
            guard end < bytes.endIndex else {
                lines.append((start..<end, end))
                return lines
            }
            let isPair = bytes[end] == 0x0D && end + 1 < bytes.endIndex && bytes[end + 1] == 0x0A
            let next = end + (isPair ? 2 : 1)
            lines.append((start..<end, next))
            start = next
        }
    }
}
