// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneIR
import PheneSyntax

extension DiagnosticPage {
    static let impossibleGenotype = DiagnosticPage(
        DiagnosticCode(901), "a test gives a genotype that cannot be read",
        """
        What a test gives is read just as a person's file is, so a letter that the locus does not have leaves it \
        unknown. That can be what the test is about, if it expects something to be unknown; in any other test it is a \
        slip of the pen. A text that is no genotype at all is one in every test.
        """,
        wrong: """
            test "a slip of the pen" {
              given rs1611115 A/A
              expect dbh_activity = low
            }
            """,
        right: """
            test "a letter from elsewhere is not read as no" {
              given rs1611115 A/A
              expect dbh_activity unknown
            }
            """)
    static let noExpectation = DiagnosticPage(
        DiagnosticCode(902), "a test expects nothing",
        "A test that expects nothing can never fail.",
        wrong: """
            test "two T" {
              given rs1611115 T/T
            }
            """,
        right: """
            test "two T" {
              given rs1611115 T/T
              expect dbh_activity = low
            }
            """)
    static let testTitleTaken = DiagnosticPage(
        DiagnosticCode(903), "two tests have one title",
        "The title names a test where it fails, so each test of a pack has its own.",
        wrong: """
            test "two T" {
              given rs1611115 T/T
              expect dbh_activity = low
            }
            test "two T" {
              given rs1611115 C/C
              expect dbh_activity = normal
            }
            """,
        right: """
            test "two T" {
              given rs1611115 T/T
              expect dbh_activity = low
            }
            test "two C" {
              given rs1611115 C/C
              expect dbh_activity = normal
            }
            """)
    static let givenTwice = DiagnosticPage(
        DiagnosticCode(904), "a test gives the sex, an answer or a file twice",
        """
        A person has one sex and gives one answer to a question. A genotype can be given twice, because files can hold \
        two rows for one locus.
        """,
        wrong: """
            test "two answers" {
              given pots = yes
              given pots = no
              expect dbh_activity unknown
            }
            """,
        right: """
            test "one answer" {
              given pots = yes
              expect dbh_activity unknown
            }
            """)
    static let expectationShape = DiagnosticPage(
        DiagnosticCode(905), "an expectation asks for what its verdict does not have",
        """
        `by` names the advice that holds or overrides, so it belongs to `held` and `overridden`; `needs` names what \
        would decide, so it belongs to `unknown`. The advice after `by` overrides the one that is expected.
        """,
        wrong: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            test "two T" {
              given rs1611115 T/T
              expect advice rest applies needs rs1611115
            }
            """,
        right: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            test "nothing read" {
              expect advice rest unknown needs rs1611115
            }
            """)
}

extension Analysis {
    private static let sexes = Sex.allCases.map { ($0.name, $0) }

    func resolveTests() {
        for test in declared.tests {
            claimTitle(test.title)
            resolve(test)
        }
    }

    /// Tests and properties share their titles, which name them where they fail.
    func claimTitle(_ title: Text) {
        guard let first = testTitles[title.value] else {
            testTitles[title.value] = title.span
            return
        }
        report(
            .testTitleTaken, "two tests are called \"\(title.value)\"", at: title.span, label: "again here",
            others: [.init(first, "first here")], help: "say what is different about this one")
    }

    private func resolve(_ declaration: TestDeclaration) {
        let given = resolve(
            declaration.clauses, title: declaration.title, at: declaration.span,
            mayBeInvalid: declaration.clauses.contains(where: \.expectsUnknown))
        tests.append(given.test)
    }

    /// What a test or property gives, and where.
    struct Given {
        var test: RuleTest
        var sex: Span?
        var inputs: [Int: Span] = [:]
        var genotypes: [(variant: Int, text: GenotypeText)] = []
        var file: (path: Text, span: Span)?
    }

