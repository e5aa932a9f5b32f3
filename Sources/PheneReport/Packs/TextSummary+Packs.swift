// SPDX-License-Identifier: Apache-2.0

extension TextSummary {
    /// The summary of several packs: the file once, then a summary of each pack, then the questions of all. With one pack it is the
    /// summary of that pack.
    ///
    /// - Parameters:
    ///   - content: the report as data.
    ///   - hints: how the reader gets to see more; listed at the end.
    ///   - isColoured: whether to use ANSI colours; the words are the same without.
    public init(_ content: CombinedContent, hints: [Hint] = [], isColoured: Bool = false) {
        if let only = content.onlyPart {
            self.init(only, hints: hints, isColoured: isColoured)
            return
        }
        var utf8: [UInt8] = []
        let highlights = content.parts.map { $0.highlights }
        for brevity in Brevity.steps {
            var page = Page(isColoured: isColoured, capacity: 16 << 10)
            page.summary(content, highlights, hints: hints, brevity)
            utf8 = page.utf8
            if utf8.count(where: { $0 == 0x0A }) <= Self.lineLimit * content.parts.count { break }
        }
        self.init(utf8: utf8)
    }
}

extension Page {
    /// - Parameter highlights: those of each part.
    mutating func summary(
        _ content: CombinedContent, _ highlights: [[Highlight]], hints: [TextSummary.Hint], _ brevity: Brevity
    ) {
        title(content.title)
        shortFile(content.first)
        shortAnswers(content.answers, brevity)
        shortWarnings(content.first)
        for note in content.notes { paragraphs(note) }
        paragraphs("Rules: " + content.rules + ". Information, not medical advice.")
        for (part, highlights) in zip(content.parts, highlights) {
            pack(part.pack.heading)
            depth = 1
            if !part.selection.isEmpty { paragraphs(part.selection, tone: .strong) }
            shortCoverage(part)
            shortResults(part, highlights, brevity)
            if part.hasOtherRules { shortUnknown(part) }
            depth = 0
        }
        shortQuestions(content.questions, keptOpen: content.keptOpen, content.first.audience, brevity)
        self.hints(hints)
    }
}

extension CombinedContent {
    /// The title of a report of several packs.
    var title: String {
        (first.file.isNone ? "Results from outside by " : "Results for this file by ")
            + Wording.count(parts.count, "pack", "packs") + " of rules"
    }
}
