// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
internal import PheneModel
public import PheneRuntime

/// The sites that some packs read, on one build: what to cut out of a large data set.
///
///     let sites = SiteList([Norepinephrine.pack], on: .grch38)
///     print(sites.text(as: .bed))
public struct SiteList: Sendable {
    /// A site with a position on the build.
    public struct Site: Sendable {
        /// What the rules say of it.
        public let locus: Locus
        /// Its position.
        public let placement: Placement
        /// The symbol of its gene; absent where the rules name none.
        public let gene: String?
        /// The names of the packs that read it.
        public internal(set) var packs: [String]
    }

    /// A site that the build has no position of.
    public struct Unplaced: Sendable, Equatable {
        /// The id that rules use for it.
        public let name: String
        /// The name of the pack that reads it.
        public let pack: String
    }

    /// The build.
    public let build: Build
    /// By chromosome and position; a site that several packs read is there once.
    public let sites: [Site]
    /// The sites that rules read and of which they declare no position on the build, in the order of the packs.
    public let unplaced: [Unplaced]

    /// - Parameters:
    ///   - packs: the rules.
    ///   - build: the build of the positions.
    /// - Complexity: O(n log n) in the loci of the packs.
    public init(_ packs: [Pack], on build: Build) {
        self.build = build
        var sites: [Site] = []
        var unplaced: [Unplaced] = []
        for pack in packs {
            for (index, locus) in pack.loci.loci.enumerated() {
                guard let placement = locus.placement(on: build) else {
                    unplaced.append(Unplaced(name: locus.id.name, pack: pack.name))
                    continue
                }
                let gene = pack.variant(index).gene.map { pack.gene($0).symbol }
                sites.append(Site(locus: locus, placement: placement, gene: gene, packs: [pack.name]))
            }
        }
        // Sites at one position stay in the order of the packs.
        let order = sites.indices.sorted { a, b in
            let (first, second) = (sites[a], sites[b])
            if first.locus.chromosome != second.locus.chromosome {
                return first.locus.chromosome < second.locus.chromosome
            }
            if first.placement.position != second.placement.position {
                return first.placement.position < second.placement.position
            }
            return a < b
        }
        var merged: [Site] = []
        for index in order {
            let site = sites[index]
            var place = merged.count - 1
            while place >= 0, merged[place].isAtPosition(of: site), !merged[place].isSame(site) { place -= 1 }
            if place >= 0, merged[place].isAtPosition(of: site) {
                merged[place].packs += site.packs
            } else {
                merged.append(site)
            }
        }
        self.sites = merged
        self.unplaced = unplaced
    }
}

extension SiteList.Site {
    /// The bases of the reference allele; where no reference is declared, of the longest allele that is written in bases.
    var length: Int {
        if let reference, !reference.isSymbolic { return reference.bytes.count }
        var length = 1
        for allele in locus.alleles where !allele.isSymbolic { length = max(length, allele.bytes.count) }
        return length
    }

    /// The reference allele of the build, where the rules declare it.
    var reference: Allele? {
        placement.reference.flatMap { locus.alleles.indices.contains($0) ? locus.alleles[$0] : nil }
    }

    /// The first base, counted from 1.
    var first: Int { Int(placement.position.value) }
    /// The last base of the reference allele, counted from 1.
    var last: Int { first + length - 1 }

    fileprivate func isAtPosition(of other: Self) -> Bool {
        locus.chromosome == other.locus.chromosome && placement.position == other.placement.position
    }

    /// Whether another pack means the same site with the same alleles.
    fileprivate func isSame(_ other: Self) -> Bool {
        placement == other.placement && locus.id == other.locus.id && locus.alleles == other.locus.alleles
    }
}
