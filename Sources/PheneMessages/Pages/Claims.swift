// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneProofs

extension MessagePages {
    /// Messages about what proofs find in all recommendations together.
    static let claims: [DiagnosticPage] = [
        .clash, .neverTogether, .alwaysOne, .redundant, .idleOverride, .notProved,
    ]
}

extension DiagnosticPage {
    static let clash = DiagnosticPage(
        .clash, "two recommendations contradict each other",
        """
        `consider`, `increase` and `standard` point toward a target; `reduce`, `avoid` and `contraindicated` point \
        away from it; and `standard` means that `increase` is not needed. If two recommendations on one target point \
        in different directions and one person can meet both conditions, the rules must state which one gives way. \
        The order of rules and files decides nothing. The message shows such a person as a test.
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
              avoid vitamin_c
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
    static let neverTogether = DiagnosticPage(
        .neverTogether, "a condition contradicts itself",
        """
        Each part can be true, but no combination of genotypes and answers makes the whole condition true. Its parts \
        exclude each other, perhaps through the findings that they use. The rule would never apply.
        """,
        wrong: """
            advice rest {
              when dbh_activity = low and rs1611115 = C/C
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when dbh_activity = low and pots = no
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
    static let alwaysOne = DiagnosticPage(
        .alwaysOne, "a condition is true for everybody",
        """
        Each part can be false, but together they exclude nobody, whatever the genotypes and answers. The condition \
        does not distinguish anyone.
        """,
        wrong: """
            advice rest {
              when dbh_activity <= reduced or rs1611115 = C/C
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when dbh_activity = low or rs1611115 = C/C
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
    static let idleOverride = DiagnosticPage(
        .idleOverride, "an override never takes effect",
        """
        An override sets another recommendation aside if both conditions are true. If no person meets both, it never \
        does, and readers rely on a guard that does not exist.
        """,
        wrong: """
            advice rest {
              when dbh_activity = low
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            advice guard {
              when rs1611115 = C/C
              avoid vitamin_c
              overrides rest because "it is harmful here"
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
            advice guard {
              when pots = yes
              avoid vitamin_c
              overrides rest because "it is harmful here"
              evidence limited
              cite zabetian2001
            }
            """)
    static let redundant = DiagnosticPage(
        .redundant, "a recommendation is implied by another",
        """
        Two recommendations have the same verb and the same targets, and everyone who gets the narrower one also gets \
        the broader one. The narrower one adds only its text, and readers count one reason twice. A recommendation \
        that overrides something that the other does not override is not redundant.
        """,
        wrong: """
            advice broad {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            advice narrow {
              when rs1611115 = T/T
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice broad {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            advice narrow {
              when rs1611115 = T/T
              consider copper_foods
              evidence limited
              cite zabetian2001
            }
            """)
    static let notProved = DiagnosticPage(
        .notProved, "a claim is neither proved nor disproved",
        """
        The compiler decides claims about conditions by checking every case that they distinguish. Beyond a limit it \
        stops, reports that, and never treats the claim as proved. Two counts over many loci or answers that must \
        hold together are hard in this way.
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
