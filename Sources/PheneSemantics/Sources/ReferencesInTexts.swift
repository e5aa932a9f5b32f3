// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneSyntax

extension Analysis {
    /// Resolves references in texts: `[zabetian2001]` becomes the number of that source in a report, so it must be
    /// declared.
    ///
    /// The texts of sources are skipped: titles of papers have their own brackets.
    func resolveReferencesInTexts() {
        var owned = Set<Span>()
        for source in declared.sources.items {
            for clause in source.clauses {
                switch clause {
                case .kind, .pmid, .year: break
                case .doi(let it), .url(let it), .title(let it), .authors(let it), .journal(let it), .volume(let it),
                    .pages(let it), .pmcid(let it), .seen(let it), .retracted(let it):
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

    /// - Parameter literal: the span of a text; escapes cannot hide a name in brackets.
    private func resolveReferences(in literal: Span) {
        guard texts.indices.contains(literal.file) else { return }
        let bytes = texts[literal.file].bytes
        guard literal.end <= bytes.count else { return }
        var names: [Name] = []
        for range in references(in: literal.start..<literal.end, of: bytes) {
            let text = String(decoding: bytes[range], as: UTF8.self)
            // A text may refer to one source twice.
            if names.contains(where: { $0.text == text }) { continue }
            names.append(Name(text, Span(file: literal.file, start: range.lowerBound, end: range.upperBound)))
        }
        _ = citations(names.map { CitedSource($0) })
    }
}

/// The names in brackets of a text literal, such as `[zabetian2001]`, in the order written; escapes cannot hide one.
///
/// - Parameters:
///   - literal: where the literal is in the bytes.
///   - bytes: the file.
func references(in literal: Range<Int>, of bytes: [UInt8]) -> [Range<Int>] {
    var start = literal.lowerBound
    var found: [Range<Int>] = []
    while let open = bytes[start..<literal.upperBound].firstIndex(of: 0x5B) {
        let name = bytes[(open + 1)..<literal.upperBound].prefix {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
        }
        start = name.endIndex
        guard let first = name.first, (0x61...0x7A).contains(first), name.endIndex < literal.upperBound,
            bytes[name.endIndex] == 0x5D
        else { continue }
        found.append(name.startIndex..<name.endIndex)
    }
    return found
}
