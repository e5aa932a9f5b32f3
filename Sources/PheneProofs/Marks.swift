// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// The spans of the clauses of a rule book, for the messages of the proofs, in the order of the lists of the book.
public struct Marks: Sendable {
    public var recommendations: [AdviceMarks]
    /// The names of the findings.
    public var findings: [Span]
    /// For each pathway, its flows.
    public var flows: [[Span]]
    /// The names of the scales.
    public var scales: [Span]
    /// The names of the inputs.
    public var inputs: [Span]

    public init(
        recommendations: [AdviceMarks], findings: [Span], flows: [[Span]], scales: [Span] = [], inputs: [Span] = []
    ) {
        self.scales = scales
        self.inputs = inputs
        self.recommendations = recommendations
        self.findings = findings
        self.flows = flows
    }
}

/// The spans of the clauses of a recommendation.
public struct AdviceMarks: Sendable {
    public var name: Span
    /// The verb and its targets.
    public var action: Span
    public var evidence: Span
    public var condition: ConditionMarks
    public var overrides: [Span]

    public init(name: Span, action: Span, evidence: Span, condition: ConditionMarks, overrides: [Span]) {
        self.name = name
        self.action = action
        self.evidence = evidence
        self.condition = condition
        self.overrides = overrides
    }
}

/// The spans of a condition and its parts: one for each child, none for a leaf.
public struct ConditionMarks: Sendable {
    public var span: Span
    public var parts: [ConditionMarks]

    public init(_ span: Span, _ parts: [ConditionMarks] = []) {
        self.span = span
        self.parts = parts
    }
}
