// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
public import PheneJSON

extension RuleBook {
    /// The rule book for a person to review: names in place of indices, genotypes in place of codes.
    ///
    /// What a rule file leaves out is left out here too. `ir` is the version of this form.
    public var json: JSON {
        let book: JSON = [
            "ir": 1,
            "pack": [
                "name": .string(pack.name), "version": .string(pack.version), "title": .string(pack.title),
                "about": .string(pack.about),
            ],
            "files": .array(files.map { .string($0) }),
            "sources": .array(sources.map { json(of: $0) }),
            "authorities": .array(authorities.map { json(of: $0) }),
            "genes": .array(genes.map { json(of: $0) }),
            "variants": .array(variants.map { json(of: $0) }),
            "haplotypes": .array(haplotypes.map { json(of: $0) }),
            "scales": .array(scales.map { json(of: $0) }),
            "inputs": .array(inputs.map { json(of: $0) }),
            "findings": .array(findings.map { json(of: $0) }),
            "pathways": .array(pathways.map { json(of: $0) }),
            "recommendations": .array(recommendations.map { json(of: $0) }),
            "tests": .array(tests.map { json(of: $0) }),
            "topics": .array(topics.entries.map { json(of: $0) }),
            "figures": .array(topics.figures.map { json(of: $0) }),
        ]
        // A book without properties, pharmacogenes or languages says nothing of them.
        guard case .object(var members) = book else { return book }
        if !properties.isEmpty {
            members.append(JSON.Member("properties", .array(properties.map { json(of: $0) })))
        }
        if !pharmacogenes.isEmpty {
            members.append(JSON.Member("pharmacogenes", .array(pharmacogenes.map { json(of: $0) })))
        }
        if let languages { members.append(JSON.Member("languages", json(of: languages))) }
        return .object(members)
    }

    /// An object without the members that say nothing: null, the empty text, the empty list.
    func object(_ members: KeyValuePairs<String, JSON>) -> JSON {
        .object(
            members.filter { ![.null, "", [], [:]].contains($0.value) }
                .map { JSON.Member($0.key, $0.value) })
    }

    /// Nothing where the book names no files.
    func json(of place: RuleLocation) -> JSON {
        files.indices.contains(place.file) ? .string(files[place.file] + ":" + String(place.line)) : .null
    }

    private func json(of texts: [RuleText]) -> JSON { json(of: texts.map { $0.string }) }

    func json(of texts: [String]) -> JSON { .array(texts.map { .string($0) }) }

    func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

    func optional(_ number: Int?) -> JSON { number.map { .integer($0) } ?? .null }

    func cites(_ cites: [Citation]) -> JSON { json(of: cites.map { sources[$0.source].name }) }

    /// What sources support, by their names.
    func supports(_ cites: [Citation]) -> JSON {
        .object(
            cites.filter { !$0.supports.isEmpty }.map { JSON.Member(sources[$0.source].name, .string($0.supports)) })
    }

    func codes(_ codes: CodeSet, of subject: Subject) -> JSON {
        json(of: codes.map { name(of: $0, of: subject) })
    }

    private func json(of source: Source) -> JSON {
        object([
            "name": .string(source.name), "at": json(of: source.place), "kind": optional(source.kind?.rawValue),
            "authors": .string(source.authors), "title": .string(source.title), "journal": .string(source.journal),
            "year": optional(source.year), "volume": .string(source.volume), "pages": .string(source.pages),
            "pmid": optional(source.pmid), "pmcid": .string(source.pmcid), "doi": .string(source.doi),
            "url": .string(source.url), "seen": .string(source.seen),
        ])
    }

    private func json(of authority: Authority) -> JSON {
        object(["name": .string(authority.name), "at": json(of: authority.place), "title": .string(authority.title)])
    }

    private func name(ofAuthority index: Int?) -> JSON { optional(index.map { authorities[$0].name }) }

    private func json(of gene: Gene) -> JSON {
        object([
            "symbol": .string(gene.symbol), "at": json(of: gene.place), "chromosome": .string(gene.chromosome.name),
            "strand": .string(gene.strand == .plus ? "plus" : "minus"), "name": .string(gene.name),
            "about": .string(gene.about), "clinician": .string(gene.clinician),
        ])
    }

