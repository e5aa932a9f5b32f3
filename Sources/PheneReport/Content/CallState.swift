// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

/// The states of a call, kept apart to the last page, and that of one which is not shown.
public enum CallState: String, CaseIterable, Sendable {
    case called
    case noCall
    case notOnAssay
    case assumedReference
    case invalid
    /// A consent withholds whatever state it is in.
    case withheld

    init(_ call: Call) {
        self =
            switch call {
            case .called: .called
            case .noCall: .noCall
            case .notOnAssay: .notOnAssay
            case .assumedReference: .assumedReference
            case .invalid: .invalid
            }
    }

    /// The state as a report prints it.
    public var text: String {
        switch self {
        case .called: "called"
        case .noCall: "no-call"
        case .notOnAssay: "not on this assay"
        case .assumedReference: "assumed reference"
        case .invalid: "invalid"
        case .withheld: "not shown"
        }
    }
}
