// SPDX-License-Identifier: Apache-2.0

internal import PheneRuntime

/// Where a finding pulls the pathway that counts it, as a figure tags it. Neither end is the better one.
public enum Leaning: String, CaseIterable, Sendable {
    /// All that is possible counts below zero.
    case lower
    /// It counts zero, all of it was read, and the rules call its result usual.
    case typical
    /// It counts zero and all of it was read; the rules do not call its result usual.
    case neutral
    /// All that is possible counts zero, and not all of it was read.
    case partlyRead
    /// All that is possible counts above zero.
    case higher
    /// What is possible counts on both sides of these.
    case unknown
    /// It counts, and the studies behind it disagree.
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

    /// Several findings of one place together: what they all do. Those that count zero hide none that does not, and only what
    /// is typical of each is typical of all.
    init(joining leanings: [Leaning]) {
        let pulls = Set(leanings.filter { !$0.isZero })
        if let first = pulls.first {
            self = pulls.count == 1 ? first : .unknown
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
    public var word: String { self == .partlyRead ? "partly read" : rawValue }

    /// What the tag means, as a legend says it.
    public var text: String {
        switch self {
        case .lower: "points to less"
        case .typical: "read in full and usual; points neither way"
        case .neutral: "points neither way"
        case .partlyRead: "points neither way as far as it was read"
        case .higher: "points to more"
        case .unknown: "not known from this file"
        case .conflicting: "studies disagree on the direction"
        }
    }
}
