// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneSemantics

extension MessagePages {
    /// Messages about tests and properties as written.
    static let tests: [DiagnosticPage] = [
        .impossibleGenotype, .noExpectation, .testTitleTaken, .givenTwice, .expectationShape, .givenFileUnreadable,
        .propertyTooLarge, .propertyOfNobody,
    ]
}

extension DiagnosticPage {
    static let givenFileUnreadable = DiagnosticPage(
        .givenFileUnreadable, "a test uses a file that cannot be read",
        """
        `given file` names a genotype file by its path relative to the folder of the rule file. The file must be in \
        that folder or below it. It is read as for a report, when the test runs: where rules are checked or tested, and \
        in the Swift test of the pack.
        """,
        wrong: """
            test "a person with two T" {
              given file "people/nobody.txt"
              expect dbh_activity = low
            }
            """,
        right: """
            test "a person with two T" {
              given rs1611115 T/T
              expect dbh_activity = low
            }
            """)
    static let propertyTooLarge = DiagnosticPage(
        .propertyTooLarge, "a property covers too many people",
        """
        A property is checked person by person: for each combination of genotypes and answers of what `for all` \
        names. The limit is 32,768, which is enough for nine loci of two alleles. A larger property could not be \
        proved, so it does not compile.
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
        .propertyOfNobody, "a property has no variant and no input",
        """
        `for all` names the variants and inputs whose combinations a property checks. Without them there is only one \
        person, so write a test instead.
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
    static let impossibleGenotype = DiagnosticPage(
        .impossibleGenotype, "a test has a genotype that cannot be read",
        """
        The genotypes of a test are read like those of a person's file, so an allele that the locus does not have \
        leaves it unknown. A test that expects something to be unknown may do this on purpose. In any other test it \
        is a typing error, and a text that is no genotype at all is one in every test.
        """,
        wrong: """
            test "a typing error" {
              given rs1611115 A/A
              expect dbh_activity = low
            }
            """,
        right: """
            test "an impossible allele is unknown, not no" {
              given rs1611115 A/A
              expect dbh_activity unknown
            }
            """)
    static let noExpectation = DiagnosticPage(
        .noExpectation, "a test expects nothing",
        "A test without `expect` can never fail.",
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
        .testTitleTaken, "two tests have the same title",
        "The title identifies a failing test, so each test of a pack has a different one.",
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
        .givenTwice, "a test sets the sex, an answer or a file twice",
        """
        A person has one sex and one answer to each question. A genotype can occur twice, because a file can contain \
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
        .expectationShape, "an expectation has a part that does not fit its status",
        """
        `by` names the recommendation that holds or overrides, so it is valid only with `held` and `overridden`. \
        `needs` names what would decide the result, so it is valid only with `unknown`. The recommendation after `by` \
        must override the expected one.
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
            test "nothing tested" {
              expect advice rest unknown needs rs1611115
            }
            """)
}
