// SPDX-License-Identifier: Apache-2.0

/// A section of the report with background on topics of one kind.
struct TopicPart {
    /// The kind of its topics; see ``TopicEntry/kind``.
    let kind: String
    /// The id of the section in a page.
    let id: String
    let title: String
    /// The first paragraph.
    let lead: String

    static let all = [
        TopicPart(
            kind: "condition", id: "conditions", title: "Conditions",
            lead:
                "General background, the same for everyone. Nothing here is a diagnosis, and no diagnosis follows from a "
                + "genotype in this report."),
        TopicPart(
            kind: "drug", id: "drugs", title: "Medicines",
            lead:
                "General background, the same for everyone. No dose is advised; do not start, stop or change a medicine "
                + "because of it."),
    ]
}

extension TopicEntry {
    /// The words before what guidelines say with a medicine.
    static let guidanceLead = "By your genes"
    /// What the first paragraph of a section with guidance adds.
    static let guidanceNote =
        "Only what follows \"\(guidanceLead)\" is about you: what guidelines say, to show to your prescriber."
}

extension ReportContent {
    /// The topics of a section, as declared.
    func topics(_ part: TopicPart) -> [TopicEntry] { topics.filter { $0.kind == part.kind } }

    /// The first paragraph of a section, which says what in it is about this person.
    func lead(_ part: TopicPart) -> String {
        topics(part).allSatisfy { $0.guidance.isEmpty } ? part.lead : part.lead + " " + TopicEntry.guidanceNote
    }
}