    /// Resolves the clauses that tests and properties have.
    ///
    /// - Parameter mayBeInvalid: whether a genotype that cannot be true of its locus may be what the test is about.
    func resolve(_ clauses: [TestDeclaration.Clause], title: Text, at span: Span, mayBeInvalid: Bool) -> Given {
        var given = Given(
            test: RuleTest(
                title: title.value, sex: nil, genotypes: [], answers: [], expectations: [], place: place(span)))
        for clause in clauses {
            switch clause {
            case .givenGenotype(let name, let text, _):
                guard let (_, variant) = named(name, [.variant], for: "a genotype") else { continue }
                let plain = variants[variant].map { plainGenotype(text.text, at: $0.locus) } ?? text.text
                given.genotypes.append((variant, GenotypeText(text: plain, span: text.span)))
                given.test.genotypes.append(.init(variant: variant, text: plain))
            case .givenSex(let name, let span):
                reportGivenTwice("sex", at: span, first: given.sex)
                given.sex = span
                given.test.sex = word(name, of: Self.sexes, as: "a sex")
            case .givenInput(let name, let value, let span):
                guard let (_, input) = named(name, [.input], for: "an answer") else { continue }
                reportGivenTwice("`\(name.text)`", at: span, first: given.inputs[input])
                given.inputs[input] = span
                if let code = code(value, of: .input(input)) {
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
        if let file = given.file { given.test.genotypes += genotypes(inFile: file.path, sex: given.test.sex) }
        if !clauses.contains(where: \.isExpectation), isWhole(span) {
            report(
                .noExpectation, "the test expects nothing", at: title.span,
                help: "add `expect` and what must come out: `expect dbh_activity = low`")
        }
        return given
    }

    func reportGivenTwice(_ what: String, at span: Span, first: Span?) {
        guard let first else { return }
        report(
            .givenTwice, "the test gives \(what) twice", at: span, label: "again here",
            others: [.init(first, "first here")], help: "keep one of them")
    }

    /// Reads the genotypes as a file's are read, and reports those that could not be true of their locus.
    private func check(_ genotypes: [(variant: Int, text: GenotypeText)], mayBeInvalid: Bool, sex: Sex?) {
        for (variant, text) in genotypes {
            guard let locus = variants[variant]?.locus else { continue }
            let record = Record(id: locus.id, call: Call(text.text.utf8), written: text.text)
            guard case .invalid(let reason) = locus.reading(of: [record], in: Genome(sex: sex)).call else { continue }
            if mayBeInvalid, reason != .unreadable { continue }
            report(
                .impossibleGenotype, "`\(text.text)` cannot be true of \(locus.id.name)", at: text.span,
                label: reason.text,
                others: [.init(declared.variants.items[variant].id.span, "declared here")],
                notes: ["its alleles are \(quoted(locus.alleles.indices.map { locus.text(ofAllele: $0) }))"],
                help: pair(in: text.text, at: locus).map { "write the two copies with a `/` between: `\($0)`" }
                    ?? (reason == .unreadable
                        ? "write a genotype as `C/T`, `T` for one copy, `T/.` half-read, or `./.` for a no-call"
                        : "write its letters; or, if the test is about such a row, expect something to be `unknown`"),
                fixes: (pair(in: text.text, at: locus) ?? turned(text, at: locus)).map { [.init(text.span, $0)] } ?? [])
        }
    }
}

extension Analysis {
    /// The genotype with each base turned to the other strand, where that makes alleles of the locus of all.
    private func turned(_ genotype: GenotypeText, at locus: Locus) -> String? {
        var turned = ""
        for letter in genotype.text {
            guard letter != "/", letter != "|", letter != "." else {
                turned.append(letter)
                continue
            }
            guard let allele = Allele(String(letter).utf8)?.complemented, locus.alleles.contains(allele) else {
                return nil
            }
            turned += allele.text
        }
        return turned
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
        case .expectCondition(let condition, _): condition.asksWhatIsMissing
        case .expectUnknown: true
        case .expectAdvice(let expectation): expectation.verdict == .unknown
        }
    }
}

extension PheneSyntax.Condition {
    /// Whether it asks if something is missing.
    fileprivate var asksWhatIsMissing: Bool {
        switch self {
        case .missing: true
        case .not(let inner, _): inner.asksWhatIsMissing
        case .and(let parts, _), .or(let parts, _), .atLeast(_, let parts, _): parts.contains { $0.asksWhatIsMissing }
        case .comparison, .within, .genotype, .has, .copies, .known: false
        }
    }
}
