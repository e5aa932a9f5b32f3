// SPDX-License-Identifier: Apache-2.0

extension Markup {
    /// Conditions and medicines that the rules describe; the same for every reader.
    mutating func topics(_ content: ReportContent) {
        for part in TopicPart.all {
            let topics = content.topics(part)
            if topics.isEmpty { continue }
            section(part.id, part.title) { page in
                page.element("p", ["class": "quiet"], part.lead)
                for topic in topics {
                    page.element("details", ["id": "topic-" + topic.name]) { page in
                        page.element("summary", topic.title)
                        page.paragraphs(topic.about)
                        page.list(topic.relations, "quiet")
                        if !topic.citations.isEmpty {
                            page.element("p", ["class": "evidence"]) { page in
                                page.text("References:")
                                page.citations(topic.citations)
                            }
                        }
                    }
                }
            }
        }
    }
}
