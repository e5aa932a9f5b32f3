// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneSemantics

extension MessagePages {
    /// Messages about alleles, labels and genotypes.
    static let alleles: [DiagnosticPage] = [
        .labelAlleles, .notAnAllele, .copyNumber, .phaseAtOneLocus, .alleleName, .aminoAcids, .reservedAlleleName,
        .labelUnchecked, .onePositionOnTwoBuilds, .pseudoautosomal,
    ]
}

extension DiagnosticPage {
    static let alleleName = DiagnosticPage(
        .alleleName, "an allele name does not match exactly one allele of the variant",
        """
        `allele ins = ATTT` names the allele with these bases, and `allele R3` declares an allele whose bases are not \
        given. Both must occur in the variant's `at`. Each allele has one name, and two names must differ in more \
        than case. `spelled` lists the symbolic spellings, in angle brackets, that files use for the allele.
        """,
        wrong: """
            variant rs1 {
              at GRCh38 9:2000 A>ATTT
              allele ins = ATT
            }
            finding second : activity {
              by rs1 {
                * -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            variant rs1 {
              at GRCh38 9:2000 A>ATTT
              allele ins = ATTT
              allele del = A
            }
            finding second : activity {
              by rs1 {
                ins/ins -> normal
                ins/del -> reduced
                del/del -> low
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let reservedAlleleName = DiagnosticPage(
        .reservedAlleleName, "the name or spelling of an allele already has a meaning in genotype files",
        """
        In a genotype file, A, C, G and T are bases, and a vendor's `I` and `D` are the longer and the shorter \
        allele. If `allele C = A` could change that, rules and files would mean different alleles, and the strand and \
        allele checks would find nothing. So a name contains at least one character that is not a base (`ins`, `R3`, \
        `Val`). A spelling is a name in angle brackets (`"<INS>"`) that no other allele has and that does not \
        contradict the allele lengths.
        """,
        wrong: """
            variant rs1 {
              at GRCh38 9:2000 G>A
              allele C = A
            }
            finding second : activity {
              by rs1 {
                * -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            variant rs1 {
              at GRCh38 9:2000 G>A
              allele Val = A
              allele Ala = G
            }
            finding second : activity {
              by rs1 {
                * -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let aminoAcids = DiagnosticPage(
        .aminoAcids, "an amino-acid change in a label cannot come from the alleles",
        """
        `Val158Met` names the amino acids that the two alleles code for. Some codon of the first must become a codon \
        of the second by replacing one base, on the strand of the gene. No codon does that with the variant's \
        alleles, so the gene's strand, the label or the alleles are wrong.
        """,
        wrong: """
            variant rs1 in DBH {
              at GRCh38 9:2000 A>C
              label "Val158Met"
            }
            finding second : activity {
              by rs1 {
                * -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            variant rs1 in DBH {
              at GRCh38 9:2000 G>A
              label "Val158Met"
            }
            finding second : activity {
              by rs1 {
                * -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let notAnAllele = DiagnosticPage(
        .notAnAllele, "a genotype uses an allele that its locus does not have",
        """
        Genotypes are written with the alleles that the variant declares, on the plus strand. If the complements are \
        alleles, the genotype was probably copied from a paper that reports the minus strand.
        """,
        wrong: """
            advice rest {
              when rs1611115 = A/A
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when rs1611115 = T/T
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
    static let copyNumber = DiagnosticPage(
        .copyNumber, "a genotype has the wrong number of copies",
        """
        A person has two copies of chromosomes 1 to 22 (`C/T`), one of Y and MT (`T`), and one or two of X: a table \
        needs rows for both.
        """,
        wrong: """
            advice rest {
              when rs1611115 = T
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when rs1611115 = T/T
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
    static let phaseAtOneLocus = DiagnosticPage(
        .phaseAtOneLocus, "a genotype at one locus is phased",
        """
        `A|G` states which allele is on which of the two chromosomes. This has a meaning only together with another \
        locus. At one locus, both orders are the same genotype, so write `A/G`.
        """,
        wrong: """
            advice rest {
              when rs1611115 = C|T
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            advice rest {
              when rs1611115 = C/T
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
    static let labelAlleles = DiagnosticPage(
        .labelAlleles, "the alleles in a label do not match the variant",
        """
        A label such as `-1021C>T` or `677C>T` gives the alleles on the gene's strand. For a gene on the plus strand \
        they are the variant's alleles; for a gene on the minus strand they are the complements. If they match \
        neither, or only the other strand, then the gene's strand, the label or the alleles are wrong, and results \
        may point the wrong way. Alleles after `g.` are genomic and on the plus strand.
        """,
        wrong: """
            variant rs1 in DBH {
              at GRCh38 9:2000 A>G
              label "677C>T"
            }
            finding second : activity {
              by rs1 {
                A/A, A/G, G/G -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            variant rs1 in DBH {
              at GRCh38 9:2000 A>G
              label "677A>G"
            }
            finding second : activity {
              by rs1 {
                A/A, A/G, G/G -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let labelUnchecked = DiagnosticPage(
        .labelUnchecked, "a change in a label is not checked",
        """
        Papers write alleles on the gene's strand, so without a gene the strand of a label such as `C677T` is not \
        known. Other labels that cannot be checked: a form that is not supported (`185delAG`), a single allele \
        (`677T`), an amino-acid change of alleles that are not single bases, and two complementary alleles if the \
        first does not match the reference base of any build, because only the reference shows the strand there. \
        Check such a label by hand.
        """,
        wrong: """
            variant rs1 {
              at GRCh38 9:2000 A>G
              label "A222G"
            }
            finding second : activity {
              by rs1 {
                * -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            variant rs1 in DBH {
              at GRCh38 9:2000 A>G
              label "A222G"
            }
            finding second : activity {
              by rs1 {
                * -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let onePositionOnTwoBuilds = DiagnosticPage(
        .onePositionOnTwoBuilds, "a variant has the same position on two builds",
        """
        Each genome build numbers the bases of a chromosome anew, so a locus has a different position on each. An \
        identical position was usually copied from the wrong build, and a file of that build would then be read at \
        another locus. The mitochondrial genome is an exception: it is the same in GRCh37 and GRCh38.
        """,
        wrong: """
            variant rs1 {
              at GRCh38 9:2000000 A>G
              at GRCh37 9:2000000 A>G
            }
            finding second : activity {
              by rs1 {
                A/A, A/G -> normal
                G/G -> low
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            variant rs1 {
              at GRCh38 9:2000000 A>G
              at GRCh37 9:2002000 A>G
            }
            finding second : activity {
              by rs1 {
                A/A, A/G -> normal
                G/G -> low
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let pseudoautosomal = DiagnosticPage(
        .pseudoautosomal, "a variant is in a pseudoautosomal region on only one build or chromosome",
        """
        Both ends of X and Y share their sequence, so everyone has two copies of it (GRCh38: X:10001-2781479 and \
        X:155701383-156030895; GRCh37: X:60001-2699520 and X:154931044-155260560). Declare such a variant on X, with \
        a position inside the region on each build. Its tables have genotypes of two alleles, also for men.
        """,
        wrong: """
            variant rs1 {
              at GRCh38 Y:2000000 A>G
            }
            finding second : activity {
              by rs1 {
                A, G -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            variant rs1 {
              at GRCh38 X:2000000 A>G
            }
            finding second : activity {
              by rs1 {
                A/A, A/G, G/G -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """)
}
