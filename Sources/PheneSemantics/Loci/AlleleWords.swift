// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneSyntax

extension DiagnosticPage {
    static let alleleWord = DiagnosticPage(
        DiagnosticCode(466), "a name or spelling of an allele already has a meaning in genotype files",
        """
        The letters of a genotype file mean bases, and the `I` and `D` of a vendor the longer and the shorter allele. If \
        `allele C = A` could give them another meaning, rules and files would speak of different alleles, and the checks of \
        strand and letters would say nothing. So a name has a character that stands for no base (`ins`, `R3`, `Val`), and a \
        spelling is a name in angle brackets (`"<INS>"`) that no other allele has and that does not contradict the lengths.
        """,
        wrong: """
            variant rs1 {
              at GRCh38 9:2000 G>A
              allele C = A
            }
            finding second : activity {
              by rs1 {
                * -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            variant rs1 {
              at GRCh38 9:2000 G>A
              allele Val = A
              allele Ala = G
            }
            finding second : activity {
              by rs1 {
                * -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """)
}

/// What files already mean by a word that rules could give to an allele.
///
/// The law: a word that a reader of files can take for an allele, a base or a no-call is never the name of an allele, so
/// that a genotype means in a test what it means in a file.
enum AlleleWord {
    /// What a word means in files, with "is" before it in mind; `nil` where it means nothing there.
    static func meaning(of word: String) -> String? {
        let letters = Array(word.utf8)
        let capitals = letters.map { (97...122).contains($0) ? $0 & 0xDF : $0 }
        if capitals == [73] || capitals == [68] { return "what vendors write for the longer or the shorter allele" }
        if capitals.allSatisfy({ bases.contains($0) }) { return "a word of bases" }
        if Allele(letters) != nil { return "read as an allele in files" }
        // `Arg` and `Asn` are the names of amino acids; files write letters of bases in one case.
        let isOfOneCase = letters == capitals || letters.allSatisfy { (97...122).contains($0) }
        if isOfOneCase, capitals.allSatisfy({ ambiguous.contains($0) }) {
            return "made of the codes for several bases"
        }
        if letters.allSatisfy({ (48...57).contains($0) }) { return "a number, and files number alleles" }
        if ["*", "NON_REF"].contains(word.uppercased()) { return "any other allele in a VCF" }
        if case .invalid(.unreadable) = Call(letters) { return nil }
        return "read as a genotype in files"
    }

    private static let bases = Array("ACGTN".utf8)
    private static let ambiguous = Array("ACGTUNRYSWKMBDHV".utf8)

    /// Whether a word says by itself that an allele is longer or shorter than another: `DEL`, `ins`, `DUP:TANDEM`.
    static func length(_ word: String) -> Length? {
        let first = word.lowercased().prefix { $0 != ":" && $0 != "_" && $0 != "-" }
        if ["ins", "insertion", "inserted", "dup", "duplication", "duplicated", "long", "longer"].contains(first) {
            return .longer
        }
        if ["del", "deletion", "deleted", "short", "shorter"].contains(first) { return .shorter }
        return nil
    }

    enum Length { case longer, shorter }

    /// Whether an allele can be the longer or the shorter one; true where an allele has no letters to count.
    static func allows(_ length: Length, _ number: Int, among alleles: [Allele]) -> Bool {
        guard alleles.allSatisfy({ !$0.isSymbolic }) else { return true }
        let own = alleles[number].letters.count
        return alleles.contains { length == .longer ? $0.letters.count < own : $0.letters.count > own }
    }
}

extension Analysis {
    /// Reports a name of an allele that has a meaning in files, or that contradicts the allele's length.
    func isFree(_ name: Name, of number: Int, among alleles: [Allele]) -> Bool {
        if let meaning = AlleleWord.meaning(of: name.text) {
            report(
                .alleleWord, "`\(name.text)` cannot be the name of an allele", at: name.span,
                label: "this is \(meaning)",
                notes: ["a genotype means in a rule what it means in a file"],
                help: "give it a name with a character that stands for no base, such as `ins`, `R3` or `Val`")
            return false
        }
        guard let length = AlleleWord.length(name.text), !AlleleWord.allows(length, number, among: alleles) else {
            return true
        }
        report(
            .alleleWord, "`\(name.text)` names an allele that is not the \(length) one", at: name.span,
            notes: ["its letters are `\(alleles[number].text)`, of " + quoted(alleles.map(\.text))],
            help: "vendors' `I` and `D` go by the lengths: exchange the names, or choose others")
        return false
    }

    /// Reports a spelling that has a meaning in files, or that contradicts the allele's length.
    func isFree(_ spelling: Text, _ allele: Allele, of number: Int, among alleles: [Allele], names: [String]) -> Bool {
        guard allele.isSymbolic else {
            report(
                .alleleWord, "\"\(spelling.value)\" cannot be a spelling of an allele", at: spelling.span,
                label: "letters mean bases, and `I` and `D` lengths",
                help: "remove it: letters are written in `at`, and `I` and `D` are read by the lengths of the alleles")
            return false
        }
        let inner = String(allele.text.dropFirst().dropLast())
        if let meaning = AlleleWord.meaning(of: inner) {
            report(
                .alleleWord, "\"\(spelling.value)\" cannot be a spelling of an allele", at: spelling.span,
                label: "`\(inner)` is \(meaning)", help: "remove it, or correct the name in the brackets")
            return false
        }
        if let other = names.indices.first(where: { $0 != number && names[$0].lowercased() == inner.lowercased() }) {
            report(
                .alleleWord, "\"\(spelling.value)\" is the name of another allele", at: spelling.span,
                notes: ["`\(names[other])` is the allele `\(alleles[other].text)`"],
                help: "remove it, or let it stand with the allele of that name")
            return false
        }
        guard let length = AlleleWord.length(inner), !AlleleWord.allows(length, number, among: alleles) else {
            return true
        }
        report(
            .alleleWord, "\"\(spelling.value)\" is said of an allele that is not the \(length) one", at: spelling.span,
            notes: ["its letters are `\(alleles[number].text)`, of " + quoted(alleles.map(\.text))],
            help: "let it stand with the \(length) allele, or remove it")
        return false
    }
}
