// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneSemantics

extension MessagePages {
    /// Messages about the tables of findings.
    static let tables: [DiagnosticPage] = [
        .rowsMissing, .rowsOverlap, .oneCopyMissing, .tableTooLarge, .subjectTwice, .findingCycle, .cellMismatch,
        .columnCount, .cellTwice,
    ]
}

extension DiagnosticPage {
    static let cellMismatch = DiagnosticPage(
        .cellMismatch, "a cell does not fit its column",
        """
        The cells of a column contain genotypes if it reads a variant, steps or ranges of steps from low to high if \
        it reads a finding, and values if it reads an input. `*` matches everything.
        """,
        wrong: """
            finding both : activity {
              by dbh_activity {
                reduced..low -> low
                normal -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            finding both : activity {
              by dbh_activity {
                low..reduced -> low
                normal -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let cellTwice = DiagnosticPage(
        .cellTwice, "a cell names the same value twice",
        "The values of a cell are alternatives, so a repeated one adds nothing and may hide a typing error.",
        wrong: """
            finding both : activity {
              by rs1611115 {
                C/T, T/C -> low
                T/T, C/C -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            finding both : activity {
              by rs1611115 {
                C/T -> low
                T/T, C/C -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let findingCycle = DiagnosticPage(
        .findingCycle, "findings depend on each other in a cycle",
        """
        A finding may use other findings, but each must depend on genotypes and answers in the end. In a cycle, none \
        could be determined.
        """,
        wrong: """
            finding first : activity {
              by second {
                * -> low
              }
              evidence strong
              cite zabetian2001
            }
            finding second : activity {
              by first {
                * -> low
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            finding first : activity {
              by dbh_activity {
                * -> low
              }
              evidence strong
              cite zabetian2001
            }
            finding second : activity {
              by first {
                * -> low
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let rowsMissing = DiagnosticPage(
        .rowsMissing, "a table does not cover a combination",
        """
        A table has a result for each possible combination, so that no person falls between its rows. If nothing is \
        known about a genotype, use a separate step for it.
        """,
        wrong: """
            finding both : activity {
              by rs1611115 {
                C/C -> normal
                T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            finding both : activity {
              by rs1611115 {
                C/C -> normal
                C/T -> reduced
                T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let rowsOverlap = DiagnosticPage(
        .rowsOverlap, "two rows of a table match the same combination",
        "Each combination matches exactly one row. There is no first match and no priority between rows.",
        wrong: """
            finding both : activity {
              by rs1611115 {
                C/C -> normal
                C/T, T/T -> reduced
                T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            finding both : activity {
              by rs1611115 {
                C/C -> normal
                C/T -> reduced
                T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let oneCopyMissing = DiagnosticPage(
        .oneCopyMissing, "a table on the X chromosome has no rows for one copy",
        """
        A man has one X, so his genotype there is a single allele. A table with pairs only treats the locus as if it \
        were on an autosome.
        """,
        wrong: """
            finding loss : activity {
              by rs72554632 {
                C/C -> normal
                C/T -> reduced
                T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            finding loss : activity {
              by rs72554632 {
                C, C/C -> normal
                C/T -> reduced
                T, T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let tableTooLarge = DiagnosticPage(
        .tableTooLarge, "a table has too many combinations",
        """
        The compiler checks a table by listing all combinations of its columns, at most 32,768. Ten variants of two \
        alleles have 59,049. Combine some of them into separate findings, and use those.
        """,
        wrong: tooLarge(reads: 10), right: tooLarge(reads: 9))
    static let subjectTwice = DiagnosticPage(
        .subjectTwice, "a table has two columns for the same subject",
        "Each column of a table reads a different subject. With a repeated column, some rows could match nobody.",
        wrong: """
            finding both : activity {
              by rs1611115, rs1611115 {
                | * | * | normal |
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            finding both : activity {
              by rs1611115, rs72554632 {
                | * | * | normal |
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let columnCount = DiagnosticPage(
        .columnCount, "a row has the wrong number of cells",
        "A row of a grid has one cell for each name after `by`, in the same order, then the step.",
        wrong: """
            finding both : activity {
              by rs1611115, rs72554632 {
                | * | normal |
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            finding both : activity {
              by rs1611115, rs72554632 {
                | * | * | normal |
              }
              evidence strong
              cite zabetian2001
            }
            """)

    /// An example with a finding that reads so many variants.
    private static func tooLarge(reads count: Int) -> String {
        var text = ""
        for number in 1...count { text += "variant rs\(number) {\n  at GRCh38 1:\(number)000 A>G\n}\n" }
        let subjects = (1...count).map { "rs\($0)" }.joined(separator: ", ")
        let cells = Array(repeating: "*", count: count).joined(separator: " | ")
        return text + "finding many : activity {\n  by \(subjects) {\n    | \(cells) | normal |\n  }\n"
            + "  evidence strong\n  cite zabetian2001\n}"
    }
}
