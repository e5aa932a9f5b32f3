// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneSemantics

extension MessagePages {
    /// Messages about pharmacogenes, and about what guidelines recommend by them.
    static let pharmacogenes: [DiagnosticPage] = [
        .pharmacogenePosition, .alleleCell, .namedAlleleTwice, .referenceAllele, .functionActivity, .phenotypeRules,
        .alleleRelation, .functionUnused, .recommendationShape, .guidanceUnreachable, .guidanceYear,
    ]
}

extension DiagnosticPage {
    static let pharmacogenePosition = DiagnosticPage(
        .pharmacogenePosition, "a position of a pharmacogene differs from the declared variant",
        """
        A position with an id that is also declared as a variant is that variant, so that no locus exists twice. Both \
        need the same position on GRCh38 and the same reference allele first, and the variant needs all alleles of the \
        position.
        """,
        wrong: pharmacogene(positions: "133635393 T>C,G rs1611115"), right: pharmacogene())
    static let alleleCell = DiagnosticPage(
        .alleleCell, "a definition names a position or a base that the block does not list",
        """
        The definition of an allele names positions of `positions`, each once, by their ids or by their numbers on \
        GRCh38, and bases that are listed there. An ambiguity code of IUPAC means each of its bases: `R` is `A` or `G`.
        """,
        wrong: pharmacogene(two: "rs1611115 G"), right: pharmacogene())
    static let namedAlleleTwice = DiagnosticPage(
        .namedAlleleTwice, "two named alleles cannot be distinguished",
        """
        Two alleles with one name, or with the same bases at all positions, cannot be distinguished. At a position that \
        its definition does not name, an allele has the base of the reference allele: an allele without any difference \
        from it would be hidden behind it.
        """,
        wrong: pharmacogene(two: "rs1611115 T"), right: pharmacogene())
    static let referenceAllele = DiagnosticPage(
        .referenceAllele, "a pharmacogene does not have exactly one reference allele",
        """
        The reference allele has the bases of GRCh38 at all positions, except those that follow `reference`. Other \
        definitions are differences from it, so there is exactly one.
        """,
        wrong: pharmacogene(one: "rs1611115 C", two: "rs2 G"), right: pharmacogene())
    static let functionActivity = DiagnosticPage(
        .functionActivity, "the function and the activity of a named allele do not fit each other",
        """
        If one allele of a gene has an activity value, each allele with a function has one, or `activity unknown` where \
        the source has no value: a sum over alleles of which some have none would be too low. An allele to which nobody \
        has assigned a function has neither.
        """,
        wrong: pharmacogene(by: "score", rules: "0 -> poor\n    1 -> fair\n    2 -> typical"), right: pharmacogene())
    static let phenotypeRules = DiagnosticPage(
        .phenotypeRules, "the rules of phenotypes do not cover each pair or score exactly once",
        """
        `phenotype by functions` gives each unordered pair of functions one phenotype; `x/*` matches `x` with any \
        function, and `unassigned` is the function of alleles without one. On X, people with one copy of the gene need \
        rows with one function. `phenotype by score` gives each sum of two activity values one phenotype. A score that \
        is only known to be at least some number needs a range without an end.
        """,
        wrong: pharmacogene(rules: "no/no -> poor\n    normal/normal -> typical"), right: pharmacogene())
    static let alleleRelation = DiagnosticPage(
        .alleleRelation, "a sub-allele, a priority or a single position does not fit the alleles",
        """
        `*4.001 of *4` is reported as `*4`, which must be an allele of the block and no sub-allele itself. `prefer` names \
        one of the pairs after `among`, all of alleles of the block. `fallback` names a position by which alone an allele is \
        defined; `proxy` one that an allele has together with a position by which alone another allele is defined.
        """,
        wrong: pharmacogene(more: "prefer *1/*4 among *1/*2, *1/*1"),
        right: pharmacogene(more: "prefer *1/*2 among *1/*2, *1/*1"))
    static let functionUnused = DiagnosticPage(
        .functionUnused, "a function or phenotype is never used",
        "No allele has the function, or no rule gives the phenotype: it is left over, or an allele or a row is missing.",
        wrong: pharmacogene(phenotypes: "poor notable, fair notable, typical usual, rapid notable"),
        right: pharmacogene())
    static let recommendationShape = DiagnosticPage(
        .recommendationShape, "a recommendation of a guideline is not complete, or contradicts itself",
        """
        Each row of `guidance` gives an action and its strength, in the words of the guideline, and names each action \
        once. Where the guideline recommends nothing, the row says `no_recommendation strength none`.
        """,
        wrong: pharmacogene() + guidance(withoutStrength),
        right: pharmacogene() + guidance(twoRows))
    static let guidanceUnreachable = DiagnosticPage(
        .guidanceUnreachable, "no person can have what a row of guidance matches",
        """
        A row that matches only phenotypes that no rule gives, or steps that no row of a finding gives, was meant for \
        other results, or a rule is missing.
        """,
        wrong: pharmacogene() + ofTwoSteps + guidance(threeRows, by: "two"),
        right: pharmacogene() + ofTwoSteps)
    static let guidanceYear = DiagnosticPage(
        .guidanceYear, "a source of guidance has no year",
        "Guidelines change. A reader must know how old the one is that a report shows, so its source states the year.",
        wrong: pharmacogene() + guideline("url \"https://example.org\"")
            + guidance(twoRows, cite: "guideline"),
        right: pharmacogene() + guideline("url \"https://example.org\"\n  year 2024")
            + guidance(twoRows, cite: "guideline"))

    private static let ofTwoSteps = """
        finding two : activity {
          by DBH {
            poor -> low
            fair, typical -> reduced
          }
          on unknown "The gene is not known."
          evidence limited
          cite zabetian2001
        }

        """
    private static let threeRows = """
        low -> avoid strength strong
            reduced -> standard strength strong
            normal -> monitor strength none
        """
    /// ``twoRows``, the first without its strength.
    private static let withoutStrength = """
        poor, fair -> avoid
            typical -> standard strength strong
        """
    private static let twoRows = """
        poor, fair -> avoid strength strong
            typical -> standard strength strong
        """

    private static func pharmacogene(
        positions: String = "133635393 T>C rs1611115", functions: String = "no, normal",
        phenotypes: String = "poor notable, fair notable, typical usual", one: String = "reference",
        two: String = "rs1611115 C", by: String = "functions",
        rules: String = "no/no -> poor\n    no/normal -> fair\n    normal/normal -> typical", more: String = ""
    ) -> String {
        """
        pharmacogene DBH "Alleles of DBH" {
          positions 9 {
            \(positions)
            133636000 A>G rs2
          }
          functions \(functions)
          phenotypes \(phenotypes)
          *1 = \(one) function normal
          *2 = \(two) function no
          *4 = rs2 G function normal
          \(more)
          phenotype by \(by) {
            \(rules)
          }
          on unknown "The alleles are not known."
          evidence limited
          cite zabetian2001
        }

        """
    }

    private static func guidance(_ rows: String, by subject: String = "DBH", cite: String = "zabetian2001") -> String {
        """
        guidance drug_one "A drug" {
          population "general"
          by \(subject) {
            \(rows)
          }
          on unknown "The gene is not known."
          evidence limited
          cite \(cite)
        }
        """
    }

    private static func guideline(_ clauses: String) -> String {
        """
        source guideline {
          kind web
          authors "One"
          title "A guideline"
          \(clauses)
        }

        """
    }
}
