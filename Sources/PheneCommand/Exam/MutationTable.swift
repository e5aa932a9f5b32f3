// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneExam
internal import PheneIR
internal import PheneJSON
internal import PheneReport

/// What became of the mutants of a rule book; those that survived with the test that would notice them.
struct MutationTable {
    private let run: MutationRun
    private let book: RuleBook

    init(_ run: MutationRun, of book: RuleBook) {
        self.run = run
        self.book = book
    }

    /// Exact, of the mutants that are not proved to tell nobody anything else.
    func isBelow(_ percent: Int) -> Bool {
        let counts = run.counts
        return counts.killed * 100 < percent * (run.mutants.count - counts.equivalent)
    }

    var text: String {
        var text = ""
        var tests: [String] = []
        var survivors: [String: String] = [:]
        for (mutant, fate) in run.mutants {
            let place = "\(book.files[mutant.place.file]):\(mutant.place.line):\(mutant.place.column)"
            let what = "`\(mutant.name)`: no test notices that \(mutant.text)"
            switch fate {
            case .killed: continue
            case .equivalent:
                text +=
                    "\(place): equivalent: `\(mutant.name)`: nobody has another result where \(mutant.text)".inert
                    + "\n"
            case .notProved:
                text += "\(place): not proved: \(what)".inert + "\n\n"
            case .survived(let test):
                if survivors[test] == nil { tests.append(test) }
                survivors[test, default: ""] += "\(place): survived: \(what)".inert + "\n"
            }
        }
        for test in tests {
            text += survivors[test] ?? ""
            for line in test.split(separator: "\n") { text += "  " + String(line).inert + "\n" }
            text += "\n"
        }
        let counts = run.counts
        text += counted(run.mutants.count, "mutant") + ": \(counts.killed) killed, \(counts.survived) survived, "
        return text + "\(counts.equivalent) equivalent, \(counts.notProved) not proved\n"
    }

    var json: JSON {
        [
            "mutants": .integer(run.mutants.count), "killed": .integer(run.counts.killed),
            "equivalent": .integer(run.counts.equivalent),
            "equivalentMutants": mutants { if case .equivalent = $0 { true } else { false } },
            "survived": .array(
                run.mutants.compactMap { mutant, fate in
                    guard case .survived(let test) = fate else { return nil }
                    return [
                        "at": .string(book.text(of: mutant.place)), "rule": .string(mutant.name),
                        "change": .string(mutant.text), "test": .string(test),
                    ]
                }),
            "notProved": mutants { if case .notProved = $0 { true } else { false } },
        ]
    }

    private func mutants(_ isListed: (MutationRun.Fate) -> Bool) -> JSON {
        .array(
            run.mutants.filter { isListed($0.fate) }.map { mutant, _ in
                [
                    "at": .string(book.text(of: mutant.place)), "rule": .string(mutant.name),
                    "change": .string(mutant.text),
                ]
            })
    }

}
