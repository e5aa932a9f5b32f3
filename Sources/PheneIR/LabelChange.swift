// SPDX-License-Identifier: Apache-2.0

package import PheneGenome

/// A change of bases or amino acids that the label of a variant speaks of.
package struct LabelChange: Sendable {
    package enum Kind: Sendable {
        /// `677C>T`, `C677T`, `C-824T`, `g.100C>T`: what the first alleles turn into. Genomic letters are those of the plus
        /// strand, all others those of the gene's.
        case bases(from: Allele, to: Allele, isGenomic: Bool)
        /// `C/T`: both alleles, in no order.
        case alleles([Allele])
        /// `Ala222Val`, `A222V`, `Gln296Ter`, `His62=`: one-letter codes, `*` for the end.
        case aminoAcids(from: Character, to: Character)
        /// `T102C`: bases, or Thr102Cys.
        case basesOrAminoAcids(from: Allele, to: Allele, amino: (from: Character, to: Character))
        /// It looks like a change, in a form that is not read: `185delAG`, `(TA)6>(TA)7`.
        case unread
    }
    package let kind: Kind
    /// As the label writes it.
    package let text: String

    /// The changes that a label speaks of, in its order.
    package static func all(in label: String) -> [LabelChange] {
        var plain = label
        for arrow in ["->", "=>", "\u{2192}", "\u{2794}"] {
            plain = plain.split(separator: arrow, omittingEmptySubsequences: false).joined(separator: ">")
        }
        plain = withoutBlanks(plain, around: ">")
        let separators: Set<Character> = [",", ";", ":", "[", "]", "\"", "'"]
        return plain.split { $0.isWhitespace || separators.contains($0) }.compactMap { LabelWord(String($0)).change }
    }

    private static func withoutBlanks(_ text: String, around sign: Character) -> String {
        var kept = ""
        var blanks = ""
        for character in text {
            if character == " " {
                if kept.last != sign { blanks.append(character) }
                continue
            }
            if character != sign { kept += blanks }
            blanks = ""
            kept.append(character)
        }
        return kept
    }
}

/// A word of a label, taken apart.
private struct LabelWord {
    let text: String
    /// The letter of `c.`, `g.`, `m.`, `n.`, `r.` or `p.`.
    let system: Character?
    /// What follows it, without brackets around it.
    let body: [Character]

    init(_ word: String) {
        text = word
        var body = Array(word)
        if body.first == "(", !body.contains(">") { body.removeFirst() }
        if body.count > 2, body[1] == ".", "cgmnrp".contains(body[0]) {
            system = body[0]
            body.removeFirst(2)
        } else {
            system = nil
        }
        if body.first == "(", body.last == ")" { body = Array(body.dropFirst().dropLast()) }
        if body.last == ")", !body.contains("(") { body.removeLast() }
        self.body = body
    }

    var change: LabelChange? {
        guard let kind else { return nil }
        return LabelChange(kind: kind, text: text)
    }

    private var kind: LabelChange.Kind? {
        if body.contains(">") { return arrow ?? .unread }
        if let kind = slashed ?? exchanged { return kind }
        return system != nil || isStructural ? .unread : nil
    }

    /// `677C>T`, `339+2T>C`
    private var arrow: LabelChange.Kind? {
        let sides = body.split(separator: ">", omittingEmptySubsequences: false)
        guard sides.count == 2, system != "p" else { return nil }
        let from = Self.suffix(of: sides[0])
        guard let first = allele(from.bases), !from.isPartOfWord, let second = allele(Array(sides[1])) else {
            return nil
        }
        return .bases(from: first, to: second, isGenomic: isGenomic)
    }

    /// `C/T`, `-1021C/T`, `A/C/G`
    private var slashed: LabelChange.Kind? {
        let sides = body.split(separator: "/", omittingEmptySubsequences: false)
        guard sides.count > 1, system != "p" else { return nil }
        let first = Self.suffix(of: sides[0])
        guard !first.isPartOfWord, let allele = allele(first.bases) else { return nil }
        let others = sides.dropFirst().compactMap { self.allele(Array($0)) }
        guard others.count == sides.count - 1 else { return nil }
        return isGenomic ? nil : .alleles([allele] + others)
    }

