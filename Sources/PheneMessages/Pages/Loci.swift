// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneSemantics

extension MessagePages {
    /// Messages about variants and where they are.
    static let loci: [DiagnosticPage] = [
        .variantID, .unknownChromosome, .chromosomesDiffer, .positionOutside, .alleleBases, .allelesDiffer,
        .positionTaken, .idTaken, .strandUnstated, .strandMinus,
    ]
}

extension DiagnosticPage {
    static let unknownChromosome = DiagnosticPage(
        .unknownChromosome, "a chromosome is not one of 1 to 22, X, Y and MT",
        """
        Chromosomes are named 1 to 22, X, Y and MT. Vendors use different numbers above 22, so those are not \
        accepted.
        """,
        wrong: """
            gene COMT {
              chromosome 23
              strand plus
            }
            """,
        right: """
            gene COMT {
              chromosome 22
              strand plus
            }
            """)
    static let chromosomesDiffer = DiagnosticPage(
        .chromosomesDiffer, "a variant is on two chromosomes",
        "The chromosome must be the same on every build, and the same as that of the variant's gene.",
        wrong: """
            variant rs1 in DBH {
              at GRCh38 10:2000 A>G
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
            }
            finding second : activity {
              by rs1 {
                A/A, A/G, G/G -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let positionOutside = DiagnosticPage(
        .positionOutside, "a position is outside its chromosome",
        """
        Positions count from 1 to the length of the chromosome on that build (primary assemblies of GRCh37 and \
        GRCh38). A position past the end often belongs to another build or chromosome.
        """,
        wrong: """
            variant rs1 {
              at GRCh38 9:138394718 A>G
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
            variant rs1 {
              at GRCh38 9:138394717 A>G
            }
            finding second : activity {
              by rs1 {
                A/A, A/G, G/G -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let alleleBases = DiagnosticPage(
        .alleleBases, "the alleles of a variant are not two or more different sequences of A, C, G and T",
        """
        Alleles are different sequences of A, C, G and T on the plus strand. A locus has at most 64 genotypes: 10 \
        alleles on an autosome and in the pseudoautosomal regions, 9 on the rest of X, 64 on Y and MT.
        """,
        wrong: """
            variant rs1 {
              at GRCh38 9:2000 A>A
            }
            finding second : activity {
              by rs1 {
                A/A -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            variant rs1 {
              at GRCh38 9:2000 A>G
            }
            finding second : activity {
              by rs1 {
                A/A, A/G, G/G -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let allelesDiffer = DiagnosticPage(
        .allelesDiffer, "a variant has different alleles on two builds",
        """
        A locus has the same alleles on every build; only the choice of the reference allele may differ. If the \
        alleles are complements, the second build was written on the other strand.
        """,
        wrong: """
            variant rs1 {
              at GRCh38 9:2000 A>G
              at GRCh37 9:2100 T>C
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
            variant rs1 {
              at GRCh38 9:2000 A>G
              at GRCh37 9:2100 G>A
            }
            finding second : activity {
              by rs1 {
                A/A, A/G, G/G -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let strandUnstated = DiagnosticPage(
        .strandUnstated, "an A/T or C/G variant does not state its strand",
        """
        The alleles of such a locus are the same on both strands, so they do not show which strand they were taken \
        from. Tools that guess can reverse the result. Check the alleles on the plus strand of a build, then add \
        `strand plus`.
        """,
        wrong: """
            variant rs1 {
              at GRCh38 9:2000 A>T
            }
            finding second : activity {
              by rs1 {
                A/A, A/T, T/T -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            variant rs1 {
              at GRCh38 9:2000 A>T
              strand plus
            }
            finding second : activity {
              by rs1 {
                A/A, A/T, T/T -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let strandMinus = DiagnosticPage(
        .strandMinus, "a variant is written on the minus strand",
        """
        All alleles in rule files are on the plus strand, as in genotype files. Complement the alleles of a paper \
        that reports the minus strand: swap A and T, and C and G.
        """,
        wrong: """
            variant rs1 {
              at GRCh38 9:2000 A>G
              strand minus
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
            variant rs1 {
              at GRCh38 9:2000 T>C
              strand plus
            }
            finding second : activity {
              by rs1 {
                T/T, C/T, C/C -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let variantID = DiagnosticPage(
        .variantID, "the id of a variant is not `rs` or `i` with digits",
        """
        Files identify a locus by its dbSNP id (`rs1611115`) or by a vendor's own id (`i5039729`). An id has 1 to 12 \
        digits and no leading zero, so that each locus has one spelling.
        """,
        wrong: """
            variant rs0001 {
              at GRCh38 9:2000 A>G
            }
            finding second : activity {
              by rs0001 {
                A/A, A/G, G/G -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            variant rs1 {
              at GRCh38 9:2000 A>G
            }
            finding second : activity {
              by rs1 {
                A/A, A/G, G/G -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let idTaken = DiagnosticPage(
        .idTaken, "an id refers to two loci",
        "A row of a file belongs to one locus, so an id or alias refers to one locus in the whole pack.",
        wrong: """
            variant rs1 {
              at GRCh38 9:2000 A>G
              alias rs1611115
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
            variant rs1 {
              at GRCh38 9:2000 A>G
              alias i5039729
            }
            finding second : activity {
              by rs1 {
                A/A, A/G, G/G -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let positionTaken = DiagnosticPage(
        .positionTaken, "two variants have the same position",
        """
        A position on a build is one locus. If one id was merged into another, declare one variant and give the older \
        id as its `alias`. If there is a third allele, add it to the alleles.
        """,
        wrong: """
            variant rs1 {
              at GRCh38 9:133635393 T>G
            }
            finding second : activity {
              by rs1 {
                T/T, G/T, G/G -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            variant rs1 {
              at GRCh38 9:133635394 T>G
            }
            finding second : activity {
              by rs1 {
                T/T, G/T, G/G -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """)
}
