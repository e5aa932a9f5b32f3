// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// Which of the lints, the warnings of what is legal but dangerous, are asked for.
public struct Lints: Sendable {
    private let codes: Set<DiagnosticCode>

    public init(_ codes: Set<DiagnosticCode>) { self.codes = codes }

    public static let none = Lints([])
    public static let all = Lints(Set(ProofCodes.lints.map(\.code)))

    public func contains(_ code: DiagnosticCode) -> Bool { codes.contains(code) }
}
