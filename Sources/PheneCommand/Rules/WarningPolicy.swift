// SPDX-License-Identifier: Apache-2.0

internal import PheneCompiler
internal import PheneDiagnostics
internal import PheneMessages
internal import PheneTesting

/// Which warnings are suppressed, and which make a command fail.
struct WarningPolicy {
    private let allowed: Set<DiagnosticCode>
    private let denied: Set<DiagnosticCode>

    /// - Throws: a ``Fault`` for a value that is not the code of a warning.
    init(_ invocation: Invocation) throws(Fault) {
        allowed = try Self.codes(invocation, .allow)
        denied = try Self.codes(invocation, .deny)
    }

    /// The diagnostics without the allowed warnings.
    func shown(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.filter { $0.severity == .error || !allowed.contains($0.code) }
    }

    /// Whether one of them is a denied warning.
    func denies(_ diagnostics: [Diagnostic]) -> Bool {
        diagnostics.contains { $0.severity == .warning && denied.contains($0.code) }
    }

    private static func codes(_ invocation: Invocation, _ option: OptionName) throws(Fault) -> Set<DiagnosticCode> {
        let known = MessagePages.warnings
        var codes: Set<DiagnosticCode> = []
        for word in invocation.all(option) {
            if word == "all", option == .deny {
                codes.formUnion(known.map(\.code))
                continue
            }
            guard let page = known.first(where: { $0.code.name == word.uppercased() }) else {
                let isError = MessagePages.page(named: word.uppercased()) != nil
                let reason =
                    isError
                    ? "; it is an error, and only warnings can be allowed or denied"
                    : Fault.suggestion(for: word, among: known.map(\.code.name), as: "the warnings are")
                throw .usage("`\(word)` is not the code of a warning" + reason, of: invocation.command)
            }
            codes.insert(page.code)
        }
        return codes
    }
}