    private func json(of variant: Variant) -> JSON {
        let locus = variant.locus
        let placements = locus.placements.map { placement in
            object([
                "build": .string(placement.build.name), "position": .integer(Int(placement.position.value)),
                "reference": optional(placement.reference.map { locus.alleles[$0].text }),
            ])
        }
        return object([
            "id": .string(locus.id.name), "at": json(of: variant.place),
            "aliases": json(of: locus.aliases.map { $0.name }), "gene": optional(variant.gene.map { genes[$0].symbol }),
            "chromosome": .string(locus.chromosome.name), "alleles": json(of: locus.alleles.map { $0.text }),
            "names": json(of: locus.names),
            "spellings": .array(
                locus.spellings.map { [.string($0.allele.text), .string(locus.text(ofAllele: $0.number))] }),
            "placements": .array(placements), "label": .string(variant.label), "caution": .string(variant.caution),
            "frequencies": .array(variant.frequencies.map { json(of: $0, at: locus) }),
        ])
    }

    private func json(of haplotypes: Haplotypes) -> JSON {
        let named = haplotypes.named.map { haplotype in
            let alleles = zip(haplotypes.loci, haplotype.alleles).map { variants[$0].locus.alleles[$1].text }
            return object([
                "name": .string(haplotype.name), "title": .string(haplotype.title), "alleles": json(of: alleles),
                "activity": optional(haplotype.activity), "function": .string(haplotype.function),
                "at": json(of: haplotype.place),
            ])
        }
        return object([
            "name": .string(haplotypes.name), "at": json(of: haplotypes.place),
            "gene": optional(haplotypes.gene.map { genes[$0].symbol }),
            "order": json(of: haplotypes.loci.map { name(of: .locus($0)) }), "named": .array(named),
            "phase": .string(haplotypes.assumesNamed ? "assumed from named haplotypes" : "required"),
            "copies": .array([.integer(haplotypes.copies.lowerBound), .integer(haplotypes.copies.upperBound)]),
            "activityUnit": optional(haplotypes.score == nil ? nil : haplotypes.activityUnit),
            "finding": .string(findings[haplotypes.finding].name),
            "score": optional(haplotypes.score.map { findings[$0].name }),
        ])
    }

    private func json(of scale: Scale) -> JSON {
        let steps = scale.steps.map { step in
            object([
                "name": .string(step.name), "title": .string(step.title),
                "notability": optional(step.notability?.rawValue),
            ])
        }
        return object([
            "name": .string(scale.name), "at": json(of: scale.place), "steps": .array(steps),
            "ordered": scale.isOrdered ? .null : .bool(false),
        ])
    }

    private func json(of input: Input) -> JSON {
        object([
            "name": .string(input.name), "at": json(of: input.place),
            "values": input.number == nil ? json(of: input.values) : .null,
            "question": .string(input.question), "phaseOf": phased(by: input),
            "ordered": input.isOrdered ? .bool(true) : .null, "isSex": input.kind == .sex ? .bool(true) : .null,
            "range": input.number.map { .array([.integer($0.range.lowerBound), .integer($0.range.upperBound)]) }
                ?? .null,
            "unit": .string(input.number?.unit ?? ""),
            "consent": input.isConsent ? .bool(true) : .null,
        ])
    }

    private func phased(by input: Input) -> JSON {
        let index = haplotypes.firstIndex { $0.phase.map { inputs[$0].name == input.name } ?? false }
        return index.map { .string(haplotypes[$0].name) } ?? .null
    }

    private func json(of finding: Finding) -> JSON {
        let rows = finding.rows.map { row in
            object([
                "when": .array(zip(row.cells, finding.subjects).map { codes($0, of: $1) }),
                "step": .string(scales[finding.scale].steps[row.step].name),
                "notability": optional(row.notability?.rawValue), "note": .string(row.note), "at": json(of: row.place),
            ])
        }
        return object([
            "name": .string(finding.name), "at": json(of: finding.place), "title": .string(finding.title),
            "scale": .string(scales[finding.scale].name), "reads": json(of: finding.subjects.map { name(of: $0) }),
            "rows": .array(rows), "quantity": .string(finding.quantity), "about": .string(finding.about),
            "clinician": .string(finding.clinician),
            "cautions": json(of: finding.cautions), "onUnknown": .string(finding.unknownText),
            "evidence": .string(finding.evidence.rawValue), "cites": cites(finding.cites),
            "supports": supports(finding.cites), "effects": .array(finding.effects.map { json(of: $0) }),
            "authority": name(ofAuthority: finding.authority), "populations": json(of: finding.populations),
            "guidance": finding.guidance.map { json(of: $0, of: scales[finding.scale]) } ?? .null,
        ])
    }