    /// `C677T`, `C-824T`, `A222V`, `Ala222Val`, `His62=`, `677C-T`
    private var exchanged: LabelChange.Kind? {
        let from = body.prefix { $0.isLetter || $0 == "*" }
        let to = body.reversed().prefix { $0.isLetter || $0 == "*" || $0 == "=" }.reversed()
        guard from.count < body.count, !to.isEmpty else { return nil }
        let place = body[from.count..<(body.count - to.count)]
        if from.isEmpty {
            // `677C-T`
            guard place.last == "-", let second = allele(Array(to)) else { return nil }
            let first = Self.suffix(of: place.dropLast())
            guard let allele = allele(first.bases), place.contains(where: \.isNumber) else { return nil }
            return .bases(from: allele, to: second, isGenomic: isGenomic)
        }
        guard place.contains(where: \.isNumber), place.allSatisfy({ $0.isNumber || "+-".contains($0) }) else {
            return nil
        }
        var amino: (from: Character, to: Character)?
        if let first = AminoAcid.letter(String(from)), place.allSatisfy(\.isNumber), system == nil || system == "p" {
            let second = String(to) == "=" ? first : AminoAcid.letter(String(to))
            amino = second.map { (first, $0) }
        }
        let isBase = system != "p" && from.count == 1 && to.count == 1
        let bases = isBase ? allele(Array(from)).flatMap { first in allele(Array(to)).map { (first, $0) } } : nil
        switch (bases, amino) {
        case (let bases?, let amino?): return .basesOrAminoAcids(from: bases.0, to: bases.1, amino: amino)
        case (let bases?, nil): return .bases(from: bases.0, to: bases.1, isGenomic: isGenomic)
        case (nil, let amino?): return .aminoAcids(from: amino.from, to: amino.to)
        case (nil, nil): return AminoAcid.isLikeOne(String(from)) && to.count <= 3 ? .unread : nil
        }
    }

    /// `185delAG`, `5382insC`, `Ser9fs`, `IVS2`
    private var isStructural: Bool {
        let word = String(body).lowercased()
        for part in ["del", "ins", "dup", "inv", "fs"] {
            guard let range = word.firstRange(of: part) else { continue }
            let before = word[..<range.lowerBound].last
            if before?.isNumber == true || before == "_" { return true }
        }
        return false
    }

    private var isGenomic: Bool { system == "g" || system == "m" }

    /// The bases at the end of a text, and whether a letter stands before them.
    private static func suffix(of text: ArraySlice<Character>) -> (bases: [Character], isPartOfWord: Bool) {
        let bases = Array(text.reversed().prefix { isBase($0) }.reversed())
        return (bases, text.dropLast(bases.count).last?.isLetter == true)
    }

    private static func isBase(_ character: Character) -> Bool { "ACGTacgt".contains(character) }

    private func allele(_ bases: [Character]) -> Allele? {
        bases.allSatisfy(Self.isBase) ? Allele(String(bases).utf8) : nil
    }
}

/// The names of amino acids.
private enum AminoAcid {
    private static let names: [String: Character] = [
        "ala": "A", "arg": "R", "asn": "N", "asp": "D", "cys": "C", "gln": "Q", "glu": "E", "gly": "G", "his": "H",
        "ile": "I", "leu": "L", "lys": "K", "met": "M", "phe": "F", "pro": "P", "ser": "S", "thr": "T", "trp": "W",
        "tyr": "Y", "val": "V", "ter": "*", "stop": "*",
    ]
    private static let letters = Set("ARNDCQEGHILKMFPSTWYV*")

    /// The one-letter code of a name of three letters, in either case, or of a capital.
    static func letter(_ name: String) -> Character? {
        if name.count == 1, let letter = name.first {
            return letter == "X" ? "*" : letters.contains(letter) ? letter : nil
        }
        return names[name.lowercased()]
    }

    static func isLikeOne(_ name: String) -> Bool {
        letter(name) != nil || name.count == 1 && letter(name.uppercased()) != nil
    }
}
