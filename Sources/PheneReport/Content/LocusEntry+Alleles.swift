// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneRuntime

extension LocusEntry {
    /// Where a site is on one genome build.
    public struct Placement: Sendable, Hashable {
        /// `GRCh38`
        public let build: String
        /// `9`, `X`
        public let chromosome: String
        /// Of the first base of the reference allele, counted from 1.
        public let position: Int
        /// The reference allele of the build on the plus strand; `nil` if the rules do not state it.
        public let reference: String?
        /// The other alleles of the rules, as declared; empty if ``reference`` is `nil`.
        public let alternates: [String]

        init(_ placement: PheneGenome.Placement, of locus: Locus) {
            build = placement.build.name
            chromosome = locus.chromosome.name
            position = Int(placement.position.value)
            reference = placement.reference.map { locus.alleles[$0].text }
            alternates =
                placement.reference.map { reference in
                    locus.alleles.indices.filter { $0 != reference }.map { locus.alleles[$0].text }
                } ?? []
        }
    }

    /// An allele of the site, and how many copies of it the person has.
    public struct AlleleCopies: Sendable, Hashable {
        /// The bases on the plus strand, or a symbol such as `<DEL>`.
        public let allele: String
        /// The name that rules and genotypes use for it; empty if they use the bases.
        public let name: String
        /// From 0 to 2; `nil` unless exactly one genotype is possible. What is not known is never 0.
        public let copies: Int?
        /// Its place and bases; `nil` where they do not name it.
        let allelePlace: VRSAllele?

        /// Its identifier by the GA4GH Variation Representation Specification 2.0, on GRCh38:
        /// `ga4gh:VA.0AePZIWZUNsUlQTamyLrjm2HWUw2opLt`; `nil` where it is not known.
        public var vrs: String? { allelePlace?.identifier }

        /// - Parameters:
        ///   - number: the number of the allele.
        ///   - copies: how many of them the person has; `nil` if it is not known.
        init(_ number: Int, of locus: Locus, copies: Int?) {
            allele = locus.alleles[number].text
            name = locus.names.isEmpty ? "" : locus.names[number]
            self.copies = copies
            allelePlace = VRSAllele(number, of: locus)
        }

        /// The alleles that every possible genotype has, with the number of copies where all have the same.
        static func certain(in possible: CodeSet, at locus: Locus) -> [Self] {
            locus.alleles.indices.compactMap { number in
                let counts = possible.map { locus.domain.copies(of: number, in: $0) }
                guard let least = counts.min(), least > 0 else { return nil }
                return Self(number, of: locus, copies: counts.allSatisfy { $0 == least } ? least : nil)
            }
        }
    }

    /// The place on each build that the rules give, in their order.
    public var placements: [Placement] {
        let locus = pack.loci.loci[index]
        return locus.placements.map { Placement($0, of: locus) }
    }

    /// Every allele of the site, as declared, with its dosage.
    public var alleles: [AlleleCopies] {
        let locus = pack.loci.loci[index]
        let isStated = state == .called || state == .assumedReference
        // A site with one allele has one possible genotype even where it was not tested.
        let carried = isStated ? possibleCodes.known.map { locus.domain.alleles(of: $0) } : nil
        return locus.alleles.indices.map { number in
            AlleleCopies(number, of: locus, copies: carried.map { carried in carried.count { $0 == number } })
        }
    }
}
