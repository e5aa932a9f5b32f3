// SPDX-License-Identifier: Apache-2.0

internal import PheneModel
internal import PheneRuntime

/// A condition, drug, substance, compartment or target, as a report describes it. It is the same for everyone but for ``guidance``.
public struct TopicEntry: Sendable {
    /// `condition`, `drug`, `substance`, `target` or `place`.
    public let kind: String
    /// The name in the rules.
    public let name: String
    /// The name for people.
    public let title: String
    /// The kind of a target: `food`, `habit`, `supplement`, `test` or `care`; empty for other topics.
    public let sort: String
    /// A description; may be empty.
    public let about: String
    /// `blocks SLC6A2`, one for each relation.
    public let relations: [String]
    /// Of a drug: what guidelines say by this person's genes, `Atomoxetine (adults): lower dose`; those of ``ReportContent/medicines``
    /// that the rules name with it.
    public let guidance: [String]
    /// The sources, in the order of the list of references.
    public let citations: [CitationEntry]
    /// `file:line` of the declaration.
    public let place: String

    /// - Parameters:
    ///   - index: the index of the topic.
    ///   - medicines: the medicines of the report.
    init(_ index: Int, _ medicines: [MedicineEntry], in shown: DisclosurePolicy) {
        let topic = shown.facts.topics[index]
        kind = topic.kind.name
        name = topic.name
        title = shown.title(ofTopic: index)
        sort = topic.sort?.name ?? ""
        about = shown.localized(topic.about(for: shown.audience))
        relations = topic.relations.compactMap { relation in
            switch relation.object {
            case .gene(let gene): relation.verb.name + " " + shown.facts.geneFacts[gene].symbol
            case .topic(let other): relation.verb.name + " " + shown.title(ofTopic: other)
            case .variant: nil  // Only of an assay; see ``AssayEntry``.
            }
        }
        let named = topic.guidance.map { shown.facts.findings[$0].name }
        guidance = medicines.filter { named.contains($0.name) }.map { $0.heading + ": " + $0.text }
        citations = shown.cited(topic.cites)
        place = shown.facts.text(of: topic.place)
    }
}

extension DisclosurePolicy {
    /// A topic's title, or its name if it has none.
    func title(ofTopic index: Int) -> String {
        let topic = facts.topics[index]
        return topic.title.isEmpty ? Wording.words(of: topic.name) : localized(topic.title)
    }
}
