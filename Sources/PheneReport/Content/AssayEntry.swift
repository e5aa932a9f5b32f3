// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

/// A genotyping array or panel, and which sites of the pack it is known to include or lack.
public struct AssayEntry: Sendable {
    /// The name in the rules.
    public let name: String
    /// The name for people.
    public let title: String
    /// How the lists of sites are known, and their limits.
    public let about: String
    /// Ids of sites known to be included.
    public let carries: [String]
    /// Ids of sites known to be missing. All other sites are unknown.
    public let lacks: [String]
    /// The titles of the sources.
    public let sources: [String]

    init(_ topic: Topic, in shown: DisclosurePolicy) {
        let pack = shown.evaluation.pack
        name = topic.name
        title = topic.title.isEmpty ? Wording.words(of: topic.name) : shown.localized(topic.title)
        about = shown.localized(topic.about(for: shown.audience))
        func sites(_ verb: Topic.Verb) -> [String] {
            topic.relations.compactMap { relation in
                guard relation.verb == verb, case .variant(let locus) = relation.object else { return nil }
                return pack.loci.loci[locus].id.name
            }
        }
        carries = sites(.carries)
        lacks = sites(.lacks)
        sources = topic.cites.map { pack.source($0.source).title }
    }
}
