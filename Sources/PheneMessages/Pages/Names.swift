// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneSemantics

extension MessagePages {
    /// Messages about names, clauses and declarations.
    static let names: [DiagnosticPage] = [
        .unknownName, .nameTaken, .packMissing, .packTwice, .clauseTwice, .clauseMissing, .wrongKind, .nameLikeVariant,
        .scaleShape, .inputShape, .unknownWord, .unused, .namesLookAlike,
    ]
}

extension DiagnosticPage {
    static let clauseTwice = DiagnosticPage(
        .clauseTwice, "a clause occurs twice",
        """
        Most clauses occur at most once in a declaration. `caution`, `overrides`, `at` (once for each build), the \
        flows of a pathway, `given` and `expect` may be repeated.
        """,
        wrong: """
            finding dbh_two : activity {
              by rs1611115 {
                C/C -> normal
                C/T -> reduced
                T/T -> low
              }
              evidence strong
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            finding dbh_two : activity {
              by rs1611115 {
                C/C -> normal
                C/T -> reduced
                T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let clauseMissing = DiagnosticPage(
        .clauseMissing, "a clause is missing",
        """
        A claim must have evidence and a source: each finding, pathway and recommendation needs `evidence` and \
        `cite`. A finding needs its table (`by`); a recommendation its condition (`when`) and one verb clause; an \
        override its reason (`because`); a gene its `chromosome` and `strand`; a variant at least one `at`; and a \
        source its `title` and one of `pmid`, `doi` and `url`.
        """,
        wrong: """
            finding dbh_two : activity {
              by rs1611115 {
                C/C -> normal
                C/T -> reduced
                T/T -> low
              }
              evidence strong
            }
            """,
        right: """
            finding dbh_two : activity {
              by rs1611115 {
                C/C -> normal
                C/T -> reduced
                T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let unknownWord = DiagnosticPage(
        .unknownWord, "a word is not one of the allowed words",
        """
        Some clauses take one of a few fixed words: the levels of evidence (guideline, strong, moderate, limited, \
        conflicting), the verbs of advice (consider, increase, reduce, avoid, contraindicated, monitor, standard, \
        discuss), a strand (plus, minus), a build (NCBI36, GRCh37, GRCh38), a sex (male, female), a kind of target \
        (food, habit, supplement, test, care), the best part of a scale (low, middle, high).
        """,
        wrong: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limitted
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
            """)
    static let namesLookAlike = DiagnosticPage(
        .namesLookAlike, "two names differ only in case or underscores",
        """
        People easily overlook such a difference, and one of the names is usually a typing error. Two such targets \
        count as different targets, so a clash between their recommendations is not found.
        """,
        wrong: """
            advice rest {
              when dbh_activity <= reduced
              consider Standing_test
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when dbh_activity <= reduced
              consider standing_test
              evidence limited
              cite zabetian2001
            }
            """)
    static let nameTaken = DiagnosticPage(
        .nameTaken, "a name is declared twice",
        """
        Each name has one declaration. Findings, pathways, inputs and advice share one namespace, because conditions \
        and tests use all of them. Genes share one with substances, drugs, conditions, targets, places and assays, \
        because relations use all of those. Sources, variants and scales each have their own. All files of a pack \
        share their namespaces.
        """,
        wrong: """
            scale activity = low < high
            """,
        right: """
            scale tone = low < high
            finding dbh_tone : tone {
              by rs1611115 {
                C/C, C/T -> high
                T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let nameLikeVariant = DiagnosticPage(
        .nameLikeVariant, "a name looks like the id of a variant",
        "`rs` or `i` with digits is always the id of a variant, so no other declaration can have such a name.",
        wrong: """
            input i5039729 : yes | no "Do you have it?"
            """,
        right: """
            input told_so : yes | no "Do you have it?"
            advice ask {
              when told_so = yes
              discuss testing
              evidence limited
              cite zabetian2001
            }
            """)
    static let unknownName = DiagnosticPage(
        .unknownName, "a name is not declared",
        """
        Each name that a rule uses must be declared in the pack, in any order and in any of its files. If a declared \
        name has a similar spelling, the message suggests it.
        """,
        wrong: """
            advice rest {
              when dbh_activty <= reduced
              consider vitamin_c
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
            """)
    static let wrongKind = DiagnosticPage(
        .wrongKind, "a name refers to the wrong kind of declaration",
        """
        A table uses variants, inputs and findings. A flow of a pathway uses a finding. A condition compares \
        findings, pathways and inputs, and tests the genotypes of variants. A finding never uses a pathway, because \
        findings are evaluated first.
        """,
        wrong: """
            advice rest {
              when has(dbh_activity, T)
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when has(rs1611115, T)
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
    static let packMissing = DiagnosticPage(
        .packMissing, "the rule files have no `pack`",
        "One of the rule files must declare the name and version of the pack.",
        wrong: """
            // the whole file
            gene DBH {
              chromosome 9
              strand plus
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
    static let packTwice = DiagnosticPage(
        .packTwice, "the rule files declare two packs",
        "The rule files belong to one pack, and exactly one of them declares its name and version.",
        wrong: """
            pack another 1.0.0
            """,
        right: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
    static let scaleShape = DiagnosticPage(
        .scaleShape, "a scale does not have 2 to 64 different steps",
        """
        A scale lists the results of a finding in order, lowest first. A single step would distinguish nothing, and a \
        repeated step would have two positions in the order.
        """,
        wrong: """
            scale tone = low < high < low
            finding dbh_tone : tone {
              by rs1611115 {
                C/C, C/T -> high
                T/T -> high
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            scale tone = low < high
            finding dbh_tone : tone {
              by rs1611115 {
                C/C, C/T -> high
                T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let inputShape = DiagnosticPage(
        .inputShape, "an input does not have a question and 2 to 64 different values",
        """
        An input is something that the genotype file does not contain. It is asked with the text of its question and \
        never assumed, so it needs the question and at least two values to choose from.
        """,
        wrong: """
            input salt : yes | no
            advice more {
              when salt = yes
              discuss salt
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            input salt : yes | no "Do you eat much salt?"
            advice more {
              when salt = yes
              discuss salt
              evidence limited
              cite zabetian2001
            }
            """)
    static let unused = DiagnosticPage(
        .unused, "a declaration is never used",
        """
        A scale without a finding or pathway, or a variant or input that no table and no condition uses, is left over \
        or was forgotten. Use in a test alone does not count.
        """,
        wrong: """
            scale tone = low < high
            """,
        right: """
            scale tone = low < high
            finding dbh_tone : tone {
              by rs1611115 {
                C/C, C/T -> high
                T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            """)
}
