// SPDX-License-Identifier: Apache-2.0

internal import PheneDiagnostics
package import PheneGenome

/// A change of bases or amino acids in the label of a variant.
package struct LabelChange: Sendable {
    package enum Kind: Sendable {
        /// `677C>T`, `C677T`, `C-824T`, `g.100C>T`: a change from one allele to another. Genomic bases are on the plus
        /// strand, all others on the gene's strand.
        case bases(from: Allele, to: Allele, isGenomic: Bool)
        /// `C/T`: both alleles, in no order.
        case alleles([Allele])
        /// `C-T`: alleles, or something else.
        case allelesPerhaps([Allele])
        /// `Ala222Val`, `A222V`, `Gln296Ter`, `His62=`: one-letter codes, `*` for a stop. Without an order, as in
        /// `Val/Met`, the second may turn into the first.
        case aminoAcids(from: Character, to: Character, isOrdered: Bool = true)
        /// `T102C`: bases, or Thr102Cys.
        case basesOrAminoAcids(from: Allele, to: Allele, amino: (from: Character, to: Character))
        /// It looks like a change, or names one allele of a change, in a form that is not supported: `185delAG`,
        /// `(TA)6>(TA)7`, `677T`.
        case unsupported
    }
    package let kind: Kind
    /// The text of the change in the label.
    package let text: String

    /// The changes in a label, in its order.
    package static func all(in label: String) -> [LabelChange] {
        LabelText(label).words.flatMap { LabelToken($0).changes }
    }
}

/// A word of a label, split into its parts.
private struct LabelToken {
    let text: String
    /// The letter of `c.`, `g.`, `m.`, `n.`, `r.` or `p.`.
    let system: Character?
    /// The text after it, without parentheses around it.
    let body: [Character]

    init(_ word: String) {
        text = word
        var body = Self.withoutBrackets(Array(word))
        if body.first == "(", !body.contains(">") { body.removeFirst() }
        if body.count > 2, body[1] == ".", let letter = body[0].lowercased().first, "cgmnrp".contains(letter) {
            system = letter
            body.removeFirst(2)
        } else {
            system = nil
        }
        if body.first == "(", body.last == ")" { body = Array(body.dropFirst().dropLast()) }
        if body.last == ")", !body.contains("(") { body.removeLast() }
        self.body = body
    }

    /// `Val(158)Met` as `Val158Met`.
    private static func withoutBrackets(_ word: [Character]) -> [Character] {
        guard let open = word.firstIndex(of: "("), let close = word[open...].firstIndex(of: ")"), close > open + 1,
            word[(open + 1)..<close].allSatisfy({ $0.isNumber })
        else { return word }
        return Array(word[..<open] + word[(open + 1)..<close] + word[(close + 1)...])
    }

    /// The changes of the word, several if they are joined: `C677T/A1298C`.
    var changes: [LabelChange] {
        let sides = body.split(separator: "/", omittingEmptySubsequences: false).map { LabelToken(String($0)) }
        if sides.count > 1, !body.contains(">"), sides.allSatisfy({ $0.exchanged != nil }) {
            return sides.flatMap { $0.changes }
        }
        return kind.map { [LabelChange(kind: $0, text: text)] } ?? []
    }

    private var kind: LabelChange.Kind? {
        if body.contains(where: { "<?".contains($0) }) { return .unsupported }
        if body.contains(">") { return arrow ?? aminoSides(">") ?? .unsupported }
        if body.contains("/") { return slashed ?? aminoSides("/") ?? (isOfSymbols ? .unsupported : nil) }
        if let kind = exchanged ?? hyphened { return kind }
        return system != nil || isStructural || isMention ? .unsupported : nil
    }

    /// `677C>T`, `339+2T>C`
    private var arrow: LabelChange.Kind? {
        let sides = body.split(separator: ">", omittingEmptySubsequences: false)
        guard sides.count == 2 else { return nil }
        // `C677>T`, `Val158>Met`
        if sides[0].first?.isLetter == true, sides[0].last?.isNumber == true {
            return LabelToken((system.map { "\($0)." } ?? "") + String(sides[0] + sides[1])).exchanged
        }
        guard system != "p" else { return nil }
        let from = Self.suffix(of: sides[0])
        guard let first = allele(from.bases), !from.isPartOfWord, let second = allele(Array(sides[1])) else {
            return nil
        }
        return .bases(from: first, to: second, isGenomic: isGenomic)
    }

    /// `C/T`, `-1021C/T`, `A/C/G`
    private var slashed: LabelChange.Kind? {
        let sides = body.split(separator: "/", omittingEmptySubsequences: false)
        guard sides.count > 1, system != "p", LabelToken(String(sides[0])).exchanged == nil else { return nil }
        let first = Self.suffix(of: sides[0])
        guard !first.isPartOfWord, let allele = allele(first.bases) else { return nil }
        let others = sides.dropFirst().compactMap { self.allele(Array($0)) }
        guard others.count == sides.count - 1 else { return nil }
        return isGenomic ? nil : .alleles([allele] + others)
    }

