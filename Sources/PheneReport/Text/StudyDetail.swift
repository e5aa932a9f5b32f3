// SPDX-License-Identifier: Apache-2.0

/// Of which findings a whole text shows the studies: what was measured, in whom, the effects, and where it is published.
enum StudyDetail {
    /// Of every finding.
    case all
    /// Of findings with a result: the studies behind the others are the same for everyone.
    case known
    /// Of notable findings.
    case notable

    /// Whether the studies of a finding are shown.
    func shows(_ finding: FindingEntry) -> Bool {
        switch self {
        case .all: true
        case .known: finding.outcome.isKnown
        case .notable: finding.isNotable
        }
    }

    /// What is left out, within a sentence.
    func leftOut(of findings: [FindingEntry]) -> String {
        switch self {
        case .all: ""
        case .known: "the studies behind findings that could not be determined"
        case .notable:
            "the studies behind " + Wording.count(findings.count { !shows($0) }, "finding", "findings")
                + " that are not notable or could not be determined"
        }
    }
}
