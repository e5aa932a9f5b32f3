// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneSyntax

extension DiagnosticPage {
    static let alleleName = DiagnosticPage(
        DiagnosticCode(416), "a name of an allele does not stand for one allele of the variant",
        """
        `allele ins = ATTT` names the allele with these letters, and `allele R3` an allele whose letters are not told; \
        both stand in the variant's `at`, and each allele has one name, which no other has in either case of letters. \
        `spelled` lists names in angle brackets under which files write it.
        """,
        wrong: """
            variant rs1 {
              at GRCh38 9:2000 A>ATTT
              allele ins = ATT
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
              at GRCh38 9:2000 A>ATTT
              allele ins = ATTT
              allele del = A
            }
            finding second : activity {
              by rs1 {
                ins/ins -> normal
                ins/del -> reduced
                del/del -> low
              }
              evidence strong
              cite zabetian2001
            }
            """)
}

extension Analysis {
    /// The names of a variant's alleles, and the other spellings; `nil` where a clause is wrong.
    func namedAlleles(
        _ clauses: [AlleleClause], among alleles: [Allele]
    ) -> (names: [String], spellings: [(allele: Allele, number: Int)])? {
        guard !clauses.isEmpty else { return ([], []) }
        var names = alleles.map { $0.isSymbolic ? String($0.text.dropFirst().dropLast()) : $0.text }
        var spellings: [(allele: Allele, number: Int)] = []
        var firsts: [Int: Span] = [:]
        var isSound = true
        // What each allele will be called, for spellings that come before the name.
        var called = names
        for clause in clauses {
            let text = clause.letters?.text ?? "<\(clause.name.text)>"
            if let number = alleles.firstIndex(where: { $0.letters.elementsEqual(text.utf8) }) {
                called[number] = clause.name.text
            }
        }
        func refuse(_ title: String, at span: Span, others: [Diagnostic.Mark] = [], help: String) {
            report(.alleleName, title, at: span, others: others, help: help)
            isSound = false
        }
        for clause in clauses {
            let text = clause.letters?.text ?? "<\(clause.name.text)>"
            guard let number = alleles.firstIndex(where: { $0.letters.elementsEqual(text.utf8) }) else {
                refuse(
                    "`\((clause.letters ?? clause.name).text)` is not an allele of the variant",
                    at: (clause.letters ?? clause.name).span,
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
            if !isFree(clause.name, of: number, among: alleles) { isSound = false }
            for spelling in clause.spellings {
                guard let allele = Allele(spelling.value.utf8) else {
                    refuse(
                        "\"\(spelling.value)\" is not how a file writes an allele", at: spelling.span,
                        help: "write a name in angle brackets such as \"<INS>\"")
                    continue
                }
                guard isFree(spelling, allele, of: number, among: alleles, names: called) else {
                    isSound = false
                    continue
                }
                let isTaken = (alleles + spellings.map(\.allele)).contains {
                    $0.text.lowercased() == allele.text.lowercased()
                }
                if isTaken {
                    refuse(
                        "\"\(spelling.value)\" already stands for an allele", at: spelling.span,
                        help: "a spelling stands for one allele: remove it")
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
                    : "the names `\(names[first])` and `\(name)` differ in the case of letters only",
                at: firsts[number] ?? firsts[first] ?? clauses[0].span, help: "give each a name of its own")
        }
        return isSound ? (names, spellings) : nil
    }

    /// A genotype as a test writes it, with letters in place of the names of alleles.
    ///
    /// What a file could write is left as it is, so that a test reads just as a file with the same text does: names stand
    /// only where the text means nothing in a file.
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
