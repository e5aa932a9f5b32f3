// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneIR
import PheneProofs
import PheneSemantics
import PheneSyntax

/// Analyzes an example beside the declarations that all examples share.
func analyzed(_ example: String, lints: Lints = .none) -> AnalysisResult {
    analyzed([("rules.phene", SemanticCodes.file(example))], lints: lints)
}

/// Analyzes texts as the files of one pack.
func analyzed(_ files: [(path: String, text: String)], lints: Lints = .none) -> AnalysisResult {
    let sources = files.map { SourceFile(path: $0.path, text: $0.text) }
    return analyze(sources.enumerated().map { parse($1, file: $0) }, sources: sources, lints: lints)
}

/// An advice in words.
func advice(_ name: String, when condition: String, _ action: String, _ extra: String = "") -> String {
    "advice \(name) {\nwhen \(condition)\n\(action)\n\(extra)\nevidence moderate\ncite zabetian2001\n}\n"
}

extension AnalysisResult {
    var codes: [String] { diagnostics.map(\.code.name) }
    /// Titles with their codes, for failures that can be read.
    var messages: [String] { diagnostics.map { "\($0.code.name) \($0.title)" } }
}

extension Diagnostic {
    /// The test that the help shows, from its first line on.
    var test: String? {
        guard let help else { return nil }
        let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.firstIndex(where: { $0.hasPrefix("test ") }) else { return nil }
        return lines[first...].joined(separator: "\n")
    }
}
