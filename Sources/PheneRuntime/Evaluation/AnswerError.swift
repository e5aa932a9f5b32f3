// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
public import PheneModel

/// Why a pack refuses an answer.
public enum AnswerError: Error, Sendable {
    /// The pack has no question of this name. `known` lists the names of its questions.
    case unknownInput(name: String, pack: String, known: [String])
    /// Several packs ask something else under this name. `names` lists their questions, each with its pack.
    case ambiguousInput(name: String, names: [String])
    /// The question does not take this value; see `Input.takes`.
    case invalidValue(String, input: Input)
    /// One question has two different answers.
    case contradictory(input: String, values: [String])
    /// The answer to the question for the sex differs from the sex of the genome, or from another answer to it.
    case otherSex(String, input: String, known: Sex)

    /// One sentence without a full stop.
    public var message: String {
        switch self {
        case .unknownInput(let name, let pack, _): "`\(name)` is not a question of the pack `\(pack)`"
        case .ambiguousInput(let name, let names):
            "`\(name)` is asked by several packs with different meanings; answer each by its name: `"
                + names.joined(separator: "`, `") + "`"
        case .invalidValue(let value, let input):
            "`\(value)` is not an answer to `\(input.name)`, which takes \(input.takes)"
        case .contradictory(let input, let values):
            "`\(input)` is answered twice: `\(values[0])` and `\(values[1])`"
        case .otherSex(let value, let input, let known):
            "`\(value)` is not an answer to `\(input)`, which is known to be \(known.name)"
        }
    }
}