    private func json(of pathway: Pathway) -> JSON {
        let flows = pathway.flows.map { flow in
            let steps = scales[findings[flow.finding].scale].steps
            let weights = zip(steps, flow.weights).map { JSON.Member($0.name, .integer($1)) }
            return object([
                "stage": .string(flow.stage), "finding": .string(findings[flow.finding].name),
                "weights": .object(weights), "at": json(of: flow.place),
            ])
        }
        let bands = pathway.bands.map { band in
            object([
                "from": optional(band.lower), "to": optional(band.upper),
                "step": .string(scales[pathway.scale].steps[band.step].name),
            ])
        }
        return object([
            "name": .string(pathway.name), "at": json(of: pathway.place), "title": .string(pathway.title),
            "scale": .string(scales[pathway.scale].name), "flows": .array(flows), "bands": .array(bands),
            "about": .string(pathway.about), "clinician": .string(pathway.clinician),
            "cautions": json(of: pathway.cautions),
            "evidence": .string(pathway.evidence.rawValue), "cites": cites(pathway.cites),
            "supports": supports(pathway.cites),
        ])
    }

    private func json(of advice: Advice) -> JSON {
        let overrides = advice.overrides.map { other in
            object([
                "advice": .string(recommendations[other.advice].name),
                "on": json(of: other.targets.map { targets[$0] }),
                "because": .string(other.reason), "despite": .string(other.despite), "at": json(of: other.place),
            ])
        }
        return object([
            "name": .string(advice.name), "at": json(of: advice.place), "title": .string(advice.title),
            "verb": .string(advice.verb.rawValue), "targets": json(of: advice.targets.map { targets[$0] }),
            "text": .string(advice.text), "clinician": .string(advice.clinician),
            "written": .string(advice.conditionText),
            "when": json(of: advice.condition), "cautions": json(of: advice.cautions),
            "overrides": .array(overrides), "onUnknown": .string(advice.unknownText),
            "proceedsBecause": .string(advice.proceeds),
            "evidence": .string(advice.evidence.rawValue), "cites": cites(advice.cites),
            "supports": supports(advice.cites),
            "authority": name(ofAuthority: advice.authority), "populations": json(of: advice.populations),
            "opposed": json(of: advice.opposed.map { recommendations[$0].name }),
        ])
    }

    private func json(of condition: Condition) -> JSON {
        switch condition {
        case .test(let subject, let set): [name(of: subject): codes(set, of: subject)]
        case .known(let subject): ["known": .string(name(of: subject))]
        case .not(let inner): ["not": json(of: inner)]
        case .and(let parts): ["and": .array(parts.map { json(of: $0) })]
        case .or(let parts): ["or": .array(parts.map { json(of: $0) })]
        case .atLeast(let count, let parts):
            ["atLeast": .integer(count), "of": .array(parts.map { json(of: $0) })]
        }
    }

    private func json(of languages: Languages) -> JSON {
        let translations = languages.translations.map { translation in
            JSON.Member(
                translation.language, .object(translation.texts.map { JSON.Member($0.original, .string($0.text)) }))
        }
        return ["original": .string(languages.original), "translations": .object(translations)]
    }

    private func json(of property: RuleProperty) -> JSON {
        let test = json(of: property.test)
        guard case .object(let members) = test else { return test }
        let choices = property.choices.map { choice in
            JSON.string(name(of: choice.subject) + (choice.orMissing ? " or missing" : ""))
        }
        let selection = property.selection.map { [JSON.Member("where", json(of: $0))] } ?? []
        return .object([JSON.Member("forAll", .array(choices))] + selection + members)
    }

    private func json(of test: RuleTest) -> JSON {
        let genotypes = test.genotypes.map { JSON.Member(name(of: .locus($0.variant)), .string($0.text)) }
        let answers = test.answers.map {
            JSON.Member(name(of: .input($0.input)), .string(inputs[$0.input].answer($0.value)))
        }
        return object([
            "title": .string(test.title), "at": json(of: test.place), "sex": optional(test.sex?.name),
            "given": .object(genotypes + answers), "expect": json(of: test.expectations.map { $0.text }),
        ])
    }
}

extension JSON {
    /// A text for people as the rule file gives it.
    static func string(_ text: RuleText) -> JSON { .string(text.string) }
}
