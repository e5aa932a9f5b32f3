// SPDX-License-Identifier: Apache-2.0

package import PheneModel

extension Verb {
    /// Whether one person cannot follow both verbs on one target: toward and away, or `increase` and `standard`.
    ///
    /// `standard` means that the usual amount is right, so it clashes with all verbs for less or none, and with
    /// `increase`. `monitor` and `discuss` have no direction, so they clash with nothing.
    package func clashes(with other: Verb) -> Bool {
        switch (self, other) {
        case (.standard, .increase), (.increase, .standard): return true
        default: break
        }
        switch (direction, other.direction) {
        case (.toward, .away), (.away, .toward): return true
        default: return false
        }
    }

    /// Whether the verb points toward its target or away from it.
    var direction: Direction {
        switch self {
        case .consider, .increase, .standard: .toward
        case .reduce, .avoid, .contraindicated: .away
        case .monitor, .discuss: .neither
        }
    }

    enum Direction { case toward, away, neither }
}

extension Advice {
    /// Whether two recommendations have different authorities: then they may differ, and both are shown.
    package func stands(besideAuthorityOf other: Advice) -> Bool {
        guard let authority, let another = other.authority else { return false }
        return authority != another
    }
}
