// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneRuntime

/// A genotype file with a row for each locus of a pack and no call in any, in which an author types genotypes.
enum BlankPerson {
    /// The rows, in the form of 23andMe.
    ///
    /// They are on GRCh37, or on GRCh38 where more loci of the pack have a position there. A locus without a position on that build has no
    /// row.
    static func text(for pack: Pack) -> String {
        let loci = pack.loci.loci
        func count(_ build: Build) -> Int { loci.count { $0.placement(on: build) != nil } }
        let build: Build = count(.grch38) > count(.grch37) ? .grch38 : .grch37
        var text = "# Genotypes on build \(build.name). A row that begins with # is not read; -- is no call.\n"
        text += "# rsid\tchromosome\tposition\tgenotype\n"
        for locus in loci {
            guard let placement = locus.placement(on: build) else { continue }
            text += "\(locus.id.name)\t\(locus.chromosome.name)\t\(placement.position.value)\t--\n"
        }
        return text
    }
}
