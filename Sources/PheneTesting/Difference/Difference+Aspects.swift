// SPDX-License-Identifier: Apache-2.0

internal import PheneJSON

extension Difference {
    /// Members of a declaration, at any depth, that are only wording: none changes a claim.
    fileprivate static let words: Set<String> = [
        "title", "about", "clinician", "caution", "cautions", "note", "text", "question", "onUnknown", "because",
        "despite", "written", "supports",
    ]

    /// The members of a declaration whose facts changed, and those of which only the wording changed.
    static func aspects(_ old: JSON, _ new: JSON) -> (facts: [Aspect], wording: [String]) {
        guard case .object(let before) = old, case .object(let now) = new else { return ([], []) }
        let names = now.map { $0.name } + before.map { $0.name }.filter { new[$0] == nil }
        var facts: [Aspect] = []
        var wording: [String] = []
        for name in names where name != "at" {
            let pair = (old[name] ?? .null, new[name] ?? .null)
            if pair.0.withoutPlaces == pair.1.withoutPlaces { continue }
            if words.contains(name) || pair.0.withoutPlaces.withoutWords == pair.1.withoutPlaces.withoutWords {
                wording.append(name)
            } else {
                let text = quantities.contains(name) ? quantity(pair.0, pair.1) : text(pair.0, pair.1)
                facts.append(Aspect(name: name, text: text))
            }
        }
        // The text of a condition follows from the condition.
        if facts.contains(where: { $0.name == "when" }) { wording.removeAll { $0 == "written" } }
        return (facts, wording)
    }

    /// Lists of numbers from sources, of which each change is shown.
    private static let quantities: Set<String> = ["frequencies", "effects"]

    /// The removed and added elements of such a list, each on one line.
    private static func quantity(_ old: JSON, _ new: JSON) -> String {
        func lines(_ list: JSON) -> [JSON] {
            guard case .array(let elements) = list else { return [] }
            return elements.map { .string(words($0.withoutPlaces)) }
        }
        return listed(lines(old), lines(new))
    }

    /// The values of a JSON tree in their order: `T 1861/5008 worldwide`.
    private static func words(_ value: JSON) -> String {
        switch value {
        case .object(let members): members.map { words($0.value) }.joined(separator: " ")
        case .array(let elements): elements.map(words).joined(separator: ", ")
        case .null, .string, .bool, .integer, .decimal: plain(value)
        }
    }

    private static func text(_ old: JSON, _ new: JSON) -> String {
        switch (old, new) {
        case (.array(let before), .array(let now)): return listed(before, now)
        case (.array(let before), .null): return listed(before, [])
        case (.null, .array(let now)): return listed([], now)
        case (.object, _), (_, .object): return "changed"
        default: return "\(plain(old)) -> \(plain(new))"
        }
    }

    /// The removed and added elements of a list, or `changed` if only its order or nested values changed.
    private static func listed(_ before: [JSON], _ now: [JSON]) -> String {
        let isPlain = (before + now).allSatisfy { if case .string = $0 { true } else { false } }
        let parts =
            before.filter { !now.contains($0) }.map { "- " + plain($0) }
            + now.filter { !before.contains($0) }.map { "+ " + plain($0) }
        return isPlain && !parts.isEmpty ? parts.joined(separator: ", ") : "changed"
    }

    private static func plain(_ value: JSON) -> String {
        switch value {
        case .null: "none"
        case .string(let text): text
        case .bool, .integer, .decimal, .array, .object: value.line
        }
    }
}

extension JSON {
    fileprivate var withoutPlaces: JSON { without(["at"]) }

    fileprivate var withoutWords: JSON { without(Difference.words) }

    private func without(_ names: Set<String>) -> JSON {
        switch self {
        case .null, .bool, .integer, .decimal, .string: self
        case .array(let elements): .array(elements.map { $0.without(names) })
        case .object(let members):
            .object(
                members.filter { !names.contains($0.name) }.map { JSON.Member($0.name, $0.value.without(names)) })
        }
    }
}
