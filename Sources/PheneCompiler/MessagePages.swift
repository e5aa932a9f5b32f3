// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics
internal import PheneProofs
internal import PheneSemantics
internal import PheneSyntax

/// The pages of all messages that a compilation can give, alone or with a genome beside it.
public enum MessagePages {
    /// By number.
    public static let all =
        (SyntaxCodes.all + SemanticCodes.all + ProofCodes.all + CompilerCodes.all + ReferenceCodes.all)
        .sorted { $0.code < $1.code }

    /// Those of what is legal but dangerous, and of what is left over: they can be allowed.
    public static let warnings = all.filter { $0.severity == .warning }

    /// The page with this code, such as `PH0214`.
    public static func page(named name: String) -> DiagnosticPage? {
        all.first { $0.code.name == name }
    }
}
