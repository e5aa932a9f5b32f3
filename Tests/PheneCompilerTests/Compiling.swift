// SPDX-License-Identifier: Apache-2.0

import PheneCompiler
import PheneDiagnostics
import PheneSemantics

/// The errors of a rule file with the declarations that examples share, and the genotype files beside it.
func checked(_ example: String, companions: [String: String] = [:]) -> AnalysisResult {
    let file = SourceFile(path: "rules/rules.phene", text: SemanticCodes.file(example))
    let compilation = Compilation(
        files: [file],
        companions: Companions { path, ruleFile in
            guard ruleFile == file.path, let text = companions[path] else { return .unreadable("it is not there") }
            return .bytes(Array(text.utf8))
        })
    let result = compilation.check()
    // The examples are short of texts, which lints tell.
    let errors = result.diagnostics.filter { $0.severity == .error }
    return AnalysisResult(book: result.book, diagnostics: errors, properties: result.properties)
}

extension AnalysisResult {
    var codes: [String] { diagnostics.map(\.code.name) }

    /// Titles with their codes, for failures that can be read.
    var messages: [String] { diagnostics.map { "\($0.code.name) \($0.title)" } }
}
