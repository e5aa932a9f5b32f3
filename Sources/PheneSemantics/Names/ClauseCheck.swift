// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneIR
import PheneSyntax

extension DiagnosticPage {
    static let clauseTwice = DiagnosticPage(
        DiagnosticCode(305), "a clause is given twice",
        """
        Most clauses say one thing about their declaration, so each stands once. `caution`, `overrides`, `at` (once a \
        build), the flows of a pathway, and `given` and `expect` may be repeated.
        """,
        wrong: """
            finding dbh_two : activity {
              by rs1611115 {
                C/C -> normal
                C/T -> reduced
                T/T -> low
              }
              evidence strong
              evidence limited
              cite zabetian2001
            }
            """,
        right: """
            finding dbh_two : activity {
              by rs1611115 {
                C/C -> normal
                C/T -> reduced
                T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let clauseMissing = DiagnosticPage(
        DiagnosticCode(306), "a clause is missing",
        """
        A claim without evidence and without a source does not build: `evidence` and `cite` belong to each finding, \
        pathway and advice. A finding has its table (`by`), an advice its condition (`when`) and one verb clause, an \
        override its reason (`because`), a gene its `chromosome` and `strand`, a variant at least one `at`, and a \
        source its `title` and one of `pmid`, `doi` and `url`.
        """,
        wrong: """
            finding dbh_two : activity {
              by rs1611115 {
                C/C -> normal
                C/T -> reduced
                T/T -> low
              }
              evidence strong
            }
            """,
        right: """
            finding dbh_two : activity {
              by rs1611115 {
                C/C -> normal
                C/T -> reduced
                T/T -> low
              }
              evidence strong
              cite zabetian2001
            }
            """)
    static let unknownWord = DiagnosticPage(
        DiagnosticCode(311), "a word is not one of those that can stand here",
        """
        Some places take one of a few fixed words: the levels of evidence (guideline, strong, moderate, limited, \
        conflicting), the verbs of advice (consider, increase, reduce, avoid, contraindicated, monitor, standard, \
        discuss), a strand (plus, minus), a build (NCBI36, GRCh37, GRCh38), a sex (male, female), a sort of target (food, \
        habit, supplement, test, care), the part of a scale that is best (low, middle, high).
        """,
        wrong: """
            advice rest {
              when dbh_activity <= reduced
              consider vitamin_c
              evidence limitted
              cite zabetian2001
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
}

/// A part of the tree that knows where it stands.
protocol Spanned {
    var span: Span { get }
}

extension Name: Spanned {}
extension Text: Spanned {}
extension Number: Spanned {}
extension Table: Spanned {}
extension NetClause: Spanned {}
extension ActionClause: Spanned {}
extension OnUnknownClause: Spanned {}
extension OnMissingClause: Spanned {}
extension PheneSyntax.Condition: Spanned {}

extension Analysis {
    /// Fills a slot that may be filled once.
    func fill<Value: Spanned>(_ slot: inout Value?, with value: Value, _ clause: String) {
        if let first = slot {
            reportTwice(clause, at: value.span, first: first.span)
        } else {
            slot = value
        }
    }

    /// Fills a slot that may be filled once with a list of names, which is not empty.
    func fill(_ slot: inout [Name]?, with names: [Name], _ clause: String) {
        if let first = slot?.first, let again = names.first {
            reportTwice(clause, at: again.span, first: first.span)
        } else {
            slot = names
        }
    }

    func reportTwice(_ clause: String, at span: Span, first: Span) {
        report(
            .clauseTwice, "`\(clause)` is given twice", at: span, label: "given again here",
            others: [.init(first, "first given here")], help: "keep one of them",
            fixes: line(span) == line(first) ? clauseRemoval(clause, at: span) : [], areFixesSafe: true)
    }

    /// Takes out an item of a list, with the comma before it.
    func removal(of item: Span, after before: Span) -> Diagnostic.Fix {
        .init(Span(file: item.file, start: before.end, end: item.end), "")
    }

    /// Words that other files use for one of ours.
    private static let synonyms = ["forward": "plus", "fwd": "plus", "reverse": "minus", "rev": "minus"]

    /// Takes out a clause that is its keyword and one value, with the space before it; nothing where it is more.
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

    /// Reports that a clause is missing, unless the parser lost a part of the declaration.
    func reportMissing(_ clause: String, of name: Name, in declaration: Span, help: String) {
        guard isWhole(declaration) else { return }
        report(.clauseMissing, "`\(name.text)` has no `\(clause)`", at: name.span, help: help)
    }

    /// The one of a few fixed words that a name is; another is reported.
    func word<Word>(_ name: Name, of words: [(String, Word)], as kind: String) -> Word? {
        for (text, word) in words where text == name.text { return word }
        let names = words.map(\.0)
        let near = SpellingSuggestion.nearest(to: name.text, among: names) ?? Self.synonyms[name.text]
        report(
            .unknownWord, "`\(name.text)` is not \(kind)", at: name.span,
            notes: near == nil ? [] : ["there are " + quoted(names, atMost: 8)],
            help: near.map { "did you mean `\($0)`?" } ?? "write " + quoted(names, atMost: 8, "or"),
            fixes: near.map { [.init(name.span, $0)] } ?? [], areFixesSafe: true)
        return nil
    }

    /// The evidence and sources of a claim; `nil` where one is missing or unknown.
    func grounds(
        evidence: Name?, cite: [Name]?, of name: Name, in declaration: Span
    ) -> (evidence: Evidence, cites: [Int])? {
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
                "cite", of: name, in: declaration, help: "add `cite` and the name of the source that the claim rests on"
            )
            return nil
        }
        let cites = citedSources(cite)
        guard let level, let cites else { return nil }
        return (level, cites)
    }
}
