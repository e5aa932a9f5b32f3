// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// The pages of the messages that only a genome can tell: `phene check --reference`.
public enum ReferenceCodes {
    public static let all: [DiagnosticPage] = [.otherReference, .noPlace]
}

extension DiagnosticPage {
    static let otherReference = DiagnosticPage(
        DiagnosticCode(1601), "the genome has another base than the reference that is declared",
        """
        The first allele of `at GRCh38 9:133635393 T>C` is the base that the build has there. A file that lists only what \
        differs from the reference is read by it, so a wrong one turns results round. `phene check --reference` holds each \
        against the genome itself.
        """,
        wrong: """
            variant rs10 {
              at GRCh38 2:5 C>A
            }
            """,
        right: """
            variant rs10 {
              at GRCh38 2:5 A>C
            }
            """)
    static let noPlace = DiagnosticPage(
        DiagnosticCode(1602), "the genome has no such place",
        """
        The chromosome is not in the file of the genome, or ends before the position. Either the position is of another \
        build, or the file is.
        """,
        wrong: """
            variant rs10 {
              at GRCh38 2:90000 A>C
            }
            """,
        right: """
            variant rs10 {
              at GRCh38 2:5 A>C
            }
            """)
}
