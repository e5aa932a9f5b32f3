// SPDX-License-Identifier: Apache-2.0

/// For whom a text is chosen, where a rule file gives two.
public enum Audience: Sendable, CaseIterable {
    case lay, clinician

    public var name: String { self == .lay ? "lay" : "clinician" }

    /// The second text for clinicians, where there is one.
    func text(_ lay: String, _ clinician: String) -> String {
        self == .clinician && !clinician.utf8.isEmpty ? clinician : lay
    }
}

extension GeneFacts {
    public func about(for audience: Audience) -> String { audience.text(about, clinician) }
}

extension FindingFacts {
    public func about(for audience: Audience) -> String { audience.text(about, clinician) }
}

extension PathwayFacts {
    public func about(for audience: Audience) -> String { audience.text(about, clinician) }
}

extension AdviceFacts {
    /// The text of the advice itself.
    public func text(for audience: Audience) -> String { audience.text(text, clinician) }
}

extension TopicFacts {
    public func about(for audience: Audience) -> String { audience.text(about, clinician) }
}
