// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneTesting

extension MessagePages {
    /// Messages about a reference genome.
    package static let references: [DiagnosticPage] = [
        .otherReference, .noPosition,
    ]
}

extension DiagnosticPage {
    static let otherReference = DiagnosticPage(
        .otherReference, "the genome has a different base than the declared reference",
        """
        The first allele of `at GRCh38 9:133635393 T>C` is the base of the reference genome at this position. A file \
        that lists only differences from the reference depends on it, so a wrong reference reverses results.
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
    static let noPosition = DiagnosticPage(
        .noPosition, "the genome has no such position",
        """
        The genome file does not contain the chromosome, or the chromosome ends before the position. Either the \
        position or the file belongs to another build.
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
