// SPDX-License-Identifier: Apache-2.0

internal import PheneTesting
internal import PheneJSON
internal import PheneReport

/// The differences of two rule books, for all people or for one person.
struct DifferenceTable {
    /// One or a few lines for each difference, then a summary.
    let text: String
    /// The same for programs.
    let json: JSON
    /// True where more than wording differs.
    let isMoreThanWording: Bool

    init(_ difference: Difference) {
        text = difference.entries.map { Self.lines($0) }.joined() + Self.summary(difference) + "\n"
        json = difference.json
        isMoreThanWording = difference.entries.contains { !$0.isOnlyWording }
    }

    /// For one person: one line for each changed result.
    init(_ difference: PersonDifference) {
        let lines = difference.entries.map { entry in
            "\(entry.kind) \(entry.name): \(entry.old ?? "absent") -> \(entry.new ?? "absent")".inert
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
        case .notProved: text = (head + "changed; not proved that all results stay the same").inert + "\n"
        case .different(let example):
            text = (head + "result changed: \(example.old) -> \(example.new)").inert + "\n"
            for line in example.test.split(separator: "\n") { text += "  " + String(line).inert + "\n" }
            if !example.onlyInOld.isEmpty {
                text += "  used only by the old rules: \(example.onlyInOld.joined(separator: ", "))".inert + "\n"
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
        let results = count { if case .different = $0.result { true } else { false } }
        let notProved = count { if case .notProved = $0.result { true } else { false } }
        let wording = count(\.isOnlyWording)
        let other = count { $0.change == .changed } - results - notProved - wording
        let parts = [
            (count { $0.change == .added }, "added"), (count { $0.change == .removed }, "removed"),
            (results, "with changed results"), (notProved, "not proved"), (other, "changed otherwise"),
            (wording, "changed in wording only"),
        ]
        return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
}
