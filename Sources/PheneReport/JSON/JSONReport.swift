// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneJSON
internal import PheneRuntime

/// A report as JSON for programs, with everything that the text has; see <doc:ReportAsJSON>.
///
/// Members are always there and always in the same order: what is not known is `null`, `[]` or `""`.
public struct JSONReport: Sendable {
    /// The version of the schema. A member that is added keeps it; a member that goes or means something else raises it.
    public static let version = 2

    public let text: String

    public init(_ content: ReportContent) { text = Self.json(of: content).inertText }

    /// What a page holds for programs: without the prose, which stands in the page, and without what is empty.
    static func compact(_ content: ReportContent) -> String { json(of: content).withoutProse.inertCompact }

    /// The members that hold prose, and the sections of the report that are nothing else.
    static let prose: Set<String> = [
        "about", "caution", "cautions", "limits", "meaning", "note", "quantity", "question", "reason", "text", "topics",
        "unknownText", "why",
    ]

    private static func json(of content: ReportContent) -> JSON {
        let file = content.file
        return [
            "schema": "phene-report",
            "version": .integer(Self.version),
            "date": .optional(content.date),
            "isRedacted": .bool(content.isRedacted),
            "audience": .string(content.audience.name),
            "pack": [
                "name": .string(content.pack.name), "version": .string(content.pack.version),
                "title": .string(content.pack.title), "about": .string(content.pack.about),
                "digest": .string(content.pack.digest),
            ],
            "file": [
                "path": .string(file.path), "kind": .string(file.kind), "container": .string(file.container),
                "build": .optional(file.build?.name), "grounds": .strings(file.grounds),
                "isPlusStrand": .bool(content.isPlusStrand),
                "strand": .string(file.strand), "sex": .string(file.sex), "assumption": .string(file.assumption),
                "counts": .object(file.counts.map { JSON.Member($0.name, .integer($0.count)) }),
                "issues": .strings(file.issues.map { $0.message }), "issueCount": .integer(file.issueCount),
            ],
            "person": [
                "sex": .optional(content.sex?.name),
                "answers": .array(content.answers.map { ["input": .string($0.input), "value": .string($0.value)] }),
            ],
            "coverage": .object(
                content.coverage.map { JSON.Member($0.state.rawValue, .strings($0.ids)) }),
            "callStates": .object(content.coverage.map { JSON.Member($0.state.rawValue, .integer($0.count)) }),
            "glance": .array(
                content.glance.map { ["topic": .string($0.topic.rawValue), "text": .string($0.text)] }),
            "loci": .array(content.loci.map { $0.json }),
            "genes": .array(content.cards.map { $0.json }),
            "findings": .array(content.findings.map { $0.json }),
            "pathways": .array(content.pathways.map { $0.json }),
            "advices": .array(content.advices.map { $0.json }),
            "questions": .array(content.questions.map { $0.json }),
            "topics": .array(content.topics.map { $0.json }),
            "strangers": .strings(content.strangers),
            "limits": .strings(content.limits),
            "references": .array(content.references.map { $0.json }),
        ]
    }
}

extension JSON {
    /// The value without members of prose, without references' words, and without members that hold nothing.
    fileprivate var withoutProse: JSON {
        switch self {
        case .object(let members):
            .object(
                members.compactMap { member in
                    if JSONReport.prose.contains(member.name) || member.value.isEmpty { return nil }
                    if member.name == "references", case .array(let all) = member.value, case .object = all.first {
                        return nil
                    }
                    return JSON.Member(member.name, member.value.withoutProse)
                })
        case .array(let elements): .array(elements.map { $0.withoutProse })
        case .null, .bool, .integer, .string: self
        }
    }

    private var isEmpty: Bool {
        switch self {
        case .null: true
        case .string(let text): text.isEmpty
        case .array(let elements): elements.isEmpty
        case .bool(let value): !value
        case .integer, .object: false
        }
    }

    static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
    static func optional(_ number: Int?) -> JSON { number.map { .integer($0) } ?? .null }
    static func strings(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }
    static func integers(_ numbers: [Int]) -> JSON { .array(numbers.map { .integer($0) }) }
    static func range(_ range: ClosedRange<Int>) -> JSON {
        ["low": .integer(range.lowerBound), "high": .integer(range.upperBound)]
    }

    /// The value as text in which invisible characters are escapes, so that no terminal acts on them; programs read the
    /// same strings.
    var inertText: String { Self.inert(text) }

    /// The same on one line without a space between tokens.
    var inertCompact: String {
        var text = ""
        write(to: &text)
        return Self.inert(text)
    }

    private func write(to text: inout String) {
        switch self {
        case .null, .bool, .integer, .string: text += line
        case .array(let elements):
            text += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { text += "," }
                element.write(to: &text)
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (index, member) in members.enumerated() {
                text += (index > 0 ? "," : "") + JSON.string(member.name).line + ":"
                member.value.write(to: &text)
            }
            text += "}"
        }
    }

    private static func inert(_ plain: String) -> String {
        if plain.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }) { return plain }
        var inert = String.UnicodeScalarView()
        for scalar in plain.unicodeScalars {
            guard scalar.isActive, scalar != "\n" else {
                inert.append(scalar)
                continue
            }
            for unit in String(scalar).utf16 {
                let digits = String(unit, radix: 16)
                let escape = "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
                inert.append(contentsOf: escape.unicodeScalars)
            }
        }
        return String(inert)
    }
}
