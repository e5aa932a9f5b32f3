// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

extension DiagnosticPage {
    static let notProved = DiagnosticPage(
        DiagnosticCode(1006), severity: .warning, "a claim is neither proved nor disproved",
        """
        Each claim about conditions is decided by going through the cases that they distinguish. Past a cap the compiler \
        gives up, says so, and never takes it for proved. Counts over many loci or answers at once are hard in this way \
        where two of them are to hold together.
        """,
        wrong: questions + """
            advice rest {
              when (at least 9 of (\(answers))) and not (at least 9 of (\(answers)))
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """,
        right: questions + """
            advice rest {
              when at least 9 of (\(answers))
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)

    private static let questions = (1...18).map { "input q\($0) : yes | no \"Question \($0)?\"\n" }.joined()
    private static let answers = (1...18).map { "q\($0) = yes" }.joined(separator: ", ")
}
