// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// A parsed rule file.
public struct ParsedFile: Sendable {
    /// The declarations that could be read, in the order of the file.
    public let declarations: [Declaration]
    public let diagnostics: [Diagnostic]
}
