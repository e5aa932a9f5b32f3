// SPDX-License-Identifier: Apache-2.0

extension TextReport {
    /// The whole report of several packs: the file once, then the results of each pack, then the questions, limits and references of all.
    /// With one pack it is the report of that pack.
    ///
    /// - Parameters:
    ///   - content: the report as data.
    ///   - hasBackground: whether to include what is the same for everyone, as in a report of one pack.
    ///   - isColoured: whether to use ANSI colours; the words are the same without.
    public init(_ content: CombinedContent, hasBackground: Bool = true, isColoured: Bool = false) {
        if let only = content.onlyPart {
            self.init(only, hasBackground: hasBackground, isColoured: isColoured)
            return
        }
        func text(_ studies: StudyDetail) -> [UInt8] {
            var page = Page(isColoured: isColoured, width: 100, capacity: 192 << 10)
            page.full(content, studies)
            return page.utf8
        }
        var utf8 = text(hasBackground ? .all : .known)
        let isWhole = content.parts.allSatisfy { $0.selection.isEmpty }
        if !hasBackground, isWhole, utf8.count(where: { $0 == 0x0A }) > Self.lineLimit * content.parts.count {
            utf8 = text(.notable)
        }
        self.init(utf8: utf8)
    }
}

extension Page {
    mutating func full(_ content: CombinedContent, _ studies: StudyDetail) {
        let hasBackground = studies == .all
        let first = content.first
        title(content.title)
        paragraphs("Rules: " + content.rules + ". Information, not medical advice; see Limits below.")
        if let date = first.date { paragraphs("Date: " + date) }
        if first.isRedacted { paragraphs(Wording.redaction) }
        section("The file")
        fileFacts(first)
        answersUsed(content.answers)
        for part in content.parts {
            field("Rules", "\(part.pack.nameAndVersion), digest \(Wording.digest(part.pack.digest))")
        }
        for note in content.notes { paragraphs(note, indent: 2) }
        for part in content.parts {
            pack(part.pack.heading)
            depth = 1
            if !part.selection.isEmpty { paragraphs(part.selection, tone: .strong) }
            if hasBackground, !part.pack.about.isEmpty { paragraphs(part.pack.about) }
            glance(part)
            results(part, studies)
            background(part, studies)
            depth = 0
        }
        questions(content.questions)
        limits(first)
        references(
            hasBackground
                ? content.references
                : CombinedContent.merged(content.parts.map { $0.citedReferences(of: $0.references, studies) }))
    }
}
