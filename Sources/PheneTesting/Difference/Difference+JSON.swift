// SPDX-License-Identifier: Apache-2.0

public import PheneJSON

extension Difference {
    /// The name of the layout of ``json``. Its version is the member `version`.
    public static let schema = "phene-diff"

    /// The difference as JSON: `{"schema", "version", "changes": [{"kind", "name", "change", "at", "result", "example": {"old",
    /// "new", "onlyInOld", "test"}, "facts": [{"name", "change"}], "wording", "onlyWording"}]}`.
    ///
    /// `result` is `same`, `another` or `notProved`. `example` is `null` unless `result` is `another`.
    public var json: JSON {
        ["schema": .string(Self.schema), "version": 1, "changes": .array(entries.map { $0.json })]
    }
}

extension Difference.Entry {
    fileprivate var json: JSON {
        let change: JSON =
            switch change {
            case .added: "added"
            case .removed: "removed"
            case .changed: "changed"
            }
        var word: JSON = "same"
        var example = JSON.null
        switch result {
        case .same: break
        case .notProved: word = "notProved"
        case .different(let other):
            word = "another"
            example = [
                "old": .string(other.old), "new": .string(other.new),
                "onlyInOld": .array(other.onlyInOld.map { .string($0) }), "test": .string(other.test),
            ]
        }
        return [
            "kind": .string(kind), "name": .string(name), "change": change, "at": .string(place), "result": word,
            "example": example,
            "facts": .array(facts.map { ["name": .string($0.name), "change": .string($0.text)] }),
            "wording": .array(wording.map { .string($0) }), "onlyWording": .bool(isOnlyWording),
        ]
    }
}
