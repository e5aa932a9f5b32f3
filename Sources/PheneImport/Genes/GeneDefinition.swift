// SPDX-License-Identifier: Apache-2.0

/// What the tables say of one gene.
struct GeneDefinition {
    /// A position that alleles are defined by.
    struct Place {
        /// On GRCh38, counted from 1.
        let position: Int
        /// Empty where the position has no rsID.
        let rsid: String
        /// On the plus strand of GRCh38, as VCF spells it; likewise the alternates.
        let reference: String
        let alternates: [String]
        /// The base of the gene's reference allele: ``reference``, or an ambiguity code.
        let referenceAllele: String
        let position37: Position37?

        /// How definitions name it.
        var name: String { rsid.isEmpty ? String(position) : rsid }
        /// All alleles, the reference first.
        var alleles: [String] { [reference] + alternates }
    }

    /// Where a position is on GRCh37, and how far that was verified.
    enum Position37 {
        /// Two ways agree on the position and on its reference.
        case verified(Int, reference: String)
        /// The position was converted one way only, or its reference is not known.
        case lifted(Int)
    }

    /// What an allele needs at one position.
    struct Cell {
        let place: Int
        /// One of the alleles there, or an ambiguity code.
        let base: String
    }

    struct Named {
        let name: String
        let isReference: Bool
        var cells: [Cell] = []
        /// The allele under whose name it is reported; empty where that is its own.
        let core: String
        /// Empty where none is assigned.
        let function: String
        /// Absent where it is unknown, or the gene has no scores.
        let activity: Activity?
        /// Whether genotypes can show it.
        let isCallable: Bool
    }

    /// A part of the activity score, in hundredths.
    struct Activity {
        let hundredths: Int
        /// Whether it is the least of what it can be.
        let isAtLeast: Bool
    }

    /// How often alleles were counted in one population.
    struct Frequencies {
        let population: String
        /// Each with the share as the table has it and, where the source does not print it, how it came about.
        var figures: [(allele: String, share: String, basis: String)]
    }

    let symbol: String
    /// Without `chr`.
    let chromosome: String
    let strand: String
    /// By rising position.
    let places: [Place]
    /// In the order of the tables: those of the definitions, then those that only a laboratory can find.
    let named: [Named]
    /// In the order of ``ReadingOrder``.
    let functions: [String]
    let phenotypes: PhenotypeRules
    let exemptions: GeneExemptions
    /// By population, in the order of the table.
    let frequencies: [Frequencies]
    /// The names of the sources of its definitions, functions and phenotypes, each with what it is cited for.
    let cites: [(source: String, supports: String)]
    /// Texts on where it comes from, for the head of its file.
    let origins: [String]
}

/// How a pair of alleles, or a single one, gives a phenotype.
struct PhenotypeRules {
    struct Pair {
        let first: String, second: String
        let phenotype: String
    }
    struct Single {
        let function: String
        let phenotype: String
    }
    struct Band {
        /// In hundredths.
        let lowest: Int
        /// Absent where there is no highest.
        let highest: Int?
        let phenotype: String
    }
    var pairs: [Pair] = []
    var singles: [Single] = []
    /// By rising score.
    var bands: [Band] = []
    /// The phenotype of a score that is not known.
    var unscored: String?

    /// Each phenotype once, in the order of ``ReadingOrder``.
    var names: [String] {
        let all =
            bands.map(\.phenotype) + pairs.map(\.phenotype) + singles.map(\.phenotype) + (unscored.map { [$0] } ?? [])
        return ReadingOrder.sorted(all)
    }
}

/// Exceptions to plain matching.
struct GeneExemptions {
    /// Positions without which the gene is not called.
    var required: [Int] = []
    /// Results of genotypes without phase: the pairs among which they cannot decide, and the pair that is named.
    var priorities: [(among: [String], pick: String)] = []
    var readsUnlistedAsReference = false
    var takesLowestFunction = false
    var needsLaboratory = false
    /// The position that alone names alleles where no other was read.
    var fallback: Int?
    /// The position that is only a proxy of another.
    var proxy: Int?
    /// Sentences on what the rules do not say.
    var remarks: [String] = []
}
