// SPDX-License-Identifier: Apache-2.0

internal import PheneExam
internal import PheneJSON
internal import PheneReport

/// What differs between two rule books, for all people or for one.
struct DifferenceTable {
    let text: String
    let json: JSON
    /// True where more than wording differs.
    let isMoreThanWording: Bool

    init(_ difference: Difference) {
        text = difference.entries.map { Self.lines($0) }.joined() + Self.summary(difference) + "\n"
        json = difference.json
        isMoreThanWording = difference.entries.contains { !$0.isOnlyWording }
    }

    /// For one person: a line for each result that is another.
    init(_ difference: PersonDifference) {
        let lines = difference.entries.map { entry in
            "\(entry.kind) \(entry.name): was \(entry.old ?? "not there"), is \(entry.new ?? "not there")".inert
        }
        text = lines.isEmpty ? "nothing changes for this person\n" : lines.joined(separator: "\n") + "\n"
        json = difference.json
        isMoreThanWording = !lines.isEmpty
    }

    private static func lines(_ entry: Difference.Entry) -> String {
        let head = (entry.place.isEmpty ? "" : entry.place + ": ") + entry.kind + " " + entry.name + ": "
        switch entry.change {
        case .added: return (head + "added").inert + "\n"
        case .removed: return (head + "removed").inert + "\n"
        case .changed: break
        }
        if entry.isOnlyWording {
            return (head + "only wording changed (\(entry.wording.joined(separator: ", ")))").inert + "\n"
        }
        var text: String
        switch entry.result {
        case .same:
            let hasResults = ["finding", "pathway", "advice"].contains(entry.kind)
            text = head.inert + (hasResults ? "changed, with the same results\n" : "changed\n")
        case .notProved: text = (head + "changed, and not proved to give everybody the same result").inert + "\n"
        case .another(let example):
            text = (head + "result changed: was \(example.old), is \(example.new)").inert + "\n"
            for line in example.test.split(separator: "\n") { text += "  " + String(line).inert + "\n" }
            if !example.onlyInOld.isEmpty {
                text += "  what only the older rules read: \(example.onlyInOld.joined(separator: ", "))".inert + "\n"
            }
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
            (results, "with another result"), (open, "not proved"), (other, "changed otherwise"),
            (wording, "only in wording"),
        ]
        return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
}
