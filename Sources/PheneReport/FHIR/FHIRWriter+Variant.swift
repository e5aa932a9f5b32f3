// SPDX-License-Identifier: Apache-2.0

internal import PheneJSON

extension FHIRWriter {
    /// The alleles that differ from GRCh38 and were read for certain, on one copy at least (profile `variant`).
    ///
    /// What was read as the reference is not listed, and what was not read is not listed as absent: "If not searching for specific
    /// variations and merely reporting what's found, the profile's value should be set to 'Present'" (the guide of its value).
    func variants(of gene: PharmacogeneEntry) -> [FHIRResource] {
        gene.shownVariants.map { variant in
            let place = variant.place
            return observation(
                key("variant", gene.gene, variant.key), "variant", FHIRCode.variant,
                text: gene.gene + " " + variant.text,
                value: FHIR.concept(FHIRCode.present),
                notes: variant.isImputed ? ["Imputed: computed from other sites, not measured."] : [],
                components: [
                    component(gene: gene.gene),
                    FHIR.component(FHIRCode.assembly, FHIR.concept(FHIRCode.grch38)),
                    FHIRCode.chromosome(place.chromosome).map { FHIR.component(FHIRCode.chromosome, FHIR.concept($0)) },
                    FHIR.component(FHIRCode.coordinates, FHIR.concept(FHIRCode.oneBased)),
                    [
                        "code": FHIR.concept(FHIRCode.range),
                        "valueRange": [
                            "low": ["value": .integer(place.position)],
                            "high": ["value": .integer(place.position + variant.reference.utf8.count - 1)],
                        ],
                    ],
                    FHIR.component(FHIRCode.referenceAllele, text: variant.reference),
                    FHIR.component(FHIRCode.alternateAllele, text: variant.allele.allele),
                    variant.state.map { FHIR.component(FHIRCode.allelicState, FHIR.concept($0)) },
                    variant.rsID.map { FHIR.component(FHIRCode.variation, FHIR.concept(FHIRCoding(.dbSNP, $0))) },
                    variant.allele.vrs.map { FHIR.component(FHIRCode.variation, FHIR.concept(nil, text: $0)) },
                ])
        }
    }
}

/// An allele that differs from GRCh38.
struct FHIRVariant {
    /// Of its locus: an rsID, or chromosome and position.
    let id: String
    let place: LocusEntry.Placement
    /// The reference allele of GRCh38.
    let reference: String
    let allele: LocusEntry.AlleleCopies
    let isImputed: Bool
    /// How many copies the person has of all alleles together; `nil` if it is not known.
    let copyCount: Int?

    /// Names it within its gene.
    var key: String { id + ">" + allele.allele }

    /// `rs3758581 A>G`
    var text: String { id + " " + reference + ">" + allele.allele }

    /// The id at dbSNP, if the locus has one.
    var rsID: String? { id.hasPrefix("rs") ? id : nil }

    /// `nil` where the number of copies is not known.
    var state: FHIRCoding? {
        switch (allele.copies, copyCount) {
        case (1, 2): FHIRCode.heterozygous
        case (2, 2): FHIRCode.homozygous
        case (1, 1): FHIRCode.hemizygous
        default: nil
        }
    }
}

extension PharmacogeneEntry {
    /// The alleles that differ from GRCh38, by position; without those that an option only assumes.
    var shownVariants: [FHIRVariant] {
        positions.variants.flatMap { variant -> [FHIRVariant] in
            guard !variant.isAssumed, let place = variant.place, let reference = place.reference else { return [] }
            let counts = variant.alleles.compactMap { $0.copies }
            let copyCount = counts.count == variant.alleles.count ? counts.reduce(0, +) : nil
            return variant.alleles.filter { $0.allele != reference }.map {
                FHIRVariant(
                    id: variant.id, place: place, reference: reference, allele: $0, isImputed: variant.isImputed,
                    copyCount: copyCount)
            }
        }
    }
}
