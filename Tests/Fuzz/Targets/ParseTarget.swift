// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneSyntax

/// A rule file by itself: the tree keeps every byte, and every message can be shown.
func fuzzParse(_ bytes: [UInt8]) throws(BrokenLaw) {
    let source = SourceFile(path: "rules.phene", bytes: bytes)
    let parsed = parse(source, file: 0)
    try hold("the tree prints back the bytes", parsed.tree.printed() == bytes)
    let renderer = Renderer(sources: [source], isColoured: true)
    let shown = renderer.text(parsed.diagnostics) + renderer.lines(parsed.diagnostics)
    try hold("every message is shown", shown.isEmpty == parsed.diagnostics.isEmpty)
    for diagnostic in parsed.diagnostics {
        try hold("a message points into its file", diagnostic.primary.span.end <= bytes.count)
        for fix in diagnostic.fixes { try hold("a fix lies in its file", fix.span.end <= bytes.count) }
    }
}
