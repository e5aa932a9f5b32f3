// SPDX-License-Identifier: Apache-2.0

import Foundation
import PheneDiagnostics
import PheneSyntax
import Testing

/// The parser takes what the grammar in the documentation allows: it is read from there, and files are made of it.
@Suite struct GrammarTests {
    private static let grammar = Grammar()

    @Test func everyNameOfTheGrammarIsDeclared() {
        #expect(Self.grammar.rules.count > 40)
        #expect(Self.grammar.undeclared == [])
    }

    @Test(arguments: 0..<120) func theParserTakesWhatTheGrammarAllows(seed: Int) {
        var maker = FileMaker(Self.grammar, seed: UInt64(seed))
        let text = maker.file()
        let file = parse(SourceFile(path: "made.phene", text: text), file: 0)
        let source = SourceFile(path: "made.phene", text: text)
        let messages = Renderer(sources: [source]).text(file.diagnostics)
        #expect(file.diagnostics.isEmpty, "\(messages)\n\(text)")
        #expect(file.declarations.count == maker.declarations)
    }

    /// Each kind of clause has its turn, however seldom it comes by chance.
    @Test(arguments: grammar.rules.keys.filter { $0.hasSuffix("Clause") || $0 == "condition" || $0 == "row" }.sorted())
    func eachAlternativeIsTaken(of rule: String) {
        for seed in 0..<15 {
            var maker = FileMaker(Self.grammar, seed: UInt64(seed) &* 7919)
            guard let text = maker.file(around: rule) else { continue }
            let source = SourceFile(path: "made.phene", text: text)
            let messages = Renderer(sources: [source]).text(parse(source, file: 0).diagnostics)
            #expect(messages.isEmpty, "\(messages)\n\(text)")
        }
    }
}

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

    /// What files are made of, in place of the words of the grammar for it.
    static let lexical: Set<String> = [
        "name", "id", "allele", "number", "version", "chromosome", "build", "language", "literal", "digits", "decimal",
        "read",
        "haplotype",
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

extension [Grammar.Part] {
    /// Whether they are one name.
    fileprivate func isOnly(_ name: String) -> Bool {
        if count == 1, case .name(name) = self[0] { true } else { false }
    }
}

/// Makes files at random by a grammar.
struct FileMaker {
    private let grammar: Grammar
    private var random: SystemRandomNumberGenerator.Seeded
    private var text = ""
    private var depth = 0
    private(set) var declarations = 0

    init(_ grammar: Grammar, seed: UInt64) {
        self.grammar = grammar
        random = SystemRandomNumberGenerator.Seeded(seed: seed)
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
        case .repeated(.sequence(let parts)) where parts.isOnly("stepPart"):
            guard case .choice(let choices)? = grammar.rules["stepPart"] else { return }
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
        case .name(let name): Grammar.lexical.contains(name) ? 0 : name == "condition" || name == "test" ? 100 : 1
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
        if Grammar.lexical.contains(name) { return put(lexeme(name)) }
        if let rule = grammar.rules[name] { write(rule) }
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
