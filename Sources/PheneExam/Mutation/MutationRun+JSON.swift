// SPDX-License-Identifier: Apache-2.0

public import PheneIR
public import PheneJSON

extension MutationRun {
    /// How many mutants met which fate.
    public struct Counts: Sendable, Hashable {
        public var killed = 0
        public var survived = 0
        public var equivalent = 0
        public var notProved = 0
    }

    public var counts: Counts {
        mutants.reduce(into: Counts()) { counts, mutant in
            switch mutant.fate {
            case .killed: counts.killed += 1
            case .survived: counts.survived += 1
            case .equivalent: counts.equivalent += 1
            case .notProved: counts.notProved += 1
            }
        }
    }

    /// How many of the mutants that are not proved equivalent are killed, in whole percent rounded down; 100 of none.
    public var percent: Int {
        let counts = counts
        let asked = counts.killed + counts.survived + counts.notProved
        return asked == 0 ? 100 : counts.killed * 100 / asked
    }

    /// The name and version of the layout of ``json(in:)``.
    public static let schema = "phene-mutation 1"

    /// The run for programs: `{"schema", "killed", "survived", "equivalent", "notProved", "mutants": [{"kind", "path", "line",
    /// "what", "fate", "test"}]}`; of the mutants those that were not killed.
    ///
    /// - Parameter book: the book that was examined.
    public func json(in book: RuleBook) -> JSON {
        let counts = counts
        let rest: [JSON] = mutants.compactMap { mutant, fate in
            let word: JSON
            var test = JSON.null
            switch fate {
            case .killed: return nil
            case .survived(let text): (word, test) = ("survived", .string(text))
            case .equivalent: word = "equivalent"
            case .notProved: word = "notProved"
            }
            return [
                "kind": .string(mutant.kind.rawValue), "path": .string(book.files[mutant.place.file]),
                "line": .integer(mutant.place.line), "what": .string(mutant.text), "fate": word, "test": test,
            ]
        }
        return [
            "schema": .string(Self.schema), "killed": .integer(counts.killed), "survived": .integer(counts.survived),
            "equivalent": .integer(counts.equivalent), "notProved": .integer(counts.notProved),
            "mutants": .array(rest),
        ]
    }
}
