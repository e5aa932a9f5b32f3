// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// The declarations of a file.
extension Parser {
    static let declarationWords = [
        "pack", "source", "authority", "gene", "variant", "haplotypes", "alleles", "pharmacogene", "scale", "finding",
        "guidance",
        "input",
        "advice", "pathway", "test", "property", "use", "substance", "drug", "condition", "target",
        "place", "assay",
    ]

    mutating func parseFile() -> ParsedFile {
        var declarations: [Declaration] = []
        var shown: [Text] = []
        while !isAtEnd {
            if isSwitchedOff {
                skipSwitchedOff("a declaration") { parser in
                    if let word = parser.declarationWord() { _ = parser.declaration(word) }
                }
            } else if let word = declarationWord() {
                let before = texts.count
                if let declaration = node(.declaration, { $0.declaration(word) }) { declarations.append(declaration) }
                if !["source", "test", "property"].contains(word) { shown += texts[before...] }
            } else {
                skipToDeclaration()
            }
        }
        let tree = finishTree()
        return ParsedFile(declarations: declarations, texts: shown, tree: tree, diagnostics: diagnostics)
    }

    /// The keyword of the declaration that starts here; a misspelled one is reported, then treated as the intended one.
    private mutating func declarationWord() -> String? {
        if kind == .word, Self.declarationWords.contains(text) { return text }
        let nearest = kind == .word ? SpellingSuggestion.nearest(to: text, among: Self.declarationWords) : nil
        let words = Self.declarationWords.map { "`\($0)`" }.joined(separator: ", ")
        report(
            Diagnostic(
                .expectedDeclaration, "expected a declaration, found `\(Self.short(text))`", at: span,
                notes: nearest == nil ? ["a declaration starts with \(words)"] : [],
                help: nearest.map { "did you mean `\($0)`?" }, fixes: nearest.map { [Diagnostic.Fix(span, $0)] } ?? [],
                areFixesSafe: true))
        return beginsDeclaration ? nearest : nil
    }

    /// Whether a name or a text follows on the same line.
    private var beginsDeclaration: Bool {
        let next = peek()
        guard !next.isAfterLineBreak else { return false }
        switch next.kind {
        case .word, .text: return true
        default: return false
        }
    }

    /// Whether a declaration starts at the start of a line, so that an open block was not closed.
    var isAtDeclaration: Bool {
        // Declarations are not indented, but clauses are.
        guard kind == .word, token.start == 0 || LineEnd.isPart(source.bytes[token.start - 1]) else { return false }
        guard Self.declarationWords.contains(text) else { return false }
        switch peek().kind {
        case .word: return true
        case .text: return isWord("test") || isWord("property")
        default: return false
        }
    }

    /// Skips tokens outside declarations, with their blocks.
    private mutating func skipToDeclaration() {
        node(.skipped) { parser in
            var open = 0
            while !parser.isAtEnd {
                if parser.take(.leftBrace) {
                    open += 1
                } else if parser.take(.rightBrace) {
                    open = max(0, open - 1)
                } else {
                    parser.advance()
                }
                if parser.isAtDeclaration { return }
                guard open == 0, parser.token.isAfterLineBreak else { continue }
                if parser.isSwitchedOff { return }
                if parser.kind == .word, Self.declarationWords.contains(parser.text), parser.beginsDeclaration {
                    return
                }
            }
        }
    }

    private mutating func declaration(_ word: String) -> Declaration? {
        let start = place
        advance()
        switch word {
        case "pack": return pack(from: start)
        case "source": return source(from: start)
        case "authority": return authority(from: start)
        case "gene": return gene(from: start)
        case "variant": return variant(from: start)
        case "haplotypes": return haplotypes(from: start, isStarAlleles: false)
        case "alleles": return haplotypes(from: start, isStarAlleles: true)
        case "pharmacogene": return pharmacogene(from: start)
        case "scale": return scale(from: start)
        case "finding": return finding(from: start)
        case "guidance": return guidance(from: start)
        case "input": return input(from: start)
        case "advice": return advice(from: start)
        case "pathway": return pathway(from: start)
        case "property": return property(from: start)
        case "use": return use(from: start)
        case "substance": return topic(.substance, from: start)
        case "drug": return topic(.drug, from: start)
        case "condition": return topic(.condition, from: start)
        case "target": return topic(.target, from: start)
        case "place": return topic(.place, from: start)
        case "assay": return topic(.assay, from: start)
        default: return test(from: start)
        }
    }
}
