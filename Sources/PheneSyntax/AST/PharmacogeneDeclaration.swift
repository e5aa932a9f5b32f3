// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// `pharmacogene CYP2C19 "CYP2C19" { positions 10 { ... } *38 = reference function normal ... }`: the named alleles of a gene
/// over many positions, and the phenotypes that two of them together give.
public struct PharmacogeneDeclaration: Sendable {
    /// A clause of the block.
    public enum Clause: Sendable {
        /// `positions 10 { 94761900 C>T,A GRCh37 96521657 rs12248560 ... }`
        case positions(PositionsClause)
        /// `functions no "No function", normal "Normal function"`: what alleles can do.
        case functions([ScaleDeclaration.Step])
        /// `phenotypes poor_metabolizer "Poor Metabolizer" notable, ...`: the steps of the finding.
        case phenotypes([ScaleDeclaration.Step])
        /// A named allele.
        case allele(NamedAlleleClause)
        /// `required rs1799929, rs1799930`: without these positions no pair is named.
        case required([Name])
        /// `unlisted alleles are reference by cpic`; the name is that of the authority.
        case unlistedAreReference(by: Name)
        /// `lowest function`: of several alleles on one chromosome the one with the lowest function counts.
        case lowestFunction(Span)
        /// `laboratory only`: genotypes alone never give a pair.
        case laboratoryOnly(Span)
        /// `fallback rs4149056`: this position alone names alleles where no other was read.
        case fallback(Name)
        /// `proxy rs56038477`: its variant counts only where the one that decides was not read.
        case proxy(Name)
        /// `prefer *4/*5 among *1/*16, *4/*5`
        case prefer(PreferClause)
        /// `frequencies "European" *2 0.1466, *1 0.6245 inferred`
        case frequencies(AlleleFrequenciesClause)
        /// `phenotype by functions { ... }` or `phenotype by score { ... }`
        case phenotype(PhenotypeClause)
        /// A clause that findings have too.
        case shared(FindingDeclaration.Clause)
    }

    /// The symbol of the gene.
    public let name: Name
    /// The title in quotes, if there is one.
    public let title: Text?
    /// The clauses that were parsed, in the order written.
    public let clauses: [Clause]
    /// The span of the whole declaration.
    public let span: Span
}

/// `positions 10 { ... }`: the positions that define alleles, all on one chromosome.
public struct PositionsClause: Sendable {
    /// One position.
    public struct Row: Sendable {
        /// The position on GRCh38, counted from 1, of the first base of the reference allele.
        public let position: Number
        /// The reference allele of GRCh38, then the others, as VCF spells them, on the plus strand.
        public let alleles: [Name]
        /// The position on another build, if there is one.
        public let other: OtherBuild?
        /// The id, if the position has one.
        public let id: Name?
        /// The span of the row.
        public let span: Span
    }
    /// `GRCh37 96602623 ref G`, or `GRCh37 lifted 96522463`.
    public struct OtherBuild: Sendable {
        /// The build.
        public let build: Name
        /// Whether the position comes from a chain file only, so that the reference allele there is not known.
        public let isLifted: Bool
        /// The position on the build.
        public let position: Number
        /// The reference allele of the build, if it is stated.
        public let reference: Name?
        /// The span from the build to the end.
        public let span: Span
    }
    /// The chromosome.
    public let chromosome: Name
    /// The positions, in the order written.
    public let rows: [Row]
    /// The span of the whole clause.
    public let span: Span
}

/// `*2 = rs12769205 G, rs4244285 A function no activity 0`, or `*5 outside function no`.
public struct NamedAlleleClause: Sendable {
    /// `rs4244285 A`: the allele at one position; an ambiguity code such as `R` means several.
    public struct Cell: Sendable {
        /// The id of the position, or its number on GRCh38.
        public let position: Name
        /// The bases, or an ambiguity code.
        public let bases: Name
    }
    /// `activity 0.5`, `activity >= 3` or `activity unknown`.
    public enum Activity: Sendable {
        /// A value, and whether it is the least that it can be.
        case value(Decimal, isAtLeast: Bool)
        /// The source gives no value.
        case unknown(Span)

        /// The span of the value.
        public var span: Span {
            switch self {
            case .value(let value, _): value.span
            case .unknown(let span): span
            }
        }
    }
    /// The name of the allele.
    public let name: Name
    /// The allele under whose name this one is reported, if there is one.
    public let parent: Name?
    /// Whether it is the reference allele of the gene.
    public let isReference: Bool
    /// Whether genotypes cannot show it.
    public let isOutside: Bool
    /// What defines it, in the order written.
    public let cells: [Cell]
    /// The name of its function, if there is one.
    public let function: Name?
    /// Its activity, if there is one.
    public let activity: Activity?
    /// The span of the whole clause.
    public let span: Span
}

/// `prefer *4/*5 among *1/*16, *4/*5`
public struct PreferClause: Sendable {
    /// Two names of alleles.
    public struct Pair: Sendable {
        /// The first name.
        public let first: Name
        /// The second name.
        public let second: Name
    }
    /// The pair that is named.
    public let pick: Pair
    /// The pairs among which unphased data cannot decide.
    public let among: [Pair]
    /// The span of the whole clause.
    public let span: Span
}

/// `frequencies "European" *2 0.1466, *1 0.6245 inferred`: how often named alleles were counted in a population.
public struct AlleleFrequenciesClause: Sendable {
    /// `*1 0.6245 inferred`
    public struct Figure: Sendable {
        /// The name of the allele.
        public let allele: Name
        /// Its share of all copies of the gene.
        public let share: Decimal
        /// How the figure came about, `inferred` or `derived`; absent where the source prints it.
        public let basis: Name?
    }
    /// The population.
    public let population: Text
    /// The figures, in the order written.
    public let figures: [Figure]
    /// The span of the whole clause.
    public let span: Span
}

/// `phenotype by functions { no/no -> poor_metabolizer ... }`, or `by score { 0..0.5 -> poor_metabolizer ... }`.
public struct PhenotypeClause: Sendable {
    /// Whether scores decide, not pairs of functions.
    public let isByScore: Bool
    /// The rows in the order written, each with one cell.
    public let rows: [Table.Row]
    /// The span of the whole clause.
    public let span: Span
}
