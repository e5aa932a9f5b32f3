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
        DiagnosticCode(904), "a test gives the sex, or an answer, twice",
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
        var titles: [String: Span] = [:]
        for test in declared.tests {
            if let first = titles[test.title.value] {
                report(
                    .testTitleTaken, "two tests are called \"\(test.title.value)\"", at: test.title.span,
                    label: "again here", others: [.init(first, "first here")],
                    help: "say what is different about this one")
            } else {
                titles[test.title.value] = test.title.span
            }
            resolve(test)
        }
    }

    private func resolve(_ declaration: TestDeclaration) {
        var test = RuleTest(
            title: declaration.title.value, sex: nil, genotypes: [], answers: [], expectations: [],
            place: place(declaration.span))
        var givenSex: Span?
        var givenInputs: [Int: Span] = [:]
        var genotypes: [(variant: Int, text: GenotypeText)] = []
        for clause in declaration.clauses {
            switch clause {
            case .givenGenotype(let name, let text, _):
                guard let (_, variant) = named(name, [.variant], for: "a genotype") else { continue }
                let plain = variants[variant].map { plainGenotype(text.text, at: $0.locus) } ?? text.text
                genotypes.append((variant, GenotypeText(text: plain, span: text.span)))
                test.genotypes.append(.init(variant: variant, text: plain))
            case .givenSex(let name, let span):
                reportGivenTwice("sex", at: span, first: givenSex)
                givenSex = span
                test.sex = word(name, of: Self.sexes, as: "a sex")
            case .givenInput(let name, let value, let span):
                guard let (_, input) = named(name, [.input], for: "an answer") else { continue }
                reportGivenTwice("`\(name.text)`", at: span, first: givenInputs[input])
                givenInputs[input] = span
                if let code = code(value, of: .input(input)) { test.answers.append(.init(input: input, value: code)) }
            case .expectStep, .expectUnknown, .expectAmong, .expectAdvice:
                if let expected = expectation(clause) { test.expectations.append(expected) }
            }
        }
        check(genotypes, in: declaration, sex: test.sex)
        let expects = declaration.clauses.contains(where: \.isExpectation)
        if !expects, isWhole(declaration.span) {
            report(
                .noExpectation, "the test expects nothing", at: declaration.title.span,
                help: "add `expect` and what must come out: `expect dbh_activity = low`")
        }
        tests.append(test)
    }

    private func reportGivenTwice(_ what: String, at span: Span, first: Span?) {
        guard let first else { return }
        report(
            .givenTwice, "the test gives \(what) twice", at: span, label: "again here",
            others: [.init(first, "first here")], help: "keep one of them")
    }

    /// Reads the genotypes as a file's are read, and reports those that could not be true of their locus.
    private func check(_ genotypes: [(variant: Int, text: GenotypeText)], in test: TestDeclaration, sex: Sex?) {
        let mayBeInvalid = test.clauses.contains(where: \.expectsUnknown)
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
                help: reason == .unreadable
                    ? "write a genotype as `C/T`, `T` for one copy, `T/.` half-read, or `./.` for a no-call"
                    : "write its letters; or, if the test is about such a row, expect something to be `unknown`",
                fixes: turned(text, at: locus).map { [.init(text.span, $0)] } ?? [])
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
        case .givenGenotype, .givenSex, .givenInput: false
        case .expectStep, .expectUnknown, .expectAmong, .expectAdvice: true
        }
    }

    fileprivate var expectsUnknown: Bool {
        switch self {
        case .givenGenotype, .givenSex, .givenInput, .expectStep, .expectAmong: false
        case .expectUnknown: true
        case .expectAdvice(let expectation): expectation.verdict == .unknown
        }
    }
}
