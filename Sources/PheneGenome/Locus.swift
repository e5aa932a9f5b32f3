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
    /// Where it lies on each build that the pack declares.
    public let placements: [Placement]
    public let domain: GenotypeDomain

    /// - Returns: `nil` where there are no alleles, or more than a `GenotypeDomain` can hold.
    public init?(
        id: VariantID, aliases: [VariantID] = [], chromosome: Chromosome, alleles: [Allele], placements: [Placement]
    ) {
        guard let domain = GenotypeDomain(alleleCount: alleles.count, ploidy: chromosome.ploidy) else { return nil }
        self.id = id
        self.aliases = aliases
        self.chromosome = chromosome
        self.alleles = alleles
        self.placements = placements
        self.domain = domain
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

    public func index(of allele: Allele) -> Int? { alleles.firstIndex(of: allele) }

    /// A code as rules and reports write it: `C/T`, the letters in ASCII order, or `T` for one copy.
    public func text(of code: Int) -> String {
        var carried: [Allele] = []
        for allele in domain.alleles(of: code) { carried.append(alleles[allele]) }
        carried.sort { $0.letters.lexicographicallyPrecedes($1.letters) }
        var text = ""
        for allele in carried { text += (text.isEmpty ? "" : "/") + allele.text }
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
