// SPDX-License-Identifier: Apache-2.0

internal import PheneExam
internal import PheneIR
internal import PheneReport

/// What tests notice of mistakes, in words: those that none notices, each group with the one test that would, and then the
/// counts.
enum MutationText {
    static func text(_ run: MutationRun, in book: RuleBook) -> String {
        var text = ""
        var tests: [String] = []
        var survivors: [String: String] = [:]
        for (mutant, fate) in run.mutants {
            let place = "\(book.files[mutant.place.file]):\(mutant.place.line): "
            switch fate {
            case .killed, .equivalent: break
            case .notProved: text += (place + "not proved: " + mutant.text).inert + "\n"
            case .survived(let test):
                if survivors[test] == nil { tests.append(test) }
                survivors[test, default: ""] += (place + "survived: " + mutant.text).inert + "\n"
            }
        }
        for test in tests {
            text += survivors[test] ?? ""
            for line in test.split(separator: "\n") { text += "    " + String(line).inert + "\n" }
        }
        let counts = run.counts
        return text + "\(run.mutants.count) mutants: \(counts.killed) killed, \(counts.survived) survived, "
            + "\(counts.equivalent) equivalent, \(counts.notProved) not proved\n"
    }
}
