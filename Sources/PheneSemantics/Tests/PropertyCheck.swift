// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// A property covers too many people.
    package static let propertyTooLarge = DiagnosticCode(907)
    /// A property has no variant and no input.
    package static let propertyOfNobody = DiagnosticCode(908)
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
        if choices.isEmpty, spans.isEmpty, isWhole(declaration.span),
            !declaration.clauses.contains(where: { $0.isForAll })
        {
            report(
                .propertyOfNobody, "the property has no `for all`", at: declaration.title.span,
                help: "add the variants and inputs to vary, as in `for all rs1611115`, or write a `test`")
        }
        let property = RuleProperty(
            test: given.test, choices: choices, selection: selection.flatMap { resolve($0) })
        properties.append(property)
        checkSize(property, declaration, spans)
    }

    /// Counts the people of the property, if its variants and inputs have no errors.
    private func checkSize(_ property: RuleProperty, _ declaration: PropertyDeclaration, _ spans: [Subject: Span]) {
        guard let variants = whole(variants), let inputs = whole(inputs), let pack else { return }
        let book = RuleBook(
            pack: pack, files: [], sources: [], genes: [], variants: variants, scales: [], inputs: inputs, findings: [],
            pathways: [], recommendations: [], targets: [], tests: [])
        let count = book.peopleCount(of: property)
        guard count > jointCap else { return }
        let last = property.choices.last.flatMap { spans[$0.subject] } ?? declaration.title.span
        report(
            .propertyTooLarge, "the property covers too many people", at: declaration.title.span,
            label: count < Int.max / 8 ? "\(count) people" : "",
            others: [.init(last, "the last variant or input to vary")],
            notes: ["at most \(jointCap) people can be checked"],
            help:
                "vary less at once: remove variants and inputs that the expectations do not depend on, or give them one value"
        )
    }
}

extension PropertyDeclaration.Clause {
    fileprivate var isForAll: Bool { if case .forAll = self { true } else { false } }
}
