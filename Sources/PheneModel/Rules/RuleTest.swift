// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// A test as a rule file states it. What is not given is missing.
public struct RuleTest: Sendable {
    /// A genotype that a test gives.
    public struct Genotype: Sendable {
        /// An index into ``RuleBook/variants``.
        public var variant: Int
        /// As written: `T/T`, `./.`.
        public var text: String

        /// Takes the value of each property.
        public init(variant: Int, text: String) {
            self.variant = variant
            self.text = text
        }
    }
    /// An answer that a test gives.
    public struct Answer: Sendable {
        /// An index into ``RuleBook/inputs``.
        public var input: Int
        /// An index into the values of the input.
        public var value: Int

        /// Takes the value of each property.
        public init(input: Int, value: Int) {
            self.input = input
            self.value = value
        }
    }
    /// A genotype file that a test gives. The compiler does not read it: what runs the test does.
    public struct GivenFile: Sendable, Equatable {
        /// From the folder of the rule file; it leads into that folder or one below it.
        public var path: String
        /// Where the rule file names it.
        public var place: RuleLocation

        /// Takes the value of each property.
        public init(path: String, place: RuleLocation) {
            self.path = path
            self.place = place
        }
    }
    /// What a test expects of a person.
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
    /// What a test expects, with the line that says so.
    public struct Expectation: Sendable {
        /// What is expected.
        public var expected: Expected
        /// As the rule file writes it, on one line.
        public var text: String
        /// Where the rule file has it.
        public var place: RuleLocation

        /// Takes the value of each property.
        public init(expected: Expected, text: String, place: RuleLocation) {
            self.expected = expected
            self.text = text
            self.place = place
        }
    }
    /// As the rule file gives it.
    public var title: String
    /// Of the person; absent where the test does not give it.
    public var sex: Sex?
    /// In the order written.
    public var genotypes: [Genotype]
    /// The file whose genotypes are given too.
    public var file: GivenFile?
    /// In the order written.
    public var answers: [Answer]
    /// In the order written.
    public var expectations: [Expectation]
    /// Where the rule file has it.
    public var place: RuleLocation

    /// Takes the value of each property.
    public init(
        title: String, sex: Sex?, genotypes: [Genotype], answers: [Answer], expectations: [Expectation],
        place: RuleLocation
    ) {
        self.title = title
        self.sex = sex
        self.genotypes = genotypes
        self.answers = answers
        self.expectations = expectations
        self.place = place
    }
}
