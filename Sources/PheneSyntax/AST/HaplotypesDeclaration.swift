// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// `haplotypes comt_hap in COMT "COMT haplotypes" { order rs6269, rs4633 ... }`, or `alleles CYP2C19 "..." { ... }`:
/// alleles that are together on one chromosome.
public struct HaplotypesDeclaration: Sendable {
    /// A clause of the block.
    public enum Clause: Sendable {
        /// `order rs6269, rs4633, rs4818`: the loci, in the order of the alleles of each haplotype.
        case order([Name])
        /// A named haplotype.
        case haplotype(HaplotypeClause)
        /// `copies 0..4`: the possible numbers of copies of the gene; in `alleles` only.
        case copies(CopiesClause)
        /// How unphased genotypes are resolved.
        case phase(PhaseClause)
        /// A text for every reader.
        case about(Text)
        /// The same as `about`, for clinicians.
        case clinician(Text)
        /// A caution that the report shows with the result.
        case caution(Text)
        /// The institution that issued the definition.
        case authority(Name)
        /// The population in which it was observed.
        case population(Text)
        /// The text of the report while the diplotype is unknown.
        case onUnknown(Text)
        /// The level of evidence.
        case evidence(Name)
        /// The cited sources.
        case cite([CitedSource])
    }

    /// Whether the block is `alleles`, whose haplotypes have activity values and whose name is the symbol of the gene.
    public let isStarAlleles: Bool
    /// The name of the block, or the symbol of the gene.
    public let name: Name
    /// The symbol after `in`, if there is one.
    public let gene: Name?
    /// The title in quotes, if there is one.
    public let title: Text?
    /// The clauses that were parsed, in the order written.
    public let clauses: [Clause]
    /// The span of the whole declaration.
    public let span: Span

    /// The keyword of the block, for messages.
    public var keyword: String { isStarAlleles ? "alleles" : "haplotypes" }
}

/// `LPS = G-C-G-G "low pain sensitivity"`, or `*2 = A-C activity 0 function none`.
public struct HaplotypeClause: Sendable {
    /// The name of the haplotype.
    public let name: Name
    /// One allele for each locus of `order`, on the plus strand.
    public let alleles: [Name]
    /// A description in quotes, if there is one.
    public let title: Text?
    /// The activity value, in `alleles` only.
    public let activity: Decimal?
    /// The function: `none`, `decreased`, `normal`, or any other word.
    public let function: Name?
    /// The span of the whole clause.
    public let span: Span
}

/// `copies 0..4`, or `copies 2`.
public struct CopiesClause: Sendable {
    /// The lowest number of copies.
    public let lower: Number
    /// The highest number of copies, included.
    public let upper: Number
    /// The span of the whole clause.
    public let span: Span
}

/// `phase required`: without phase information, each diplotype that fits the genotypes stays possible, including those
/// with unnamed haplotypes. `phase assumed from named haplotypes`: if diplotypes of named haplotypes fit, only these
/// are possible.
public struct PhaseClause: Sendable {
    /// True for `assumed from named haplotypes`; false for `required`, in full `required unless unambiguous`.
    public let assumesNamed: Bool
    /// The span of the whole clause.
    public let span: Span
}
