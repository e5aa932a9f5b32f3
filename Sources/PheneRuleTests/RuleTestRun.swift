// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
package import PheneIR
package import PheneRuntime

/// One test of a rule file, run against the compiled rules.
package struct RuleTestRun {
    package struct Failure {
        /// Its place among the test's expectations.
        package let index: Int
        package let expectation: RuleTest.Expectation
        /// Why the result is what it is.
        package let explanation: String
    }

    package let test: RuleTest
    /// In the order of the expectations; none where the test passed.
    package let failures: [Failure]

    /// - Parameters:
    ///   - test: a test of the book, or of one of the people that a property of the book speaks of.
    ///   - book: the book whose indices the test has.
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
    /// What comes out for the person whom a test gives.
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
        self.init(pack, genome: genome, answers: Answers(answers))
    }
}

extension Evaluation {
    /// Whether a person's results are as a rule test expects them.
    fileprivate func meets(_ expected: RuleTest.Expected) -> Bool {
        switch expected {
        case .possible(let subject, let codes):
            return value(of: .init(subject)) == codes
        case .unknown(let subject):
            return value(of: .init(subject)).known == nil
        case .holds(let condition):
            return holds(AskedCondition(condition))
        case .advice(let advice, let verdict, let verb, let targets, let by, let needs):
            if let verb, !pack.advice(advice).verb.name.utf8.elementsEqual(verb.rawValue.utf8) { return false }
            let own = pack.advice(advice).targets
            let places = own.indices.filter { targets.contains(own[$0]) }
            if targets.isEmpty {
                guard self.verdict(ofAdvice: advice) == .init(verdict) else { return false }
            } else if places.contains(where: { self.verdict(ofAdvice: advice, target: $0) != .init(verdict) }) {
                return false
            }
            if let by {
                // Over all targets, only those that have this verdict have something that gives it.
                let asked = targets.isEmpty ? Array(own.indices) : places
                for place in asked where self.verdict(ofAdvice: advice, target: place) == .init(verdict) {
                    guard overriders(ofAdvice: advice, target: place).contains(where: { $0.advice == by }) else {
                        return false
                    }
                }
            }
            let wanted = Set(needs.map { PheneRuntime.Subject($0) })
            return wanted.isEmpty || self.needs(ofAdvice: advice).contains { Set($0) == wanted }
        }
    }

    fileprivate func explanation(for expected: RuleTest.Expected) -> String {
        switch expected {
        case .possible(let subject, _), .unknown(let subject): explanation(of: .init(subject)).description
        case .advice(let advice, _, _, _, _, _): explanation(ofAdvice: advice).description
        case .holds(let condition):
            (possibility(of: AskedCondition(condition)) == nil
                ? "not proved: more than \(Evaluation.askedCap) combinations of genotypes and answers are possible\n"
                : "")
                + condition.subjects.map { explanation(of: .init($0)).description }.joined(separator: "\n")
        }
    }
}

extension PheneRuntime.Subject {
    /// The same subject: the compiler keeps the order of the book.
    package init(_ subject: PheneIR.Subject) {
        switch subject {
        case .locus(let index): self = .locus(index)
        case .input(let index): self = .input(index)
        case .finding(let index): self = .finding(index)
        case .pathway(let index): self = .pathway(index)
        }
    }
}

extension Verdict {
    fileprivate init(_ verdict: RuleTest.Verdict) {
        switch verdict {
        case .applies: self = .applies
        case .doesNotApply: self = .doesNotApply
        case .unknown: self = .unknown
        case .held: self = .held
        case .overridden: self = .overridden
        }
    }
}
