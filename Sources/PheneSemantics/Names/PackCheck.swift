// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// The rule files have no `pack`.
    package static let packMissing = DiagnosticCode(303)
    /// The rule files declare two packs.
    package static let packTwice = DiagnosticCode(304)
}

extension Analysis {
    /// Checks that the files declare exactly one `pack`.
    func checkPack() {
        guard let declaration = declared.packs.first else {
            guard !hasSyntaxErrors, let first = texts.indices.min(by: { ranks[$0] < ranks[$1] }) else { return }
            report(
                .packMissing, "the rule files have no `pack`", at: Span(file: first, start: 0, end: 0),
                help: "start one file with `pack`, a name and a version: `pack norepinephrine 1.0.0`")
            return
        }
        for other in declared.packs.dropFirst() {
            report(
                .packTwice, "the rule files declare two packs", at: other.name.span, label: "again here",
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
        pack = PackHeader(
            name: declaration.name.text, version: version.text,
            title: RuleText(declaration.title, or: declaration.name), about: RuleText(about))
    }
}
