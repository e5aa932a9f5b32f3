// SPDX-License-Identifier: Apache-2.0

internal import PheneJSON

extension PharmacogeneEntry {
    var json: JSON {
        [
            "gene": .string(gene), "name": .string(name), "state": .string(state.rawValue),
            "diplotypes": .array(diplotypes.map { $0.json }), "diplotypeCount": .optional(diplotypeCount),
            "carried": .array(carried.map { $0.json }), "text": .string(alleleText),
            "isLowestFunction": .bool(isLowestFunction), "isPhaseStated": .bool(isPhaseStated),
            "isPhaseDecisive": .bool(isPhaseDecisive), "invisible": .strings(invisible),
            "remedies": .strings(remedies), "phenotype": phenotype?.json ?? .null, "score": score?.json ?? .null,
            "ranking": ranking?.json ?? .null, "weights": weights?.json ?? .null,
            "outside": outside?.json ?? .null, "expected": .array(expected.map { $0.json }),
            "singlePositions": .array(singlePositions.map { $0.json }), "positions": positions.json,
            "unknownText": .string(unknownText), "about": .string(about),
            "cautions": .strings(cautions), "authority": .string(authority),
            "unlistedAuthority": .string(unlistedAuthority), "evidence": .string(evidence),
            "references": .array(citations.map { $0.json }), "place": .string(place),
        ]
    }
}

extension PharmacogeneEntry.Allele {
    fileprivate var json: JSON {
        ["name": .string(name), "function": .string(function), "activity": .optional(activity)]
    }
}

extension PharmacogeneEntry.Diplotype {
    fileprivate var json: JSON {
        [
            "name": .string(name), "alleles": .array(alleles.map { $0.json }), "phenotypes": .strings(phenotypes),
            "score": .optional(score),
        ]
    }
}

extension RankingEntry {
    fileprivate var json: JSON {
        [
            "kind": .string(kind.rawValue), "reason": .optional(reason?.rawValue),
            "results": .array(
                results.map { ["name": .string($0.name), "matchedPositions": .optional($0.matchedPositions)] }),
            "resultCount": .integer(resultCount), "text": .string(text),
        ]
    }
}

extension PairWeights {
    fileprivate var json: JSON {
        [
            "population": .string(population), "absence": .optional(absence?.rawValue),
            "pairs": .array(
                pairs.map {
                    [
                        "name": .string($0.name), "expected": .optional($0.expected),
                        "percentOfPairs": .optional($0.percentOfPairs), "isInferred": .bool($0.isInferred),
                        "unpublished": .strings($0.unpublished), "unseen": .strings($0.unseen),
                    ]
                }),
        ]
    }
}

extension PhenotypeEntry {
    fileprivate var json: JSON {
        [
            "known": isKnown ? .string(possible[0].name) : .null,
            "possible": .array(possible.map { ["name": .string($0.name), "title": .string($0.title)] }),
            "isNarrowed": .bool(isNarrowed), "text": .string(text),
        ]
    }
}

extension ScoreEntry {
    fileprivate var json: JSON {
        [
            "known": isKnown ? .string(possible[0]) : .null, "possible": .strings(possible),
            "isNarrowed": .bool(isNarrowed), "text": .string(text),
        ]
    }
}

extension PharmacogenePositions {
    fileprivate var json: JSON {
        [
            "count": .integer(count), "read": .integer(readCount), "imputed": .integer(imputedCount),
            "assumed": .integer(assumedCount),
            "variants": .array(
                variants.map { variant in
                    [
                        "id": .string(variant.id), "genotype": .string(variant.genotype),
                        "alleles": .array(
                            variant.alleles.map {
                                [
                                    "allele": .string($0.allele), "copies": .optional($0.copies),
                                    "vrs": .optional($0.vrs),
                                ]
                            }),
                    ]
                }),
            "missing": .strings(missing), "uncertain": .strings(uncertain), "unlisted": .strings(unlisted),
            "readAsReference": .strings(readAsReference), "unexplained": .strings(unexplained),
            "withheld": .strings(withheld), "requiredMissing": .strings(requiredMissing),
        ]
    }
}

extension MedicineEntry {
    var json: JSON {
        [
            "name": .string(name), "title": .string(title), "drug": .string(drug), "population": .string(population),
            "populationQuestion": .string(populationQuestion), "without": .strings(without),
            "state": .string(state.rawValue), "recommendations": .array(recommendations.map { $0.json }),
            "text": .string(text), "genes": .strings(genes),
            "basis": .array(
                basis.map { ["title": .string($0.title), "value": .string($0.value), "isKnown": .bool($0.isKnown)] }),
            "expected": .strings(expected.map { $0.name }), "warnings": .strings(warnings),
            "openGenes": .strings(openGenes), "openQuestions": .strings(openQuestions),
            "unknownText": .string(unknownText), "about": .string(about), "cautions": .strings(cautions),
            "authority": .string(authority), "evidence": .string(evidence),
            "references": .array(citations.map { $0.json }), "place": .string(place),
        ]
    }
}

extension MedicineEntry.Recommendation {
    fileprivate var json: JSON {
        [
            "action": .string(action), "also": .strings(also), "strength": .string(strength), "gist": .string(gist),
            "text": .string(text),
        ]
    }
}

extension ExpectedActivity {
    fileprivate var json: JSON {
        [
            "name": .string(name), "title": .string(title), "state": .string(state.rawValue),
            "possible": .array(possible.map { ["name": .string($0.name), "title": .string($0.title)] }),
            "text": .string(text), "answers": .strings(answers), "openQuestions": .strings(openQuestions),
            "meaning": .string(meaning), "warning": .optional(warning), "unknownText": .string(unknownText),
            "cautions": .strings(cautions), "evidence": .string(evidence),
            "references": .array(citations.map { $0.json }), "place": .string(place),
        ]
    }
}

extension SinglePosition {
    fileprivate var json: JSON {
        [
            "kind": .string(kind.rawValue), "position": .string(position), "alleles": .strings(alleles),
            "phenotype": .string(phenotype), "deciding": .string(deciding), "text": .string(text),
        ]
    }
}
