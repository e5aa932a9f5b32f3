// SPDX-License-Identifier: Apache-2.0

internal import PheneJSON

/// The elements of which FHIR resources are made. What is absent is left out: FHIR has no empty texts, lists or objects.
enum FHIR {
    /// The canonical address of the guide, as its profiles have it.
    static let guide = "http://hl7.org/fhir/uv/genomics-reporting/"

    /// An object without the members that have no value.
    static func object(_ members: KeyValuePairs<String, JSON?>) -> JSON {
        .object(members.compactMap { name, value in value.map { JSON.Member(name, $0) } })
    }

    /// A list; `nil` if it is empty.
    static func array(_ elements: [JSON]) -> JSON? { elements.isEmpty ? nil : .array(elements) }

    /// A text without characters that do not show; `nil` if nothing shows.
    static func string(_ text: String) -> JSON? {
        let shown = text.inert
        return shown.utf8.contains { $0 > 0x20 } ? .string(shown) : nil
    }

    /// A text as XHTML.
    static func narrative(_ text: String) -> String {
        var escaped = ""
        for character in text.inert.unicodeScalars {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            default: escaped.unicodeScalars.append(character)
            }
        }
        return "<div xmlns=\"http://www.w3.org/1999/xhtml\">" + escaped + "</div>"
    }

    /// A concept with a code, or with words only where no code is known.
    static func concept(_ coding: FHIRCoding?, text: String = "") -> JSON {
        object(["coding": coding.map { [$0.json] }, "text": string(text)])
    }

    /// A component of an observation with a concept.
    static func component(_ code: FHIRCoding, _ value: JSON) -> JSON {
        ["code": concept(code), "valueCodeableConcept": value]
    }

    /// A component of an observation with a text.
    static func component(_ code: FHIRCoding, text: String) -> JSON? {
        string(text).map { ["code": concept(code), "valueString": $0] }
    }

    /// A component that the guide does not have, with a text: it has words for a code.
    static func component(words: String, text: String) -> JSON? {
        string(text).map { ["code": concept(nil, text: words), "valueString": $0] }
    }

    /// Notes, without those that say nothing.
    static func notes(_ texts: [String]) -> JSON? {
        array(texts.compactMap { string($0) }.map { ["text": $0] })
    }
}

/// A code of a code system.
struct FHIRCoding: Hashable {
    let system: System
    let code: String
    /// As the code system has it; empty where it was not seen.
    let display: String

    /// A code system, by the address that the guide uses for it (`input/fsh/Aliases.fsh` of HL7/genomics-reporting, commit 3fb77f03).
    enum System: String {
        case loinc = "http://loinc.org"
        case rxNorm = "http://www.nlm.nih.gov/research/umls/rxnorm"
        case genes = "http://www.genenames.org"
        case dbSNP = "http://www.ncbi.nlm.nih.gov/projects/SNP"
        case category = "http://terminology.hl7.org/CodeSystem/observation-category"
        case service = "http://terminology.hl7.org/CodeSystem/v2-0074"
        /// Codes of the guide for which LOINC has none yet (`TbdCodesCS` in `input/fsh/CGCodeSystem.fsh`, commit 7de17c1b).
        case guide = "http://hl7.org/fhir/uv/genomics-reporting/CodeSystem/tbd-codes-cs"
        /// hl7.org/fhir/R4/codesystem-data-absent-reason.html
        case absent = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
    }

    init(_ system: System, _ code: String, _ display: String = "") {
        self.system = system
        self.code = code
        self.display = display
    }

    var json: JSON {
        FHIR.object(["system": .string(system.rawValue), "code": .string(code), "display": FHIR.string(display)])
    }
}
