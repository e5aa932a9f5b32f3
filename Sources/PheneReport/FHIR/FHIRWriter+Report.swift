// SPDX-License-Identifier: Apache-2.0

internal import PheneJSON

extension FHIRWriter {
    /// The report, which refers to all else (profile `genomic-report`).
    ///
    /// It has no patient, no laboratory and no date: those who keep it know them, and a genotype file does not.
    ///
    /// - Parameters:
    ///   - results: the observations.
    ///   - tasks: the recommendations.
    func report(_ results: [FHIRResource], _ tasks: [FHIRResource]) -> FHIRResource {
        FHIRResource(
            key: key("report"), type: "DiagnosticReport", profile: "genomic-report", text: content.pack.title,
            members: FHIR.object([
                "extension": FHIR.array(
                    tasks.map { task in
                        [
                            "url": .string(FHIR.guide + "StructureDefinition/recommended-action"),
                            "valueReference": reference(to: task.key, task.text),
                        ]
                    }),
                "status": "final", "category": [FHIR.concept(FHIRCode.genetics)], "code": FHIR.concept(FHIRCode.report),
                "result": FHIR.array(results.map { reference(to: $0.key, $0.text) }),
                "conclusion": FHIR.string(conclusion),
            ]))
    }

    /// What holds for the whole report.
    private var conclusion: String {
        let pack = content.pack
        var sentences = ["Rules: \(pack.name) \(pack.version), digest \(pack.digest)."]
        if let date = content.date { sentences.append("Date of the report: \(date).") }
        if !content.selection.isEmpty { sentences.append(content.selection) }
        if content.isRedacted { sentences.append("Genotypes, pairs of alleles and variants are left out on request.") }
        return (sentences + content.limits).joined(separator: " ")
    }
}
