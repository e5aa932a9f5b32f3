// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// `variant rs1611115 in DBH { at GRCh38 9:133635393 T>C ... }`
public struct VariantDeclaration: Sendable {
    /// A clause of the block.
    public enum Clause: Sendable {
        /// A position and the alleles on one build.
        case at(PlacementClause)
        /// `alias i5039729, rs123`: other ids of the same locus.
        case alias([Name])
        /// A name or other spellings of an allele.
        case allele(AlleleClause)
        /// `strand plus`: the alleles were verified on the plus strand. Required for palindromic loci.
        case strand(Name)
        /// The name of the variant in papers, such as `-1021C>T`.
        case label(Text)
        /// A caution that reports show with the locus.
        case caution(Text)
        /// How often an allele was counted in a population.
        case frequency(FrequencyClause)
    }

    /// The dbSNP id (`rs...`) or a vendor's id (`i...`).
    public let id: Name
    /// The symbol after `in`, if there is one.
    public let gene: Name?
    /// The clauses that were parsed, in the order written.
    public let clauses: [Clause]
    /// The span of the whole declaration.
    public let span: Span

    package init(id: Name, gene: Name?, clauses: [Clause], span: Span) {
        self.id = id
        self.gene = gene
        self.clauses = clauses
        self.span = span
    }
}

/// `allele ins = ATTT "insertion" spelled "<INS>"`: a name under which rules write an allele, and other spellings of it in
/// files. Without bases, as in `allele R3 "three repeats"`, the name is that of an allele of unknown sequence, also in `at`.
public struct AlleleClause: Sendable {
    /// The name of the allele in rules.
    public let name: Name
    /// The bases after `=` on the plus strand; `nil` for an allele of unknown sequence.
    public let bases: Name?
    /// A description in quotes, if there is one.
    public let title: Text?
    /// The symbolic spellings in files, such as `<INS>`.
    public let spellings: [Text]
    /// The span of the whole clause.
    public let span: Span
}

/// `at GRCh38 9:133635393 T>C` (the reference allele is T) or `at GRCh38 11:2172610 A/G` (reference unknown). More than one
/// alternative: `T>C,G` or `A/C/G`.
public struct PlacementClause: Sendable {
    /// The genome build, such as `GRCh38`.
    public let build: Name
    /// The chromosome, such as `9` or `X`.
    public let chromosome: Name
    /// The position of the first base on the build, counted from 1.
    public let position: Number
    /// The alleles in the order written, on the plus strand; if `hasReference`, the first is the reference allele.
    public let alleles: [Name]
    /// Whether the alleles are written with `>`, so that the first is the reference allele of the build.
    public let hasReference: Bool
    /// The span of the whole clause.
    public let span: Span

    package init(
        build: Name, chromosome: Name, position: Number, alleles: [Name], hasReference: Bool, span: Span
    ) {
        self.build = build
        self.chromosome = chromosome
        self.position = position
        self.alleles = alleles
        self.hasReference = hasReference
        self.span = span
    }
}
