// SPDX-License-Identifier: Apache-2.0

public import PheneModel
internal import PheneRuntime

/// A scale of the rules: the results that findings and pathways can have. It is the same for everyone.
public struct ScaleEntry: Sendable {
    /// A result on the scale.
    public struct Step: Sendable {
        /// The name in the rules.
        public let name: String
        /// The title for people.
        public let title: String
        /// Whether the rules call it notable; `nil` if they do not say.
        public let notability: Notability?
    }

    /// The name in the rules.
    public let name: String
    /// Whether the steps have an order; if not, none is more than another.
    public let isOrdered: Bool
    /// Lowest first if ``isOrdered``.
    public let steps: [Step]

    init(_ index: Int, in shown: DisclosurePolicy) {
        let scale = shown.facts.scales[index]
        name = scale.name
        isOrdered = scale.isOrdered
        steps = scale.steps.map {
            Step(name: $0.name, title: shown.localized($0.title), notability: $0.notability)
        }
    }

    /// The scales of the findings and pathways of the pack, as declared.
    static func all(in shown: DisclosurePolicy) -> [ScaleEntry] {
        let used = Set(shown.facts.findings.map { $0.scale } + shown.facts.pathways.map { $0.scale })
        return used.sorted().map { ScaleEntry($0, in: shown) }
    }
}
