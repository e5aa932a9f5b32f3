// SPDX-License-Identifier: Apache-2.0

public import PheneGenome

/// A claim about all people who differ in some loci and answers, as a rule file states it.
public struct RuleProperty: Sendable {
    /// A locus or an input that the property goes through.
    public struct Choice: Sendable {
        /// A locus or an input.
        public var subject: Subject
        /// Whether people are among them of whom it is not given.
        public var orMissing: Bool

        /// Takes the value of each property.
        public init(subject: Subject, orMissing: Bool) {
            self.subject = subject
            self.orMissing = orMissing
        }
    }
    /// What is given of all of them, and expected.
    public var test: RuleTest
    /// What people differ in, in the order written.
    public var choices: [Choice]
    /// The property speaks only of people of whom this is true.
    public var selection: Condition?

    /// Takes the value of each property.
    public init(test: RuleTest, choices: [Choice], selection: Condition?) {
        self.test = test
        self.choices = choices
        self.selection = selection
    }
}

extension RuleBook {
    /// The sexes that a property goes through: both, one after the other, where it goes through a locus on X and gives no
    /// sex, because nobody has one copy of one such locus and two of another.
    public func sexes(of property: RuleProperty) -> [Sex?] {
        if let sex = property.test.sex { return [sex] }
        if let choice = property.choices.first(where: { isSex($0.subject) }) {
            return [.female, .male] + (choice.orMissing ? [nil] : [])
        }
        let isOnX = property.choices.contains { choice in
            if case .locus(let index) = choice.subject {
                variants[index].locus.domain.ploidy == .sexDependent
            } else {
                false
            }
        }
        return isOnX ? [.female, .male] : [nil]
    }

    private func isSex(_ subject: Subject) -> Bool {
        if case .input(let index) = subject { inputs[index].kind == .sex } else { false }
    }

    /// For each choice of a property the codes it goes through in people of a sex; `nil` where it is not given.
    public func codes(of property: RuleProperty, sex: Sex?) -> [[Int?]] {
        property.choices.map { choice in
            var codes: [Int?]
            switch choice.subject {
            case .locus(let index): codes = variants[index].locus.domain.possible(for: sex).map { $0 }
            case .input where isSex(choice.subject): return [sex?.inputValue]
            case .input, .finding, .pathway: codes = (0..<codeCount(of: choice.subject)).map { $0 }
            }
            if choice.orMissing { codes.append(nil) }
            return codes
        }
    }

    /// How many people a property goes through, those that `where` leaves out among them; `Int.max` where they are more.
    public func peopleCount(of property: RuleProperty) -> Int {
        var count = 0
        for sex in sexes(of: property) {
            var product = 1
            for codes in codes(of: property, sex: sex) {
                let (next, isTooMany) = product.multipliedReportingOverflow(by: codes.count)
                if isTooMany { return .max }
                product = next
            }
            count += min(product, .max / 4)
        }
        return count
    }

    /// The test of one of a property's people.
    ///
    /// - Parameters:
    ///   - property: a property of this book.
    ///   - sex: the person's sex, where it matters.
    ///   - codes: for each choice its code; `nil` where it is not given.
    public func test(of property: RuleProperty, sex: Sex?, codes: [Int?]) -> RuleTest {
        var test = property.test
        test.sex = sex
        for (choice, code) in zip(property.choices, codes) {
            guard let code else { continue }
            switch choice.subject {
            case .locus(let index):
                test.genotypes.append(.init(variant: index, text: name(of: code, of: choice.subject)))
            case .input where isSex(choice.subject): break
            case .input(let index): test.answers.append(.init(input: index, value: code))
            case .finding, .pathway: break
            }
        }
        return test
    }

    /// A test as a rule file writes it, ready to paste.
    ///
    /// - Parameters:
    ///   - test: a test of this book.
    ///   - title: its title.
    ///   - expectations: those of the test's expectations that are written.
    public func text(of test: RuleTest, title: String, expectations: [RuleTest.Expectation]) -> String {
        var lines: [String] = []
        if let sex = test.sex { lines.append("given sex \(sex.name)") }
        for given in test.genotypes { lines.append("given \(name(of: .locus(given.variant))) \(given.text)") }
        for answer in test.answers {
            lines.append("given \(inputs[answer.input].name) = \(inputs[answer.input].answer(answer.value))")
        }
        lines += expectations.map { $0.text }
        let quoted = title.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
        return "test \"\(quoted)\" {\n" + lines.map { "  " + $0 + "\n" }.joined() + "}"
    }
}
