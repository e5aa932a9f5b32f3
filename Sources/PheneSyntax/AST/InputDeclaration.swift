// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// `input pots : yes | no "Have you been told you have POTS?"`
public struct InputDeclaration: Sendable {
    /// The name of the input.
    public let name: Name
    /// The possible answers in the order written; empty for an input of whole numbers.
    public let values: [Name]
    /// Whether the answers are ordered, lowest first: `none < some < much`.
    public let isOrdered: Bool
    /// The range of an input of whole numbers, such as `0..120 years`; `nil` for a list of answers.
    public let number: NumberShape?
    /// The question, if there is one.
    public let question: Text?
    /// The span of the whole declaration.
    public let span: Span

    /// The range of an input of whole numbers, and their unit.
    public struct NumberShape: Sendable {
        /// The lowest number.
        public let lower: Number
        /// The highest number, included.
        public let upper: Number
        /// The unit, such as `years`, if there is one.
        public let unit: Name?
    }

    /// `input x : consent "..."`: the single word `consent` means `yes | no`, and reports show nothing that depends on the
    /// consent before the answer is `yes`.
    public var isConsent: Bool { values.count == 1 && values[0].text == "consent" }

    package init(
        name: Name, values: [Name], isOrdered: Bool = false, number: NumberShape? = nil, question: Text?, span: Span
    ) {
        self.name = name
        self.values = values
        self.isOrdered = isOrdered
        self.number = number
        self.question = question
        self.span = span
    }
}
