// SPDX-License-Identifier: Apache-2.0

internal import PheneExam
internal import PheneIR
internal import PheneJSON
internal import PheneReport

/// What became of the mutants of a rule book; those that survived each with a test that would notice it.
struct MutationTable {
    private let run: MutationRun
    private let book: RuleBook

    init(_ run: MutationRun, of book: RuleBook) {
        self.run = run
        self.book = book
    }

    var text: String {
        var text = ""
        for (mutant, fate) in run.mutants {
            let place = "\(book.files[mutant.place.file]):\(mutant.place.line):\(mutant.place.column)"
            switch fate {
            case .killed, .equivalent: continue
            case .notProved:
                text +=
                    "\(place): not proved: `\(mutant.rule.name)`: no test notices that \(mutant.change)".inert + "\n\n"
            case .survived(let distinction):
                text += "\(place): survived: `\(mutant.rule.name)`: no test notices that \(mutant.change)".inert + "\n"
                text += "  it would say: \(distinction.old.text)".inert + "\n"
                for line in distinction.test(Self.title(of: mutant)).split(separator: "\n") {
                    text += "  " + String(line).inert + "\n"
                }
                text += "\n"
            }
        }
        let count = run.mutants.count
        text += "\(count) mutants: \(run.killed) killed, \(run.survived) survived, \(run.equivalent) tell nobody "
        return text + "anything else, \(run.notProved) not proved\n"
    }

    var json: JSON {
        [
            "mutants": .integer(run.mutants.count), "killed": .integer(run.killed),
            "equivalent": .integer(run.equivalent),
            "survived": .array(
                run.mutants.compactMap { mutant, fate in
                    guard case .survived(let distinction) = fate else { return nil }
                    return [
                        "at": .string(book.text(of: mutant.place)), "rule": .string(mutant.rule.name),
                        "change": .string(mutant.change), "test": .string(distinction.test(Self.title(of: mutant))),
                    ]
                }),
            "notProved": .array(
                run.mutants.compactMap { mutant, fate in
                    guard case .notProved = fate else { return nil }
                    return [
                        "at": .string(book.text(of: mutant.place)), "rule": .string(mutant.rule.name),
                        "change": .string(mutant.change),
                    ]
                }),
        ]
    }

    private static func title(of mutant: Mutant) -> String { "not so, that \(mutant.change) (\(mutant.rule.name))" }
}
