// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The EBNF of `Grammar.md`.
struct Grammar: Sendable {
    indirect enum Part: Sendable {
        case word(String)
        case name(String)
        case sequence([Part])
        case choice([Part])
        case optional(Part)
        case repeated(Part)
    }

    private(set) var rules: [String: Part] = [:]

    /// What the lexer reads as one token; the grammar describes these in words.
    static let lexical: Set<String> = [
        "name", "id", "allele", "number", "version", "chromosome", "build", "language", "literal", "digits", "decimal",
        "quantity",
    ]

    init() {
        let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/PheneSyntax/PheneSyntax.docc/Grammar.md")
        let page = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
        let block = page.components(separatedBy: "\n```").dropFirst().first ?? ""
        var current = ""
        for line in block.split(separator: "\n").dropFirst(0) {
            let text = line.replacing(/\(\*.*?\*\)/, with: "")
            if let first = text.first, first.isLetter, text.contains(" = ") {
                add(current)
                current = String(text)
            } else {
                current += " " + text
            }
        }
        add(current)
    }

    private mutating func add(_ rule: String) {
        guard let equal = rule.range(of: "=") else { return }
        let name = rule[..<equal.lowerBound].trimmingCharacters(in: .whitespaces)
        guard !Self.lexical.contains(name) else { return }
        var tokens = Self.tokens(rule[equal.upperBound...])[...]
        rules[name] = Self.choice(&tokens)
    }

    private static func tokens(_ text: Substring) -> [String] {
        text.matches(of: /"[^"]*"|\w+|[{}\[\]()|]/).map { String($0.0) }
    }

    private static func choice(_ tokens: inout ArraySlice<String>) -> Part {
        var choices = [sequence(&tokens)]
        while tokens.first == "|" {
            tokens.removeFirst()
            choices.append(sequence(&tokens))
        }
        return choices.count == 1 ? choices[0] : .choice(choices)
    }

    private static func sequence(_ tokens: inout ArraySlice<String>) -> Part {
        var parts: [Part] = []
        while let token = tokens.first, !["|", ")", "]", "}"].contains(token) {
            tokens.removeFirst()
            switch token {
            case "(": parts.append(closed(&tokens) { $0 })
            case "[": parts.append(closed(&tokens) { .optional($0) })
            case "{": parts.append(closed(&tokens) { .repeated($0) })
            default:
                parts.append(token.hasPrefix("\"") ? .word(String(token.dropFirst().dropLast())) : .name(token))
            }
        }
        return .sequence(parts)
    }

    private static func closed(_ tokens: inout ArraySlice<String>, _ wrap: (Part) -> Part) -> Part {
        let inner = choice(&tokens)
        tokens = tokens.dropFirst()
        return wrap(inner)
    }

    /// Names that no rule declares.
    var undeclared: [String] {
        var found: Set<String> = []
        func look(_ part: Part) {
            switch part {
            case .word: break
            case .name(let name): if rules[name] == nil, !Self.lexical.contains(name) { found.insert(name) }
            case .sequence(let parts), .choice(let parts): parts.forEach(look)
            case .optional(let inner), .repeated(let inner): look(inner)
            }
        }
        rules.values.forEach(look)
        return found.sorted()
    }
}
