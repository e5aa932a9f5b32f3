// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneMessages
public import PheneProofs
public import PheneSemantics
internal import PheneSyntax

/// Analyzes an example beside the declarations that all examples share.
public func analyzed(_ example: String, lints: Lints = .none) -> AnalysisResult {
    analyzed([("rules.phene", MessagePages.file(example))], lints: lints)
}

/// Parses and analyzes texts as the files of one pack.
public func analyzed(_ files: [(path: String, text: String)], lints: Lints = .none) -> AnalysisResult {
    let sources = files.map { SourceFile(path: $0.path, text: $0.text) }
    return analyze(sources.enumerated().map { parse($1, file: $0) }, sources: sources, lints: lints)
}

/// A recommendation in the rule language; its condition, its action and further clauses are given as they are written.
public func advice(_ name: String, when condition: String, _ action: String, _ extra: String = "") -> String {
    "advice \(name) {\nwhen \(condition)\n\(action)\n\(extra)\nevidence moderate\ncite zabetian2001\n}\n"
}

extension AnalysisResult {
    /// The codes of its messages.
    public var codes: [String] { diagnostics.map { $0.code.name } }

    /// The codes and titles of its messages, for the output of a failed test.
    public var messages: [String] { diagnostics.map { "\($0.code.name) \($0.title)" } }
}
