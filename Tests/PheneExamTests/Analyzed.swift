// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneIR
import PheneProofs
import PheneRuleTests
import PheneRuntime
import PheneSemantics
import PheneSyntax
import Testing

/// The checked book of an example, beside the declarations that all examples share.
func book(_ example: String) throws -> RuleBook {
    let source = SourceFile(path: "rules.phene", text: SemanticCodes.file(example))
    let result = analyze([parse(source, file: 0)], sources: [source], lints: Lints.none)
    return try #require(result.book, "\(result.diagnostics.map(\.title))")
}

/// An advice in words.
func advice(_ name: String, when condition: String, _ action: String, _ extra: String = "") -> String {
    "advice \(name) {\nwhen \(condition)\n\(action)\n\(extra)\nevidence moderate\ncite zabetian2001\n}\n"
}

/// How many tests of an example fail when its compiled rules run them.
func failures(_ example: String) throws -> Int {
    let book = try book(example)
    let compiled = PheneRuntime.Pack(book)
    let pack = try #require(compiled)
    return book.tests.count { !RuleTestRun($0, of: book, in: pack).failures.isEmpty }
}
