// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// The fenced blocks of rules in a literate file: a text in Markdown whose rules stand between a line that begins with
/// three or more backticks and the word `phene`, and a line of as many backticks.
///
/// A fence may be indented by up to three spaces (CommonMark 0.31.2, section 4.5); one in a quotation or a list that is
/// indented further is text. What stands between the blocks is for people, and says nothing to the compiler.
struct Fences {
    /// The bytes of each block, without the lines of its fences; rising.
    private(set) var code: [Range<Int>] = []
    /// The opening fence of a block that has no end.
    private(set) var unclosed: Range<Int>?

    private struct Fence {
        let mark: UInt8
        let length: Int
        /// What stands behind the marks.
        let info: ArraySlice<UInt8>
        let range: Range<Int>
    }

    /// - Complexity: linear in the size of the file.
    init(_ bytes: [UInt8]) {
        var open: (fence: Fence, start: Int)?
        var line = 0
        while line < bytes.count {
            let end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.count
            let next = min(end + 1, bytes.count)
            if let fence = Self.fence(bytes[line..<end]) {
                if let opened = open {
                    if fence.mark == opened.fence.mark, fence.length >= opened.fence.length, fence.info.isEmpty {
                        if Self.isOfRules(opened.fence) { code.append(opened.start..<line) }
                        open = nil
                    }
                } else {
                    open = (fence, next)
                }
            }
            line = next
        }
        if let open, Self.isOfRules(open.fence) {
            code.append(open.start..<bytes.count)
            unclosed = open.fence.range
        }
    }

    private static func isOfRules(_ fence: Fence) -> Bool {
        fence.info.prefix { $0 != 0x20 && $0 != 0x09 }.elementsEqual("phene".utf8)
    }

    private static func fence(_ line: ArraySlice<UInt8>) -> Fence? {
        let text = line.drop { $0 == 0x20 }
        guard text.startIndex - line.startIndex <= 3, let mark = text.first, mark == 0x60 || mark == 0x7E else {
            return nil
        }
        let marks = text.prefix { $0 == mark }
        var info = text[marks.endIndex...].drop { $0 == 0x20 || $0 == 0x09 }
        while let last = info.last, last == 0x20 || last == 0x09 || last == 0x0D { info.removeLast() }
        // Backticks behind backticks are code within a line.
        guard marks.count >= 3, mark == 0x7E || !info.contains(0x60) else { return nil }
        return Fence(mark: mark, length: marks.count, info: info, range: text.startIndex..<info.endIndex)
    }
}

extension SourceFile {
    /// True for a text in Markdown, whose rules stand in fenced blocks.
    public var isLiterate: Bool { path.hasSuffix(".md") }

    /// True unless the file is Markdown without a single block of rules, such as a read-me.
    public var holdsRules: Bool { !isLiterate || !Fences(bytes).code.isEmpty }
}
