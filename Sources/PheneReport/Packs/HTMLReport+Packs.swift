// SPDX-License-Identifier: Apache-2.0

extension HTMLReport {
    /// The page of several packs: a part for each pack, with its summary, then the questions, the file, the limits and the references of
    /// all. With one pack it is the page of that pack.
    ///
    /// - Parameters:
    ///   - content: the report as data.
    ///   - print: how much of the page is printed on paper.
    public init(_ content: CombinedContent, print: Print = .brief) {
        if let only = content.onlyPart {
            self.init(only, print: print)
            return
        }
        let parts = content.parts.map { (content: $0, table: ResultsTable($0), scope: $0.pack.name + "-") }
        var page = Markup(
            language: content.parts.lazy.compactMap { $0.language }.first ?? "",
            translations: content.parts.reduce(into: []) { $0.formUnion($1.translations) }, capacity: Self.byteLimit)
        let style = Style(
            parts.filter { $0.content.hasOtherRules }.map { ($0.table, $0.scope) },
            hasPharmacogenes: content.parts.contains { !$0.pharmacogenes.isEmpty }, hasPacks: true)
        page.document(content.title, style, print) { page in
            page.heading(content.first, content.title, content.parts.map { $0.pack }, notes: content.notes)
            page.element("main", ["id": "main"]) { page in
                let questions = content.questions
                page.contents(
                    "On this page",
                    parts.map { ($0.scope + "pack", $0.content.pack.heading) }
                        + (questions.isEmpty ? [] : [("questions", "Questions")]) + Markup.endLinks)
                for part in parts { page.pack(part.content, part.table, part.scope) }
                page.questions(questions)
                page.section("file", "The file and the rules") { page in
                    page.facts(content.first, answers: content.answers, content.parts.map { $0.pack })
                    page.issues(content.first)
                }
                page.limits(content.limits)
                page.references(content.references, isRedacted: content.first.isRedacted)
                page.glossary()
                page.dataSection(JSONReport.compact(content))
            }
        }
        self.init(utf8: page.utf8)
    }
}

extension Markup {
    /// The part of one of several packs.
    ///
    /// - Parameter scope: what precedes the ids of the part.
    fileprivate mutating func pack(_ content: ReportContent, _ table: ResultsTable, _ scope: String) {
        self.scope = scope
        section("pack", content.pack.heading, "pack") { page in
            page.depth = 1
            if !content.selection.isEmpty { page.element("p", ["class": "note"], content.selection) }
            page.paragraphs(content.pack.about)
            page.summary(content)
            page.contents("In the part " + content.pack.heading, page.links(to: content, []))
            page.firstParts(content, table)
            page.laterParts(content)
            page.uncalled(content)
            page.depth = 0
        }
        self.scope = ""
    }
}
