// SPDX-License-Identifier: Apache-2.0

internal import PheneJSON

extension Difference {
    /// Members of a declaration, at any depth, that only say it: none changes what is claimed of whom.
    fileprivate static let words: Set<String> = [
        "title", "about", "clinician", "caution", "cautions", "note", "text", "question", "onUnknown", "because",
        "despite", "written",
    ]

    /// Which members of a declaration changed what it claims, and which only its wording.
    static func aspects(_ old: JSON, _ new: JSON) -> (facts: [Aspect], wording: [String]) {
        guard case .object(let before) = old, case .object(let now) = new else { return ([], []) }
        let names = now.map(\.name) + before.map(\.name).filter { new[$0] == nil }
        var facts: [Aspect] = []
        var wording: [String] = []
        for name in names where name != "at" {
            let pair = (old[name] ?? .null, new[name] ?? .null)
            if pair.0.withoutPlaces == pair.1.withoutPlaces { continue }
            if words.contains(name) || pair.0.withoutPlaces.withoutWords == pair.1.withoutPlaces.withoutWords {
                wording.append(name)
            } else {
                facts.append(Aspect(name: name, text: text(pair.0, pair.1)))
            }
        }
        // How a condition is written follows from what it asks.
        if facts.contains(where: { $0.name == "when" }) { wording.removeAll { $0 == "written" } }
        return (facts, wording)
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

    /// What was taken from a list, and added to it; its order, or what is nested in it, is said to be changed.
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
        case .bool, .integer, .array, .object: value.line
        }
    }
}

extension JSON {
    fileprivate var withoutPlaces: JSON { without(["at"]) }

    fileprivate var withoutWords: JSON { without(Difference.words) }

    private func without(_ names: Set<String>) -> JSON {
        switch self {
        case .null, .bool, .integer, .string: self
        case .array(let elements): .array(elements.map { $0.without(names) })
        case .object(let members):
            .object(
                members.filter { !names.contains($0.name) }.map { JSON.Member($0.name, $0.value.without(names)) })
        }
    }
}
