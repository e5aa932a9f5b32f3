// SPDX-License-Identifier: Apache-2.0

package import PheneIR

extension Verb {
    /// Whether one person cannot follow both on one target: toward it and away from it, or more of it and the usual.
    ///
    /// `standard` says that the usual is right, so it clashes with all that say less or none, and with `increase`.
    /// `monitor` and `discuss` tell neither to take nor to leave, so they clash with nothing.
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

    /// Which way it points.
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
    /// True where two advices are those of different authorities: they may say different things, and both are shown.
    package func stands(besideAuthorityOf other: Advice) -> Bool {
        guard let authority, let another = other.authority else { return false }
        return authority != another
    }
}
