// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneFormat
import PheneMessages
import PheneJSON
import PheneSyntax

/// A rule file by itself: the tree keeps every byte, and every message can be shown.
func fuzzParse(_ bytes: [UInt8]) throws(BrokenLaw) {
    try fuzzParse(bytes, path: "rules.phene")
    if bytes.starts(with: "#".utf8) || bytes.starts(with: "`".utf8) { try fuzzParse(bytes, path: "rules.md") }
}

private func fuzzParse(_ bytes: [UInt8], path: String) throws(BrokenLaw) {
    let source = SourceFile(path: path, bytes: bytes)
    let parsed = parse(source, file: 0)
    try hold("the tree prints back the bytes", parsed.tree.printed() == bytes)
    let renderer = Renderer(sources: [source], isColoured: true)
    let shown = renderer.text(parsed.diagnostics)
    try hold("every message is shown", shown.isEmpty == parsed.diagnostics.isEmpty)
    for diagnostic in parsed.diagnostics {
        try hold("a message points into its file", diagnostic.primary.span.end <= bytes.count)
        for fix in diagnostic.fixes { try hold("a fix lies in its file", fix.span.end <= bytes.count) }
    }
    let log = SARIF.log(parsed.diagnostics, sources: [source], version: "0", pages: MessagePages.syntax).text
    let list = MessageJSON.json(parsed.diagnostics, sources: [source]).text
    try hold("messages are told to programs too", !log.isEmpty && !list.isEmpty)
    let fixed = parse(applyFixes(parsed.diagnostics, to: [source]).files[0], file: 0)
    try hold("a file with fixes applied is a file", fixed.tree.printed() == fixed.tree.source.bytes)
    try checkFormat(parsed)
}

/// Formatting changes white space only, and what is formatted stays so.
private func checkFormat(_ parsed: ParsedFile) throws(BrokenLaw) {
    let once = formatted(parsed)
    guard parsed.diagnostics.isEmpty else {
        return try hold("a file with errors is left alone", once == parsed.tree.source.bytes)
    }
    let again = parse(SourceFile(path: parsed.tree.source.path, bytes: once), file: 0)
    try hold("a formatted file has no errors", again.diagnostics.isEmpty)
    try hold("no token appears or goes", again.tree.tokenCount == parsed.tree.tokenCount)
    for token in 0..<again.tree.tokenCount {
        try hold("no token changes", again.tree.bytes(of: token) == parsed.tree.bytes(of: token))
        let before = ink(parsed.tree.trivia(before: token)), after = ink(again.tree.trivia(before: token))
        try hold("no comment is lost", before == after)
    }
    try hold("the declarations stay the same", again.tree.root.shape == parsed.tree.root.shape)
    try hold("what is formatted stays so", formatted(again) == once)
}

/// What is neither a space nor a line's end nor the mark at the beginning of a file.
private func ink(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.filter { ![0x20, 0x09, 0x0D, 0x0A, 0xEF, 0xBB, 0xBF].contains($0) }
}

extension SyntaxTree.Node {
    /// Its kind, its tokens and those of its children.
    fileprivate var shape: String { "\(kind)\(tokens)" + children.map(\.shape).joined() }
}
