// SPDX-License-Identifier: Apache-2.0

/// A position or short region of the genome at which people differ and that the rules of a pack read.
public struct Locus: Sendable {
    /// The id that rules use for it.
    public let id: VariantID
    /// Other ids of the same locus: merged rsIDs and vendor ids.
    public let aliases: [VariantID]
    /// The chromosome, which is the same on every build.
    public let chromosome: Chromosome
    /// The alleles in the order of their declaration, which gives them their numbers from 0.
    public let alleles: [Allele]
    /// The name of each allele in rules, never empty; no names at all where rules write alleles in bases.
    public let names: [String]
    /// Other ways in which files write an allele, with the number of the allele.
    public let spellings: [(allele: Allele, number: Int)]
    /// Its position on each build that the pack declares.
    public let placements: [Placement]
    /// The genotypes that are possible.
    public let domain: GenotypeDomain

    /// A locus; `nil` without alleles, or with more than a ``GenotypeDomain`` can hold.
    ///
    /// - Parameters:
    ///   - id: the id that rules use for it.
    ///   - aliases: other ids of the same locus.
    ///   - chromosome: its chromosome.
    ///   - alleles: its alleles, in the order of their declaration.
    ///   - names: a name for each allele, or none at all.
    ///   - spellings: other ways in which files write an allele, with the number of the allele.
    ///   - placements: its position on each build.
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

    private init() {
        id = VariantID(key: 0)
        aliases = []
        chromosome = .mt
        alleles = [.blank]
        names = []
        spellings = []
        placements = []
        domain = .blank
    }

    /// A placeholder for reading a compiled pack.
    package static let blank = Locus()

    /// The number of copies of a locus that a person has: two in a pseudoautosomal region of X, else that of the chromosome.
    public static func ploidy(on chromosome: Chromosome, alleles: [Allele], placements: [Placement]) -> Ploidy {
        guard chromosome == .x, !placements.isEmpty else { return chromosome.ploidy }
        for placement in placements where !placement.isPseudoautosomal(on: chromosome, alleles: alleles) {
            return chromosome.ploidy
        }
        return .two
    }

    /// The position on a build; `nil` where the pack declares none.
    public func placement(on build: Build) -> Placement? {
        for placement in placements where placement.build == build { return placement }
        return nil
    }

    /// True where alleles differ in length, so that files may write the same change at several positions, or as `I` and `D`.
    package var isIndel: Bool {
        for allele in alleles where allele.bytes.count != alleles[0].bytes.count { return true }
        return false
    }

    /// True where the complement of an allele is an allele too (A/T, C/G), so that a genotype may fit both strands.
    public var isPalindromic: Bool {
        for allele in alleles {
            if let other = allele.complemented, alleles.contains(other) { return true }
        }
        return false
    }

    /// The number of an allele that a file writes in bases, in another declared spelling, or as a vendor's `I` or `D`, which are the
    /// longer and the shorter of two alleles; `nil` for any other allele.
    public func index(of allele: Allele) -> Int? {
        if let index = alleles.firstIndex(of: allele) { return index }
        for spelling in spellings where spelling.allele == allele { return spelling.number }
        guard allele.bytes.count == 1, alleles.count == 2, !alleles[0].isSymbolic, !alleles[1].isSymbolic else {
            return nil
        }
        let (first, second) = (alleles[0].bytes.count, alleles[1].bytes.count)
        switch allele.bytes[0] {
        case 0x49 where first != second: return first > second ? 0 : 1
        case 0x44 where first != second: return first < second ? 0 : 1
        default: return nil
        }
    }

    /// An allele as rules write it: its name, or its bases where it has none.
    public func text(ofAllele number: Int) -> String { names.isEmpty ? alleles[number].text : names[number] }

    /// The genotype of a code as rules and reports write it: `C/T`, sorted by the bases, or `T` for one copy.
    public func text(of code: Int) -> String {
        var carried = domain.alleles(of: code)
        carried.sort { alleles[$0].bytes.lexicographicallyPrecedes(alleles[$1].bytes) }
        var text = ""
        for allele in carried { text += (text.isEmpty ? "" : "/") + self.text(ofAllele: allele) }
        return text
    }
}

/// The position of a locus on one build.
public struct Placement: Sendable, Hashable {
    /// The build.
    public let build: Build
    /// The position of the first base of the reference allele.
    public let position: Position
    /// The number of the reference allele of the build, where that was verified; absent, the reference is never assumed.
    public let reference: Int?

    /// A position on a build.
    public init(build: Build, position: Position, reference: Int?) {
        self.build = build
        self.position = position
        self.reference = reference
    }

    /// A placeholder for reading a compiled pack.
    package static let blank = Placement(build: .grch38, position: .blank, reference: nil)
}
