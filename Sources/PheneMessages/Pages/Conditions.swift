// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneSemantics

extension MessagePages {
    /// Messages about conditions.
    static let conditions: [DiagnosticPage] = [
        .neverTrue, .alwaysTrue, .comparedWithWrongKind, .inputHasNoOrder, .oneCopyUndefined,
    ]
}

extension DiagnosticPage {
    static let neverTrue = DiagnosticPage(
        .neverTrue, "a condition can never be true",
        """
        No person can meet the condition: no row of the finding gives such a step, no genotype has that many copies, \
        or the count is larger than the list. The rule would never apply.
        """,
        wrong: """
            advice rest {
              when dbh_activity < low
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when dbh_activity <= low
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
    static let alwaysTrue = DiagnosticPage(
        .alwaysTrue, "a condition is always true",
        "Every person meets the condition, whatever the genotypes and answers, so it tests nothing.",
        wrong: """
            advice rest {
              when copies(rs1611115, T) >= 0
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when copies(rs1611115, T) >= 1
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
    static let comparedWithWrongKind = DiagnosticPage(
        .comparedWithWrongKind, "a comparison with a value of the wrong kind",
        """
        Compare a variant with a genotype (`rs1611115 = T/T`), a finding or pathway with a step of its scale \
        (`dbh_activity <= reduced`), and an input with one of its values (`pots = yes`).
        """,
        wrong: """
            advice rest {
              when dbh_activity = T/T
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when dbh_activity = low
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
    static let inputHasNoOrder = DiagnosticPage(
        .inputHasNoOrder, "values of an unordered input are compared by order",
        """
        Values separated by `|` have no order, so compare them with `=` and `!=` only. Values separated by `<` are \
        ordered, lowest first: `input smoking : none < some < much "..."`.
        """,
        wrong: """
            advice rest {
              when pots >= yes
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when pots = yes
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
    static let oneCopyUndefined = DiagnosticPage(
        .oneCopyUndefined, "a condition does not define its result for one copy",
        """
        A man has one copy of X and a woman has two. `rs72554632 = T/T` is false for every man, even for one whose \
        only allele is T, and `copies(rs72554632, T) < 2` is true for him. So a condition must treat `T` and `T/T` \
        alike (`rs72554632 = T/T or rs72554632 = T`), name the genotype of one copy (`rs72554632 = T`), or test the \
        sex.
        """,
        wrong: """
            advice rest {
              when rs72554632 = T/T
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when rs72554632 = T/T or rs72554632 = T
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
}
