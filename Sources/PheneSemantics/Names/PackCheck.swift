// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneIR
import PheneSyntax

extension DiagnosticPage {
    static let packMissing = DiagnosticPage(
        DiagnosticCode(303), "the rule files have no `pack`",
        "The files of a pack are one whole, and one of them gives it its name and version.",
        wrong: """
            // the whole file
            gene DBH {
              chromosome 9
              strand plus
            }
            """,
        right: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
    static let packTwice = DiagnosticPage(
        DiagnosticCode(304), "the rule files have two packs",
        "The files of a pack are one whole, and just one of them gives it its name and version.",
        wrong: """
            pack another 1.0.0
            """,
        right: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limited
              cite zabetian2001
            }
            """)
}

extension Analysis {
    /// Demands just one `pack` in all files.
    func checkPack() {
        guard let declaration = declared.packs.first else {
            guard !hasSyntaxErrors, let first = texts.indices.min(by: { ranks[$0] < ranks[$1] }) else { return }
            report(
                .packMissing, "the rule files have no `pack`", at: Span(file: first, start: 0, end: 0),
                help: "begin one file with `pack`, a name and a version: `pack norepinephrine 1.0.0`")
            return
        }
        for other in declared.packs.dropFirst() {
            report(
                .packTwice, "the rule files have two packs", at: other.name.span, label: "again here",
                others: [.init(declaration.name.span, "first here")], help: "keep one of them")
        }
        var about: Text?
        for clause in declaration.clauses {
            switch clause {
            case .about(let text): fill(&about, with: text, "about")
            case .languages(let names): fill(&languageNames, with: names, "languages")
            }
        }
        guard let version = declaration.version else {
            reportMissing(
                "version", of: declaration.name, in: declaration.span, help: "write the version after the name: `1.0.0`"
            )
            return
        }
        pack = Pack(
            name: declaration.name.text, version: version.text,
            title: declaration.title?.value ?? declaration.name.text, about: about?.value ?? "")
    }
}
