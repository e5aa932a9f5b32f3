// SPDX-License-Identifier: Apache-2.0

internal import PheneModel
internal import PheneRuntime

/// The headings under which recommendations are grouped, warnings first.
enum AdviceKind: String, CaseIterable {
    case avoid = "Be careful with"
    case food = "Diet"
    case habit = "Lifestyle"
    case supplement = "Supplements"
    case talk = "Discuss with a clinician"
    case other = "Consider for yourself"
}

extension AdviceEntry {
    /// The heading, by the verb and then by the kind of the first target.
    var kind: AdviceKind {
        switch verbKind {
        case .avoid, .contraindicated: return .avoid
        case .discuss, .monitor, .standard: return .talk
        case .consider, .increase, .reduce:
            switch targets(.applies).first?.sort ?? targets.first?.sort {
            case "food": return .food
            case "habit": return .habit
            case "supplement": return .supplement
            case "test", "care": return .talk
            default: return .other
            }
        }
    }
}
