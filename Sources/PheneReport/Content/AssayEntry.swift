// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneRuntime

/// An array or a panel, and which sites of the pack are known to be on it or not.
public struct AssayEntry: Sendable {
    public let name: String
    public let title: String
    /// How that is known, and its limits.
    public let about: String
    /// Ids of sites that it has.
    public let carries: [String]
    /// Ids of sites that it has not. Of all others nothing is known.
    public let lacks: [String]
    /// The titles of the sources.
    public let sources: [String]

    init(_ topic: TopicFacts, in shown: Discretion) {
        let pack = shown.evaluation.pack
        name = topic.name
        title = topic.title.isEmpty ? Wording.target(topic.name) : shown.say(topic.title)
        about = shown.say(topic.about(for: shown.audience))
        func sites(_ verb: TopicFacts.Verb) -> [String] {
            topic.relations.compactMap { relation in
                guard relation.verb == verb, case .locus(let locus) = relation.object else { return nil }
                return pack.loci.loci[locus].id.name
            }
        }
        carries = sites(.carries)
        lacks = sites(.lacks)
        sources = topic.cites.map { pack.source($0).title }
    }
}
