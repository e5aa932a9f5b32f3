// SPDX-License-Identifier: Apache-2.0

extension MarkdownReport {
    /// The report of several packs; with one pack, of that pack.
    ///
    /// - Parameters:
    ///   - content: the report as data.
    ///   - isFull: whether it has all of ``TextReport`` or only ``TextSummary``.
    ///   - hasBackground: whether a whole report includes general background.
    ///   - hints: for a summary, how the reader gets to see more.
    public init(
        _ content: CombinedContent, isFull: Bool = false, hasBackground: Bool = true, hints: [TextSummary.Hint] = []
    ) {
        if let only = content.onlyPart {
            self.init(only, isFull: isFull, hasBackground: hasBackground, hints: hints)
            return
        }
        var page = Page(.markdown, capacity: isFull ? 192 << 10 : 16 << 10)
        page.put(line: Self.mark)
        page.blank()
        if isFull {
            page.full(content, hasBackground ? .all : .known)
        } else {
            page.summary(content, content.parts.map { $0.highlights }, hints: hints, Brevity.steps[0])
        }
        self.init(utf8: page.utf8)
    }
}
