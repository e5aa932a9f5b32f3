// SPDX-License-Identifier: Apache-2.0

/// A variable place of the genome that a pack's rules read.
public struct Locus: Sendable {
    /// The id under which rules name it.
    public let id: VariantID
    /// Other ids of the same locus: merged rsIDs and vendors' own.
    public let aliases: [VariantID]
    public let chromosome: Chromosome
    /// In the order of their declaration; a genotype code counts in this order.
    public let alleles: [Allele]
    /// For each allele the name under which rules write it; none of them is empty. Where no allele has a name of its own,
    /// there are none.
    public let names: [String]
    /// Other ways in which files write an allele, with its number.
    public let spellings: [(allele: Allele, number: Int)]
    /// Where it lies on each build that the pack declares.
    public let placements: [Placement]
    public let domain: GenotypeDomain

    /// - Parameters:
    ///   - id: the id under which rules name it.
    ///   - aliases: other ids of the same locus.
    ///   - chromosome: the chromosome it lies on.
    ///   - alleles: its alleles, in the order of their declaration.
    ///   - names: a name for each allele, or none at all.
    ///   - spellings: other ways in which files write an allele, with its number.
    ///   - placements: where it lies on each build.
    /// - Returns: `nil` where there are no alleles, or more than a `GenotypeDomain` can hold.
    public init?(
        id: VariantID, aliases: [VariantID] = [], chromosome: Chromosome, alleles: [Allele], names: [String] = [],
        spellings: [(allele: Allele, number: Int)] = [], placements: [Placement]
    ) {
        let ploidy = Self.ploidy(on: chromosome, alleles: alleles, placements: placements)
        guard let domain = GenotypeDomain(alleleCount: alleles.count, ploidy: ploidy) else { return nil }
        self.id = id
        self.aliases = aliases
        self.chromosome = chromosome
        self.alleles = alleles
        self.names = names.count == alleles.count ? names : []
        self.spellings = spellings
        self.placements = placements
        self.domain = domain
    }

    /// How many copies of a locus a person carries: two in a pseudoautosomal region of X, else what its chromosome has.
    public static func ploidy(on chromosome: Chromosome, alleles: [Allele], placements: [Placement]) -> Ploidy {
        guard chromosome == .x, !placements.isEmpty else { return chromosome.ploidy }
        for placement in placements where !placement.isPseudoautosomal(on: chromosome, alleles: alleles) {
            return chromosome.ploidy
        }
        return .two
    }

    public func placement(on build: Build) -> Placement? {
        for placement in placements where placement.build == build { return placement }
        return nil
    }

    /// True where the complement of an allele is an allele too (A/T, C/G): letters alone cannot tell the strand.
    public var isPalindromic: Bool {
        for allele in alleles {
            if let other = allele.complemented, alleles.contains(other) { return true }
        }
        return false
    }

    /// The number of an allele as a file writes it: by its letters, by another spelling that is declared, or as a vendor's
    /// `I` and `D`, which are the longer and the shorter of two alleles of different length.
    public func index(of allele: Allele) -> Int? {
        if let index = alleles.firstIndex(of: allele) { return index }
        for spelling in spellings where spelling.allele == allele { return spelling.number }
        guard allele.letters.count == 1, alleles.count == 2, !alleles[0].isSymbolic, !alleles[1].isSymbolic else {
            return nil
        }
        let (first, second) = (alleles[0].letters.count, alleles[1].letters.count)
        switch allele.letters[0] {
        case 0x49 where first != second: return first > second ? 0 : 1
        case 0x44 where first != second: return first < second ? 0 : 1
        default: return nil
        }
    }

    /// An allele as rules write it: by its name, or by its letters.
    public func text(ofAllele number: Int) -> String { names.isEmpty ? alleles[number].text : names[number] }

    /// A code as rules and reports write it: `C/T`, the letters in ASCII order, or `T` for one copy.
    public func text(of code: Int) -> String {
        var carried = domain.alleles(of: code)
        carried.sort { alleles[$0].letters.lexicographicallyPrecedes(alleles[$1].letters) }
        var text = ""
        for allele in carried { text += (text.isEmpty ? "" : "/") + self.text(ofAllele: allele) }
        return text
    }
}

/// A locus on one build.
public struct Placement: Sendable, Hashable {
    public let build: Build
    public let position: Position
    /// The number of the allele that the build carries, where that was verified; absent, no reference is ever assumed.
    public let reference: Int?

    public init(build: Build, position: Position, reference: Int?) {
        self.build = build
        self.position = position
        self.reference = reference
    }
}
