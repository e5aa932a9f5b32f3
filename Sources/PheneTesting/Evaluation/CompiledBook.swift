// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

/// A rule book with its compiled tables. A test is run against it before it is shown.
struct CompiledBook {
    let book: RuleBook
    let pack: PheneRuntime.Pack

    init(_ book: RuleBook, _ pack: PheneRuntime.Pack) {
        self.book = book
        self.pack = pack
    }

    /// - Returns: `nil` if the tables cannot be read back, which is a fault of the compiler.
    init?(_ book: RuleBook) {
        guard let pack = PheneRuntime.Pack(book) else { return nil }
        self.init(book, pack)
    }

    /// Whether a person has the expected result.
    func gives(_ expected: RuleTest.Expected, to person: RuleTest) -> Bool {
        var test = person
        test.expectations = [.init(expected: expected, text: "", place: person.place)]
        return RuleTestRun(test, of: book, in: pack).failures.isEmpty
    }
}

extension RuleTest {
    /// The same person in the indices of another book. Genotypes and answers that the other book does not have are left out.
    func moved(from book: RuleBook, to other: RuleBook) -> RuleTest {
        var test = self
        test.genotypes = genotypes.compactMap { given in
            let id = book.variants[given.variant].locus.id
            return other.variants.firstIndex { $0.locus.id == id }.map { .init(variant: $0, text: given.text) }
        }
        test.answers = answers.compactMap { given in
            let input = book.inputs[given.input]
            guard let index = other.inputs.firstIndex(where: { $0.name == input.name }),
                let value = other.inputs[index].value(of: input.answer(given.value))
            else { return nil }
            return .init(input: index, value: value)
        }
        return test
    }
}

extension Input {
    /// The index of an answer in the values of this input. `nil` if the input does not have it.
    fileprivate func value(of answer: String) -> Int? {
        guard let number else { return values.firstIndex(of: answer) }
        return Int(answer).flatMap { number.code(of: $0) }
    }
}
