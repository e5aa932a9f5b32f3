// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneJSON

extension RuleBook {
    /// Numbers are texts, with the digits that the source prints.
    func json(of frequency: Frequency, at locus: Locus) -> JSON {
        object([
            "allele": .string(locus.text(ofAllele: frequency.allele)), "share": .string(frequency.text),
            "population": .string(frequency.population), "panel": .string(frequency.panel),
            "people": .integer(frequency.people), "build": optional(frequency.build?.name),
            "cites": cites(frequency.cites), "supports": supports(frequency.cites), "at": json(of: frequency.place),
        ])
    }

    /// Numbers are texts, with the digits that the source prints.
    func json(of effect: Effect) -> JSON {
        let contrast = effect.contrast
        let genotypes = contrast.map { codes($0.genotypes, of: .locus($0.variant)) }
        let reference = contrast.map { codes($0.reference, of: .locus($0.variant)) }
        let allele = contrast.flatMap { contrast in
            contrast.allele.map { variants[contrast.variant].locus.text(ofAllele: $0) }
        }
        return object([
            "kind": .string(effect.kind.rawValue), "value": .string(effect.value.text),
            "unit": .string(effect.unit),
            "interval": json(of: (effect.interval.map { [$0.lower.text, $0.upper.text] }) ?? []),
            "p": optional(effect.pValue.map { ($0.isBelow ? "< " : "") + $0.value.text }),
            "people": optional(effect.people), "outcome": .string(effect.outcome),
            "population": .string(effect.population),
            "variant": optional(contrast.map { name(of: .locus($0.variant)) }), "allele": optional(allele),
            "genotypes": genotypes ?? .null, "against": reference ?? .null,
            "cites": cites(effect.cites), "supports": supports(effect.cites), "at": json(of: effect.place),
        ])
    }
}
