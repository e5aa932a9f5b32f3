// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneIR

/// Writes a property as a Swift test that goes through everyone it speaks of.
struct PropertyWriter {
    let book: RuleBook
    let names: PackNames
    let path: (String) -> String

    func write(_ property: RuleProperty, number: Int, to swift: inout SwiftText) {
        let tests = TestWriter(book: book, names: names, path: path)
        tests.locate(property.test.place, &swift)
        swift.block("@Test(\(SwiftText.literal(property.test.title))) func property\(number)()") { swift in
            for sex in book.sexes(of: property) {
                let sexName = sex.map { "." + $0.name } ?? "nil"
                swift.block("for person in everyone(\(texts(of: property, sex: sex)))") { swift in
                    swift.line("let genome = genome(\(sexName), \(genotypes(of: property)))")
                    swift.line(
                        "let report = \(names.pack).report(on: genome, answers: answers(\(answers(of: property)))).undisclosed"
                    )
                    if let selection = property.selection {
                        swift.line("guard \(ConditionSource.holds(selection)) else { continue }")
                    }
                    for expectation in property.test.expectations { tests.write(expectation, to: &swift) }
                }
            }
        }
        swift.line("#sourceLocation()")
    }

    /// For each choice its texts; the empty one is what is not given.
    private func texts(of property: RuleProperty, sex: Sex?) -> String {
        let lists = zip(property.choices, book.codes(of: property, sex: sex)).map { choice, codes in
            let texts = codes.map { SwiftText.literal($0.map { text(of: $0, choice.subject) } ?? "") }
            return "[" + texts.joined(separator: ", ") + "]"
        }
        return "[" + lists.joined(separator: ", ") + "]"
    }

    /// As a test gives it.
    private func text(of code: Int, _ subject: Subject) -> String {
        if case .input(let index) = subject { return book.inputs[index].answer(code) }
        return book.name(of: code, of: subject)
    }

    private func genotypes(of property: RuleProperty) -> String {
        var pairs = property.test.genotypes.map { given in
            pair(book.name(of: .locus(given.variant)), SwiftText.literal(given.text))
        }
        for (place, choice) in property.choices.enumerated() {
            if case .locus = choice.subject { pairs.append(pair(book.name(of: choice.subject), "person[\(place)]")) }
        }
        return "[" + pairs.joined(separator: ", ") + "]"
    }

    private func answers(of property: RuleProperty) -> String {
        var pairs = property.test.answers.map { given in
            let input = book.inputs[given.input]
            return pair(input.name, SwiftText.literal(input.answer(given.value)))
        }
        for (place, choice) in property.choices.enumerated() {
            if case .input = choice.subject { pairs.append(pair(book.name(of: choice.subject), "person[\(place)]")) }
        }
        return "[" + pairs.joined(separator: ", ") + "]"
    }

    private func pair(_ name: String, _ value: String) -> String { "(\(SwiftText.literal(name)), \(value))" }

    /// What the tests of properties are made of.
    static let support = """
        /// Each choice of one text of each list.
        private func everyone(_ choices: [[String]]) -> [[String]] {
            choices.reduce([[]]) { people, texts in people.flatMap { person in texts.map { person + [$0] } } }
        }

        /// A genome of genotypes by their ids; an empty text is not given.
        private func genome(_ sex: Sex?, _ genotypes: [(String, String)]) -> Genome {
            var genome = Genome(sex: sex)
            for (name, text) in genotypes where !text.isEmpty {
                guard let id = VariantID(name.utf8) else { continue }
                genome.records.append(Record(id: id, call: Call(text.utf8), written: text))
            }
            return genome
        }

        /// Answers by their questions; an empty text is not given.
        private func answers(_ pairs: [(String, String)]) -> Answers {
            Answers(pairs.filter { !$0.1.isEmpty }.map { (name: $0.0, value: $0.1) })
        }
        """
}
