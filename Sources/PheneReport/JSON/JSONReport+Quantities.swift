// SPDX-License-Identifier: Apache-2.0

internal import PheneJSON

extension EffectEntry {
    /// Numbers have the digits of the source.
    var json: JSON {
        [
            "kind": .string(kind), "value": .decimal(written.value),
            "interval": interval == nil
                ? .null : ["lower": .decimal(written.lower), "upper": .decimal(written.upper)],
            "p": p.map { ["value": .decimal($0.written), "isBelow": .bool($0.isBelow)] } ?? .null,
            "people": .optional(people), "unit": .string(unit), "outcome": .string(outcome),
            "population": .string(population), "variant": .string(variant), "allele": .string(allele),
            "genotypes": .strings(genotypes), "against": .strings(reference),
            "references": .array(citations.map { $0.json }),
        ]
    }
}

extension FrequencyEntry {
    var json: JSON {
        [
            "population": .string(population), "panel": .string(panel), "people": .integer(people),
            "alleles": .array(alleles.map { $0.json }),
            // A finite number as Swift describes it is one of JSON too.
            "genotypeShare": genotypeShare.map { .decimal("\($0)") } ?? .null,
        ]
    }
}

extension FrequencyEntry.AlleleShare {
    fileprivate var json: JSON {
        [
            "allele": .string(allele), "share": .decimal(counted == nil ? written : "\(share)"),
            "count": .optional(counted?.count), "total": .optional(counted?.total),
            "references": .array(citations.map { $0.json }),
        ]
    }
}
