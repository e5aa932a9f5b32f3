// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// Answers in the terms of a pack.
struct GivenAnswers {
    /// For each input the index of the value answered, if any.
    var codes: [Int?]
    /// For each input the answer as it was given.
    var texts: [String?]
    /// The sex that the genome states, or else an answer.
    var sex: Sex?
}

extension Pack {
    /// Checks a person's answers against the questions of the pack.
    ///
    /// - Throws: an ``AnswerError`` for the first answer that the pack does not take.
    public func check(_ answers: Answers) throws(AnswerError) {
        _ = try given(answers, sex: nil, statesPhenotypes: false)
    }

    /// Looks up answers.
    ///
    /// - Parameters:
    ///   - sex: what the genome states of the sex.
    ///   - statesPhenotypes: whether they may state what the alleles of a gene give together, as tests of rules do. It would stand
    ///     in a report as a result of the file.
    func given(_ answers: Answers, sex: Sex?, statesPhenotypes: Bool) throws(AnswerError) -> GivenAnswers {
        var given = given(sex: sex)
        for (name, value) in answers.pairs { try take(name, value, into: &given, statesPhenotypes: statesPhenotypes) }
        return given
    }

    /// No answers but the sex that the genome states.
    func given(sex: Sex?) -> GivenAnswers {
        var given = GivenAnswers(
            codes: [Int?](repeating: nil, count: inputCount), texts: [String?](repeating: nil, count: inputCount),
            sex: sex)
        guard let sex else { return given }
        for index in 0..<inputCount where kind(ofInput: index) == .sex {
            given.codes[index] = sex.inputValue
            given.texts[index] = sex.name
        }
        return given
    }

    private func take(
        _ name: String, _ value: String, into given: inout GivenAnswers, statesPhenotypes: Bool
    ) throws(AnswerError) {
        for index in 0..<inputCount {
            let input = input(index)
            let isTaken = input.isAsked || statesPhenotypes && input.kind.pharmacogene != nil
            guard isSame(input.name, name), isTaken else { continue }
            guard let code = input.code(of: value) else { throw .invalidValue(value, input: input) }
            if input.kind == .sex {
                if let sex = given.sex, sex.inputValue != code { throw .otherSex(value, input: name, known: sex) }
                given.sex = code == Sex.female.inputValue ? .female : .male
            } else if let earlier = given.texts[index], !isSame(earlier, value) {
                throw .contradictory(input: name, values: [earlier, value])
            }
            given.codes[index] = code
            given.texts[index] = value
            return
        }
        throw .unknownInput(name: name, pack: self.name, known: questions)
    }

    /// The names of the questions that the pack asks.
    public var questions: [String] {
        var names: [String] = []
        for index in 0..<inputCount {
            let input = input(index)
            if input.isAsked { names.append(input.name) }
        }
        return names
    }
}
