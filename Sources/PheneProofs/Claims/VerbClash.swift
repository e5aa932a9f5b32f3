// SPDX-License-Identifier: Apache-2.0

internal import PheneIR

extension Verb {
    /// Whether one person cannot follow both on one target: toward it and away from it.
    ///
    /// `monitor`, `standard` and `discuss` tell neither to take nor to leave, so they clash with nothing.
    func clashes(with other: Verb) -> Bool {
        switch (direction, other.direction) {
        case (.toward, .away), (.away, .toward): true
        default: false
        }
    }

    /// Which way it points.
    var direction: Direction {
        switch self {
        case .consider, .increase: .toward
        case .reduce, .avoid, .contraindicated: .away
        case .monitor, .standard, .discuss: .neither
        }
    }

    enum Direction { case toward, away, neither }
}
