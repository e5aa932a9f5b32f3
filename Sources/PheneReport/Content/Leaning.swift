// SPDX-License-Identifier: Apache-2.0

/// Where a finding pulls the pathway that counts it, as a figure tags it. Neither end is the better one.
public enum Leaning: String, CaseIterable, Sendable {
    /// All that is possible counts below zero.
    case lower
    /// All that is possible counts zero.
    case typical
    /// All that is possible counts above zero.
    case higher
    /// What is possible counts on both sides of these.
    case unknown
    /// It counts, and the studies behind it disagree.
    case conflicting

    init(weights: ClosedRange<Int>, isDisputed: Bool) {
        self =
            switch (weights.lowerBound.signum(), weights.upperBound.signum()) {
            case (-1, -1): isDisputed ? .conflicting : .lower
            case (0, 0): .typical
            case (1, 1): isDisputed ? .conflicting : .higher
            default: .unknown
            }
    }

    /// What the tag means, as a legend says it.
    public var text: String {
        switch self {
        case .lower: "points to less"
        case .typical: "points neither way"
        case .higher: "points to more"
        case .unknown: "not known from this file"
        case .conflicting: "studies disagree on the direction"
        }
    }
}
