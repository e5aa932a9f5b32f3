// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneProofs

extension MessagePages {
    /// Messages about valid but risky rules.
    static let lints: [DiagnosticPage] = [
        .strongVerbOnWeakEvidence, .locusCountedTwice, .notOverUnknown, .unknownWithoutText, .weakOverrideAllowed,
        .consentReach, .noNotability, .constantTable, .sourceIncomplete, .secondarySource, .intervalIncludesNone,
    ]
}

extension DiagnosticPage {
    static let consentReach = DiagnosticPage(
        .consentReach, "a consent also withholds other results",
        """
        A report shows nothing that depends on a consent before the answer is `yes`. Other results from the same \
        variants would reveal it, so they are withheld too: findings, haplotypes, pathways and recommendations that \
        use these variants without asking for the consent. This message lists what is withheld because of which \
        consent.
        """,
        wrong: """
            scale told = kept < none < some
            input want : consent "Do you want to know of this site?"
            finding rare : told {
              by rs1611115, want {
                | T/T      | yes | some |
                | C/C, C/T | yes | none |
                | *        | no  | kept |
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
    static let weakOverrideAllowed = DiagnosticPage(
        .weakOverrideAllowed, "`despite` lets a milder or weaker recommendation prevail",
        """
        `despite` lets a milder recommendation, or one on weaker evidence, set aside a stricter or better supported \
        one. This is allowed, but each case deserves review by a second person.
        """,
        wrong: """
            advice guard {
              when rs1611115 = T/T
              avoid vitamin_c
              on unknown "Not known yet."
              evidence strong
              cite zabetian2001
            }
            advice rest {
              when dbh_activity = low
              consider vitamin_c
              overrides guard because "it is needed here" despite "the warning was never tried in people with low activity"
              on unknown "Not known yet."
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when dbh_activity = low
              consider vitamin_c
              on unknown "Not known yet."
              evidence limited
              cite zabetian2001
            }
            """)
    static let constantTable = DiagnosticPage(
        .constantTable, "a table gives the same result in every row",
        """
        A result is known if every possible case gives it. A table whose rows all give one step, such as `* -> low`, \
        gives it to everybody, even to people who were not tested, and their report shows it as known. With separate \
        rows for the genotypes, steps or answers, an untested locus leaves the result unknown. A column that is `*` \
        in every row has no effect.
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
    /// Looked for where the tables are read.
    static let locusCountedTwice = DiagnosticPage(
        .locusCountedTwice, "one locus counts twice in a pathway",
        """
        Two flows of the pathway use the same locus or answer through their findings, so one allele changes the sum \
        twice, as if there were two independent effects.
        """,
        wrong: """
            finding dbh_level : activity {
              by rs1611115 {
                C/C -> normal
                C/T, T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            pathway tone : activity {
              synthesis dbh_activity { low -> -1  reduced -> 0  normal -> 0 }
              release dbh_level { low -> -1  reduced -> 0  normal -> 0 }
              net { ..-1 -> low  0.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            finding dbh_level : activity {
              by rs1611115 {
                C/C -> normal
                C/T, T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            pathway tone : activity {
              synthesis dbh_activity { low -> -1  reduced -> 0  normal -> 0 }
              net { ..-1 -> low  0.. -> normal }
              evidence limited
              cite zabetian2001
            }
            """)
    static let noNotability = DiagnosticPage(
        .noNotability, "no step or row of a scale is marked as usual or notable",
        """
        A report lists notable results first, and its summary "nothing notable" covers only results that the rules \
        mark as `usual`. If neither a step of the scale nor a row of its findings has a mark, results on this scale \
        are never summarised and never highlighted. Write `usual`, `neutral` or `notable` after the steps, and after \
        a row that differs from its step. `neutral` means deliberately neither.
        """,
        wrong: """
            scale leiden_copies = none "not found" < one "one copy" < two "two copies"
            finding leiden : leiden_copies {
              by rs1611115 {
                C/C -> none
                C/T -> one
                T/T -> two
              }
              on unknown "This site was not tested."
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            scale leiden_copies = none "not found" usual < one "one copy" notable < two "two copies" notable
            finding leiden : leiden_copies {
              by rs1611115 {
                C/C -> none
                C/T -> one
                T/T -> two
              }
              on unknown "This site was not tested."
              evidence strong
              cite zabetian2001
            }
            """)
    static let strongVerbOnWeakEvidence = DiagnosticPage(
        .strongVerbOnWeakEvidence, "a strong verb on weak evidence",
        """
        `increase`, `reduce`, `avoid` and `contraindicated` tell a person what to do, which limited or conflicting \
        evidence seldom justifies. Two cases are exempt: a recommendation that overrides another, because it takes \
        back what the rules themselves recommend, and care needs less proof than action; and an `avoid` with a \
        `caution`, which can explain the limits of the evidence.
        """,
        wrong: """
            advice rest {
              when dbh_activity = low
              increase salt
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when dbh_activity = low
              consider salt
              evidence limited
              cite zabetian2001
            }
            """)
    static let notOverUnknown = DiagnosticPage(
        .notOverUnknown,
        "a permissive recommendation depends on `not`, and has no `on unknown` text",
        """
        `not pots = yes` is true only for a person who is known not to have it. For a person who did not answer, it \
        is unknown. A reader of `consider` or `increase` with such a condition must see that the recommendation waits \
        for an answer.
        """,
        wrong: """
            advice rest {
              when dbh_activity = low and not pots = yes
              consider salt
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when dbh_activity = low and not pots = yes
              consider salt
              on unknown "Whether you have POTS, or how active DBH is, is not known."
              evidence limited
              cite zabetian2001
            }
            """)
    static let unknownWithoutText = DiagnosticPage(
        .unknownWithoutText, "missing `on unknown` text",
        """
        For most people, a finding, or a recommendation whose condition depends on genotypes and answers, is unknown \
        at first. Without `on unknown`, the report has no text for this case, and readers take silence for "no". A \
        condition that consists only of `known` and `missing` is never unknown and needs no text.
        """,
        wrong: """
            finding probe : activity {
              by rs1611115 {
                C/C -> normal
                C/T, T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            finding probe : activity {
              by rs1611115 {
                C/C -> normal
                C/T, T/T -> low
              }
              on unknown "This site was not tested."
              evidence strong
              cite zabetian2001
            }
            """)
    static let sourceIncomplete = DiagnosticPage(
        .sourceIncomplete, "a source lacks a part of its reference",
        """
        Readers look a source up by what the list of references says of it. `kind` says what it is, and an article has \
        authors, a title, a journal and a year. What has a PubMed id (`pmid`, `pmcid`) is taken for an article until its \
        `kind` says otherwise. What is not known is left out, and never guessed.
        """,
        wrong: """
            source other {
              kind article
              pmid 2
              title "A paper"
            }
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              on unknown "Not known."
              evidence limited
              cite other
            }
            """,
        right: """
            source other {
              kind article
              authors "Someone A et al."
              title "A paper"
              journal "A Journal"
              year 2012
              pmid 2
            }
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              on unknown "Not known."
              evidence limited
              cite other
            }
            """)
    static let secondarySource = DiagnosticPage(
        .secondarySource, "a claim rests on secondary web pages",
        """
        A page of kind `web` reports what others found. It may misquote them, and it may change. A claim cites the \
        article, guideline or record itself; the page may be cited besides.
        """,
        wrong: """
            source page {
              kind web
              url "https://example.org/vitamins"
              title "All about vitamins"
            }
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              on unknown "Not known."
              evidence limited
              cite page
            }
            """,
        right: """
            source page {
              kind web
              url "https://example.org/vitamins"
              title "All about vitamins"
            }
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              on unknown "Not known."
              evidence limited
              cite zabetian2001, page
            }
            """)
    static let intervalIncludesNone = DiagnosticPage(
        .intervalIncludesNone, "an interval includes no effect",
        """
        A 95 % interval of a ratio that contains 1, or of a difference that contains 0, does not tell an effect from \
        none. If that is the number, the evidence of the finding is not moderate or better.
        """,
        wrong: """
            finding ratio : activity {
              by rs1611115 {
                C/C      -> normal
                C/T, T/T -> low
              }
              effect odds_ratio 1.16 (0.9..1.5) of "an outcome" for T cite zabetian2001
              on unknown "Not known."
              evidence moderate
              cite zabetian2001
            }
            """,
        right: """
            finding ratio : activity {
              by rs1611115 {
                C/C      -> normal
                C/T, T/T -> low
              }
              effect odds_ratio 1.16 (0.9..1.5) of "an outcome" for T cite zabetian2001
              on unknown "Not known."
              evidence limited
              cite zabetian2001
            }
            """)
}
