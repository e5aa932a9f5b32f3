// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneMessages
import PheneModel
import PheneProofs
import PheneRulesTestSupport
import PheneTesting
import PheneRuntime
import PheneSemantics
import PheneSyntax
import Testing

/// The checked book of an example, together with the declarations that all examples share.
func book(_ example: String) throws -> RuleBook {
    let result = analyzed(example)
    return try #require(result.book, "\(result.diagnostics.map(\.title))")
}

/// The number of tests of an example that fail against its compiled rules.
func failures(_ example: String) throws -> Int {
    let book = try book(example)
    let compiled = PheneRuntime.Pack(book)
    let pack = try #require(compiled)
    return book.tests.count { !RuleTestRun($0, of: book, in: pack).failures.isEmpty }
}
