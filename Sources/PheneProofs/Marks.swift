// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// Where the clauses of a rule book stand, for the messages of the proofs; its lists go with those of the book.
public struct Marks: Sendable {
    public var advices: [AdviceMarks]
    /// The names of the findings.
    public var findings: [Span]
    /// For each pathway its flows.
    public var flows: [[Span]]
    /// The names of the scales.
    public var scales: [Span]
    /// The names of the inputs.
    public var inputs: [Span]

    public init(
        advices: [AdviceMarks], findings: [Span], flows: [[Span]], scales: [Span] = [], inputs: [Span] = []
    ) {
        self.scales = scales
        self.inputs = inputs
        self.advices = advices
        self.findings = findings
        self.flows = flows
    }
}

/// Where the clauses of an advice stand.
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

/// Where a condition stands, and its parts: as many as it joins, none for a leaf.
public struct ConditionMarks: Sendable {
    public var span: Span
    public var parts: [ConditionMarks]

    public init(_ span: Span, _ parts: [ConditionMarks] = []) {
        self.span = span
        self.parts = parts
    }
}
