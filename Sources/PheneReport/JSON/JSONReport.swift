// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneJSON
internal import PheneRuntime

/// A report as JSON for programs, with everything that the text report has; see <doc:ReportAsJSON>.
///
/// All members are always present, in the same order; what is absent or unknown is `null`, `[]` or `""`.
public struct JSONReport: Sendable {
    /// The version of the schema. Adding a member keeps it; removing one or changing its meaning raises it.
    public static let version = 3

    /// The JSON, with escapes for invisible characters.
    public let text: String

    init(text: String) { self.text = text }

    /// - Parameter content: the report as data.
    public init(_ content: ReportContent) { text = Self.json(of: content, isWhole: true).inertText }

    /// The data element of the HTML page: without what the page itself has in words, without what the rules state for everybody,
    /// and without empty members.
    ///
    /// In UTF-8, on one line, and without the character `<`, so that it can stand in a page.
    static func compact(_ content: ReportContent) -> [UInt8] {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(32 << 10)
        json(of: content, isWhole: false).writeCompact(to: &utf8)
        return utf8
    }

    /// The members with prose, titles, or facts of the rules.
    static let prose: Set<String> = [
        "about", "alleles", "basis", "caution", "cautions", "condition", "copies", "effects", "frequencies",
        "keepsOpen", "label", "limits", "location", "meaning", "needs", "note", "place", "populations", "positions",
        "quantity",
        "question", "reason", "references", "rowPlace", "scales", "steps", "supports", "text", "title", "topics",
        "unknownText", "why",
    ]

    /// - Parameter isWhole: whether to build the large parts that ``compact(_:)`` leaves out.
    private static func json(of content: ReportContent, isWhole: Bool) -> JSON {
        .object(
            [
                JSON.Member("schema", "phene-report"), JSON.Member("version", .integer(Self.version)),
                JSON.Member("date", .optional(content.date)), JSON.Member("isRedacted", .bool(content.isRedacted)),
                JSON.Member("audience", .string(content.audience.name)),
                JSON.Member("selection", .string(content.selection)), JSON.Member("pack", content.pack.json),
                JSON.Member("file", content.fileJSON),
                JSON.Member("person", personJSON(content, answers: content.answers)),
            ] + results(of: content, loci: content.loci, isWhole: isWhole) + [
                JSON.Member("questions", .array(content.questions.map { $0.json })),
                JSON.Member("topics", isWhole ? .array(content.topics.map { $0.json }) : []),
                JSON.Member("unknownLoci", .strings(content.unknownLoci)),
                JSON.Member("limits", .strings(content.limits)),
                JSON.Member("references", isWhole ? .array(content.references.map { $0.json }) : []),
            ])
    }

    /// The results of a pack.
    ///
    /// - Parameter loci: those to show.
    static func results(of content: ReportContent, loci: [LocusEntry], isWhole: Bool) -> [JSON.Member] {
        [
            JSON.Member(
                "coverage", .object(content.coverage.map { JSON.Member($0.state.rawValue, .strings($0.ids)) })),
            JSON.Member(
                "callStates", .object(content.coverage.map { JSON.Member($0.state.rawValue, .integer($0.count)) })),
            JSON.Member(
                "glance",
                .array(content.glance.map { ["topic": .string($0.topic.rawValue), "text": .string($0.text)] })),
            JSON.Member(
                "highlights",
                .array(content.highlights.map { ["topic": .string($0.topic.rawValue), "name": .string($0.name)] })),
            JSON.Member("tested", .array(content.geneCoverage.map { $0.json })),
            JSON.Member("loci", .array(loci.map { $0.json })),
            JSON.Member("genes", .array(content.cards.map { $0.json })),
            JSON.Member("findings", .array(content.findings.map { $0.json })),
            JSON.Member("pathways", .array(content.pathways.map { $0.json })),
            JSON.Member("recommendations", .array(content.recommendations.map { $0.json })),
            JSON.Member("pharmacogenes", .array(content.pharmacogenes.map { $0.json })),
            JSON.Member("medicines", .array(content.medicines.map { $0.json })),
            JSON.Member("outsideCalls", .array(content.outsideCalls.map { $0.json })),
            JSON.Member("scales", isWhole ? .array(content.scales.map { $0.json }) : []),
        ]
    }

    /// What is known of the person.
    static func personJSON(_ content: ReportContent, answers: [ReportContent.AnsweredQuestion]) -> JSON {
        [
            "sex": .optional(content.sex?.name),
            "answers": .array(
                answers.map {
                    ["input": .string($0.input), "value": .string($0.value), "source": .string($0.source)]
                }),
        ]
    }
}

extension ReportContent.PackHeading {
    var json: JSON {
        [
            "name": .string(name), "version": .string(version), "title": .string(title), "about": .string(about),
            "digest": .string(digest),
        ]
    }
}

extension ReportContent {
    var fileJSON: JSON {
        [
            "path": .string(file.path), "kind": .string(file.kind), "container": .string(file.container),
            "build": .optional(file.build?.name), "buildEvidence": .strings(file.buildEvidence),
            "isPlusStrand": .bool(isPlusStrand),
            "strand": .string(file.strand), "sex": .string(file.sex), "assumption": .string(file.assumption),
            "counts": .object(file.counts.map { JSON.Member($0.name, .integer($0.count)) }),
            "issues": .strings(file.issues.map { $0.message }), "issueCount": .integer(file.issueCount),
        ]
    }
}

extension JSON {
    static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
    static func optional(_ number: Int?) -> JSON { number.map { .integer($0) } ?? .null }
    static func strings(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }
    static func integers(_ numbers: [Int]) -> JSON { .array(numbers.map { .integer($0) }) }
    static func range(_ range: ClosedRange<Int>) -> JSON {
        ["low": .integer(range.lowerBound), "high": .integer(range.upperBound)]
    }

    /// The value as text with escapes for invisible characters, so that no terminal interprets them; programs decode the same
    /// strings.
    var inertText: String { Self.inert(text) }

    /// A text of JSON with escapes for invisible characters; line breaks between its tokens stay.
    static func inert(_ plain: String) -> String {
        var plain = plain
        return plain.withUTF8 { inert($0) } ?? plain
    }

    /// The text with escapes; `nil` where it needs none.
    private static func inert(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        var inert: [UInt8] = []
        // What was copied so far.
        var start = 0, index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let count = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            let place = index
            index += count
            if byte >= 0x20 && byte < 0x7F || byte == 0x0A { continue }
            let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[place..<index]), as: UTF8.self)
            guard let scalar = text.unicodeScalars.first, scalar.isActive else { continue }
            inert += bytes[start..<place]
            start = index
            for unit in text.utf16 {
                let digits = String(unit, radix: 16)
                inert += "\\u".utf8
                for _ in digits.utf8.count..<4 { inert.append(0x30) }
                inert += digits.utf8
            }
        }
        return start == 0 ? nil : String(decoding: inert + bytes[start...], as: UTF8.self)
    }
}
