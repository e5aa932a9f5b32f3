// SPDX-License-Identifier: Apache-2.0

/// Where lines end, one rule for everything that reads rule files: at a line feed, at a carriage return, and at the two
/// together, which are one line end.
///
/// Editors end a line there too. They also end one at U+2028, U+2029, U+0085, U+000B and U+000C; these are errors in rule
/// files (``HiddenCharacter``), so that nothing stands on a line of its own in an editor and on another one for Phene.
public enum LineEnd {
    public static func isPart(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    /// The lines of some bytes, each with the line end behind it; the last one may be empty.
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
