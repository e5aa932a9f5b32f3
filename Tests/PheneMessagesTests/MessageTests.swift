// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneDiagnostics
import PheneMessages
import PheneJSON
import PheneSemantics
import PheneSyntax
import Testing

@Suite struct MessageTests {
    private let source = SourceFile(path: "Rules/über x.phene", text: "gene Ä {}\ngenes \"é🧬\" DBH { strand plus }\n")
    private var diagnostics: [Diagnostic] {
        [
            Diagnostic(
                DiagnosticCode(201), "expected a declaration, found `genes`", at: Span(file: 0, start: 11, end: 16),
                label: "here", others: [Diagnostic.Mark(Span(file: 0, start: 26, end: 29), "there")],
                notes: ["a note"], help: "did you mean `gene`?",
                fixes: [Diagnostic.Fix(Span(file: 0, start: 11, end: 16), "gene")], areFixesSafe: true)
        ]
    }

    @Test func jsonNamesItsLayoutAndCountsLinesColumnsAndBytes() {
        let start = #""start": {"line": 2, "column": 1, "offset": 11}"#
        let end = #""end": {"line": 2, "column": 6, "offset": 16}"#
        let text = MessageJSON.json(diagnostics, sources: [source]).line
        #expect(
            text.hasPrefix(
                #"{"schema": "phene-diagnostics", "version": 1, "diagnostics": [{"code": "PH0201", "severity": "error", "#
            ))
        #expect(text.contains(#"{"path": "Rules/über x.phene", "# + start + ", " + end + #", "label": "here"}"#))
        #expect(text.contains(start + ", " + end + #", "replacement": "gene"}"#))
        #expect(text.contains(#""notes": ["a note"], "help": "did you mean `gene`?", "safe": true, "fixes": [{"#))
    }

    @Test func sarifCountsColumnsInUTF16AndEscapesPaths() throws {
        let log = SARIF.log(diagnostics, sources: [source], version: "1.0.0", pages: MessagePages.syntax)
        let text = log.line
        // Behind `genes "é🧬" `: é is one unit of UTF-16 and two bytes, the helix two units and four bytes.
        #expect(text.contains(#""startLine": 2, "startColumn": 13, "endLine": 2, "endColumn": 16, "byteOffset": 26"#))
        #expect(text.contains(#""uri": "Rules/%C3%BCber%20x.phene""#))
        #expect(text.contains(#""insertedContent": {"text": "gene"}"#))
        #expect(text.contains(#""id": "PH0201", "shortDescription": {"text": "expected a declaration"}"#))
        #expect(text.contains(#""ruleId": "PH0201", "ruleIndex": 0, "level": "error""#))
    }

    @Test func messagesOfAllPagesAreWholeJSONInBothForms() throws {
        let pages = MessagePages.syntax + MessagePages.semantics
        for page in pages {
            let source = SourceFile(path: "rules.phene", text: page.wrong)
            let found = analyze([parse(source, file: 0)], sources: [source]).diagnostics
            let sarif = SARIF.log(found, sources: [source], version: "1.0.0", pages: pages).text
            for text in [sarif, MessageJSON.json(found, sources: [source]).text] {
                #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
            }
            let log = try JSONSerialization.jsonObject(with: Data(sarif.utf8)) as? [String: Any]
            let run = (log?["runs"] as? [[String: Any]])?.first
            #expect((run?["results"] as? [Any])?.count == found.count)
        }
    }

    @Test func noMessagesIsAnEmptyList() {
        #expect(
            MessageJSON.json([], sources: []).line
                == #"{"schema": "phene-diagnostics", "version": 1, "diagnostics": []}"#)
    }
}
