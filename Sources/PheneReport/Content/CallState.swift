// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome

/// The state of a call as reports show it; never merged.
public enum CallState: String, CaseIterable, Sendable {
    /// The file has a genotype, perhaps a partial one.
    case called
    /// The site was tested, but no genotype was determined or accepted.
    case noCall
    /// The file has no row for the site.
    case notOnAssay
    /// The file has no row, and the reference is assumed.
    case assumedReference
    /// The row of the site cannot be true.
    case invalid
    /// A consent question withholds the state, whatever it is.
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
