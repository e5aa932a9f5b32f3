// SPDX-License-Identifier: Apache-2.0

import PheneCompiler
import PheneDiagnostics
import PheneMessages
import PheneSemantics
import PheneTesting

/// The errors of a rule file with the shared declarations of examples, including those of its properties and genotype files.
///
/// - Parameters:
///   - example: further declarations of the file.
///   - files: the texts of genotype files, by their paths relative to the folder of the rule file.
func checked(_ example: String, files: [String: String] = [:]) -> AnalysisResult {
    let file = SourceFile(path: "rules/rules.phene", text: MessagePages.file(example))
    let referenced = ReferencedFiles { path, ruleFile in
        guard ruleFile == file.path, let text = files[path] else { return .unreadable("it is not there") }
        return .bytes(Array(text.utf8))
    }
    var result = Compilation(files: [file]).checkWithProperties(reading: referenced)
    // The examples lack texts, which lints report.
    result.diagnostics.removeAll { $0.severity == .warning }
    return result
}

extension AnalysisResult {
    var codes: [String] { diagnostics.map(\.code.name) }

    /// Codes with titles, for readable failures.
    var messages: [String] { diagnostics.map { "\($0.code.name) \($0.title)" } }
}
