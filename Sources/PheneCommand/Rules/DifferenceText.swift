// SPDX-License-Identifier: Apache-2.0

internal import PheneExam
internal import PheneReport

/// What differs between two rule books, in words.
enum DifferenceText {
    static func text(_ difference: Difference) -> String {
        var text = ""
        for entry in difference.entries { text += lines(entry) }
        return text + summary(difference) + "\n"
    }

    static func text(_ difference: PersonDifference, file: String) -> String {
        if difference.entries.isEmpty { return "nothing changes for \(file)".inert + "\n" }
        var text = "for \(file)".inert + "\n"
        for entry in difference.entries {
            text += "  \(entry.kind) \(entry.name): \(entry.old ?? "not there") -> \(entry.new ?? "not there")".inert + "\n"
        }
        return text
    }

    private static func lines(_ entry: Difference.Entry) -> String {
        let place = entry.place.isEmpty ? "" : entry.place + ": "
        let head = place + entry.kind + " " + entry.name + ": "
        switch entry.change {
        case .added: return (head + "added").inert + "\n"
        case .removed: return (head + "removed").inert + "\n"
        case .changed: break
        }
        if entry.isOnlyWording {
            return (head + "only wording changed: " + entry.wording.joined(separator: ", ")).inert + "\n"
        }
        var text: String
        switch entry.result {
        case .same: text = (head + "changed, with the same results").inert + "\n"
        case .notProved: text = (head + "changed; not proved whether a result is another").inert + "\n"
        case .another(let example):
            text = (head + "was `\(example.old)`, is `\(example.new)`").inert + "\n"
            if !example.onlyInOld.isEmpty {
                text += "    where the older rules read besides: \(example.onlyInOld.joined(separator: ", "))".inert + "\n"
            }
            for line in example.test.split(separator: "\n") { text += "    " + String(line).inert + "\n" }
        }
        for fact in entry.facts { text += "  \(fact.name): \(fact.text)".inert + "\n" }
        if !entry.wording.isEmpty { text += "  wording: \(entry.wording.joined(separator: ", "))".inert + "\n" }
        return text
    }

    private static func summary(_ difference: Difference) -> String {
        let entries = difference.entries
        if entries.isEmpty { return "no difference" }
        func count(_ isCounted: (Difference.Entry) -> Bool) -> Int { entries.count(where: isCounted) }
        let results = count { if case .another = $0.result { true } else { false } }
        let open = count { if case .notProved = $0.result { true } else { false } }
        let wording = count(\.isOnlyWording)
        let other = count { $0.change == .changed } - results - open - wording
        let parts = [
            (count { $0.change == .added }, "added"), (count { $0.change == .removed }, "removed"),
            (results, "with another result"), (open, "not proved"), (other, "with other claims"),
            (wording, "only in wording"),
        ]
        return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
}
