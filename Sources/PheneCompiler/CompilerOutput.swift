// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// The result of a compilation: messages, and files if there was no error.
public struct CompilerOutput: Sendable {
    /// The messages, sorted by file and position. The file of a span is an index into ``Compilation/files``.
    public let diagnostics: [Diagnostic]
    /// The files of the product. Empty if a diagnostic is an error.
    public let files: [OutputFile]

    /// Creates an output.
    public init(diagnostics: [Diagnostic], files: [OutputFile]) {
        self.diagnostics = diagnostics
        self.files = files
    }

    /// Whether a message is an error.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// A generated file, in memory.
public struct OutputFile: Sendable, Hashable {
    /// The file name without folders, such as `Pack.swift`.
    public let name: String
    /// The content, with a newline at its end.
    public let text: String

    /// Creates a file.
    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}
