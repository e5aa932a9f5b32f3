// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneSyntax

/// Says whether the grammar derives a sequence of tokens.
///
/// It follows all alternatives at once: for each rule and token it finds every place where the rule may end, and remembers it.
/// No rule of the grammar begins with itself.
final class Recogniser {
    /// A token without what stands before it.
    struct Lexeme {
        let text: String
        let kind: Token.Kind
    }

    private struct Key: Hashable {
        let rule: String
        let place: Int
    }

    private let grammar: Grammar
    private let lexemes: [Lexeme]
    private var known: [Key: Set<Int>] = [:]
    /// The farthest token that was looked at, which is where a sequence fails that is not derived.
    private(set) var farthest = 0

    init(_ grammar: Grammar, _ lexemes: [Lexeme]) {
        self.grammar = grammar
        self.lexemes = lexemes
    }

    /// Whether the whole sequence is what a rule derives.
    func derives(_ rule: String) -> Bool { ends(of: rule, from: 0).contains(lexemes.count) }

    private func ends(of rule: String, from place: Int) -> Set<Int> {
        if Grammar.lexical.contains(rule) { return step(from: place) { Self.matches($0, rule) } }
        let key = Key(rule: rule, place: place)
        if let ends = known[key] { return ends }
        let ends = grammar.rules[rule].map { self.ends(of: $0, from: place) } ?? []
        known[key] = ends
        return ends
    }

    private func ends(of part: Grammar.Part, from place: Int) -> Set<Int> {
        switch part {
        case .word(let word): return step(from: place) { $0.text == word }
        case .name(let rule): return ends(of: rule, from: place)
        case .sequence(let parts):
            return parts.reduce([place]) { places, part in
                places.reduce(into: []) { $0.formUnion(ends(of: part, from: $1)) }
            }
        case .choice(let parts): return parts.reduce(into: []) { $0.formUnion(ends(of: $1, from: place)) }
        case .optional(let inner): return ends(of: inner, from: place).union([place])
        case .repeated(let inner):
            var all: Set<Int> = [place], latest = all
            while !latest.isEmpty {
                let next = latest.reduce(into: Set<Int>()) { $0.formUnion(ends(of: inner, from: $1)) }
                latest = next.subtracting(all)
                all.formUnion(latest)
            }
            return all
        }
    }

    private func step(from place: Int, _ isMatch: (Lexeme) -> Bool) -> Set<Int> {
        farthest = max(farthest, place)
        return place < lexemes.count && isMatch(lexemes[place]) ? [place + 1] : []
    }

    private static func matches(_ lexeme: Lexeme, _ rule: String) -> Bool {
        switch rule {
        case "number", "digits": lexeme.kind == .number
        case "decimal", "quantity", "version": lexeme.kind == .number || lexeme.kind == .version
        case "chromosome": lexeme.kind == .word || lexeme.kind == .number
        case "literal": if case .text = lexeme.kind { true } else { false }
        case "language": lexeme.kind == .word && lexeme.text.utf8.count == 2
        // What names and letters may be is said where they are looked up.
        default: lexeme.kind == .word
        }
    }
}

extension SyntaxTree {
    /// The tokens of each declaration, without what is switched off.
    var declarations: [[Recogniser.Lexeme]] {
        root.children.filter { $0.kind == .declaration }.map { declaration in
            let off = Set(Self.switchedOff(in: declaration).joined())
            return declaration.tokens.filter { !off.contains($0) }.map { index in
                Recogniser.Lexeme(text: String(decoding: bytes(of: index), as: UTF8.self), kind: tokens[index].kind)
            }
        }
    }

    private static func switchedOff(in node: Node) -> [Range<Int>] {
        node.kind == .switchedOff ? [node.tokens] : node.children.flatMap { switchedOff(in: $0) }
    }
}
