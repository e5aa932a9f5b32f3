// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneTesting
internal import PheneModel
internal import PheneJSON
internal import PheneReport

/// The mutants of a rule book and their status; for a survivor also a test that would catch it.
struct MutationTable {
    private let run: MutationRun
    private let book: RuleBook

    init(_ run: MutationRun, of book: RuleBook) {
        self.run = run
        self.book = book
    }

    /// Whether less than so many percent of the mutants are killed, without those proved equivalent. Not rounded.
    func isBelow(_ percent: Int) -> Bool {
        let counts = run.counts
        return counts.killed * 100 < percent * (run.mutants.count - counts.equivalent)
    }

    /// A line for each mutant that was not killed, with suggested tests, then a summary.
    var text: String {
        var text = ""
        var tests: [String] = []
        var survivors: [String: String] = [:]
        for (mutant, status) in run.mutants {
            let location = "\(book.files[mutant.place.file]):\(mutant.place.line):\(mutant.place.column)"
            let description = "`\(mutant.name)`: no test fails if \(mutant.text)"
            switch status {
            case .killed: continue
            case .equivalent:
                text +=
                    "\(location): equivalent: `\(mutant.name)`: no result changes if \(mutant.text)".inert
                    + "\n"
            case .notProved:
                text += "\(location): not proved: \(description)".inert + "\n\n"
            case .survived(let test):
                if survivors[test] == nil { tests.append(test) }
                survivors[test, default: ""] += "\(location): survived: \(description)".inert + "\n"
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

    /// The same for programs.
    var json: JSON {
        [
            "mutants": .integer(run.mutants.count), "killed": .integer(run.counts.killed),
            "equivalent": .integer(run.counts.equivalent),
            "equivalentMutants": mutants { if case .equivalent = $0 { true } else { false } },
            "survived": .array(
                run.mutants.compactMap { mutant, status in
                    guard case .survived(let test) = status else { return nil }
                    return [
                        "at": .string(book.text(of: mutant.place)), "rule": .string(mutant.name),
                        "change": .string(mutant.text), "test": .string(test),
                    ]
                }),
            "notProved": mutants { if case .notProved = $0 { true } else { false } },
        ]
    }

    private func mutants(_ isListed: (MutationRun.MutantStatus) -> Bool) -> JSON {
        .array(
            run.mutants.filter { isListed($0.status) }.map { mutant, _ in
                [
                    "at": .string(book.text(of: mutant.place)), "rule": .string(mutant.name),
                    "change": .string(mutant.text),
                ]
            })
    }
}
