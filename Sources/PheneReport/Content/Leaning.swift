// SPDX-License-Identifier: Apache-2.0

internal import PheneModel
internal import PheneRuntime

/// The direction in which a finding moves the pathway that counts it, as figures tag it. Neither end is better.
public enum Leaning: String, CaseIterable, Sendable {
    /// Every possible result counts below zero.
    case lower
    /// It counts zero, all of its sites were called, and the rules call its result usual.
    case typical
    /// It counts zero and all of its sites were called; the rules do not call its result usual.
    case neutral
    /// Every possible result counts zero, and not all of its sites were called.
    case partlyRead
    /// Every possible result counts above zero.
    case higher
    /// Possible results differ in direction.
    case unknown
    /// It has a direction, and the studies behind it disagree.
    case conflicting

    init(weights: ClosedRange<Int>, of finding: FindingEntry) {
        let isDisputed = finding.level == .conflicting
        self =
            switch (weights.lowerBound.signum(), weights.upperBound.signum()) {
            case (-1, -1): isDisputed ? .conflicting : .lower
            case (0, 0):
                finding.isUsual ? .typical : finding.outcome.isKnown && finding.wasRead ? .neutral : .partlyRead
            case (1, 1): isDisputed ? .conflicting : .higher
            default: .unknown
            }
    }

    /// The common direction of several findings. A finding that counts zero does not hide one that does not, and the result is
    /// typical only if every finding is.
    init(joining leanings: [Leaning]) {
        let directed = Set(leanings.filter { !$0.isZero })
        if let first = directed.first {
            self = directed.count == 1 ? first : .unknown
        } else if leanings.contains(.partlyRead) {
            self = .partlyRead
        } else {
            self = leanings.contains(.neutral) ? .neutral : .typical
        }
    }

    private var isZero: Bool {
        switch self {
        case .typical, .neutral, .partlyRead: true
        case .lower, .higher, .unknown, .conflicting: false
        }
    }

    /// The tag as a reader sees it.
    public var word: String { self == .partlyRead ? "partly tested" : rawValue }

    /// What the tag means, for legends.
    public var text: String {
        switch self {
        case .lower: "toward less"
        case .typical: "fully tested and usual; no direction"
        case .neutral: "no direction"
        case .partlyRead: "no direction in what was tested"
        case .higher: "toward more"
        case .unknown: "not known from this file"
        case .conflicting: "studies disagree on the direction"
        }
    }
}
