// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// A test as a rule file states it. What is not given is missing.
public struct RuleTest: Sendable {
    public struct Genotype: Sendable {
        public var variant: Int
        /// As written: `T/T`, `./.`.
        public var text: String

        public init(variant: Int, text: String) {
            self.variant = variant
            self.text = text
        }
    }
    public struct Answer: Sendable {
        public var input: Int
        public var value: Int

        public init(input: Int, value: Int) {
            self.input = input
            self.value = value
        }
    }
    public enum Expected: Sendable, Equatable {
        /// Just these codes of a finding or pathway are possible.
        case possible(Subject, CodeSet)
        /// More than one code is possible.
        case unknown(Subject)
        /// Empty `targets`: all of the advice's. `verb`: what it tells to do. `by`: the advice that holds or overrides.
        /// Empty `needs`: not asked.
        case advice(Int, Verdict, verb: Verb? = nil, targets: [Int] = [], by: Int? = nil, needs: [Subject] = [])
        /// The condition is true, whatever else is possible.
        case holds(Condition)
    }
    public enum Verdict: String, Sendable {
        case applies, doesNotApply, unknown, held, overridden
    }
    public struct Expectation: Sendable {
        public var expected: Expected
        /// As the rule file writes it, on one line.
        public var text: String
        public var place: Place

        public init(expected: Expected, text: String, place: Place) {
            self.expected = expected
            self.text = text
            self.place = place
        }
    }
    public var title: String
    public var sex: Sex?
    public var genotypes: [Genotype]
    public var answers: [Answer]
    public var expectations: [Expectation]
    public var place: Place

    public init(
        title: String, sex: Sex?, genotypes: [Genotype], answers: [Answer], expectations: [Expectation], place: Place
    ) {
        self.title = title
        self.sex = sex
        self.genotypes = genotypes
        self.answers = answers
        self.expectations = expectations
        self.place = place
    }
}
