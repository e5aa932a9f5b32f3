// SPDX-License-Identifier: Apache-2.0

internal import PheneModel
package import PheneRuntime

/// A person's answers as the text of a file, which `phene report --answers` reads.
package struct AnswersText {
    /// Each pack, and each of its answers below its question, as declared.
    package let text: String

    /// - Parameters:
    ///   - answers: those for each pack; a name occurs once.
    ///   - packs: each pack, with the version for which the answers were given.
    package init(of answers: [Answers], to packs: [(pack: Pack, version: String)]) {
        var text = """
            # Answers for phene. They are about you: keep this file private.
            # To leave a question open, delete its line.

            """
        for (number, (own, (pack, version))) in zip(answers, packs).enumerated() {
            text += (number > 0 ? "\n" : "") + "pack \(pack.name) \(version)\n"
            let inputs = (0..<pack.inputCount).map { pack.input($0) }
            let declared = inputs.sorted { ($0.place.file, $0.place.line) < ($1.place.file, $1.place.line) }
            for input in declared {
                guard let answer = own.pairs.first(where: { $0.name == input.name }) else { continue }
                if !input.question.isEmpty { text += "\n# " + input.question.string.inert }
                text += "\n\(answer.name) = \(answer.value)\n"
            }
        }
        self.text = text
    }
}
