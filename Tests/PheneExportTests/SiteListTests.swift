// SPDX-License-Identifier: Apache-2.0

import NorepinephrineRules
import PharmacogenesRules
import PheneExport
import PheneGenome
import PheneRuntime
import Testing

/// Lists of the sites of the shipped packs.
@Suite struct SiteListTests {
    @Test(arguments: [Build.grch37, .grch38]) func noSiteIsLost(build: Build) {
        let packs = [Norepinephrine.pack, Pharmacogenes.pack]
        let both = SiteList(packs, on: build)
        for pack in packs {
            let own = SiteList([pack], on: build)
            #expect(own.sites.count + own.unplaced.count == pack.loci.loci.count)
            for site in own.sites {
                #expect(both.sites.contains { $0.locus.id == site.locus.id && $0.packs.contains(pack.name) })
            }
        }
        // A site of both packs is there once.
        #expect(both.sites.contains { $0.packs.count == 2 })
        let ids = both.sites.map { $0.locus.id }
        #expect(Set(ids).count == ids.count)
    }

    @Test(arguments: [SiteForm.bed, .vcf, .regions, .hailIntervals]) func sitesAreSortedAsIndexesNeedThem(
        form: SiteForm
    ) {
        let list = SiteList([Pharmacogenes.pack], on: .grch38)
        #expect(list.unplaced.isEmpty)
        var last = (chromosome: Chromosome(number: 1)!, position: 0)
        for line in list.text(as: form).split(separator: "\n") where !"#@".contains(line.first!) {
            let fields = line.split { $0 == "\t" || $0 == " " }
            let place = (chromosome: Chromosome(Array(fields[0].utf8))!, position: Int(fields[1])!)
            #expect((last.chromosome.number, last.position) <= (place.chromosome.number, place.position))
            last = place
        }
    }
}
