// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// Generates a Swift test that checks a property for every person that it selects. Like `phene test`, it also fails if the
/// property selects nobody, or if it is not proved whether it selects a person.
struct PropertyWriter {
    let book: RuleBook
    let names: PackNames
    let path: (String) -> String

    func write(_ property: RuleProperty, number: Int, to swift: inout SwiftText) {
        let tests = TestWriter(book: book, names: names, path: path)
        tests.locate(property.test.place, &swift)
        swift.block("@Test(\(SwiftText.literal(property.test.title))) func property\(number)() throws") { swift in
            swift.line("var selectsSomebody = false")
            for sex in book.sexes(of: property) {
                let sexName = sex.map { "." + $0.name } ?? "nil"
                if let file = property.test.file {
                    swift.line("let given = \(GivenFileWriter.records(of: file, sex: sex, in: book, path: path))")
                }
                swift.block("for person in people(\(texts(of: property, sex: sex)))") { swift in
                    let given = property.test.file == nil ? "" : ", and: given"
                    swift.line("let genome = genome(\(sexName), \(genotypes(of: property))\(given))")
                    swift.line(
                        "let report = try \(names.pack).report(on: genome, answers: answers(\(answers(of: property)))).undisclosed"
                    )
                    if let selection = property.selection {
                        swift.line(
                            "let selection = report.evaluation.possibility(of: \(ConditionSource.text(of: selection)))")
                        swift.block("guard let selection else") { swift in
                            swift.line("Issue.record(\"it is not proved whether the property selects a person\")")
                            swift.line("return")
                        }
                        swift.line("if selection.canBeFalse { continue }")
                    }
                    swift.line("selectsSomebody = true")
                    for expectation in property.test.expectations { tests.write(expectation, to: &swift) }
                }
            }
            tests.locate(property.test.place, &swift)
            swift.line("if !selectsSomebody { Issue.record(\"the property selects nobody\") }")
        }
        swift.line("#sourceLocation()")
    }

    /// The texts of each choice. An empty text means that the value is not given.
    private func texts(of property: RuleProperty, sex: Sex?) -> String {
        let lists = zip(property.choices, book.codes(of: property, sex: sex)).map { choice, codes in
            let texts = codes.map { SwiftText.literal($0.map { text(of: $0, choice.subject) } ?? "") }
            return "[" + texts.joined(separator: ", ") + "]"
        }
        return "[" + lists.joined(separator: ", ") + "]"
    }

    /// The text of a code as a test gives it.
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

    /// The helper functions of property tests.
    static let support = """
        /// All combinations of one text from each list.
        private func people(_ choices: [[String]]) -> [[String]] {
            choices.reduce([[]]) { combinations, texts in
                combinations.flatMap { combination in texts.map { combination + [$0] } }
            }
        }

        /// A genome with genotypes by id. Empty texts are left out.
        private func genome(_ sex: Sex?, _ genotypes: [(String, String)], and given: [Record] = []) -> Genome {
            var genome = Genome(sex: sex, records: given)
            for (name, text) in genotypes where !text.isEmpty {
                guard let id = VariantID(name.utf8) else { continue }
                genome.records.append(Record(id: id, call: Call(text.utf8), written: text))
            }
            return genome
        }

        /// Answers by question. Empty texts are left out.
        private func answers(_ pairs: [(String, String)]) -> Answers {
            Answers(pairs.filter { !$0.1.isEmpty }.map { (name: $0.0, value: $0.1) })
        }
        """
}
