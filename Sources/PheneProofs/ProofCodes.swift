// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// The pages of all messages of the proofs, by number; their examples stand beside the declarations that the examples of
/// all checks share.
public enum ProofCodes {
    public static let all: [DiagnosticPage] = claims + lints

    /// What is always looked at.
    public static let claims: [DiagnosticPage] = [
        .clash, .neverTogether, .alwaysOne, .redundant, .idleOverride, .notProved,
        .missingPermits, .weakOverride, .consentTells,
    ]

    /// What is looked at where it is asked for.
    public static let lints: [DiagnosticPage] = [
        .strongVerbOnWeakEvidence, .locusCountedTwice, .notOverUnknown, .unknownWithoutText,
        .weakOverrideAllowed, .consentReach, .neverSaidNotable, .tableSaysOneThing,
    ]
}
