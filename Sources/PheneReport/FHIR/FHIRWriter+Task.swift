// SPDX-License-Identifier: Apache-2.0

internal import PheneJSON

extension FHIRWriter {
    /// What a guideline asks for of a medicine, where one recommendation is possible and it asks for something (profile
    /// `medication-recommendation`, a proposal to a prescriber).
    ///
    /// It says nothing of a medicine that the person takes: a `MedicationStatement` would, and a genotype file shows none. An action whose
    /// code was not seen in the guide's list has words only.
    func recommendation(of medicine: MedicineEntry) -> FHIRResource? {
        guard medicine.asks, let only = medicine.recommendations.first else { return nil }
        let words = [medicine.heading + ": " + medicine.fullText] + medicine.warnings + [MedicineEntry.warning]
        return FHIRResource(
            key: key("task", medicine.name), type: "Task", profile: "medication-recommendation",
            text: medicine.heading + ": " + only.text,
            members: FHIR.object([
                "status": "requested", "intent": "proposal",
                "code": FHIRCode.action(only.action).map { FHIR.concept($0) },
                "description": FHIR.string(words.joined(separator: " ")),
                "authoredOn": content.date.map { .string($0) },
                "reasonReference": reference(to: key("medicine", medicine.name), medicine.heading),
            ]))
    }
}
