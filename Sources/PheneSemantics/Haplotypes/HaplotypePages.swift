// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics

extension DiagnosticPage {
    static let haplotypeLetters = DiagnosticPage(
        DiagnosticCode(1401), "a haplotype does not name one letter for each locus",
        """
        `order` names the loci, and each haplotype its letter at each of them, in that order and on the plus strand: what \
        lies together on one chromosome.
        """,
        wrong: haplotypes("one = C-A\n  two = T"), right: haplotypes("one = C-A\n  two = T-G"))
    static let haplotypeTwice = DiagnosticPage(
        DiagnosticCode(1402), "two haplotypes have one name or the same letters",
        """
        A haplotype has a name and letters of its own, or nobody could tell the two apart. `other` is the name of all \
        that are not named.
        """,
        wrong: haplotypes("one = C-A\n  two = C-A"), right: haplotypes("one = C-A\n  two = T-G"))
    static let haplotypeLoci = DiagnosticPage(
        DiagnosticCode(1403), "haplotypes need loci of one chromosome, few enough to list all their genotypes",
        """
        `order` names each locus once, all of one chromosome. All genotypes with all phases are listed, 32,768 at most: \
        that is room for five loci of two alleles.
        """,
        wrong: haplotypes("one = C-A-A\n  two = T-G-G", order: "rs1611115, rs2, rs2"),
        right: haplotypes("one = C-A\n  two = T-G"))
    static let phaseUnasked = DiagnosticPage(
        DiagnosticCode(1404), "phase is needed, and the block does not ask for it",
        """
        Someone who is heterozygous at two loci can have their letters together in two ways, and both make pairs of named \
        haplotypes. Most files do not say which. `phase required` keeps every pair possible that fits the genotypes, with \
        unnamed haplotypes too. `phase assumed from named haplotypes` takes it that unnamed ones do not occur where named \
        ones fit, and the report says so.
        """,
        wrong: haplotypes("one = C-A\n  two = T-G\n  three = C-G\n  four = T-A", phase: nil),
        right: haplotypes("one = C-A\n  two = T-G\n  three = C-G\n  four = T-A"))
    static let activityMissing = DiagnosticPage(
        DiagnosticCode(1405), "an allele does not have one activity value",
        """
        In `alleles` each allele has an `activity`, a decimal number from 0 on, so that the score of a pair can be told. \
        Haplotypes that have no such number belong in a block of `haplotypes`.
        """,
        wrong: alleles("*1 = C-A activity 1\n  *2 = T-G"),
        right: alleles("*1 = C-A activity 1\n  *2 = T-G activity 0.25"))
    static let copiesRange = DiagnosticPage(
        DiagnosticCode(1406), "the copies of a gene are not a range from 0 to at most 8 that holds 2",
        """
        `copies 0..4` says that a person may have lost the gene or have it several times. Two copies are always possible; \
        on X, Y and MT the copies are told by the sex and not by this clause.
        """,
        wrong: alleles("*1 = C-A activity 1\n  *2 = T-G activity 0\n  copies 4..0"),
        right: alleles("*1 = C-A activity 1\n  *2 = T-G activity 0\n  copies 0..4"))
    static let noOrderAmongPairs = DiagnosticPage(
        DiagnosticCode(1407), "pairs of haplotypes are compared by order",
        "No pair of haplotypes is more than another: compare with `=` and `!=`, or count with `has` and `copies`.",
        wrong: haplotypes("one = C-A\n  two = T-G") + advice("hap >= one"),
        right: haplotypes("one = C-A\n  two = T-G") + advice("has(hap, two)"))
    static let emptyScoreRange = DiagnosticPage(
        DiagnosticCode(1408), "no score lies in a range",
        """
        A table by `score(GENE)` has rows for the sums that the listed alleles' activity values can reach; a row that holds \
        none of them was meant for others, or for another number of copies.
        """,
        wrong: alleles("*1 = C-A activity 1\n  *2 = T-G activity 0")
            + scored("0 -> low\n    0.5..2 -> normal\n    3.. -> normal"),
        right: alleles("*1 = C-A activity 1\n  *2 = T-G activity 0") + scored("0 -> low\n    0.5.. -> normal"))
    static let phaseShared = DiagnosticPage(
        DiagnosticCode(1451), "two blocks of haplotypes need the phase of the same loci",
        """
        Which letters of two loci lie together is one fact of a person. Two blocks that both name these loci would each leave \
        it open for itself, and so think pairs possible that nobody can have. Blocks may share one locus; where blocks are \
        joined to a ring through several loci, it is the same.
        """,
        wrong: haplotypes("one = C-A\n  two = T-G") + second(order: "rs2, rs1611115"),
        right: haplotypes("one = C-A\n  two = T-G") + second(order: "rs3, rs1611115")
            + "variant rs3 {\n  at GRCh38 9:133637000 A>G\n}")

    private static let loci = """
        variant rs2 in DBH {
          at GRCh38 9:133636000 A>G
        }

        """

    private static func haplotypes(
        _ lines: String, order: String = "rs1611115, rs2", phase: String? = "phase required"
    ) -> String {
        loci + """
            haplotypes hap in DBH "Haplotypes of DBH" {
              order \(order)
              \(lines)
              \(phase ?? "")
              evidence limited
              cite zabetian2001
            }
            """
    }

    private static func alleles(_ lines: String) -> String {
        loci + """
            alleles DBH "Alleles of DBH" {
              order rs1611115, rs2
              \(lines)
              phase required
              evidence limited
              cite zabetian2001
            }
            """
    }

    private static func second(order: String) -> String {
        """

        haplotypes other_hap in DBH "Other haplotypes of DBH" {
          order \(order)
          three = A-C
          four = G-T
          phase required
          evidence limited
          cite zabetian2001
        }

        """
    }

    private static func advice(_ condition: String) -> String {
        """

        advice rest {
          when \(condition)
          consider vitamin_c
          evidence limited
          cite zabetian2001
        }
        """
    }

    private static func scored(_ rows: String) -> String {
        """

        finding score : activity {
          by score(DBH) {
            \(rows)
          }
          evidence limited
          cite zabetian2001
        }
        """
    }
}
