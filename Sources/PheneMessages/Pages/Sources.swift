// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneSemantics

extension MessagePages {
    /// Messages about sources.
    static let sources: [DiagnosticPage] = [
        .retractedCited, .sourceUnused, .numberOutOfRange, .citedTwice, .identifierForm, .sameSource,
    ]
}

extension DiagnosticPage {
    static let retractedCited = DiagnosticPage(
        .retractedCited, "a retracted source is cited",
        """
        A source marked as `retracted` may stay in the pack, to show readers that it was considered. No claim may \
        cite it.
        """,
        wrong: """
            source withdrawn {
              pmid 2
              title "A paper"
              retracted "by the journal, 2020"
            }
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite withdrawn
            }
            """,
        right: """
            source withdrawn {
              pmid 2
              title "A paper"
              retracted "by the journal, 2020"
            }
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
    static let sourceUnused = DiagnosticPage(
        .sourceUnused, "a source is never cited",
        "A source that no claim cites is left over, or a claim forgot to cite it.",
        wrong: """
            source other {
              pmid 2
              title "A paper"
            }
            """,
        right: """
            source other {
              pmid 2
              title "A paper"
            }
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001, other
            }
            """)
    static let numberOutOfRange = DiagnosticPage(
        .numberOutOfRange, "a number of a source is out of range",
        """
        PubMed ids start at 1. A year of publication is between 1800 and 2100. A frequency or an effect is counted in \
        at least one person.
        """,
        wrong: """
            source other {
              pmid 2
              year 20019
              title "A paper"
            }
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite other
            }
            """,
        right: """
            source other {
              pmid 2
              year 2001
              title "A paper"
            }
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite other
            }
            """)
    static let citedTwice = DiagnosticPage(
        .citedTwice, "a claim cites a source twice",
        "A second citation of the same source adds nothing.",
        wrong: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001, zabetian2001
            }
            """,
        right: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
    static let identifierForm = DiagnosticPage(
        .identifierForm, "an identifier has another form",
        """
        A DOI is written without the address of its resolver, and a PubMed Central id with its letters. A report makes \
        links of them, which would lead nowhere.
        """,
        wrong: """
            source other {
              doi "https://doi.org/10.1086/318198"
              title "A paper"
            }
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite other
            }
            """,
        right: """
            source other {
              doi "10.1086/318198"
              title "A paper"
            }
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite other
            }
            """)
    static let sameSource = DiagnosticPage(
        .sameSource, "two sources are the same",
        """
        A publication that is declared twice would be in the list of references twice, and look like two independent \
        studies. Two sources with one PubMed id, PubMed Central id or DOI are the same, or one of the numbers is wrong.
        """,
        wrong: """
            source other {
              pmid 11170900
              title "A paper"
            }
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite other
            }
            """,
        right: """
            source other {
              pmid 2
              title "A paper"
            }
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite other
            }
            """)
}
