// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics
import PheneIR
public import PheneSyntax

extension DiagnosticPage {
    static let propertyTooLarge = DiagnosticPage(
        DiagnosticCode(907), "a property goes through too many people",
        """
        A property is checked for every person it speaks of, one by one: the genotypes and answers of what `for all` \
        names, multiplied. At most 32,768 are gone through, which is nine loci of two letters; beyond that the property \
        would not be proved, and so it does not build.
        """,
        wrong: questions + """
            advice several {
              when at least 2 of (\(answers))
              discuss standing_test
              evidence limited
              cite zabetian2001
            }
            property "no answer changes the finding" {
              for all rs1611115, \(names)
              expect known dbh_activity
            }
            """,
        right: """
            property "whoever is read has a result" {
              for all rs1611115
              expect known dbh_activity
            }
            """)
    static let propertyOfNobody = DiagnosticPage(
        DiagnosticCode(908), "a property goes through no locus and no answer",
        """
        `for all` names the variants and inputs that a property goes through. Without it there is one person, and that is \
        a test.
        """,
        wrong: """
            property "two T are low" {
              given rs1611115 T/T
              expect dbh_activity = low
            }
            """,
        right: """
            property "who has a T is not normal" {
              for all rs1611115
              where has(rs1611115, T)
              expect dbh_activity < normal
            }
            """)

    private static let questions = (1...14).map { "input q\($0) : yes | no \"Question \($0)?\"\n" }.joined()
    private static let answers = (1...14).map { "q\($0) = yes" }.joined(separator: ", ")
    private static let names = (1...14).map { "q\($0)" }.joined(separator: ", ")
}

/// Where a property and its expectations stand, for the messages of those who check it.
public struct PropertyMarks: Sendable {
    public let title: Span
    public let selection: Span?
    public let expectations: [Span]

    /// - Parameter declaration: the property as written.
    public init(_ declaration: PropertyDeclaration) {
        title = declaration.title.span
        var selection: Span?
        var expectations: [Span] = []
        for clause in declaration.clauses {
            switch clause {
            case .forAll: break
            case .selection(let condition): selection = condition.span
            case .test(let clause): if let span = clause.expectation { expectations.append(span) }
            }
        }
        self.selection = selection
        self.expectations = expectations
    }
}

extension Analysis {
    func resolveProperties() {
        for declaration in declared.properties {
            claimTitle(declaration.title)
            resolve(declaration)
        }
    }

    private func resolve(_ declaration: PropertyDeclaration) {
        var shared: [TestDeclaration.Clause] = []
        var choices: [RuleProperty.Choice] = []
        var spans: [Subject: Span] = [:]
        var selection: PheneSyntax.Condition?
        for clause in declaration.clauses {
            switch clause {
            case .test(let clause): shared.append(clause)
            case .selection(let condition): fill(&selection, with: condition, "where")
            case .forAll(let names, let orMissing):
                for name in names {
                    guard let subject = subject(name, [.variant, .input], for: "`for all`") else { continue }
                    reportGivenTwice("`\(name.text)`", at: name.span, first: spans[subject])
                    if spans.updateValue(name.span, forKey: subject) == nil {
                        choices.append(.init(subject: subject, orMissing: orMissing))
                    }
                }
            }
        }
        let given = resolve(shared, title: declaration.title, at: declaration.span, mayBeInvalid: false)
        for genotype in given.genotypes {
            if let first = spans[.locus(genotype.variant)] {
                reportGivenTwice("the genotype", at: genotype.text.span, first: first)
            }
        }
        for (input, span) in given.inputs.sorted(by: { $0.key < $1.key }) {
            if let first = spans[.input(input)] { reportGivenTwice("the answer", at: span, first: first) }
        }
        if choices.isEmpty, spans.isEmpty, isWhole(declaration.span), !declaration.clauses.contains(where: \.isForAll) {
            report(
                .propertyOfNobody, "the property has no `for all`", at: declaration.title.span,
                help: "name what it goes through, as in `for all rs1611115`, or call it a `test`")
        }
        let property = RuleProperty(
            test: given.test, choices: choices, selection: selection.flatMap { resolve($0) })
        properties.append(property)
        checkSize(property, declaration, spans)
    }

    /// Counts the people, where all that the property goes through is sound.
    private func checkSize(_ property: RuleProperty, _ declaration: PropertyDeclaration, _ spans: [Subject: Span]) {
        guard let variants = whole(variants), let inputs = whole(inputs), let pack else { return }
        let book = RuleBook(
            pack: pack, files: [], sources: [], genes: [], variants: variants, scales: [], inputs: inputs, findings: [],
            pathways: [], advices: [], targets: [], tests: [])
        let count = book.peopleCount(of: property)
        guard count > jointCap else { return }
        let last = property.choices.last.flatMap { spans[$0.subject] } ?? declaration.title.span
        report(
            .propertyTooLarge, "the property goes through too many people", at: declaration.title.span,
            label: count < 1 << 60 ? "\(count) people" : "", others: [.init(last, "the last of its choices")],
            notes: ["at most \(jointCap) are gone through, one by one"],
            help: "go through less at once: leave out what the expectations do not hang on, or give it one value")
    }
}

extension PropertyDeclaration.Clause {
    fileprivate var isForAll: Bool { if case .forAll = self { true } else { false } }
}

extension TestDeclaration.Clause {
    /// The place of an expectation.
    fileprivate var expectation: Span? {
        switch self {
        case .givenGenotype, .givenSex, .givenInput, .givenFile: nil
        case .expectStep(_, _, let span), .expectUnknown(_, let span), .expectAmong(_, _, let span),
            .expectCondition(_, let span):
            span
        case .expectAdvice(let clause): clause.span
        }
    }
}
