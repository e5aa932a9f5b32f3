// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// `scale activity = low < reduced < normal < high`; a text after a step is its title in reports:
/// `scale presence = none "not found" usual < one "one copy" notable`.
public struct ScaleDeclaration: Sendable {
    /// One step of the scale.
    public struct Step: Sendable {
        /// The name of the step in rules.
        public let name: Name
        /// The title in reports, if there is one.
        public let title: Text?
        /// The mark `usual`, `neutral` or `notable`, if there is one.
        public let mark: Name?

        package init(name: Name, title: Text?, mark: Name? = nil) {
            self.name = name
            self.title = title
            self.mark = mark
        }
    }

    /// The name of the scale.
    public let name: Name
    /// The steps, lowest first.
    public let steps: [Step]
    /// Whether one step is more than another; false only for those that another declaration makes.
    public let isOrdered: Bool
    /// The span of the whole declaration.
    public let span: Span

    package init(name: Name, steps: [Step], isOrdered: Bool = true, span: Span) {
        self.name = name
        self.isOrdered = isOrdered
        self.steps = steps
        self.span = span
    }
}
