// SPDX-License-Identifier: Apache-2.0

import SeededRandom

extension [Grammar.Part] {
    /// The name of parts of a clause, if it is all there is.
    fileprivate var partName: String? {
        if count == 1, case .name(let name) = self[0], name.hasSuffix("Part") { name } else { nil }
    }
}

/// Makes files at random by a grammar.
struct FileMaker {
    private let grammar: Grammar
    private var random: SeededGenerator
    private var text = ""
    private var depth = 0
    private(set) var declarations = 0

    init(_ grammar: Grammar, seed: UInt64) {
        self.grammar = grammar
        random = SeededGenerator(seed: seed)
    }

    mutating func file() -> String {
        for _ in 0..<3 { write(.name("declaration")) }
        return text + "\n"
    }

    /// Files until one takes a rule; `nil` where chance does not bring it.
    mutating func file(around rule: String) -> String? {
        for _ in 0..<50 {
            text = ""
            sawRule = false
            wanted = rule
            write(.name("declaration"))
            if sawRule { return text + "\n" }
        }
        return nil
    }

    private var wanted = ""
    private var sawRule = false

    private mutating func write(_ part: Grammar.Part) {
        depth += 1
        defer { depth -= 1 }
        switch part {
        case .word(let word): put(word)
        case .name(let name): write(name)
        case .sequence(let parts): for part in parts { write(part) }
        case .choice(let parts):
            // Far down what is short is taken, so that it ends.
            let index = depth > 60 ? 0 : Int.random(in: 0..<parts.count, using: &random)
            write(parts[depth > 60 ? shortest(parts) : index])
        case .optional(let inner): if depth < 60, Bool.random(using: &random) { write(inner) }
        case .repeated(.sequence(let parts)) where parts.partName != nil:
            guard let name = parts.partName, case .choice(let choices)? = grammar.rules[name] else { return }
            for choice in choices.shuffled(using: &random) where Bool.random(using: &random) { write(choice) }
        case .repeated(let inner):
            let most = depth < 60 ? 2 : 0
            for _ in 0..<Int.random(in: 0...most, using: &random) { write(inner) }
        }
    }

    /// The alternative that leads least far down.
    private func shortest(_ parts: [Grammar.Part]) -> Int {
        parts.indices.min { names(parts[$0]) < names(parts[$1]) } ?? 0
    }

    private func names(_ part: Grammar.Part) -> Int {
        switch part {
        case .word: 0
        case .name(let name): isWritten(name) ? 0 : name == "condition" || name == "test" ? 100 : 1
        case .sequence(let parts): parts.map { names($0) }.reduce(0, +)
        case .choice(let parts): parts.map { names($0) }.min() ?? 0
        case .optional, .repeated: 0
        }
    }

    private mutating func write(_ name: String) {
        if name == wanted { sawRule = true }
        if name == "declaration" { declarations += 1 }
        // A declaration, a clause and a row have lines of their own.
        if name == "declaration" || name.hasSuffix("Clause") || name == "row" || name == "band" {
            text += name == "declaration" ? "\n" : "\n  "
            isGlued = true
        }
        if isWritten(name) { return put(lexeme(name)) }
        if let rule = grammar.rules[name] { write(rule) }
    }

    /// What is written in one piece, without spaces between its tokens.
    private func isWritten(_ name: String) -> Bool {
        Grammar.lexical.contains(name) || name == "read" || name == "haplotype"
    }

    private var isGlued = true

    private mutating func put(_ word: String) {
        if !isGlued, !text.isEmpty { text += " " }
        text += word
        isGlued = false
    }

    private mutating func lexeme(_ name: String) -> String {
        func one(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }
        switch name {
        case "name": return one(["alpha", "beta_2", "Gamma", "delta9", "XYZ1"])
        case "id": return one(["rs1", "rs1611115", "i5039729"])
        case "allele": return one(["A", "C", "G", "T", "ATT"])
        case "number": return one(["0", "1", "12"])
        case "digits": return one(["0", "1", "12"])
        case "decimal": return one(["0.25", "1", "2.5"])
        case "quantity": return one(["0.25", "1", "-2.5", "-3", "5e-8", "1.2e-10"])
        case "version": return one(["1.0.0", "2", "0.1"])
        case "chromosome": return one(["1", "22", "X", "MT"])
        case "build": return one(["GRCh37", "GRCh38"])
        case "language": return one(["de", "fr"])
        case "literal": return one(["\"A text.\"", "\"\"\"\n    Two\n    lines.\n    \"\"\"", "\"\""])
        case "read": return one(["A/G", "A|G", "T", "./.", "A/.", "--", "ATT/A"])
        case "haplotype": return one(["alpha", "*1", "*4", "*17a"])
        default: return ""
        }
    }
}
