// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneSemantics

extension MessagePages {
    /// Messages about haplotypes.
    static let haplotypes: [DiagnosticPage] = [
        .haplotypeAlleles, .haplotypeTwice, .haplotypeLoci, .phaseMissing, .activityMissing, .copiesRange,
        .unorderedDiplotypes, .emptyScoreRange, .phaseShared,
    ]
}

extension DiagnosticPage {
    static let haplotypeAlleles = DiagnosticPage(
        .haplotypeAlleles, "a haplotype does not have one allele for each locus",
        """
        `order` lists the loci. Each haplotype lists its alleles, which are together on one chromosome, in that order \
        and on the plus strand.
        """,
        wrong: haplotypes("one = C-A\n  two = T"), right: haplotypes("one = C-A\n  two = T-G"))
    static let haplotypeTwice = DiagnosticPage(
        .haplotypeTwice, "two haplotypes have the same name or the same alleles",
        """
        Each haplotype has its own name and its own alleles, so that they can be distinguished. `other` is the name \
        of all haplotypes that are not listed.
        """,
        wrong: haplotypes("one = C-A\n  two = C-A"), right: haplotypes("one = C-A\n  two = T-G"))
    static let haplotypeLoci = DiagnosticPage(
        .haplotypeLoci, "haplotypes need different loci of one chromosome, with at most 32,768 genotypes",
        """
        `order` lists each locus once, all on one chromosome. The compiler lists all genotypes with all phases, at \
        most 32,768: enough for five loci of two alleles.
        """,
        wrong: haplotypes("one = C-A-A\n  two = T-G-G", order: "rs1611115, rs2, rs2"),
        right: haplotypes("one = C-A\n  two = T-G"))
    static let phaseMissing = DiagnosticPage(
        .phaseMissing, "phase is needed, but the block has no `phase` clause",
        """
        The alleles of a person who is heterozygous at two loci can be combined in two ways, and here both give \
        diplotypes of named haplotypes. Most files do not contain the phase. `phase required` keeps every diplotype \
        that fits the genotypes, including those with unnamed haplotypes. `phase assumed from named haplotypes` \
        assumes that unnamed haplotypes do not occur where named ones fit, and the report states this.
        """,
        wrong: haplotypes("one = C-A\n  two = T-G\n  three = C-G\n  four = T-A", phase: nil),
        right: haplotypes("one = C-A\n  two = T-G\n  three = C-G\n  four = T-A"))
    static let activityMissing = DiagnosticPage(
        .activityMissing, "an allele does not have exactly one activity value",
        """
        In `alleles`, each allele has an `activity`, a decimal number of at least 0, from which the activity score of \
        a diplotype is calculated. Use `haplotypes` for haplotypes without activity values.
        """,
        wrong: alleles("*1 = C-A activity 1\n  *2 = T-G"),
        right: alleles("*1 = C-A activity 1\n  *2 = T-G activity 0.25"))
    static let copiesRange = DiagnosticPage(
        .copiesRange, "the copies of a gene are not a range that includes 2, within 0 to 8",
        """
        `copies 0..4` means that a person may have lost the gene or have up to four copies. Two copies are always \
        possible. On X, Y and MT, the number of copies follows from the sex, not from this clause.
        """,
        wrong: alleles("*1 = C-A activity 1\n  *2 = T-G activity 0\n  copies 4..0"),
        right: alleles("*1 = C-A activity 1\n  *2 = T-G activity 0\n  copies 0..4"))
    static let unorderedDiplotypes = DiagnosticPage(
        .unorderedDiplotypes, "diplotypes are compared by order",
        "Diplotypes have no order. Compare them with `=` and `!=`, or count haplotypes with `has` and `copies`.",
        wrong: haplotypes("one = C-A\n  two = T-G") + advice("hap >= one"),
        right: haplotypes("one = C-A\n  two = T-G") + advice("has(hap, two)"))
    static let emptyScoreRange = DiagnosticPage(
        .emptyScoreRange, "no activity score is in the range",
        """
        The rows of a table by `score(GENE)` cover the sums that the activity values of the listed alleles can reach. \
        A row that covers none of them was meant for other alleles or another number of copies.
        """,
        wrong: alleles("*1 = C-A activity 1\n  *2 = T-G activity 0")
            + scored("0 -> low\n    0.5..2 -> normal\n    3.. -> normal"),
        right: alleles("*1 = C-A activity 1\n  *2 = T-G activity 0") + scored("0 -> low\n    0.5.. -> normal"))
    static let phaseShared = DiagnosticPage(
        .phaseShared, "two haplotype blocks need the phase of the same loci",
        """
        The phase of two loci is one fact about a person. Two blocks that both list these loci would resolve it \
        separately, and so allow combinations of diplotypes that nobody can have. Blocks may share one locus. The \
        same limit applies to blocks that form a ring through several loci.
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
