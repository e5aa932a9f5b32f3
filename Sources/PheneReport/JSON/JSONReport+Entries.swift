// SPDX-License-Identifier: Apache-2.0

internal import PheneJSON
internal import PheneModel
internal import PheneRuntime

extension LocusEntry {
    var json: JSON {
        [
            "id": .string(id), "gene": .string(gene), "label": .string(label), "state": .string(state.rawValue),
            "withheldFor": .strings(withheldFor),
            "genotype": .optional(genotype), "possible": .strings(possible), "partial": .optional(partial),
            "reason": .string(reason), "assumedBuild": .optional(assumedBuild), "isImputed": .bool(isImputed),
            "isConflicting": .bool(isConflicting),
            "hasBothStrandReadings": .bool(hasBothStrandReadings), "caution": .string(caution),
            "positions": .array(placements.map { $0.json }), "alleles": .array(alleles.map { $0.json }),
            "changedAllele": .optional(changedAllele), "copies": .optional(copies),
            "frequencies": .array(frequencies.map { $0.json }),
            "rows": .array(
                rows.map { ["id": .string($0.id), "genotype": .string($0.genotype), "line": .optional($0.line)] }),
        ]
    }
}

extension LocusEntry.Placement {
    var json: JSON {
        [
            "build": .string(build), "chromosome": .string(chromosome), "position": .integer(position),
            "reference": .optional(reference), "alternates": .strings(alternates),
        ]
    }
}

extension LocusEntry.AlleleCopies {
    fileprivate var json: JSON {
        ["allele": .string(allele), "name": .string(name), "copies": .optional(copies), "vrs": .optional(vrs)]
    }
}

extension ScaleEntry {
    var json: JSON {
        [
            "name": .string(name), "isOrdered": .bool(isOrdered),
            "steps": .array(
                steps.map {
                    [
                        "name": .string($0.name), "title": .string($0.title),
                        "notability": .optional($0.notability?.name),
                    ]
                }),
        ]
    }
}

extension Need {
    var json: JSON {
        switch self {
        case .locus(let id, let lack, _): ["kind": "locus", "name": .string(id), "why": .string(lack)]
        case .input(let name, _, _), .consent(let name, _, _, _):
            ["kind": "input", "name": .string(name), "why": .string(lack)]
        case .sex: ["kind": "sex", "name": "sex", "why": .string(lack)]
        case .alleles(let gene): ["kind": "alleles", "name": .string(gene), "why": .string(lack)]
        case .phase(let loci): ["kind": "phase", "name": "phase", "loci": .strings(loci), "why": .string(lack)]
        }
    }
}

extension [[Need]] {
    fileprivate var json: JSON { .array(map { .array($0.map { $0.json }) }) }
}

extension Outcome {
    fileprivate var json: JSON {
        [
            "scale": .string(scale), "index": .optional(index),
            "known": isKnown ? .string(possible[0].name) : .null,
            "possible": .array(possible.map { ["name": .string($0.name), "title": .string($0.title)] }),
            "needs": .array(needs.map { $0.json }),
            "text": .string(text),
        ]
    }
}

extension FindingEntry.Basis {
    fileprivate var json: JSON {
        [
            "name": .string(name), "title": .string(title), "value": .string(value), "isKnown": .bool(isKnown),
        ]
    }
}

extension FindingEntry {
    var json: JSON {
        [
            "name": .string(name), "title": .string(title), "genes": .strings(genes), "result": outcome.json,
            "notability": .optional(notability?.name), "states": .strings(states.map { $0.rawValue }),
            "wasRead": .bool(wasRead),
            "loci": .strings(loci.map { $0.id }), "basis": .array(basis.map { $0.json }), "meaning": .optional(meaning),
            "unknownText": .string(unknownText), "quantity": .string(quantity), "about": .string(about),
            "cautions": .strings(cautions), "evidence": .string(evidence),
            "references": .array(citations.map { $0.json }),
            "effects": .array(effects.map { $0.json }), "authority": .string(authority),
            "populations": .strings(populations), "assumed": .strings(assumed), "imputed": .strings(imputed),
            "phase": .string(phase),
            "place": .string(place),
            "row": .optional(row),
            "rowPlace": .optional(rowPlace),
        ]
    }
}

extension GeneCoverage {
    var json: JSON {
        [
            "gene": .string(symbol), "sites": .integer(siteCount), "tested": .integer(testedCount),
            "gaps": .array(gaps.map { ["reason": .string($0.reason), "count": .integer($0.count)] }),
        ]
    }
}

