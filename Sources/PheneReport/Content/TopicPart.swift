// SPDX-License-Identifier: Apache-2.0

/// A section of the report that describes things of one kind, for reading.
struct TopicPart {
    let kind: String
    /// The place of the section in a page.
    let id: String
    let title: String
    let lead: String

    static let all = [
        TopicPart(
            kind: "condition", id: "conditions", title: "Conditions",
            lead:
                "Background for reading. It is the same for everyone: nothing here is a diagnosis, and none follows from a "
                + "genotype of this report."),
        TopicPart(
            kind: "drug", id: "medicines", title: "Medicines",
            lead: "Background for reading. It is the same for everyone. No dose is advised; start, stop or change no "
                + "medicine because of it."),
    ]
}

extension ReportContent {
    /// The topics of a section, as declared.
    func topics(_ part: TopicPart) -> [TopicEntry] { topics.filter { $0.kind == part.kind } }
}
