// SPDX-License-Identifier: Apache-2.0

internal import PheneExam
internal import PheneJSON
internal import PheneReport

/// What changed between two rule books, for all people or for one.
struct DifferenceTable {
    let text: String
    let json: JSON
    /// True where somebody gets another result.
    let changesResults: Bool

    init(_ difference: BookDifference) {
        var lines: [String] = []
        func list(_ names: [String], _ what: String) {
            if !names.isEmpty { lines.append("\(what): \(names.joined(separator: ", "))".inert) }
        }
        list(difference.added.map(\.text), "added")
        list(difference.removed.map(\.text), "removed")
        list(difference.newLoci + difference.newInputs, "read now")
        list(difference.goneLoci + difference.goneInputs, "not read any more")
        for change in difference.changes {
            var parts: [String] = []
            switch change.result {
            case .same: break
            case .differs(let distinction):
                parts.append("result changed: was \(distinction.old.text), is \(distinction.new.text)")
            case .notProved: parts.append("not proved to give everybody the same result")
            }
            if !change.wording.isEmpty {
                let only = change.isOnlyWording && change.grounds.isEmpty ? "only wording changed" : "wording changed"
                parts.append("\(only) (\(change.wording.joined(separator: ", ")))")
            }
            if !change.grounds.isEmpty { parts.append("grounds changed (\(change.grounds.joined(separator: ", ")))") }
            lines.append("\(change.rule.text): \(parts.joined(separator: "; "))".inert)
            guard case .differs(let distinction) = change.result else { continue }
            let test = distinction.test("\(change.rule.name): was \(distinction.old.text)")
            lines += test.split(separator: "\n").map { "  " + String($0).inert }
        }
        text = difference.isEmpty ? "no difference\n" : lines.joined(separator: "\n") + "\n"
        changesResults =
            !difference.added.isEmpty || !difference.removed.isEmpty
            || difference.changes.contains { !$0.isOnlyWording }
        json = [
            "form": "phene-diff", "version": 1,
            "added": .array(difference.added.map(\.json)), "removed": .array(difference.removed.map(\.json)),
            "newLoci": texts(difference.newLoci), "goneLoci": texts(difference.goneLoci),
            "newInputs": texts(difference.newInputs), "goneInputs": texts(difference.goneInputs),
            "changes": .array(difference.changes.map(\.json)),
        ]
    }

    /// For one person: a line for each rule that says something else.
    init(_ changes: [(rule: Rule, old: RuleResult?, new: RuleResult?)]) {
        let lines = changes.map { change in
            let was = change.old?.text ?? "no such rule", becomes = change.new?.text ?? "no such rule"
            return "\(change.rule.text): was \(was), is \(becomes)".inert
        }
        text = lines.isEmpty ? "nothing changes for this person\n" : lines.joined(separator: "\n") + "\n"
        changesResults = !changes.isEmpty
        json = [
            "form": "phene-diff-person", "version": 1,
            "changes": .array(
                changes.map {
                    [
                        "rule": $0.rule.json, "old": $0.old.map { .string($0.text) } ?? .null,
                        "new": $0.new.map { .string($0.text) } ?? .null,
                    ]
                }),
        ]
    }
}

extension Rule {
    fileprivate var text: String { "\(kind.rawValue) \(name)" }
    fileprivate var json: JSON { ["kind": .string(kind.rawValue), "name": .string(name)] }
}

extension BookDifference.Change {
    fileprivate var json: JSON {
        var members: [JSON.Member] = [
            .init("rule", rule.json), .init("wording", texts(wording)), .init("grounds", texts(grounds)),
        ]
        switch result {
        case .same: members.append(.init("result", "same"))
        case .notProved: members.append(.init("result", "not proved"))
        case .differs(let distinction):
            members.append(.init("result", "changed"))
            members.append(.init("old", .string(distinction.old.text)))
            members.append(.init("new", .string(distinction.new.text)))
            members.append(.init("test", .string(distinction.test("\(rule.name): was \(distinction.old.text)"))))
        }
        return .object(members)
    }
}

private func texts(_ list: [String]) -> JSON { .array(list.map { .string($0) }) }
