// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// A clause occurs twice.
    package static let clauseTwice = DiagnosticCode(305)
    /// A clause is missing.
    package static let clauseMissing = DiagnosticCode(306)
    /// A word is not one of the allowed words.
    package static let unknownWord = DiagnosticCode(311)
}

/// A node of the syntax tree with its span.
protocol Spanned {
    var span: Span { get }
}

extension Name: Spanned {}
extension Text: Spanned {}
extension Number: Spanned {}
extension CitedSource: Spanned {}
extension Table: Spanned {}
extension NetClause: Spanned {}
extension ActionClause: Spanned {}
extension OnUnknownClause: Spanned {}
extension OnMissingClause: Spanned {}
extension PheneSyntax.Condition: Spanned {}

extension Analysis {
    /// Sets a clause that may occur once; a second one is reported.
    func fill<Value: Spanned>(_ slot: inout Value?, with value: Value, _ clause: String) {
        if let first = slot {
            reportTwice(clause, at: value.span, first: first.span)
        } else {
            slot = value
        }
    }

    /// Sets a clause with a list that may occur once; a second one is reported.
    func fill<Item: Spanned>(_ slot: inout [Item]?, with names: [Item], _ clause: String) {
        if let first = slot?.first, let again = names.first {
            reportTwice(clause, at: again.span, first: first.span)
        } else {
            slot = names
        }
    }

    func reportTwice(_ clause: String, at span: Span, first: Span) {
        report(
            .clauseTwice, "`\(clause)` occurs twice", at: span, label: "again here",
            others: [.init(first, "first here")], help: "keep one of them",
            fixes: line(span) == line(first) ? clauseRemoval(clause, at: span) : [], areFixesSafe: true)
    }

    /// Removes an item of a list, with the comma before it.
    func removal(of item: Span, after before: Span) -> Diagnostic.Fix {
        .init(Span(file: item.file, start: before.end, end: item.end), "")
    }

    /// Words of other file formats, and the words for them in rule files.
    private static let synonyms = ["forward": "plus", "fwd": "plus", "reverse": "minus", "rev": "minus"]

    /// Removes a clause of a keyword and one value, with the space before it; none for a longer clause.
    func clauseRemoval(_ keyword: String, at value: Span) -> [Diagnostic.Fix] {
        let bytes = texts[value.file].bytes
        func skipSpace(_ end: Int) -> Int {
            var end = end
            while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 || LineEnd.isPart(bytes[end - 1]) {
                end -= 1
            }
            return end
        }
        let end = skipSpace(value.start)
        guard bytes[..<end].suffix(keyword.utf8.count).elementsEqual(keyword.utf8) else { return [] }
        return [.init(Span(file: value.file, start: skipSpace(end - keyword.utf8.count), end: value.end), "")]
    }

    /// Reports that a clause is missing, unless the declaration has a syntax error.
    func reportMissing(_ clause: String, of name: Name, in declaration: Span, help: String) {
        guard isWhole(declaration) else { return }
        report(.clauseMissing, "`\(name.text)` has no `\(clause)`", at: name.span, help: help)
    }

    /// The value of a word, one of a fixed list; another word is reported.
    func word<Word>(_ name: Name, of words: [(String, Word)], as kind: String) -> Word? {
        for (text, word) in words where text == name.text { return word }
        let names = words.map { $0.0 }
        let near = SpellingSuggestion.nearest(to: name.text, among: names) ?? Self.synonyms[name.text]
        report(
            .unknownWord, "`\(name.text)` is not \(kind)", at: name.span,
            notes: near == nil ? [] : ["the allowed words are " + quoted(names, atMost: 8)],
            help: near.map { "did you mean `\($0)`?" } ?? "write " + quoted(names, atMost: 8, "or"),
            fixes: near.map { [.init(name.span, $0)] } ?? [], areFixesSafe: true)
        return nil
    }

    /// The evidence and sources of a claim; `nil` if one is missing or unknown.
    func basis(
        evidence: Name?, cite: [CitedSource]?, of name: Name, in declaration: Span
    ) -> (evidence: Evidence, cites: [Citation])? {
        var level: Evidence?
        if let evidence {
            level = word(evidence, of: Evidence.allCases.map { ($0.rawValue, $0) }, as: "a level of evidence")
        } else {
            reportMissing(
                "evidence", of: name, in: declaration,
                help: "add `evidence` with " + listed(Evidence.allCases.map { "`\($0.rawValue)`" }, "or"))
        }
        guard let cite else {
            reportMissing(
                "cite", of: name, in: declaration, help: "add `cite` and the name of the source that supports the claim"
            )
            return nil
        }
        let cites = citations(cite)
        guard let level, let cites else { return nil }
        return (level, cites)
    }
}
