// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneSyntax

extension Analysis {
    /// Resolves what texts refer to: `[zabetian2001]` is the number of that source in a report, so it must be declared.
    ///
    /// What sources say of themselves is left alone: titles of papers have brackets of their own.
    func resolveReferencesInTexts() {
        var owned = Set<Span>()
        for source in declared.sources.items {
            for clause in source.clauses {
                switch clause {
                case .pmid, .year: break
                case .doi(let it), .url(let it), .title(let it), .authors(let it), .seen(let it), .retracted(let it):
                    owned.insert(it.span)
                }
            }
        }
        for file in files.indices.sorted(by: { ranks[$0] < ranks[$1] }) {
            for text in files[file].texts where !owned.contains(text.span) {
                resolveReferences(in: text.span)
                for translation in text.translations { resolveReferences(in: translation.span) }
            }
        }
    }

    /// - Parameter literal: of a text, in which escapes do not hide a name in brackets.
    private func resolveReferences(in literal: Span) {
        guard texts.indices.contains(literal.file) else { return }
        let bytes = texts[literal.file].bytes
        guard literal.end <= bytes.count else { return }
        var start = literal.start
        var names: [Name] = []
        while let open = bytes[start..<literal.end].firstIndex(of: 0x5B) {
            let name = bytes[(open + 1)..<literal.end].prefix {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
            }
            start = name.endIndex
            guard let first = name.first, (0x61...0x7A).contains(first), name.endIndex < literal.end,
                bytes[name.endIndex] == 0x5D
            else { continue }
            let text = String(decoding: name, as: UTF8.self)
            // A text may speak of one source twice.
            if names.contains(where: { $0.text == text }) { continue }
            names.append(Name(text, Span(file: literal.file, start: name.startIndex, end: name.endIndex)))
        }
        _ = citedSources(names)
    }
}
