// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneReaders

extension SiteList {
    /// The list in one of its forms.
    ///
    /// Sites without a position on the build are named in comments where the form has them; see ``unplaced`` for the others.
    ///
    /// - Complexity: linear in the sites.
    public func text(as form: SiteForm) -> String {
        switch form {
        case .bed: bed
        case .vcf: vcf
        case .regions: regions
        case .plinkRange: plinkRange
        case .hailIntervals: hailIntervals
        }
    }

    /// What a reader should know first, each line after a sign of a comment.
    private func comments(_ sign: String, _ lines: [String]) -> String {
        var text = ""
        for line in lines { text += sign + line + "\n" }
        for site in unplaced {
            text += sign + "no position on " + build.name + ": " + site.name + " (" + site.pack + ")\n"
        }
        return text
    }

    // MARK: Sites as they are

    private var bed: String {
        var text = comments(
            "# ",
            [
                "sites of the rules on " + build.name + ", counted from 0, end not included",
                "the bases of the reference alleles; to cut records out of a VCF use the list of regions",
            ])
        for site in sites {
            text += chromosome(site.locus.chromosome, prefixed: true) + "\t" + String(site.first - 1) + "\t"
            text += String(site.last) + "\t" + site.locus.id.name + "\n"
        }
        return text
    }

    private var vcf: String {
        var text = "##fileformat=VCFv4.3\n##source=phene emit sites\n"
        text += "##reference=" + build.name + "\n"
        var last: Chromosome?
        for site in sites where site.locus.chromosome != last {
            last = site.locus.chromosome
            text += "##contig=<ID=" + chromosome(site.locus.chromosome) + ">\n"
        }
        text += "##INFO=<ID=GENE,Number=1,Type=String,Description=\"The gene of the site\">\n"
        text += "##INFO=<ID=PACK,Number=.,Type=String,Description=\"The packs that read the site\">\n"
        text += "##INFO=<ID=UNVERIFIED,Number=0,Type=Flag,Description=\"The rules declare no reference allele on this "
        text += "build; REF is N and ALT has all alleles\">\n"
        text += comments("##phene_note=", [])
        text += "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n"
        for site in sites { text += record(site) }
        return text
    }

    private func record(_ site: Site) -> String {
        let reference = site.reference.flatMap { $0.isWrittenInVCF && !$0.isSymbolic ? $0 : nil }
        var others = ""
        for allele in site.locus.alleles where allele != reference && allele.isWrittenInVCF {
            others += (others.isEmpty ? "" : ",") + allele.text
        }
        var text = chromosome(site.locus.chromosome) + "\t" + String(site.first) + "\t" + site.locus.id.name + "\t"
        text += (reference?.text ?? "N") + "\t" + (others.isEmpty ? "." : others) + "\t.\t.\t"
        if let gene = site.gene { text += "GENE=" + gene + ";" }
        text += "PACK="
        for (index, pack) in site.packs.enumerated() { text += (index == 0 ? "" : ",") + pack }
        return text + (reference == nil ? ";UNVERIFIED\n" : "\n")
    }

    // MARK: Where records of the sites may be

    /// Bases of a chromosome, with the names of the sites whose records may be there.
    private struct Region {
        let chromosome: Chromosome
        let first: UInt32
        var last: UInt32
        var names: String

        init(_ bases: LocusIntervals.Interval, on chromosome: Chromosome, of site: Site) {
            self.chromosome = chromosome
            first = bases.first
            last = bases.last
            names = site.locus.id.name
        }
    }

    private func bases(_ site: Site) -> LocusIntervals.Interval {
        LocusIntervals.Interval(UInt32(clamping: site.first), UInt32(clamping: site.last), of: site.locus)
    }

    /// The same bases on Y, of a site in a pseudoautosomal region of X.
    private func basesOnY(_ site: Site) -> LocusIntervals.Interval? {
        site.locus.chromosome == .x ? bases(site).onY(build) : nil
    }

    /// Sorted and disjoint.
    private var mergedRegions: [Region] {
        var all: [Region] = []
        for site in sites {
            all.append(Region(bases(site), on: site.locus.chromosome, of: site))
            if let other = basesOnY(site) { all.append(Region(other, on: .y, of: site)) }
        }
        all.sort { ($0.chromosome.number, $0.first, $0.last) < ($1.chromosome.number, $1.first, $1.last) }
        var merged: [Region] = []
        for next in all {
            let end = merged.count - 1
            if end >= 0, merged[end].chromosome == next.chromosome, next.first <= merged[end].last {
                merged[end].last = max(merged[end].last, next.last)
                merged[end].names += "," + next.names
            } else {
                merged.append(next)
            }
        }
        return merged
    }

    private static var reach: String {
        "with \(LocusIntervals.reachOfIndels) bases around insertions, deletions and repeats"
    }

    private var regions: String {
        var text = comments("# ", ["where records of the sites may be on " + build.name + ", " + Self.reach])
        for region in mergedRegions {
            text += chromosome(region.chromosome) + "\t" + String(region.first) + "\t" + String(region.last) + "\n"
        }
        return text
    }

    private var plinkRange: String {
        var text = ""
        for site in sites {
            let own = bases(site)
            let tail = " " + String(own.first) + " " + String(own.last) + " " + site.locus.id.name + "\n"
            text += site.locus.chromosome.name + tail
            // PLINK may have split the pseudoautosomal regions off as a chromosome of their own.
            if basesOnY(site) != nil { text += "XY" + tail }
        }
        return text
    }

    private var hailIntervals: String {
        var text = comments("@ ", ["where records of the sites may be on " + build.name + ", " + Self.reach])
        for region in mergedRegions {
            text += chromosome(region.chromosome) + "\t" + String(region.first) + "\t" + String(region.last)
            text += "\t+\t" + region.names + "\n"
        }
        return text
    }

    // MARK: Names of chromosomes

    /// As files on the build name it: `chr1` and `chrM` on GRCh38, `1` and `MT` on builds before it.
    private func chromosome(_ chromosome: Chromosome) -> String {
        self.chromosome(chromosome, prefixed: build == .grch38)
    }

    private func chromosome(_ chromosome: Chromosome, prefixed: Bool) -> String {
        if !prefixed { return chromosome.name }
        // `chrM` of hg19 is another sequence than that of the rules' positions, which hg19 calls `chrMT`.
        return "chr" + (chromosome == .mt && build == .grch38 ? "M" : chromosome.name)
    }
}

extension Allele {
    /// Whether a record of VCF can have it: bases, or a symbolic allele. `I` and `D` of vendors are neither.
    fileprivate var isWrittenInVCF: Bool { isSymbolic || complemented != nil }
}
