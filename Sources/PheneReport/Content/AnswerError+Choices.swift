// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneModel
package import PheneRuntime

extension AnswerError {
    /// Why a pack does not take an answer, and what it would take.
    package var messageWithChoices: String {
        switch self {
        case .unknownInput(let name, _, let known):
            message + SpellingSuggestion.ending(for: name, among: known, as: "the questions are")
        case .invalidValue(let value, let input) where input.number == nil:
            "`\(value)` is not an answer to `\(input.name)`"
                + SpellingSuggestion.ending(for: value, among: input.values, as: "the answers are")
        case .invalidValue: message + ", without the unit"
        case .ambiguousInput, .contradictory, .otherSex: message
        }
    }
}
