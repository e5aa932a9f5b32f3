// SPDX-License-Identifier: Apache-2.0

internal import PheneBytes
internal import PheneJSON

/// The genes with named alleles of a report, and what guidelines say of medicines, as an HL7 FHIR R4 (4.0.1) Bundle; see <doc:ReportAsFHIR>.
///
/// It follows the HL7 Genomics Reporting Implementation Guide 3.0.0 (STU3). What is not known has no value and a reason for that, and what
/// could be several things names each of them; nothing is a negative result because it was not read. There is no patient in it, no name of
/// a file and no clock, so the same report gives the same bytes.
public struct FHIRBundle: Sendable {
    /// The JSON, with escapes for invisible characters.
    public let text: String

    /// - Parameter content: a report.
    public init(_ content: ReportContent) { self.init([content]) }

    /// - Parameter contents: reports of one person under several packs, each of which gets a `DiagnosticReport` if its rules have genes
    ///   with named alleles.
    public init(_ contents: [ReportContent]) {
        let filled = contents.filter { !$0.pharmacogenes.isEmpty || !$0.medicines.isEmpty }
        // A selection may show no gene: then its report says what was selected, and has no result.
        let shown = filled.isEmpty ? contents : filled
        // The ids of resources follow from all that the Bundle says: those of another person are others, and a second run has the same.
        let draft = Self.json(of: shown, FHIRIdentities(seed: ""))
        text = Self.json(of: shown, FHIRIdentities(seed: SHA256(Array(draft.line.utf8)).hex)).inertText
    }

    private static func json(of contents: [ReportContent], _ identities: FHIRIdentities) -> JSON {
        var entries: [JSON] = []
        for (number, content) in contents.enumerated() {
            for resource in FHIRWriter(content, prefix: "\(number)/", identities).resources {
                entries.append([
                    "fullUrl": .string(identities.url(of: resource.key)), "resource": resource.json(identities),
                ])
            }
        }
        return FHIR.object(["resourceType": "Bundle", "type": "collection", "entry": FHIR.array(entries)])
    }
}

/// The ids of the resources of a Bundle, each from its key.
struct FHIRIdentities {
    let seed: String

    /// A UUID of version 8 (RFC 9562, section 5.8), whose bits are those of a digest.
    func uuid(of key: String) -> String {
        var bytes = Array(SHA256(Array((seed + "/" + key).utf8)).bytes.prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        var text = ""
        for (index, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(index) { text += "-" }
            text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return text
    }

    func url(of key: String) -> String { "urn:uuid:" + uuid(of: key) }
}

/// A resource of a Bundle.
struct FHIRResource {
    /// Names it within the Bundle.
    let key: String
    /// `Observation`
    let type: String
    /// The profile of the guide that it claims to have; `nil` where it cannot have what the profile asks for.
    let profile: String?
    /// Its text for people.
    let text: String
    /// Everything else.
    let members: JSON

    func json(_ identities: FHIRIdentities) -> JSON {
        guard case .object(let rest) = members else { return members }
        let head = FHIR.object([
            "resourceType": .string(type), "id": .string(identities.uuid(of: key)),
            "meta": profile.map { ["profile": [.string(FHIR.guide + "StructureDefinition/" + $0)]] },
            "text": ["status": "generated", "div": .string(FHIR.narrative(text))],
        ])
        guard case .object(let first) = head else { return head }
        return .object(first + rest)
    }
}
