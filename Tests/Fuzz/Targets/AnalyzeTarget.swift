// SPDX-License-Identifier: Apache-2.0

import PheneCodegen
import PheneDiagnostics
import PheneMessages
import PheneGenome
import PheneModel
import PheneRuntime
import PheneSemantics
import PheneSyntax

/// A rule file through the whole line; one that begins with `+` stands beside the declarations that the examples of the
/// messages share.
func fuzzAnalyze(_ bytes: [UInt8]) throws(BrokenLaw) {
    let isBesideOthers = bytes.first == 0x2B
    let text = isBesideOthers ? Array(MessagePages.sharedDeclarations.utf8) + bytes.dropFirst() : bytes
    let source = SourceFile(path: "rules.phene", bytes: text)
    let result = analyze([parse(source, file: 0)], sources: [source])
    let hasError = result.diagnostics.contains { $0.severity == .error }
    try hold("there is a book or else an error", (result.book == nil) == hasError)
    let renderer = Renderer(sources: [source])
    let shown = renderer.text(result.diagnostics)
    try hold("every message is shown", shown.isEmpty == result.diagnostics.isEmpty)
    guard let book = result.book else { return }

    let tables = PackTables(book)
    try hold("a compiled book opens", CompiledTables(tables).pack != nil)
    guard let pack = CompiledTables(tables).pack else { return }
    try visit(pack)
}

/// The three tables of a pack as numbers and bytes, to be changed and opened.
struct CompiledTables {
    var texts: [UInt8]
    var facts: [UInt8]
    var gates: [UInt8]

    init(_ tables: PackTables) {
        texts = tables.texts.texts.flatMap { Array($0.utf8) }
        facts = tables.facts.digits
        gates = tables.gates.digits
    }

    var pack: PheneRuntime.Pack? {
        PheneRuntime.Pack(texts: .memory(texts), facts: .memory(facts), gates: .memory(gates))
    }
}
