// SPDX-License-Identifier: Apache-2.0

/// Whether a report need draw attention to a result, as the rules say it. What they do not say is not known to be usual.
public enum Notability: String, RuleKeyword {
    /// Nothing to mention: a report may sum it up.
    case usual
    /// Neither: it is shown, and never summed up.
    case neutral
    /// It is listed first.
    case notable
}