extension GeneCard {
    var json: JSON {
        [
            "symbol": .string(symbol), "name": .string(name), "about": .string(about), "location": .string(location),
            "stages": .strings(stages), "findings": .strings(findings.map { $0.name }), "isUsual": .bool(isUsual),
        ]
    }
}

extension PathwayEntry {
    var json: JSON {
        [
            "name": .string(name), "title": .string(title), "result": outcome.json, "net": .range(net),
            "sums": .integers(sums),
            "flows": .array(
                flows.map { flow in
                    [
                        "stage": .string(flow.stage), "finding": .string(flow.finding),
                        "result": flow.outcome.json, "weights": .range(flow.weights),
                        "leaning": .string(flow.leaning.rawValue),
                    ]
                }),
            "about": .string(about), "cautions": .strings(cautions), "evidence": .string(evidence),
            "references": .array(citations.map { $0.json }), "imputed": .strings(imputed), "place": .string(place),
            "steps": .array((figure?.nodes ?? []).map { $0.json }),
        ]
    }
}

extension PathwayFigureEntry.Node {
    fileprivate var json: JSON {
        [
            "isBinding": .bool(isBinding), "from": .strings(from), "to": .string(to), "stage": .string(stage),
            "genes": .strings(genes), "needs": .strings(needs), "within": .string(within),
            "extent": .string(extent.rawValue), "isRateLimiting": .bool(isRateLimiting), "note": .string(note),
            "tag": .string(tag.name),
            "findings": .strings(findings), "place": .string(place),
        ]
    }
}

extension TopicEntry {
    var json: JSON {
        [
            "kind": .string(kind), "name": .string(name), "title": .string(title), "sort": .string(sort),
            "about": .string(about), "relations": .strings(relations),
            "guidance": .strings(guidance), "references": .array(citations.map { $0.json }),
            "place": .string(place),
        ]
    }
}

extension AdviceEntry {
    var json: JSON {
        [
            "name": .string(name), "title": .string(title), "verdict": .string(verdict.key), "verb": .string(verb),
            "targets": .array(targets.map { $0.json }), "cautions": .strings(cautions), "text": .string(text),
            "condition": .string(condition), "basis": .array(basis.map { $0.json }),
            "loci": .strings(loci.map { $0.id }), "unknownText": .string(unknownText), "needs": needs.json,
            "evidence": .string(evidence), "references": .array(citations.map { $0.json }),
            "place": .string(place),
            "authority": .string(authority), "populations": .strings(populations),
            "dissent": .array(dissent.map { $0.json }), "assumed": .strings(assumed), "imputed": .strings(imputed),
        ]
    }
}

extension AdviceEntry.Dissent {
    fileprivate var json: JSON {
        [
            "authority": .string(authority), "advice": .string(advice), "title": .string(title), "verb": .string(verb),
            "targets": .strings(targets), "place": .string(place),
        ]
    }
}

extension AdviceEntry.Target {
    fileprivate var json: JSON {
        [
            "name": .string(name), "sort": .string(sort), "about": .string(about), "verdict": .string(verdict.key),
            "by": .array(overriders.map { $0.json }), "needs": needs.json,
            "pending": .array(pending.map { $0.json }),
        ]
    }
}

extension AdviceEntry.Overrider {
    fileprivate var json: JSON {
        [
            "advice": .string(name), "title": .string(title), "verb": .string(verb), "reason": .string(reason),
            "despite": .string(despite), "unknownText": .string(unknownText), "needs": needs.json,
            "place": .string(place),
        ]
    }
}

extension Verdict {
    /// The verdict as a name for programs.
    fileprivate var key: String {
        switch self {
        case .applies: "applies"
        case .doesNotApply: "doesNotApply"
        case .unknown: "unknown"
        case .held: "held"
        case .overridden: "overridden"
        }
    }
}

extension Question {
    var json: JSON {
        [
            "name": .string(name), "question": .string(text), "values": .strings(answers),
            "isConsent": .bool(isConsent), "isOrdered": .bool(isOrdered), "range": range.map { .range($0) } ?? .null,
            "unit": .string(unit),
            "keepsOpen": .strings(keepsOpen),
        ]
    }
}

extension CitationEntry {
    var json: JSON { ["number": .integer(number), "supports": .string(supports)] }
}

extension Reference {
    var json: JSON {
        [
            "number": .integer(number), "name": .string(name), "kind": .string(kind), "title": .string(title),
            "authors": .string(authors), "journal": .string(journal), "year": .optional(year),
            "volume": .string(volume), "pages": .string(pages), "pmid": .optional(pmid), "pmcid": .string(pmcid),
            "doi": .string(doi), "url": .string(url), "text": .string(text), "place": .string(place),
        ]
    }
}
