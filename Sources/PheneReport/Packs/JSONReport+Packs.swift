// SPDX-License-Identifier: Apache-2.0

internal import PheneJSON
internal import PheneRuntime

extension JSONReport {
    /// The version of the schema of a report of several packs.
    public static let packsVersion = 1

    /// The report of several packs: one object with what they share and a list `packs`; see <doc:ReportAsJSON>. With one pack it is the
    /// report of that pack.
    ///
    /// - Parameter content: the report as data.
    public init(_ content: CombinedContent) {
        if let only = content.onlyPart { self.init(only) } else { self.init(text: Self.json(of: content).inertText) }
    }

    /// The data element of the HTML page; see ``compact(_:)-(ReportContent)``.
    static func compact(_ content: CombinedContent) -> [UInt8] {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(64 << 10)
        json(of: content, isWhole: false).writeCompact(to: &utf8)
        return utf8
    }

    private static func json(of content: CombinedContent, isWhole: Bool = true) -> JSON {
        let first = content.first
        let (loci, own) = content.lociOnce
        return [
            "schema": "phene-report-packs", "version": .integer(packsVersion), "date": .optional(first.date),
            "isRedacted": .bool(first.isRedacted), "audience": .string(first.audience.name), "file": first.fileJSON,
            "person": personJSON(first, answers: content.answers),
            "loci": .array(loci.map { $0.json }),
            "sharedLoci": .array(content.sharedSites.map { $0.json }),
            "packs": .array(
                zip(content.parts, own).map { part, loci in
                    .object(
                        [JSON.Member("pack", part.pack.json), JSON.Member("selection", .string(part.selection))]
                            + results(of: part, loci: loci, isWhole: isWhole) + [
                                JSON.Member("topics", isWhole ? .array(part.topics.map { $0.json }) : [])
                            ])
                }),
            "leftOut": .strings(content.leftOut), "withoutLanguage": .strings(content.withoutLanguage),
            "questions": .array(content.questions.map { $0.json }), "limits": .strings(content.limits),
            "references": isWhole ? .array(content.references.map { $0.json }) : [],
        ]
    }
}

extension CombinedContent.SharedSite {
    var json: JSON { ["id": .string(id), "packs": .strings(packs)] }
}

extension CombinedContent {
    /// The sites of all packs, each once, and for each part those of which it shows something else, such as other alleles or another
    /// caution.
    fileprivate var lociOnce: (loci: [LocusEntry], own: [[LocusEntry]]) {
        var loci: [LocusEntry] = []
        var places: [String: Int] = [:]
        let own = parts.map { part in
            part.loci.filter { locus in
                guard let place = places[locus.id] else {
                    places[locus.id] = loci.count
                    loci.append(locus)
                    return false
                }
                return loci[place].json != locus.json
            }
        }
        return (loci, own)
    }
}
