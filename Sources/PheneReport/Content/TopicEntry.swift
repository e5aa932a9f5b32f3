// SPDX-License-Identifier: Apache-2.0

internal import PheneRuntime

/// A condition, drug, substance, place or target of advice, as a report describes it. It is the same for everyone.
public struct TopicEntry: Sendable {
    /// `condition`, `drug`, `substance`, `target` or `place`.
    public let kind: String
    public let name: String
    public let title: String
    /// What a target is: `food`, `habit`, `supplement`, `test` or `care`; empty for all else.
    public let sort: String
    public let about: String
    /// `blocks SLC6A2`, one for each relation.
    public let relations: [String]
    /// Numbers of references.
    public let citations: [Int]
    /// The rule file and line.
    public let place: String

    init(_ index: Int, in shown: Discretion) {
        let pack = shown.evaluation.pack
        let topic = shown.facts.topics[index]
        kind = topic.kind.name
        name = topic.name
        title = shown.title(ofTopic: index)
        sort = topic.sort?.name ?? ""
        about = shown.say(topic.about(for: shown.audience))
        relations = topic.relations.compactMap { relation in
            switch relation.object {
            case .gene(let gene): relation.verb.name + " " + pack.gene(gene).symbol
            case .topic(let other): relation.verb.name + " " + shown.title(ofTopic: other)
            case .locus: nil  // of an assay, see ``AssayEntry``
            }
        }
        citations = shown.references.cite(topic.cites)
        place = pack.text(of: topic.place)
    }
}

extension Discretion {
    /// A topic's title, or its name where it has none.
    func title(ofTopic index: Int) -> String {
        let topic = facts.topics[index]
        return topic.title.isEmpty ? Wording.target(topic.name) : say(topic.title)
    }
}
