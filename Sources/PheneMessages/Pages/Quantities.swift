// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneSemantics

extension MessagePages {
    /// Messages about frequencies of alleles and sizes of effects.
    static let quantities: [DiagnosticPage] = [
        .frequencyShare, .frequencySum, .frequencyTwice, .frequencyBuild, .effectSize, .effectInterval, .effectContrast,
        .effectUnit,
    ]
}

extension DiagnosticPage {
    static let frequencyShare = DiagnosticPage(
        .frequencyShare, "a frequency is no share",
        """
        The frequency of an allele is the share of it among all copies of the locus that were counted: from 0 to 1, as a \
        decimal or as two counts. A person has at most two copies.
        """,
        wrong: """
            variant rs99000001 in DBH {
              at GRCh38 9:133700001 C>T
              frequency T 37 in "worldwide" panel "1000 Genomes phase 3" n 2504 cite zabetian2001
            }
            finding other : activity {
              by rs99000001 {
                C/C      -> normal
                C/T, T/T -> low
              }
              on unknown "Not known."
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            variant rs99000001 in DBH {
              at GRCh38 9:133700001 C>T
              frequency T 0.37 in "worldwide" panel "1000 Genomes phase 3" n 2504 cite zabetian2001
            }
            finding other : activity {
              by rs99000001 {
                C/C      -> normal
                C/T, T/T -> low
              }
              on unknown "Not known."
              evidence limited
              cite zabetian2001
            }
            """)
    static let frequencySum = DiagnosticPage(
        .frequencySum, "frequencies add up to more than 1",
        """
        Each copy of a locus has one allele, so the frequencies of its alleles in one population and panel add up to at \
        most 1. More than that is often the frequency of the other allele, or of the other strand.
        """,
        wrong: """
            variant rs99000001 in DBH {
              at GRCh38 9:133700001 C>T
              frequency C 0.61 in "worldwide" panel "1000 Genomes phase 3" n 2504 cite zabetian2001
              frequency T 0.61 in "worldwide" panel "1000 Genomes phase 3" n 2504 cite zabetian2001
            }
            finding other : activity {
              by rs99000001 {
                C/C      -> normal
                C/T, T/T -> low
              }
              on unknown "Not known."
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            variant rs99000001 in DBH {
              at GRCh38 9:133700001 C>T
              frequency C 0.39 in "worldwide" panel "1000 Genomes phase 3" n 2504 cite zabetian2001
              frequency T 0.61 in "worldwide" panel "1000 Genomes phase 3" n 2504 cite zabetian2001
            }
            finding other : activity {
              by rs99000001 {
                C/C      -> normal
                C/T, T/T -> low
              }
              on unknown "Not known."
              evidence limited
              cite zabetian2001
            }
            """)
    static let frequencyTwice = DiagnosticPage(
        .frequencyTwice, "an allele has two frequencies",
        """
        An allele has one frequency in one population and panel. Another number is of another population, another panel or \
        another allele.
        """,
        wrong: """
            variant rs99000001 in DBH {
              at GRCh38 9:133700001 C>T
              frequency T 0.37 in "worldwide" panel "1000 Genomes phase 3" n 2504 cite zabetian2001
              frequency T 0.38 in "worldwide" panel "1000 Genomes phase 3" n 2504 cite zabetian2001
            }
            finding other : activity {
              by rs99000001 {
                C/C      -> normal
                C/T, T/T -> low
              }
              on unknown "Not known."
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            variant rs99000001 in DBH {
              at GRCh38 9:133700001 C>T
              frequency T 0.37 in "worldwide" panel "1000 Genomes phase 3" n 2504 cite zabetian2001
            }
            finding other : activity {
              by rs99000001 {
                C/C      -> normal
                C/T, T/T -> low
              }
              on unknown "Not known."
              evidence limited
              cite zabetian2001
            }
            """)
    static let frequencyBuild = DiagnosticPage(
        .frequencyBuild, "the strand of a frequency is not stated",
        """
        Frequencies are of alleles on the plus strand. At a locus whose alleles are complements (A/T, C/G) a number of the \
        other strand looks just the same, so the frequency names the build whose plus strand the panel uses, after someone \
        verified it.
        """,
        wrong: """
            variant rs99000001 in DBH {
              at GRCh38 9:133700001 A>T
              strand plus
              frequency T 0.37 in "worldwide" panel "1000 Genomes phase 3" n 2504 cite zabetian2001
            }
            finding other : activity {
              by rs99000001 {
                A/A      -> normal
                A/T, T/T -> low
              }
              on unknown "Not known."
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            variant rs99000001 in DBH {
              at GRCh38 9:133700001 A>T
              strand plus
              frequency T 0.37 on GRCh38 in "worldwide" panel "1000 Genomes phase 3" n 2504 cite zabetian2001
            }
            finding other : activity {
              by rs99000001 {
                A/A      -> normal
                A/T, T/T -> low
              }
              on unknown "Not known."
              evidence limited
              cite zabetian2001
            }
            """)
    static let effectSize = DiagnosticPage(
        .effectSize, "a number of an effect is outside its range",
        """
        A ratio is above 0, a correlation is between -1 and 1, and a p-value is above 0 and at most 1. A logarithm of a \
        ratio, as some tables print it, is not the ratio.
        """,
        wrong: """
            finding other : activity {
              by rs1611115 {
                C/C      -> normal
                C/T, T/T -> low
              }
              effect odds_ratio -0.15 of "an outcome" for T cite zabetian2001
              on unknown "Not known."
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            finding other : activity {
              by rs1611115 {
                C/C      -> normal
                C/T, T/T -> low
              }
              effect odds_ratio 0.86 of "an outcome" for T cite zabetian2001
              on unknown "Not known."
              evidence limited
              cite zabetian2001
            }
            """)
    static let effectInterval = DiagnosticPage(
        .effectInterval, "an interval does not contain its number",
        """
        A 95 % interval is around the number that it belongs to. If it is not, one of the two is of another effect, or of \
        the other allele.
        """,
        wrong: """
            finding other : activity {
              by rs1611115 {
                C/C      -> normal
                C/T, T/T -> low
              }
              effect odds_ratio 0.86 (1.1..1.22) of "an outcome" for T cite zabetian2001
              on unknown "Not known."
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            finding other : activity {
              by rs1611115 {
                C/C      -> normal
                C/T, T/T -> low
              }
              effect odds_ratio 1.16 (1.1..1.22) of "an outcome" for T cite zabetian2001
              on unknown "Not known."
              evidence limited
              cite zabetian2001
            }
            """)
    static let effectContrast = DiagnosticPage(
        .effectContrast, "an effect does not say what it compares",
        """
        A number without its allele can be read either way. `for T` is each copy of T, compared with the other alleles; \
        `for T/T against C/C` compares genotypes. The variant is one that the finding reads; if it reads several, the id comes \
        first: `for rs1611115 T`.
        """,
        wrong: """
            finding other : activity {
              by rs1611115 {
                C/C      -> normal
                C/T, T/T -> low
              }
              effect odds_ratio 1.16 of "an outcome" cite zabetian2001
              on unknown "Not known."
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            finding other : activity {
              by rs1611115 {
                C/C      -> normal
                C/T, T/T -> low
              }
              effect odds_ratio 1.16 of "an outcome" for T cite zabetian2001
              on unknown "Not known."
              evidence limited
              cite zabetian2001
            }
            """)
    static let effectUnit = DiagnosticPage(
        .effectUnit, "a unit is missing or superfluous",
        """
        A difference of means is in a unit. Ratios and correlations have none.
        """,
        wrong: """
            finding other : activity {
              by rs1611115 {
                C/C      -> normal
                C/T, T/T -> low
              }
              effect mean_difference -0.3 of "fasting glucose" for T cite zabetian2001
              on unknown "Not known."
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            finding other : activity {
              by rs1611115 {
                C/C      -> normal
                C/T, T/T -> low
              }
              effect mean_difference -0.3 unit "mmol/L" of "fasting glucose" for T cite zabetian2001
              on unknown "Not known."
              evidence limited
              cite zabetian2001
            }
            """)
}
