// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

extension DiagnosticPage {
    /// Looked for where the tables are read.
    public static let tableSaysOneThing = DiagnosticPage(
        DiagnosticCode(1161), severity: .warning, "a table gives one result, whatever is read",
        """
        A result is known where all that is possible gives it. A table whose rows give one step, such as `* -> low`, \
        gives it to everybody, also to people who were not tested, and their report shows it as known. Rows for the \
        genotypes, steps or answers keep what was not read unknown. A column that is `*` in each row is read for nothing.
        """,
        wrong: """
            finding second : activity {
              by rs1611115 {
                * -> low
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            finding second : activity {
              by rs1611115 {
                C/C, C/T -> reduced
                T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            """)
}
