// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneSemantics

extension MessagePages {
    /// Messages about recommendations and overrides.
    static let advice: [DiagnosticPage] = [
        .targetTwice, .notATarget, .holdWithoutOverride, .overridesItself, .overrideCycle, .overriddenTwice,
        .idleProceed,
    ]
}

extension DiagnosticPage {
    static let targetTwice = DiagnosticPage(
        .targetTwice, "a target is named twice",
        "A verb clause names each of its targets once.",
        wrong: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c, vitamin_c
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c, copper_foods
              evidence limited
              cite zabetian2001
            }
            """)
    static let holdWithoutOverride = DiagnosticPage(
        .holdWithoutOverride, "`hold` in a recommendation that overrides nothing",
        """
        While a recommendation is unknown, `hold` keeps back what it would override. A recommendation without \
        `overrides` has nothing to hold; `on unknown` can still give a text.
        """,
        wrong: """
            advice rest {
              when pots = yes
              avoid salt
              on unknown hold "Not known yet."
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when pots = yes
              avoid salt
              on unknown "Not known yet."
              evidence limited
              cite zabetian2001
            }
            """)
    static let idleProceed = DiagnosticPage(
        .idleProceed, "`on missing proceed` has no effect",
        """
        A guard is a recommendation that overrides another, or whose verb is `avoid` or `contraindicated`. A missing \
        value does not settle a guard: if its condition asks for `known` of something that is not known, the guard \
        stays unknown and holds what it would override. `on missing proceed because "..."` settles it anyway. The \
        clause has no effect in a recommendation that is not a guard, or whose condition does not ask for `known`.
        """,
        wrong: """
            advice rest {
              when pots = yes
              avoid salt
              on missing proceed because "everyone is asked"
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when known pots and pots = yes
              avoid salt
              on missing proceed because "everyone is asked before the report is made"
              evidence limited
              cite zabetian2001
            }
            """)
    static let notATarget = DiagnosticPage(
        .notATarget, "an override names a target that the other recommendation does not have",
        """
        An override sets aside targets of another recommendation, so each target that it names must belong to that \
        recommendation. Without `on`, the override covers all of them.
        """,
        wrong: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            advice guard {
              when pots = yes
              avoid salt
              overrides rest on salt because "salt is harmful here"
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            advice guard {
              when pots = yes
              avoid vitamin_c
              overrides rest on vitamin_c because "it is harmful here"
              evidence limited
              cite zabetian2001
            }
            """)
    static let overridesItself = DiagnosticPage(
        .overridesItself, "a recommendation overrides itself",
        "An override names another recommendation, and sets it aside if both apply.",
        wrong: """
            advice guard {
              when pots = yes
              avoid vitamin_c
              overrides guard because "it is harmful here"
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice guard {
              when pots = yes
              avoid vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
    static let overrideCycle = DiagnosticPage(
        .overrideCycle, "recommendations override each other in a cycle",
        "If two recommendations apply, one can set the other aside. In a cycle, none or all of them would remain.",
        wrong: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              overrides guard because "it is needed here"
              evidence limited
              cite zabetian2001
            }
            advice guard {
              when pots = yes
              avoid vitamin_c
              overrides rest because "it is harmful here"
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            advice guard {
              when pots = yes
              avoid vitamin_c
              overrides rest because "it is harmful here"
              evidence limited
              cite zabetian2001
            }
            """)
    static let overriddenTwice = DiagnosticPage(
        .overriddenTwice, "a target is overridden twice by one recommendation",
        "An override gives one reason for setting a target aside. A second override of the same target would give two.",
        wrong: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            advice guard {
              when pots = yes
              avoid vitamin_c
              overrides rest on vitamin_c because "it is harmful here"
              overrides rest on vitamin_c because "it is not needed"
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            advice guard {
              when pots = yes
              avoid vitamin_c
              overrides rest on vitamin_c because "it is harmful here"
              evidence limited
              cite zabetian2001
            }
            """)
}
