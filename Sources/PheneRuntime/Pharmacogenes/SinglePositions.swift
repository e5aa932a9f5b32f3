// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

// What a single position says where others were not read. It is said beside the pairs that fit, and narrows none of them.
extension Evaluation {
    /// The two alleles that the position of the clause `fallback` alone names, where no other position of the gene was read, or no pair
    /// of named alleles fits what was read.
    ///
    /// - Parameter index: the gene's index in the pack.
    /// - Returns: two indices into `Pharmacogene.named`; `nil` where a pair fits what was read at other positions, the genotype is not
    ///   known, or its bases define no allele alone.
    public func fallback(ofPharmacogene index: Int) -> [Int]? {
        let matcher = pack.matchedGenes[index].matcher
        guard let place = matcher.gene.fallback else { return nil }
        if case .fits = fileDiplotypes(ofPharmacogene: index).state {
            for (other, locus) in matcher.gene.loci.enumerated() where other != place {
                if readings[locus].wasSeen { return nil }
            }
        }
        guard let result = matcher.ranking(readings, fromOnly: place) else { return nil }
        var alleles: [Int] = []
        for copy in result.copies {
            for case .allele(let allele) in copy { alleles.append(allele) }
        }
        return alleles.count == 2 ? alleles : nil
    }

    /// Where the variant of the clause `proxy` was read and the one that decides was not: how many copies surely have the proxy.
    ///
    /// - Parameter index: the gene's index in the pack.
    /// - Returns: `nil` where the gene has no proxy, the deciding variant was read, or no copy surely has the proxy.
    public func proxyCopies(ofPharmacogene index: Int) -> Int? {
        let gene = pack.matchedGenes[index].matcher.gene
        guard let nested = NestedAlleles(gene), !readings[gene.loci[nested.deciding.place]].wasSeen else { return nil }
        let domain = pack.loci.loci[gene.loci[nested.proxy.place]].domain
        var least: Int?
        for code in readings[gene.loci[nested.proxy.place]].possible {
            var count = 0
            for allele in domain.alleles(of: code) where nested.proxy.alleles.contains(allele) { count += 1 }
            least = min(least ?? count, count)
        }
        return least == 0 ? nil : least
    }
}

extension Reading {
    /// Whether a row has a genotype of the site, certain or not.
    fileprivate var wasSeen: Bool {
        switch call {
        case .notOnAssay, .noCall: false
        case .called, .assumedReference, .invalid: true
        }
    }
}
