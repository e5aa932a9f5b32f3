// SPDX-License-Identifier: Apache-2.0

internal import PheneJSON

/// Writes the resources of one report. Each kind has a file of its own.
struct FHIRWriter {
    let content: ReportContent
    /// What the keys of its resources begin with.
    private let prefix: String
    private let identities: FHIRIdentities
    /// The sources of the report, by their numbers; a part of a report has some of them only.
    private let references: [Int: Reference]

    init(_ content: ReportContent, prefix: String, _ identities: FHIRIdentities) {
        self.content = content
        self.prefix = prefix
        self.identities = identities
        var references: [Int: Reference] = [:]
        for reference in content.references where references[reference.number] == nil {
            references[reference.number] = reference
        }
        self.references = references
    }

    /// The report first, then each gene with its alleles and variants, then medicines, then what is recommended.
    var resources: [FHIRResource] {
        var results: [FHIRResource] = []
        for gene in content.pharmacogenes {
            results += [genotype(of: gene)] + haplotypes(of: gene) + variants(of: gene)
            if let phenotype = phenotype(of: gene) { results.append(phenotype) }
            results += gene.expected.map { expected($0, of: gene) }
        }
        results += content.medicines.map { implication(of: $0) }
        let tasks = content.medicines.compactMap { recommendation(of: $0) }
        return [report(results, tasks)] + results + tasks
    }

    /// The key of a resource.
    func key(_ parts: String...) -> String { prefix + parts.joined(separator: "/") }

    /// A reference to a resource of the Bundle.
    func reference(to key: String, _ display: String = "") -> JSON {
        FHIR.object(["reference": .string(identities.url(of: key)), "display": FHIR.string(display)])
    }

    /// An observation.
    ///
    /// - Parameters:
    ///   - key: names it within the Bundle.
    ///   - profile: the profile; only claimed by an observation that has what it asks for.
    ///   - code: its code; `nil` for an observation that the guide does not have.
    ///   - words: what it is, where it has no code.
    ///   - text: its text for people.
    ///   - value: its value; `nil` where it is not known, or the profile has none.
    ///   - absence: why there is no value; `nil` if there is one.
    ///   - extensions: its sources.
    ///   - notes: those that say nothing are left out.
    ///   - derivedFrom: references to what it follows from.
    ///   - components: its parts.
    func observation(
        _ key: String, _ profile: String?, _ code: FHIRCoding?, words: String = "", text: String, value: JSON? = nil,
        absence: FHIRCoding? = nil,
        extensions: [JSON] = [], notes: [String] = [], derivedFrom: [JSON] = [], components: [JSON?]
    ) -> FHIRResource {
        FHIRResource(
            key: key, type: "Observation", profile: profile, text: text,
            members: FHIR.object([
                "extension": FHIR.array(extensions), "status": "final",
                "category": [FHIR.concept(FHIRCode.laboratory), FHIR.concept(FHIRCode.genetics)],
                "code": FHIR.concept(code, text: words),
                "valueCodeableConcept": value, "dataAbsentReason": absence.map { FHIR.concept($0) },
                "note": FHIR.notes(notes), "derivedFrom": FHIR.array(derivedFrom),
                "component": FHIR.array(components.compactMap { $0 }),
            ]))
    }

    /// The gene as a component of an observation.
    func component(gene: String) -> JSON {
        FHIR.component(FHIRCode.gene, FHIR.concept(FHIRCode.gene(gene), text: gene))
    }

    /// The sources of a result as the extension that the guide has for them.
    func sources(_ citations: [CitationEntry]) -> [JSON] {
        citations.compactMap { references[$0.number] }.map { source in
            let url =
                if let pmid = source.pmid {
                    "https://pubmed.ncbi.nlm.nih.gov/\(pmid)/"
                } else {
                    source.doi.isEmpty ? source.url : "https://doi.org/" + source.doi
                }
            return [
                "url": "http://hl7.org/fhir/StructureDefinition/workflow-relatedArtifact",
                "valueRelatedArtifact": FHIR.object([
                    "type": "citation", "citation": FHIR.string(source.text), "url": FHIR.string(url),
                ]),
            ]
        }
    }

    /// Why a result has no value: a reader is not told, or nobody knows.
    func absence(isMasked: Bool) -> FHIRCoding { isMasked ? FHIRCode.masked : FHIRCode.unknown }
}
