// SPDX-License-Identifier: Apache-2.0

extension Markup {
    /// Background on conditions and medicines; the same for everyone.
    mutating func topics(_ content: ReportContent) {
        let shown = TopicPart.all.filter { !content.topics($0).isEmpty }.map { $0.title.lowercased() }
        if !shown.isEmpty {
            element(
                "p", ["class": "paper quiet"],
                "Not printed: background on \(Wording.list(shown, "and")), and why each result follows. "
                    + "Both are in the page on a screen, and in a page made to be printed whole.")
        }
        for part in TopicPart.all {
            let topics = content.topics(part)
            if topics.isEmpty { continue }
            section(part.id, part.title, "background") { page in
                page.element("p", ["class": "quiet"], content.lead(part))
                for topic in topics {
                    page.element("details", ["id": "topic-" + topic.name]) { page in
                        page.element("summary", topic.title)
                        page.paragraphs(topic.about)
                        page.list(topic.relations, "quiet")
                        if !topic.guidance.isEmpty {
                            page.element("p", TopicEntry.guidanceLead + ":")
                            page.list(topic.guidance)
                        }
                        let others = topic.citations.filter { $0.supports.isEmpty }
                        if !others.isEmpty {
                            page.element("p", ["class": "evidence"]) { page in
                                page.text("References:")
                                page.citations(others)
                            }
                        }
                        page.supported(by: topic.citations)
                    }
                }
            }
        }
    }
}
