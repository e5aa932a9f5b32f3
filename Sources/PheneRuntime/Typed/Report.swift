// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
public import PheneModel

/// One person's results under a compiled pack, asked by typed names.
public struct Report<P: CompiledPack>: Sendable {
    /// What is behind it: of what a consent withholds nothing, unless this is ``undisclosed``.
    public let evaluation: Evaluation
    private let raw: Evaluation

    /// - Parameter evaluation: all of the person; what it may not show is left out.
    public init(_ evaluation: Evaluation) {
        raw = evaluation
        self.evaluation = evaluation.disclosed
    }

    private init(raw: Evaluation, evaluation: Evaluation) {
        self.raw = raw
        self.evaluation = evaluation
    }

    /// What may be shown to the person, and to others: as a report is unless it is ``undisclosed``.
    public var disclosed: Report { Report(raw) }

    /// All results, those too to which the person has not consented. They are for tests of rules, and not to be shown.
    public var undisclosed: Report { Report(raw: raw, evaluation: raw) }

    /// What a finding may be; generated code gives it the shape `report[.dbhActivity]`.
    public func value<Name: FindingName>(of name: Name) -> Value<Name.Step> {
        Value(subject: .finding(name.index), evaluation: evaluation)
    }

    /// What a pathway may be.
    public func value<Name: PathwayName>(of name: Name) -> Value<Name.Step> {
        Value(subject: .pathway(name.index), evaluation: evaluation)
    }

    /// What becomes of a recommendation.
    public func result(of name: some AdviceName) -> AdviceResult {
        AdviceResult(index: name.index, evaluation: evaluation)
    }
}

/// The steps of a scale that are possible in a person. One means known.
///
/// Its description is the explanation, so that a failed expectation shows why: the rule, its line, the row of the file.
public struct Value<Step: ScaleStep>: Sendable, CustomStringConvertible {
    /// The finding or pathway.
    public let subject: Subject
    private let evaluation: Evaluation

    init(subject: Subject, evaluation: Evaluation) {
        self.subject = subject
        self.evaluation = evaluation
    }

    /// All steps that are still possible, the lowest first.
    public var possible: [Step] {
        var steps: [Step] = []
        for code in evaluation.value(of: subject) {
            if let step = Step(rawValue: code) { steps.append(step) }
        }
        return steps
    }

    /// The step, where just one is possible.
    public var known: Step? {
        guard let code = evaluation.value(of: subject).known else { return nil }
        return Step(rawValue: code)
    }

    /// Whether just one step is possible.
    public var isKnown: Bool { known != nil }

    /// What the rules say of all steps that are possible: that the result is usual, notable, or neither; `nil` where they do
    /// not say, or not the same of all.
    public var notability: Notability? { evaluation.notability(of: subject) }

    /// Why the value is what it is.
    public var explanation: Explanation { evaluation.explanation(of: subject) }

    /// The ``explanation`` as text.
    public var description: String { explanation.description }

    /// True where the step is known to be this one.
    public static func == (value: Value, step: Step) -> Bool { value.known == step }

    /// True where the step is known to be another one. Of an unknown value neither `==` nor `!=` is true.
    public static func != (value: Value, step: Step) -> Bool {
        var isPossible = false
        for possible in value.possible where possible == step { isPossible = true }
        return !isPossible
    }
}

/// What becomes of a recommendation in a person.
///
/// Its description is the explanation.
public struct AdviceResult: Sendable, CustomStringConvertible {
    /// Its index in the pack.
    public let index: Int
    private let evaluation: Evaluation

    init(index: Int, evaluation: Evaluation) {
        self.index = index
        self.evaluation = evaluation
    }

    /// What it tells to do about its targets.
    public var verb: Verb { evaluation.pack.advice(index).verb }

    /// The verdict over all targets; see ``on(_:)`` for one.
    public var verdict: Verdict { evaluation.verdict(ofAdvice: index) }

    /// The verdict on one target, by its name in the rules; `nil` where the advice is not about it.
    public func on(_ target: String) -> Verdict? {
        for (place, own) in evaluation.pack.advice(index).targets.enumerated()
        where isSame(evaluation.pack.target(own), target) {
            return evaluation.verdict(ofAdvice: index, target: place)
        }
        return nil
    }

    /// The names of the recommendations that hold it, or set it aside, on a target; empty where none does.
    public func overriders(on target: String) -> [String] {
        let pack = evaluation.pack
        for (place, own) in pack.advice(index).targets.enumerated() where isSame(pack.target(own), target) {
            return evaluation.overriders(ofAdvice: index, target: place).map { pack.advice($0.advice).name }
        }
        return []
    }

    /// While it is unknown: the smallest sets of loci and inputs, by name, that would surely decide it.
    public var needs: [[String]] {
        evaluation.needs(ofAdvice: index).map { $0.map { evaluation.pack.name(of: $0) } }
    }

    /// Why the recommendation applies or does not.
    public var explanation: Explanation { evaluation.explanation(ofAdvice: index) }

    /// The ``explanation`` as text.
    public var description: String { explanation.description }

    /// Whether the verdict over all targets is this one.
    public static func == (result: AdviceResult, verdict: Verdict) -> Bool { result.verdict == verdict }

    /// Whether the verdict over all targets is another one.
    public static func != (result: AdviceResult, verdict: Verdict) -> Bool { result.verdict != verdict }
}
