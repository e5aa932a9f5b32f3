// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneIR

// Stands in for the front end: `pack NAME VERSION` names the pack, and a line `!TEXT` is an error.

struct StubLine {
    let text: String
    let span: Span
}

func parse(_ files: [SourceFile]) -> [StubLine] {
    var lines: [StubLine] = []
    for (index, file) in files.enumerated() {
        var start = 0
        for line in file.bytes.split(separator: 10, omittingEmptySubsequences: false) {
            let span = Span(file: index, start: start, end: start + line.count)
            lines.append(StubLine(text: String(decoding: line, as: UTF8.self), span: span))
            start += line.count + 1
        }
    }
    return lines
}

func analyze(_ lines: [StubLine]) -> (book: RuleBook?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var name = "unnamed"
    var about: [String] = []
    for line in lines {
        if line.text.hasPrefix("!") {
            diagnostics.append(Diagnostic(DiagnosticCode(1), String(line.text.dropFirst()), at: line.span))
        }
        let words = line.text.split(separator: " ")
        if words.first == "pack", words.count > 1 { name = String(words[1]) }
        if words.first == "about" { about.append(String(line.text.dropFirst(6))) }
    }
    let book = RuleBook(
        pack: Pack(name: name, version: "0.0.0", title: name, about: about.joined(separator: " ")), files: [],
        sources: [], genes: [], variants: [], scales: [], inputs: [], findings: [], pathways: [], advices: [],
        targets: [], tests: [])
    return (book, diagnostics)
}
