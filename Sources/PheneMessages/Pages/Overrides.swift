// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneProofs

extension MessagePages {
    /// Messages about permissions, weak overrides and consent.
    static let overrides: [DiagnosticPage] = [
        .missingPermits, .weakOverride, .consentReveals,
    ]
}

extension DiagnosticPage {
    static let consentReveals = DiagnosticPage(
        .consentReveals, "a finding reveals its result without consent",
        """
        A person who answers `no` to a consent, or does not answer, gets one result whatever the genotype, and nobody \
        else gets that result. If a genotype had its own result in that case, the result would be revealed without \
        consent. If people who consented could have the same result, the missing answer would show who does not have \
        it. So all rows with `no` give one step, for every value of the other columns, and no row with `yes` gives \
        that step. Put what everybody may know into a separate finding.
        """,
        wrong: """
            scale told = kept < none < some
            variant rs99000001 in DBH {
              at GRCh38 9:133700001 C>T
            }
            input want : consent "Do you want to know of this site?"
            finding rare : told {
              by rs99000001, want {
                | T/T      | *   | some |
                | C/C, C/T | yes | none |
                | C/C, C/T | no  | kept |
              }
              on unknown "Not known."
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            scale told = kept < none < some
            variant rs99000001 in DBH {
              at GRCh38 9:133700001 C>T
            }
            input want : consent "Do you want to know of this site?"
            finding rare : told {
              by rs99000001, want {
                | T/T      | yes | some |
                | C/C, C/T | yes | none |
                | *        | no  | kept |
              }
              on unknown "Not known."
              evidence strong
              cite zabetian2001
            }
            """)
    static let missingPermits = DiagnosticPage(
        .missingPermits, "a missing value permits a recommendation",
        """
        If a condition tests a value and also accepts it when it is `missing`, everybody without a known value passes \
        as if the test were met: unknown is treated as "no". People who were not asked or not tested are then \
        encouraged. Ask for the value that must be known, and leave the recommendation unknown until it is.
        """,
        wrong: """
            advice rest {
              when dbh_activity = low or missing dbh_activity
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
    static let weakOverride = DiagnosticPage(
        .weakOverride, "a milder or weaker recommendation sets aside a stricter or stronger one",
        """
        Verbs from strict to mild: `contraindicated`; `avoid`; `reduce`; `monitor` and `discuss`; `consider`, \
        `increase` and `standard`. An override by a milder verb takes back a warning, and one by an equally strict \
        verb on weaker evidence lets the weaker claim win. Either may be right, but only on purpose: it needs its own \
        reason, after `despite`, which the report shows. A stricter recommendation may override a milder one on \
        weaker evidence, because care needs less proof than action. The same rule applies to the recommendations of \
        packs in `use`.
        """,
        wrong: """
            advice guard {
              when rs1611115 = T/T
              avoid vitamin_c
              evidence strong
              cite zabetian2001
            }
            advice rest {
              when dbh_activity = low
              consider vitamin_c
              overrides guard because "it is needed here"
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice guard {
              when rs1611115 = T/T
              avoid vitamin_c
              evidence strong
              cite zabetian2001
            }
            advice rest {
              when dbh_activity = low
              consider vitamin_c
              overrides guard because "it is needed here" despite "the warning was never tried in people with low activity"
              evidence limited
              cite zabetian2001
            }
            """)
}
