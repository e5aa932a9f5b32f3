// SPDX-License-Identifier: Apache-2.0

public import PheneDiagnostics

/// What a compilation gives back: messages, and files where there was no error.
public struct CompilerOutput: Sendable {
    /// Sorted by file and place; their spans index the files of the compilation.
    public let diagnostics: [Diagnostic]
    /// Empty where a diagnostic is an error.
    public let files: [OutputFile]

    public init(diagnostics: [Diagnostic], files: [OutputFile]) {
        self.diagnostics = diagnostics
        self.files = files
    }

    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// A file that the compiler wrote in memory.
public struct OutputFile: Sendable, Hashable {
    /// A name without folders: `Pack.swift`.
    public let name: String
    public let text: String

    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}
