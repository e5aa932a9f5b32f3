// SPDX-License-Identifier: Apache-2.0

/// What a recommendation says to do with its targets.
public enum Verb: String, RuleKeyword {
    case consider, increase, reduce, avoid, contraindicated, monitor, standard, discuss

    /// How restrictive a verb is: of two on one target the one with the higher number is stricter.
    ///
    /// `consider`, `increase` and `standard` restrict nothing (0); `monitor` and `discuss` (1); `reduce` (2); `avoid` (3);
    /// `contraindicated` (4).
    public var strictness: Int {
        switch self {
        case .consider, .increase, .standard: 0
        case .monitor, .discuss: 1
        case .reduce: 2
        case .avoid: 3
        case .contraindicated: 4
        }
    }
}
