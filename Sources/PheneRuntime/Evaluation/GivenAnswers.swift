// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

/// What answers say, in the terms of a pack.
struct GivenAnswers {
    /// For each input the index of the value answered, if any.
    var codes: [Int?]
    /// For each input the answer as it was given.
    var texts: [String?]
    /// The sex that the genome states, or else an answer.
    var sex: Sex?
    /// What is no question or no answer of the pack.
    var strangers: [Stranger] = []
}

extension Pack {
    /// Looks up answers; the last one to a question counts.
    ///
    /// - Parameter sex: what the genome states of the sex; an answer does not set it aside.
    func given(_ answers: Answers, sex: Sex?) -> GivenAnswers {
        var given = GivenAnswers(
            codes: [Int?](repeating: nil, count: inputCount), texts: [String?](repeating: nil, count: inputCount),
            sex: sex)
        for (name, value) in answers.pairs { take(name, value, into: &given) }
        for index in 0..<inputCount where input(index).kind == .sex {
            guard let sex = given.sex else { continue }
            given.codes[index] = Self.code(of: sex)
            given.texts[index] = sex.name
        }
        return given
    }

    private func take(_ name: String, _ value: String, into given: inout GivenAnswers) {
        for index in 0..<inputCount {
            let input = input(index)
            guard isSame(input.name, name), input.isAsked else { continue }
            let code = input.code(of: value)
            let isOtherSex = input.kind == .sex && given.sex.map { Self.code(of: $0) != code } ?? false
            guard let code, !isOtherSex else {
                given.strangers.append(.value(value, input: name, takes: input.takes))
                return
            }
            given.codes[index] = code
            given.texts[index] = value
            if input.kind == .sex { given.sex = code == 0 ? .female : .male }
            return
        }
        given.strangers.append(.input(name))
    }

    /// The value of an input of the kind ``InputFacts/Kind/sex``.
    private static func code(of sex: Sex) -> Int { sex == .female ? 0 : 1 }
}
