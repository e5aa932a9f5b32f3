// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// The lints, optional warnings about valid but risky rules, that are enabled.
public struct Lints: Sendable {
    private let codes: Set<DiagnosticCode>

    public init(_ codes: Set<DiagnosticCode>) { self.codes = codes }

    public static let none = Lints([])
    public static let all = Lints([
        .strongVerbOnWeakEvidence, .locusCountedTwice, .notOverUnknown, .unknownWithoutText, .weakOverrideAllowed,
        .consentReach, .noNotability, .constantTable, .sourceIncomplete, .secondarySource, .intervalIncludesNone,
    ])

    public func contains(_ code: DiagnosticCode) -> Bool { codes.contains(code) }
}
