// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// The page that `phene explain PH0214` prints: the reason of a message, a wrong example and the corrected one.
public struct DiagnosticPage: Sendable {
    /// The code of the message.
    public let code: DiagnosticCode
    /// What is wrong: lower case, no full stop.
    public let title: String
    /// The reason of the message, in sentences.
    public let explanation: String
    /// Rules that get the message.
    public let wrong: String
    /// The same rules without the mistake.
    public let right: String

    /// - Parameters:
    ///   - code: the code of the message.
    ///   - title: what is wrong.
    ///   - explanation: the reason of the message.
    ///   - wrong: rules that get the message.
    ///   - right: the same rules without the mistake.
    public init(
        _ code: DiagnosticCode, _ title: String, _ explanation: String, wrong: String, right: String
    ) {
        self.code = code
        self.title = title
        self.explanation = explanation
        self.wrong = wrong
        self.right = right
    }
}
