// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneGenome
import PheneSyntax

extension DiagnosticCode {
    /// An allele name does not match exactly one allele of the variant.
    package static let alleleName = DiagnosticCode(416)
}

extension Analysis {
    /// The names of a variant's alleles, and their other spellings; `nil` if a clause has an error.
    func namedAlleles(
        _ clauses: [AlleleClause], among alleles: [Allele]
    ) -> (names: [String], spellings: [(allele: Allele, number: Int)])? {
        guard !clauses.isEmpty else { return ([], []) }
        var names = alleles.map { $0.isSymbolic ? String($0.text.dropFirst().dropLast()) : $0.text }
        var spellings: [(allele: Allele, number: Int)] = []
        var firsts: [Int: Span] = [:]
        var isValid = true
        // The final name of each allele, for spellings that occur before the name.
        var called = names
        for clause in clauses {
            let text = clause.bases?.text ?? "<\(clause.name.text)>"
            if let number = alleles.firstIndex(where: { $0.bytes.elementsEqual(text.utf8) }) {
                called[number] = clause.name.text
            }
        }
        func refuse(_ title: String, at span: Span, others: [Diagnostic.Mark] = [], help: String) {
            report(.alleleName, title, at: span, others: others, help: help)
            isValid = false
        }
        for clause in clauses {
            let text = clause.bases?.text ?? "<\(clause.name.text)>"
            guard let number = alleles.firstIndex(where: { $0.bytes.elementsEqual(text.utf8) }) else {
                refuse(
                    "`\((clause.bases ?? clause.name).text)` is not an allele of the variant",
                    at: (clause.bases ?? clause.name).span,
                    help: "its alleles are \(quoted(names)): name one of them, or add it to `at`")
                continue
            }
            if let first = firsts[number] {
                refuse(
                    "an allele has two names", at: clause.name.span, others: [.init(first, "the first name")],
                    help: "keep one of them")
            }
            firsts[number] = clause.name.span
            names[number] = clause.name.text
            if !isFree(clause.name, of: number, among: alleles) { isValid = false }
            for spelling in clause.spellings {
                guard let allele = Allele(spelling.value.utf8) else {
                    refuse(
                        "\"\(spelling.value)\" is not an allele spelling that files use", at: spelling.span,
                        help: "write a name in angle brackets, such as \"<INS>\"")
                    continue
                }
                guard isFree(spelling, allele, of: number, among: alleles, names: called) else {
                    isValid = false
                    continue
                }
                let isTaken = (alleles + spellings.map({ $0.allele })).contains {
                    $0.text.lowercased() == allele.text.lowercased()
                }
                if isTaken {
                    refuse(
                        "\"\(spelling.value)\" already refers to an allele", at: spelling.span,
                        help: "remove it: a spelling refers to one allele")
                } else {
                    spellings.append((allele, number))
                }
            }
        }
        for (number, name) in names.enumerated() {
            guard let first = names[..<number].firstIndex(where: { $0.lowercased() == name.lowercased() }) else {
                continue
            }
            refuse(
                names[first] == name
                    ? "two alleles have the name `\(name)`"
                    : "the names `\(names[first])` and `\(name)` differ only in case",
                at: firsts[number] ?? firsts[first] ?? clauses[0].span, help: "give each allele a different name")
        }
        return isValid ? (names, spellings) : nil
    }

    /// The genotype of a test, with bases instead of allele names.
    ///
    /// A text that a file could contain is left unchanged, so that a test and a file with the same text agree: names
    /// are replaced only if the text has no meaning in a file.
    func plainGenotype(_ text: String, at locus: Locus) -> String {
        guard !locus.names.isEmpty, case .invalid(.unreadable) = Call(text.utf8) else { return text }
        var plain = "", part = ""
        func flush() {
            plain += locus.names.firstIndex(of: part).map { locus.alleles[$0].text } ?? part
            part = ""
        }
        for character in text {
            if character == "/" || character == "|" {
                flush()
                plain.append(character)
            } else {
                part.append(character)
            }
        }
        flush()
        return plain
    }
}
