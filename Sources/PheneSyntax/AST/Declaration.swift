// SPDX-License-Identifier: Apache-2.0

/// One top-level declaration of a rule file, as written: names are not resolved and nothing is checked yet.
///
/// A declaration with a syntax error keeps the parts that could be parsed; its `clauses` contain only complete clauses.
public enum Declaration: Sendable {
    /// The name, version and languages of the pack.
    case pack(PackDeclaration)
    /// A paper or page that claims cite.
    case source(SourceDeclaration)
    /// An institution that issues rules.
    case authority(AuthorityDeclaration)
    /// A gene with its chromosome and strand.
    case gene(GeneDeclaration)
    /// A locus with its alleles and positions.
    case variant(VariantDeclaration)
    /// Haplotypes or star alleles of loci of one chromosome.
    case haplotypes(HaplotypesDeclaration)
    /// The named alleles of a gene over many positions, with their phenotypes.
    case pharmacogene(PharmacogeneDeclaration)
    /// The ordered steps of results.
    case scale(ScaleDeclaration)
    /// A table from genotypes, answers and other findings to a step of a scale.
    case finding(FindingDeclaration)
    /// A table from the results of genes to recommendations of a guideline.
    case guidance(GuidanceDeclaration)
    /// A question to the person.
    case input(InputDeclaration)
    /// A recommendation under a condition.
    case advice(AdviceDeclaration)
    /// A sum over findings, with the figure of a pathway.
    case pathway(PathwayDeclaration)
    /// A substance, drug, condition, target, place or assay.
    case topic(TopicDeclaration)
    /// Expected results for one person.
    case test(TestDeclaration)
    /// Expected results for many people.
    case property(PropertyDeclaration)
    /// Another pack whose rules become part of this one.
    case use(UseDeclaration)
}
