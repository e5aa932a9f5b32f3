// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneTesting

extension MessagePages {
    /// Messages about properties that were run.
    public static let properties: [DiagnosticPage] = [
        .propertyFails, .propertySelectsNobody, .propertyNotProved,
    ]
}

extension DiagnosticPage {
    static let propertyFails = DiagnosticPage(
        .propertyFails, "a property does not hold",
        """
        When the tests run, a property is checked for every person that it covers. The message shows the first person \
        for whom it does not hold, as a test that can be pasted into a rule file.
        """,
        wrong: """
            property "who has a C is not reduced" {
              for all rs1611115
              where has(rs1611115, C)
              expect dbh_activity != reduced
            }
            """,
        right: """
            property "who has a C is not low" {
              for all rs1611115
              where has(rs1611115, C)
              expect dbh_activity != low
            }
            """)
    static let propertySelectsNobody = DiagnosticPage(
        .propertySelectsNobody, "a property applies to nobody",
        "`where` is false for all people that `for all` generates, so the property could never fail.",
        wrong: """
            property "who is homozygous for both alleles is low" {
              for all rs1611115
              where rs1611115 = C/C and rs1611115 = T/T
              expect dbh_activity = low
            }
            """,
        right: """
            property "who is homozygous is not in between" {
              for all rs1611115
              where rs1611115 = C/C or rs1611115 = T/T
              expect dbh_activity != reduced
            }
            """)
    static let propertyNotProved = DiagnosticPage(
        .propertyNotProved, "it is not known to whom a property applies",
        """
        `where` has the same meaning as the condition of a recommendation: it is evaluated over all combinations of \
        genotypes and answers that are still possible for a person. For this person there are more than 32,768 \
        combinations, so it is not known whether the property applies, and the property does not count as passed.
        """,
        wrong: questions + """
            property "a person with many answers is not low" {
              for all rs1611115
              where \(several)
              expect dbh_activity != low
            }
            """,
        right: """
            property "who has a C is not low" {
              for all rs1611115
              where has(rs1611115, C)
              expect dbh_activity != low
            }
            """)
    private static let questions =
        (1...16).map { "input q\($0) : yes | no \"Question \($0)?\"\n" }.joined() + """
            advice many_answers {
              when \(several)
              discuss standing_test
              evidence limited
              cite zabetian2001
            }

            """
    private static let several = "at least 8 of (" + (1...16).map { "q\($0) = yes" }.joined(separator: ", ") + ")"
}
