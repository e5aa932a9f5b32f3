// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
package import PheneModel
package import PheneRuntime

/// One test of a rule file, run against the compiled rules.
package struct RuleTestRun {
    /// An expectation that is not met.
    package struct Failure {
        /// Its index in the test's expectations, counted from 0.
        package let index: Int
        /// The expectation itself.
        package let expectation: RuleTest.Expectation
        /// The explanation of the actual result.
        package let explanation: String
    }

    /// The test that was run.
    package let test: RuleTest
    /// The failures, in the order of the expectations. Empty if the test passed.
    package let failures: [Failure]

    /// Runs a test.
    ///
    /// - Parameters:
    ///   - test: a test of the book, or one of the people of a property of the book.
    ///   - book: the book. The test refers to its declarations by index.
    ///   - pack: the pack that was compiled from the book.
    package init(_ test: RuleTest, of book: RuleBook, in pack: PheneRuntime.Pack) {
        self.init(test, Evaluation(of: test, in: book, pack))
    }

    init(_ test: RuleTest, _ evaluation: Evaluation) {
        self.test = test
        failures = test.expectations.enumerated().compactMap { index, expectation in
            if evaluation.meets(expectation.expected) { return nil }
            let explanation = evaluation.explanation(for: expectation.expected)
            return Failure(index: index, expectation: expectation, explanation: explanation)
        }
    }
}

extension Evaluation {
    /// Evaluates the person of a test.
    package init(of test: RuleTest, in book: RuleBook, _ pack: PheneRuntime.Pack) {
        var genome = Genome(sex: test.sex)
        for given in test.genotypes {
            let id = book.variants[given.variant].locus.id
            genome.records.append(Record(id: id, call: Call(given.text.utf8), written: given.text))
        }
        let answers = test.answers.map { answer in
            let input = book.inputs[answer.input]
            return (name: input.name, value: input.answer(answer.value))
        }
        do throws(AnswerError) {
            try self.init(pack, genome: genome, answers: Answers(answers))
        } catch {
            preconditionFailure("a checked test answers as its pack asks")
        }
    }
}

extension Evaluation {
    /// Whether the results meet an expectation of a rule test.
    fileprivate func meets(_ expected: RuleTest.Expected) -> Bool {
        switch expected {
        case .possible(let subject, let codes):
            return value(of: subject) == codes
        case .unknown(let subject):
            return value(of: subject).known == nil
        case .holds(let condition):
            return holds(condition)
        case .advice(let advice, let verdict, let verb, let targets, let by, let needs):
            if let verb, !pack.advice(advice).verb.name.utf8.elementsEqual(verb.rawValue.utf8) { return false }
            let own = pack.advice(advice).targets
            let places = own.indices.filter { targets.contains(own[$0]) }
            if targets.isEmpty {
                guard self.verdict(ofAdvice: advice) == verdict else { return false }
            } else if places.contains(where: { self.verdict(ofAdvice: advice, target: $0) != verdict }) {
                return false
            }
            if let by {
                // Without a stated target, only the targets that have the verdict have an overrider to compare.
                let checked = targets.isEmpty ? Array(own.indices) : places
                for place in checked where self.verdict(ofAdvice: advice, target: place) == verdict {
                    guard overriders(ofAdvice: advice, target: place).contains(where: { $0.advice == by }) else {
                        return false
                    }
                }
            }
            let expectedNeeds = Set(needs)
            return expectedNeeds.isEmpty || self.needs(ofAdvice: advice).contains { Set($0) == expectedNeeds }
        }
    }

    fileprivate func explanation(for expected: RuleTest.Expected) -> String {
        switch expected {
        case .possible(let subject, _), .unknown(let subject): explanation(of: subject).description
        case .advice(let advice, _, _, _, _, _): explanation(ofAdvice: advice).description
        case .holds(let condition):
            (possibility(of: condition) == nil
                ? "not proved: more than \(Evaluation.askedCap) combinations of genotypes and answers are possible\n"
                : "")
                + condition.subjects.map { explanation(of: $0).description }.joined(separator: "\n")
        }
    }
}
