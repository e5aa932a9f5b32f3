// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// A printable source line, and the carets below it.
struct Excerpt {
    let line: String
    let indent: String
    let carets: String

    /// The number of bytes shown on either side of the span in a very long line.
    private static let reach = 100

    init(_ bytes: [UInt8], _ table: LineTable, _ span: Span) {
        let range = table.range(ofLine: table.location(of: span.start).line)
        // A span may start at the line break, or cover several lines.
        let place = min(max(span.start, range.lowerBound), range.upperBound)
        let start = Self.boundary(bytes, max(range.lowerBound, place - Self.reach), in: range)
        let last = min(max(span.end, place), range.upperBound, place + 2 * Self.reach)
        let end = Self.boundary(bytes, min(range.upperBound, last + Self.reach, place + 2 * Self.reach), in: range)
        let markEnd = min(last, end)
        let before = Self.printable(bytes[start..<place])
        let marked = Self.printable(bytes[place..<markEnd])
        let after = Self.printable(bytes[markEnd..<end])
        let cut = start > range.lowerBound ? "..." : ""
        line = cut + before + marked + after + (end < range.upperBound ? "..." : "")
        indent = String(repeating: " ", count: (cut + before).count)
        carets = String(repeating: "^", count: max(1, marked.count))
    }

    /// The next offset that is not inside a UTF-8 character, which has at most three bytes after its first.
    private static func boundary(_ bytes: [UInt8], _ place: Int, in range: Range<Int>) -> Int {
        guard place > range.lowerBound else { return place }
        let next = place..<min(place + 3, range.upperBound)
        return next.first { bytes[$0] & 0xC0 != 0x80 } ?? next.upperBound
    }

    /// The text with control characters made visible.
    static func printable(_ bytes: ArraySlice<UInt8>) -> String {
        var text = ""
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control where scalar == "\t": text += "    "
            case .control, .format, .lineSeparator, .paragraphSeparator:
                text += "\\u{" + String(scalar.value, radix: 16) + "}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
