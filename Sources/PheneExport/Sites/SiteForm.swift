// SPDX-License-Identifier: Apache-2.0

/// The forms in which a list of sites is written.
public enum SiteForm: String, CaseIterable, Sendable {
    /// UCSC BED: counted from 0, the end not included, chromosomes with `chr`. The bases of the reference alleles, and no more.
    case bed
    /// VCF without samples: one record a site.
    case vcf
    /// `CHROM`, first and last position, counted from 1 and included: for `bcftools view -R` and `tabix -R`.
    case regions
    /// For `plink1.9 --extract range`: chromosome, first and last position, name.
    case plinkRange = "plink-range"
    /// For `hail.import_locus_intervals`: five columns, positions counted from 1, both ends included.
    case hailIntervals = "hail-intervals"

    /// Whether a line of the form can be a comment.
    var hasComments: Bool { self != .plinkRange }
}
