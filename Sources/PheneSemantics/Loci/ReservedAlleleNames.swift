// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneGenome
import PheneSyntax

extension DiagnosticCode {
    /// The name or spelling of an allele already has a meaning in genotype files.
    package static let reservedAlleleName = DiagnosticCode(466)
}

/// The meanings in genotype files of words that rules could use as allele names.
///
/// Rule: a word that can be an allele, a base or a no-call in a file is never the name of an allele, so
/// that a genotype means in a test what it means in a file.
enum ReservedAlleleName {
    /// The meaning of a word in files, as the end of the sentence "this is ..."; `nil` if it has none.
    static func meaning(of word: String) -> String? {
        let letters = Array(word.utf8)
        let capitals = letters.map { (97...122).contains($0) ? $0 & 0xDF : $0 }
        if capitals == [73] || capitals == [68] { return "what vendors write for the longer or the shorter allele" }
        if capitals.allSatisfy({ bases.contains($0) }) { return "a sequence of bases" }
        if Allele(letters) != nil { return "read as an allele in files" }
        // `Arg` and `Asn` are amino acids; files write bases in one case.
        let isOfOneCase = letters == capitals || letters.allSatisfy { (97...122).contains($0) }
        if isOfOneCase, capitals.allSatisfy({ ambiguous.contains($0) }) {
            return "made of codes for ambiguous bases"
        }
        if letters.allSatisfy({ (48...57).contains($0) }) { return "a number, which files use for numbered alleles" }
        if ["*", "NON_REF"].contains(word.uppercased()) { return "any other allele in a VCF" }
        if case .invalid(.unreadable) = Call(letters) { return nil }
        return "read as a genotype in files"
    }

    private static let bases = Array("ACGTN".utf8)
    private static let ambiguous = Array("ACGTUNRYSWKMBDHV".utf8)

    /// Whether a word implies that an allele is longer or shorter than another: `DEL`, `ins`, `DUP:TANDEM`.
    static func length(_ word: String) -> Length? {
        let first = word.lowercased().prefix { $0 != ":" && $0 != "_" && $0 != "-" }
        if ["ins", "insertion", "inserted", "dup", "duplication", "duplicated", "long", "longer"].contains(first) {
            return .longer
        }
        if ["del", "deletion", "deleted", "short", "shorter"].contains(first) { return .shorter }
        return nil
    }

    enum Length: String { case longer, shorter }

    /// Whether an allele can be the longer or the shorter one; true if the bases of an allele are not known.
    static func allows(_ length: Length, _ number: Int, among alleles: [Allele]) -> Bool {
        guard alleles.allSatisfy({ !$0.isSymbolic }) else { return true }
        let own = alleles[number].bytes.count
        return alleles.contains { length == .longer ? $0.bytes.count < own : $0.bytes.count > own }
    }
}

extension Analysis {
    /// Reports a name of an allele that has a meaning in files, or that contradicts the allele's length.
    func isFree(_ name: Name, of number: Int, among alleles: [Allele]) -> Bool {
        if let meaning = ReservedAlleleName.meaning(of: name.text) {
            report(
                .reservedAlleleName, "`\(name.text)` cannot be the name of an allele", at: name.span,
                label: "this is \(meaning)",
                notes: ["a genotype has the same meaning in a rule and in a file"],
                help: "use a name with a character that is not a base, such as `ins`, `R3` or `Val`")
            return false
        }
        guard let length = ReservedAlleleName.length(name.text),
            !ReservedAlleleName.allows(length, number, among: alleles)
        else {
            return true
        }
        report(
            .reservedAlleleName, "`\(name.text)` names an allele that is not the \(length.rawValue) one", at: name.span,
            notes: ["it is `\(alleles[number].text)`, one of " + quoted(alleles.map { $0.text })],
            help: "`I` and `D` of vendors depend on the length: swap the names, or choose others")
        return false
    }

    /// Reports a spelling that has a meaning in files, or that contradicts the allele's length.
    func isFree(_ spelling: Text, _ allele: Allele, of number: Int, among alleles: [Allele], names: [String]) -> Bool {
        guard allele.isSymbolic else {
            report(
                .reservedAlleleName, "\"\(spelling.value)\" cannot be a spelling of an allele", at: spelling.span,
                label: "bases, `I` and `D` have a fixed meaning",
                help: "remove it: bases belong in `at`, and `I` and `D` depend on the lengths of the alleles")
            return false
        }
        let inner = String(allele.text.dropFirst().dropLast())
        if let meaning = ReservedAlleleName.meaning(of: inner) {
            report(
                .reservedAlleleName, "\"\(spelling.value)\" cannot be a spelling of an allele", at: spelling.span,
                label: "`\(inner)` is \(meaning)", help: "remove it, or correct the name in the brackets")
            return false
        }
        if let other = names.indices.first(where: { $0 != number && names[$0].lowercased() == inner.lowercased() }) {
            report(
                .reservedAlleleName, "\"\(spelling.value)\" is the name of another allele", at: spelling.span,
                notes: ["`\(names[other])` is the allele `\(alleles[other].text)`"],
                help: "remove it, or move it to the allele of that name")
            return false
        }
        guard let length = ReservedAlleleName.length(inner), !ReservedAlleleName.allows(length, number, among: alleles)
        else {
            return true
        }
        report(
            .reservedAlleleName,
            "\"\(spelling.value)\" is a spelling of an allele that is not the \(length.rawValue) one",
            at: spelling.span,
            notes: ["it is `\(alleles[number].text)`, one of " + quoted(alleles.map { $0.text })],
            help: "move it to the \(length.rawValue) allele, or remove it")
        return false
    }
}
