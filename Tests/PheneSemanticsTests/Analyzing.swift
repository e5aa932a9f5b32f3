// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneIR
import PheneSemantics
import PheneSyntax

/// Parses and analyzes texts as the files of one pack.
func analyzed(_ files: [(path: String, text: String)]) -> AnalysisResult {
    let sources = files.map { SourceFile(path: $0.path, text: $0.text) }
    return analyze(sources.enumerated().map { parse($1, file: $0) }, sources: sources)
}

/// Analyzes an example beside the declarations that all examples share.
func analyzed(_ example: String) -> AnalysisResult {
    analyzed([("rules.phene", SemanticCodes.file(example))])
}

extension AnalysisResult {
    var codes: [String] { diagnostics.map(\.code.name) }

    /// Titles with their codes, for failures that can be read.
    var messages: [String] { diagnostics.map { "\($0.code.name) \($0.title)" } }
}

extension RuleBook {
    /// The finding of a name.
    func finding(_ name: String) -> Finding? { findings.first { $0.name == name } }
}

/// Applies the fixes of a message to the text of its file.
func applying(_ diagnostic: Diagnostic, to text: String) -> String {
    var bytes = Array(text.utf8)
    for fix in diagnostic.fixes.sorted(by: { $0.span > $1.span }) {
        bytes.replaceSubrange(fix.span.start..<fix.span.end, with: fix.replacement.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
}
