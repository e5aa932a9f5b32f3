// SPDX-License-Identifier: Apache-2.0

public import PheneModel

/// For whom a text is chosen, where a rule file gives two.
public enum Audience: Sendable, CaseIterable {
    case lay, clinician

    /// As the command line spells it.
    public var name: String { self == .lay ? "lay" : "clinician" }

    /// The second text for clinicians, where there is one.
    func text(_ lay: RuleText, _ clinician: RuleText) -> RuleText {
        self == .clinician && !clinician.isEmpty ? clinician : lay
    }
}

extension Gene {
    /// What a report says of it; may be empty.
    public func about(for audience: Audience) -> RuleText { audience.text(about, clinician) }
}

extension Finding {
    /// What a report says of it; may be empty.
    public func about(for audience: Audience) -> RuleText { audience.text(about, clinician) }
}

extension Pathway {
    /// What a report says of it; may be empty.
    public func about(for audience: Audience) -> RuleText { audience.text(about, clinician) }
}

extension Advice {
    /// The text of the advice itself.
    public func text(for audience: Audience) -> RuleText { audience.text(text, clinician) }
}

extension Topic {
    /// What a report says of it; may be empty.
    public func about(for audience: Audience) -> RuleText { audience.text(about, clinician) }
}
