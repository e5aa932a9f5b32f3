// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
public import PheneIR

/// The Swift Testing code of the tests that rule files hold; a failure points at the rule file.
public struct TestSource: Sendable {
    public let text: String

    /// Generates the tests of a checked rule book.
    ///
    /// - Parameters:
    ///   - book: the rule book, whose tests are taken.
    ///   - module: the module that the pack was compiled into.
    ///   - path: from a rule file's path in the book to the path that a failure names.
    public init(_ book: RuleBook, module: String, path: @escaping (String) -> String) {
        let names = PackNames(book)
        var swift = SwiftText()
        swift.line("// Written by phenec from the tests of pack \(book.pack.name); do not edit.")
        swift.line()
        swift.line("import \(module)")
        swift.line("import PheneGenome")
        swift.line("import PheneRuntime")
        swift.line("import Testing")
        swift.line()
        swift.block("@Suite(\(SwiftText.literal("rules of " + book.pack.name))) struct \(names.pack)RuleTests") {
            swift in
            for (index, test) in book.tests.enumerated() {
                let writer = TestWriter(book: book, names: names, path: path)
                writer.write(test, number: index, to: &swift)
            }
            for (index, property) in book.properties.enumerated() {
                PropertyWriter(book: book, names: names, path: path).write(property, number: index, to: &swift)
            }
        }
        swift.line()
        swift.line(
            """
            /// Records a failed expectation of a rule file with the explanation of what came out instead.
            private func check(
                _ holds: Bool, _ expectation: String, _ explanation: @autoclosure () -> String,
                sourceLocation: SourceLocation = #_sourceLocation
            ) {
                if !holds {
                    Issue.record(Comment(rawValue: expectation + "\\n" + explanation()), sourceLocation: sourceLocation)
                }
            }
            """)
        if !book.properties.isEmpty { swift.line("\n" + PropertyWriter.support) }
        text = swift.text
    }
}

struct TestWriter {
    let book: RuleBook
    let names: PackNames
    let path: (String) -> String

    func write(_ test: RuleTest, number: Int, to swift: inout SwiftText) {
        locate(test.place, &swift)
        let genotypes = test.genotypes.map { given in
            SwiftText.literal(book.variants[given.variant].locus.id.name) + ": " + SwiftText.literal(given.text)
        }
        let answers = test.answers.map { answer in
            SwiftText.literal(book.inputs[answer.input].name) + ": "
                + SwiftText.literal(book.inputs[answer.input].answer(answer.value))
        }
        let sex = test.sex.map { "sex: ." + $0.name + ", " } ?? ""
        swift.block("@Test(\(SwiftText.literal(test.title))) func rule\(number)()") { swift in
            swift.line(
                "let report = \(names.pack).report(on: Genome(\(sex)\(list(genotypes))), answers: \(list(answers))).undisclosed"
            )
            for expectation in test.expectations { write(expectation, to: &swift) }
        }
        swift.line("#sourceLocation()")
    }

    private func list(_ items: [String]) -> String { items.isEmpty ? "[:]" : "[" + items.joined(separator: ", ") + "]" }

    func locate(_ place: Place, _ swift: inout SwiftText) {
        swift.line("#sourceLocation(file: \(SwiftText.literal(path(book.files[place.file]))), line: \(place.line))")
    }

    func write(_ expectation: RuleTest.Expectation, to swift: inout SwiftText) {
        for claim in claims(expectation.expected) {
            locate(expectation.place, &swift)
            swift.line("check(\(claim.holds), \(SwiftText.literal(expectation.text)), \(claim.result).description)")
        }
    }

    private func claims(_ expected: RuleTest.Expected) -> [(holds: String, result: String)] {
        switch expected {
        case .holds(let condition):
            let subject = condition.firstSubject
            return [(ConditionSource.holds(condition), subject.map(explanation) ?? "\"\"")]
        case .unknown(let subject):
            return [("!\(value(subject)).isKnown", value(subject))]
        case .possible(let subject, let codes):
            let steps = SwiftName.members(steps(of: subject))
            if let code = codes.known { return [("\(value(subject)) == .\(steps[code])", value(subject))] }
            let list = codes.map { "." + steps[$0] }.joined(separator: ", ")
            return [("\(value(subject)).possible == [\(list)]", value(subject))]
        case .advice(let index, let verdict, let verb, let targets, let by, let needs):
            let result = "report[.\(names.advices[index])]"
            var claims: [String] = []
            if let verb { claims.append("\(result).verb == .\(verb.rawValue)") }
            if targets.isEmpty { claims.append("\(result) == .\(verdict.rawValue)") }
            for target in targets {
                claims.append("\(result).on(\(SwiftText.literal(book.targets[target]))) == .\(verdict.rawValue)")
            }
            if let by {
                let names = SwiftText.literal(book.advices[by].name)
                let own = targets.isEmpty ? book.advices[index].targets : targets
                for target in own {
                    let target = SwiftText.literal(book.targets[target])
                    // Over all targets, only those that have this verdict have something that gives it.
                    let guarding = targets.isEmpty ? "\(result).on(\(target)) != .\(verdict.rawValue) || " : ""
                    claims.append("\(guarding)\(result).overriders(on: \(target)).contains(\(names))")
                }
            }
            if !needs.isEmpty {
                let list = needs.map { SwiftText.literal(book.name(of: $0)) }.joined(separator: ", ")
                claims.append("\(result).needs.contains { Set($0) == [\(list)] }")
            }
            return claims.map { ($0, result) }
        }
    }

    private func steps(of subject: Subject) -> [String] {
        switch subject {
        case .finding(let index): book.scales[book.findings[index].scale].steps.map { $0.name }
        case .pathway(let index): book.scales[book.pathways[index].scale].steps.map { $0.name }
        case .locus, .input: []
        }
    }

    private func explanation(_ subject: Subject) -> String {
        "report.evaluation.explanation(of: \(ConditionSource.text(of: subject)))"
    }

    private func value(_ subject: Subject) -> String {
        switch subject {
        case .finding(let index): "report[.\(names.findings[index])]"
        case .pathway(let index): "report[.\(names.pathways[index])]"
        case .locus, .input: "report"
        }
    }
}
