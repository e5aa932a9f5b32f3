// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
internal import PheneFormat
internal import PheneSyntax

/// Text of rules, written line by line.
struct RuleText {
    private(set) var text = ""
    /// How many blocks are open. Without indentation, some clauses would read as declarations.
    private var depth = 0

    /// Lines longer than this are broken where a list allows it.
    static let width = 120

    mutating func line(_ line: String = "") {
        if line.hasPrefix("}") { depth -= 1 }
        text += (line.isEmpty ? "" : String(repeating: "  ", count: depth) + line) + "\n"
        if line.hasSuffix("{") { depth += 1 }
    }

    /// Comments, broken into lines.
    mutating func comment(_ sentence: String) {
        var line = "//"
        for word in sentence.split(separator: " ") {
            if line.utf8.count + word.utf8.count >= Self.width, line != "//" {
                self.line(line)
                line = "//"
            }
            line += " " + word
        }
        self.line(line)
    }

    /// A clause with a list, broken into lines between its items.
    mutating func list(_ start: String, _ items: [String], end: String = "") {
        var line = start
        let width = Self.width - 2 * depth
        for (number, item) in items.enumerated() {
            let part = item + (number + 1 < items.count ? "," : end)
            if line.utf8.count + part.utf8.count >= width, number > 0 {
                self.line(line)
                line = "    " + part
            } else {
                line += " " + part
            }
        }
        self.line(line)
    }

    /// A text in quotes.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for character in text {
            if character == "\"" || character == "\\" { quoted.append("\\") }
            quoted.append(character)
        }
        return quoted + "\""
    }

    /// The text in the one style. A text with a mistake is returned as it is, so that the compiler shows where.
    func formatted(path: String) -> [UInt8] {
        PheneFormat.formatted(parse(SourceFile(path: path, text: text), file: 0))
    }
}

/// Names that rules use for what the tables name with blanks and signs.
enum Identifier {
    /// Lower-case letters, digits and `_`: `Poor Metabolizer` is `poor_metabolizer`, `-1639 AA` is `minus_1639_aa`.
    static func of(_ text: String) -> String {
        var name = text.hasPrefix("-") ? "minus_" : ""
        for byte in text.lowercased().utf8 {
            let isWord = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
            if isWord {
                name.append(Character(Unicode.Scalar(byte)))
            } else if name.last != "_", !name.isEmpty {
                name.append("_")
            }
        }
        while name.last == "_" { name.removeLast() }
        if let first = name.utf8.first, (0x30...0x39).contains(first) { name = "n" + name }
        return name
    }

    /// A phenotype; the one of alleles without a function is `not_assigned`.
    static func ofPhenotype(_ text: String) -> String { text == Texts.notAssigned ? "not_assigned" : of(text) }

    /// A function without the word: `No function` is `no`.
    static func ofFunction(_ text: String) -> String {
        let ending = " function"
        return of(text.hasSuffix(ending) ? String(text.dropLast(ending.count)) : text)
    }

    /// An allele, in quotes unless it is a star and a number.
    static func ofAllele(_ name: String) -> String {
        let digits = name.dropFirst().utf8
        let isStar =
            name.hasPrefix("*") && !digits.isEmpty && digits.first != 0x2E && digits.last != 0x2E
            && digits.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
        return isStar ? name : RuleText.quoted(name)
    }
}
