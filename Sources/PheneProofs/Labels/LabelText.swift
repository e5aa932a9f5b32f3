// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics

/// The words of a label, with one spelling for each symbol between two alleles.
///
/// Rule: `C>T`, `C -> T`, `C→T`, `C to T` and `C-to-T` are the same word, as are `C/T`, `C | T` and `C or T`; a
/// separate position (`677 C>T`, `R/G 389`) belongs to the change next to it.
struct LabelText {
    let words: [String]

    init(_ label: String) {
        var plain = Self.withOneSymbol(label)
        plain = Self.withoutBlanks(plain, around: ">")
        plain = Self.withoutBlanks(plain, around: "/")
        let separators: Set<Character> = [",", ";", "[", "]", "\"", "'"]
        var words: [String] = []
        for word in plain.split(whereSeparator: { $0.isWhitespace || separators.contains($0) }) {
            if let change = Self.genomic(word) {
                words.append(change)
            } else {
                words += word.split(separator: ":").map { Self.joined(String($0)) }
            }
        }
        self.words = Self.withPositions(Self.withConnectors(words))
    }

    private static func withOneSymbol(_ label: String) -> String {
        var plain = ""
        for scalar in label.parts(between: "&gt;").joined(separator: ">").unicodeScalars {
            switch scalar.value {
            case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: plain.append("-")
            case 0x7C, 0x2044, 0x2215, 0xFF0F: plain.append("/")
            case 0xAB, 0x2039, 0xFF1C: plain.append("<")
            case 0xBB, 0x203A, 0x226B, 0xFF1E, 0x2190...0x21FF, 0x2794...0x27BE, 0x27F0...0x27FF, 0x2900...0x297F,
                0x2B00...0x2BFF:
                plain.append(">")
            default: plain.unicodeScalars.append(scalar)
            }
        }
        // `->`, `-->`, `=>` and `>>` are the same symbol.
        var kept: [Character] = []
        for character in plain {
            if character == ">" {
                while let last = kept.last, "-=~>".contains(last) { kept.removeLast() }
            }
            kept.append(character)
        }
        return String(kept)
    }

    private static func withoutBlanks(_ text: String, around sign: Character) -> String {
        var kept = ""
        var blanks = ""
        for character in text {
            if character.isWhitespace {
                if kept.last != sign { blanks.append(" ") }
                continue
            }
            if character != sign { kept += blanks }
            blanks = ""
            kept.append(character)
        }
        return kept
    }

    /// `22:19963748:G:A`, `chr22-19963748-G-A` and `22:19963748:G>A` as `g.19963748G>A`.
    private static func genomic(_ word: Substring) -> String? {
        let parts = word.split(omittingEmptySubsequences: false) { ":->".contains($0) }
        guard parts.count == 4, parts[1].allSatisfy({ $0.isNumber }), !parts[0].isEmpty, parts[1].count > 2 else {
            return nil
        }
        let name = parts[0].lowercased()
        let chromosome = name.hasPrefix("chr") ? name.dropFirst(3) : name[...]
        guard chromosome.allSatisfy({ $0.isNumber }) || ["x", "y", "m", "mt"].contains(chromosome) else { return nil }
        guard parts[2...].allSatisfy({ !$0.isEmpty && $0.allSatisfy { "ACGTacgt".contains($0) } }) else { return nil }
        return "g.\(parts[1])\(parts[2])>\(parts[3])"
    }

    /// `C-to-T`
    private static func joined(_ word: String) -> String {
        let sides = word.parts(between: "-to-")
        return sides.count == 2 && sides.allSatisfy({ isSide($0) }) ? sides.joined(separator: ">") : word
    }

    private static let connectors = [
        "to": ">", "into": ">", "or": "/", "and": "/", "vs": "/", "vs.": "/", "versus": "/", "for": "?", "by": "?",
        "with": "?", "instead": "?", "over": "?",
    ]

    /// `C to T` as `C>T`, `C or T` as `C/T`; `T for C`, whose order is not interpreted, as one word.
    private static func withConnectors(_ words: [String]) -> [String] {
        var joined: [String] = []
        var place = 0
        while place < words.count {
            let word = words[place]
            var next = place + 1
            if let sign = connectors[word.lowercased()], let last = joined.last, isSide(last[...]) {
                if word.lowercased() == "instead", next < words.count, words[next] == "of" { next += 1 }
                if next < words.count, isSide(words[next][...]) {
                    joined[joined.count - 1] = last + sign + words[next]
                    place = next + 1
                    continue
                }
            }
            joined.append(word)
            place += 1
        }
        return joined
    }

    /// Joins each position with the change that it belongs to.
    private static func withPositions(_ words: [String]) -> [String] {
        var joined: [String] = []
        for word in words {
            guard let last = joined.last else {
                joined.append(word)
                continue
            }
            if isPosition(last), word.first?.isLetter == true, isOfSides(word) {
                joined[joined.count - 1] = last + word
            } else if isPosition(word), last.first?.isLetter == true, last.contains("/") || last.contains("-"),
                isOfSides(last)
            {
                joined[joined.count - 1] = word + last
            } else {
                joined.append(word)
            }
        }
        return joined
    }

    private static func isPosition(_ word: String) -> Bool {
        let digits = word.drop { "+-*".contains($0) }
        return !digits.isEmpty && digits.allSatisfy { $0.isNumber }
    }

    private static func isOfSides(_ word: String) -> Bool {
        word.split(omittingEmptySubsequences: false) { ">/-".contains($0) }.allSatisfy { isSide($0) }
    }

    /// A base or the name of an amino acid, with a position or without.
    private static func isSide(_ word: Substring) -> Bool {
        var name = word[...]
        if name.count > 2, name.dropFirst().first == "." { name = name.dropFirst(2) }
        name = name.drop { "+-*(".contains($0) || $0.isNumber }
        while let last = name.last, last.isNumber || last == ")" { name.removeLast() }
        if name.count == 1 { return AminoAcid.letter(String(name)) != nil }
        return name.first?.isUppercase == true && AminoAcid.letter(String(name)) != nil
            || word.first?.isNumber == true && !name.isEmpty && name.allSatisfy { "ACGT".contains($0) }
    }
}
