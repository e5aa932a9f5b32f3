// SPDX-License-Identifier: Apache-2.0

/// How well a claim is supported, the best first.
public enum Evidence: String, RuleKeyword, Comparable {
    case guideline, strong, moderate, limited, conflicting

    /// Better evidence comes first.
    public static func < (a: Evidence, b: Evidence) -> Bool { a.number < b.number }
}
