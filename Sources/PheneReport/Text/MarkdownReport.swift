// SPDX-License-Identifier: Apache-2.0

/// A report in Markdown: the words of ``TextSummary`` or of ``TextReport``.
///
/// It begins with ``mark``. Nothing of the rules or of a file is markup.
public struct MarkdownReport: Sendable {
    /// The first line of every such report, a comment that readers of Markdown do not show.
    public static let mark = "<!-- phene report -->"

    /// The report, in UTF-8.
    public let utf8: [UInt8]

    /// The report.
    ///
    /// - Complexity: linear in its length.
    public var text: String { String(decoding: utf8, as: UTF8.self) }

    init(utf8: [UInt8]) { self.utf8 = utf8 }

    /// - Parameters:
    ///   - content: the report as data.
    ///   - isFull: whether it has all of ``TextReport`` or only ``TextSummary``.
    ///   - hasBackground: whether a whole report includes general background.
    ///   - hints: for a summary, how the reader gets to see more.
    public init(
        _ content: ReportContent, isFull: Bool = false, hasBackground: Bool = true, hints: [TextSummary.Hint] = []
    ) {
        var page = Page(.markdown, capacity: isFull ? 96 << 10 : 8 << 10)
        page.put(line: Self.mark)
        page.blank()
        if isFull {
            page.full(content, hasBackground ? .all : .known)
        } else {
            page.summary(content, content.highlights, hints: hints, Brevity.steps[0])
        }
        utf8 = page.utf8
    }
}
