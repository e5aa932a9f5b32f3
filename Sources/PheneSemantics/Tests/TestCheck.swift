// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// A test has a genotype that cannot be read.
    package static let impossibleGenotype = DiagnosticCode(901)
    /// A test expects nothing.
    package static let noExpectation = DiagnosticCode(902)
    /// Two tests have the same title.
    package static let testTitleTaken = DiagnosticCode(903)
    /// A test sets the sex, an answer or a file twice.
    package static let givenTwice = DiagnosticCode(904)
    /// An expectation has a part that does not fit its status.
    package static let expectationShape = DiagnosticCode(905)
}

extension Analysis {
    private static let sexes = Sex.allCases.map { ($0.name, $0) }

    func resolveTests() {
        for test in declared.tests {
            claimTitle(test.title)
            resolve(test)
        }
    }

    /// Registers a title; tests and properties share their titles, which identify them when they fail.
    func claimTitle(_ title: Text) {
        guard let first = testTitles[title.value] else {
            testTitles[title.value] = title.span
            return
        }
        report(
            .testTitleTaken, "two tests have the title \"\(title.value)\"", at: title.span, label: "again here",
            others: [.init(first, "first here")], help: "describe how this one differs")
    }

    private func resolve(_ declaration: TestDeclaration) {
        let given = resolve(
            declaration.clauses, title: declaration.title, at: declaration.span,
            mayBeInvalid: declaration.clauses.contains { $0.expectsUnknown })
        tests.append(given.test)
    }

    /// The input of a test or property, with its source locations.
    struct Given {
        var test: RuleTest
        var sex: Span?
        var inputs: [Int: Span] = [:]
        var genotypes: [(variant: Int, text: GenotypeText)] = []
        var file: (path: Text, span: Span)?
    }

    /// Resolves the clauses that tests and properties have.
    ///
    /// - Parameter mayBeInvalid: whether an impossible genotype of a locus may be intended.
    func resolve(_ clauses: [TestDeclaration.Clause], title: Text, at span: Span, mayBeInvalid: Bool) -> Given {
        var given = Given(
            test: RuleTest(
                title: title.value, sex: nil, genotypes: [], answers: [], expectations: [], place: location(span)))
        for clause in clauses {
            switch clause {
            case .givenGenotype(let name, let text, _):
                guard let (_, variant) = named(name, [.variant], for: "a genotype") else { continue }
                let plain = variants[variant].map { plainGenotype(text.text, at: $0.locus) } ?? text.text
                given.genotypes.append((variant, GenotypeText(text: plain, span: text.span)))
                given.test.genotypes.append(.init(variant: variant, text: plain))
            case .givenSex(let name, let span):
                reportGivenTwice("the sex", at: span, first: given.sex)
                given.sex = span
                given.test.sex = word(name, of: Self.sexes, as: "a sex")
            case .givenInput(let name, let value, let span):
                if declared.pharmacogenes.index(of: name.text).map({ pharmacogenes[$0] == nil }) == true { continue }
                let stated = statedResult(name)
                guard let input = stated?.input ?? named(name, [.input], for: "an answer")?.index else { continue }
                reportGivenTwice("`\(name.text)`", at: span, first: given.inputs[input])
                given.inputs[input] = span
                if let code = code(value, of: stated.map { .finding($0.finding) } ?? .input(input)) {
                    given.test.answers.append(.init(input: input, value: code))
                }
            case .givenFile(let path, let span):
                reportGivenTwice("a file", at: span, first: given.file?.span)
                given.file = (path, span)
            case .expectStep, .expectUnknown, .expectAmong, .expectAdvice, .expectCondition:
                if let expected = expectation(clause) { given.test.expectations.append(expected) }
            }
        }
        check(given.genotypes, mayBeInvalid: mayBeInvalid, sex: given.test.sex)
        if let file = given.file { given.test.file = givenFile(file.path) }
        if !clauses.contains(where: { $0.isExpectation }), isWhole(span) {
            report(
                .noExpectation, "the test expects nothing", at: title.span,
                help: "add `expect` and a result: `expect dbh_activity = low`")
        }
        return given
    }

    /// The finding of a pharmacogene with its input, which a test can state in place of genotypes.
    private func statedResult(_ name: Name) -> (finding: Int, input: Int)? {
        guard let finding = declared.findings.index(of: name.text), declared.findings.items[finding].isOfHaplotypes,
            case .input(let input)? = findings[finding]?.subjects.first, inputs[input]?.kind.pharmacogene != nil
        else { return nil }
        return (finding, input)
    }

    func reportGivenTwice(_ what: String, at span: Span, first: Span?) {
        guard let first else { return }
        report(
            .givenTwice, "the test sets \(what) twice", at: span, label: "again here",
            others: [.init(first, "first here")], help: "keep one of them")
    }

    /// Reads the genotypes as those of a file, and reports those that are impossible at their locus.
    private func check(_ genotypes: [(variant: Int, text: GenotypeText)], mayBeInvalid: Bool, sex: Sex?) {
        for (variant, text) in genotypes {
            guard let locus = variants[variant]?.locus else { continue }
            let record = Record(id: locus.id, call: Call(text.text.utf8), written: text.text)
            guard case .invalid(let reason) = locus.reading(of: [record], in: Genome(sex: sex)).call else { continue }
            if mayBeInvalid, reason != .unreadable { continue }
            report(
                .impossibleGenotype, "`\(text.text)` is not a possible genotype of \(locus.id.name)", at: text.span,
                label: reason.text,
                others: [.init(declared.variants.items[variant].id.span, "declared here")],
                notes: ["its alleles are \(quoted(locus.alleles.indices.map { locus.text(ofAllele: $0) }))"],
                help: pair(in: text.text, at: locus).map { "write the two copies with a `/` between: `\($0)`" }
                    ?? (reason == .unreadable
                        ? "write a genotype as `C/T`, `T` for one copy, `T/.` for a partial call, or `./.` for a no-call"
                        : "write its alleles; if the test is about such a call, expect something to be `unknown`"),
                fixes: (pair(in: text.text, at: locus) ?? complemented(text, at: locus)).map { [.init(text.span, $0)] }
                    ?? [])
        }
    }
}

extension Analysis {
    /// The genotype with each base complemented, if each result is an allele of the locus.
    private func complemented(_ genotype: GenotypeText, at locus: Locus) -> String? {
        var complement = ""
        for base in genotype.text {
            guard base != "/", base != "|", base != "." else {
                complement.append(base)
                continue
            }
            guard let allele = Allele(String(base).utf8)?.complemented, locus.alleles.contains(allele) else {
                return nil
            }
            complement += allele.text
        }
        return complement
    }
}

extension TestDeclaration.Clause {
    fileprivate var isExpectation: Bool {
        switch self {
        case .givenGenotype, .givenSex, .givenInput, .givenFile: false
        case .expectStep, .expectUnknown, .expectAmong, .expectAdvice, .expectCondition: true
        }
    }

    var expectsUnknown: Bool {
        switch self {
        case .givenGenotype, .givenSex, .givenInput, .givenFile, .expectStep, .expectAmong: false
        case .expectCondition(let condition, _): condition.testsForMissing
        case .expectUnknown: true
        case .expectAdvice(let expectation): expectation.status == .unknown
        }
    }
}

extension PheneSyntax.Condition {
    /// Whether it tests if something is missing.
    fileprivate var testsForMissing: Bool {
        if case .missing = self { return true }
        return parts.contains { $0.testsForMissing }
    }
}
