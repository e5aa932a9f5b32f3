// SPDX-License-Identifier: Apache-2.0

internal import PheneRuntime

/// The parts into which advice is sorted, cautions first.
enum AdviceKind: String, CaseIterable {
    case avoid = "To be careful with"
    case food = "Diet"
    case habit = "Lifestyle"
    case supplement = "Supplements"
    case talk = "To talk about with a clinician"
    case other = "To consider for yourself"
}

extension AdviceEntry {
    /// By what it tells to do, and then by what its first target is.
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