    /// `Arg389/Gly389`, `158Val/Met`, `Arg389Gly/Arg`, `158V>M`
    private func aminoSides(_ sign: Character) -> LabelChange.Kind? {
        guard system == nil || system == "p" else { return nil }
        let sides = body.split(separator: sign, omittingEmptySubsequences: false)
        var names: [[Character]] = []
        for side in sides {
            let parts = side.split { $0.isNumber || "+-".contains($0) }
            guard (1...2).contains(parts.count) else { return nil }
            names += parts.map { Array($0) }
        }
        // Pairs of single letters may be something else than amino acids: `L/S`, `I/D`.
        guard names.allSatisfy({ $0.count > 1 }) || body.contains(where: { $0.isNumber }) else { return nil }
        // `G-308A/G`: bases or amino acids.
        if names.allSatisfy({ $0.count == 1 && Self.isBase($0[0]) }) { return .unsupported }
        var amino: [Character] = []
        for name in names {
            guard let letter = AminoAcid.letter(String(name)) else { return nil }
            if !amino.contains(letter) { amino.append(letter) }
        }
        guard amino.count == 2 else { return nil }
        let isWhole = sides[0].split { $0.isNumber || "+-".contains($0) }.count == 2
        return .aminoAcids(from: amino[0], to: amino[1], isOrdered: sign == ">" || isWhole)
    }

    /// `C-T`, `Cys-Ser`
    private var hyphened: LabelChange.Kind? {
        let sides = body.split(separator: "-", omittingEmptySubsequences: false)
        guard sides.count == 2, system == nil, sides[0] != sides[1] else { return nil }
        if sides.allSatisfy({ $0.count == 1 }) {
            let alleles = sides.compactMap { $0[$0.startIndex].isUppercase ? allele(Array($0)) : nil }
            return alleles.count == 2 ? .allelesPerhaps(alleles) : nil
        }
        guard sides.allSatisfy({ $0.first?.isUppercase == true }) else { return nil }
        let isNamed = sides.allSatisfy { side in side.count { $0.isLetter } == 3 }
        return isNamed ? aminoSides("-") : nil
    }

    /// Whether both sides of a slash are symbols of alleles: `4G/5G`, `-/TTT`, `I/D`, `ins/del`.
    private var isOfSymbols: Bool {
        if String(body) == "N/A" { return false }
        return body.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { side in
            let word = String(side).lowercased()
            if ["-", "+", "ins", "del", "insertion", "deletion", "short", "long", "wt", "mut"].contains(word) {
                return true
            }
            let name = side.drop { $0.isNumber }
            return name.count == 1 && name.allSatisfy { $0.isUppercase && $0.isASCII }
                || !name.isEmpty && name.allSatisfy { "ACGT".contains($0) }
        }
    }

    /// One allele with its position: `677T`, `C677`, `Met158`.
    private var isMention: Bool {
        let place = body.drop { "+-*".contains($0) }
        let digits = place.filter { $0.isNumber }
        let name = place.filter { !$0.isNumber }
        let isBeside = place.starts(with: digits + name) || place.starts(with: name + digits)
        guard !digits.isEmpty, isBeside else { return false }
        if name.count <= 2, !name.isEmpty, name.allSatisfy({ "ACGT".contains($0) }) {
            return digits.count > 1 && (name.count == 1 || place.first?.isNumber == true)
        }
        return name.count == 3 && name.first?.isUppercase == true && AminoAcid.letter(String(name)) != nil
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
            guard let allele = allele(first.bases), place.contains(where: { $0.isNumber }) else { return nil }
            return .bases(from: allele, to: second, isGenomic: isGenomic)
        }
        guard place.contains(where: { $0.isNumber }), place.allSatisfy({ $0.isNumber || "+-".contains($0) }) else {
            return nil
        }
        var amino: (from: Character, to: Character)?
        // `Arg-389-Gly`
        let isPlace =
            place.allSatisfy { $0.isNumber } || from.count == 3 && place.allSatisfy { $0.isNumber || $0 == "-" }
        if let first = AminoAcid.letter(String(from)), isPlace, system == nil || system == "p" {
            let second = String(to) == "=" ? first : AminoAcid.letter(String(to))
            amino = second.map { (first, $0) }
        }
        let isBase = system != "p" && from.count == 1 && to.count == 1
        let bases = isBase ? allele(Array(from)).flatMap { first in allele(Array(to)).map { (first, $0) } } : nil
        switch (bases, amino) {
        case (let bases?, let amino?): return .basesOrAminoAcids(from: bases.0, to: bases.1, amino: amino)
        case (let bases?, nil): return .bases(from: bases.0, to: bases.1, isGenomic: isGenomic)
        case (nil, let amino?): return .aminoAcids(from: amino.from, to: amino.to)
        case (nil, nil): return AminoAcid.isLikeOne(String(from)) && to.count <= 3 ? .unsupported : nil
        }
    }

    /// `185delAG`, `5382insC`, `Ser9fs`, `IVS2`
    private var isStructural: Bool {
        let word = String(body).lowercased()
        for part in ["del", "ins", "dup", "inv", "fs"] {
            guard let range = word.firstOccurrence(of: part) else { continue }
            let before = word[..<range.lowerBound].last
            if before?.isNumber == true || before == "_" { return true }
            let after = body.dropFirst(word.distance(from: word.startIndex, to: range.upperBound))
            if before == nil, let next = after.first, next.isNumber || after.allSatisfy({ "ACGT".contains($0) }) {
                return true
            }
        }
        return false
    }

    private var isGenomic: Bool { system == "g" || system == "m" }

    /// The bases at the end of a text, and whether a letter precedes them.
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
enum AminoAcid {
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
