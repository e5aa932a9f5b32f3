// SPDX-License-Identifier: Apache-2.0

/// What `phene explain PH0214` prints: the reason of a message, and a wrong and a right example.
public struct DiagnosticPage: Sendable {
    public let code: DiagnosticCode
    public let title: String
    public let explanation: String
    /// Rule text that gets the message.
    public let wrong: String
    /// The same with the fault mended.
    public let right: String

    public init(_ code: DiagnosticCode, _ title: String, _ explanation: String, wrong: String, right: String) {
        self.code = code
        self.title = title
        self.explanation = explanation
        self.wrong = wrong
        self.right = right
    }
}
