// SPDX-License-Identifier: Apache-2.0

/// What `phene explain PH0214` prints: the reason of a message, and a wrong and a right example.
public struct DiagnosticPage: Sendable {
    public let code: DiagnosticCode
    /// A warning is of what is legal but dangerous or left over, so it can be allowed; an error cannot.
    public let severity: Diagnostic.Severity
    public let title: String
    public let explanation: String
    /// Rule text that gets the message.
    public let wrong: String
    /// The same with the fault mended.
    public let right: String

    public init(
        _ code: DiagnosticCode, severity: Diagnostic.Severity = .error, _ title: String, _ explanation: String,
        wrong: String, right: String
    ) {
        self.code = code
        self.severity = severity
        self.title = title
        self.explanation = explanation
        self.wrong = wrong
        self.right = right
    }
}
