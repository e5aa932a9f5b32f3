// SPDX-License-Identifier: Apache-2.0

/// Answers to the questions of a compiled pack as typed members; generated structs conform to it.
///
///     let inputs = Norepinephrine.Inputs(wilson: false, pots: true)
///
/// A member that is `nil` is not answered, and what depends on it stays open. The sex is a property of the genome and not of
/// the inputs.
public protocol PackInputs: Sendable {
    /// No question is answered.
    init()
    /// The same answers by the names that the rules use.
    var answers: Answers { get }
}

/// What a question may be answered with: `Bool` for yes and no, or a generated enum or ``NumberInput``.
public protocol InputValue: Sendable {
    /// The answer as the rules write it.
    var answer: String { get }
}

extension Bool: InputValue {
    public var answer: String { self ? "yes" : "no" }
}

/// The values of a question as a generated enum; the raw value is the answer as the rules write it.
public protocol ChoiceInput: InputValue, CaseIterable, Hashable, RawRepresentable where RawValue == String {}

extension ChoiceInput {
    public var answer: String { rawValue }
}

/// A whole number within the range that a question takes; generated structs conform to it.
public protocol NumberInput: InputValue, Hashable, ExpressibleByIntegerLiteral {
    /// The least and the greatest number that the question takes, in the unit of the rules.
    static var range: ClosedRange<Int> { get }
    var number: Int { get }
    /// - Precondition: ``range`` contains the number.
    init(inRange number: Int)
}

extension NumberInput {
    public var answer: String { String(number) }

    /// - Returns: `nil` for a number that the question does not take.
    public init?(_ number: Int) {
        guard Self.range.contains(number) else { return nil }
        self.init(inRange: number)
    }

    /// - Precondition: ``range`` contains the literal.
    public init(integerLiteral number: Int) {
        precondition(Self.range.contains(number), "the question does not take this number")
        self.init(inRange: number)
    }
}
