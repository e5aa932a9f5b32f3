// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneIR
import PheneSyntax

extension DiagnosticPage {
    static let aminoAcids = DiagnosticPage(
        DiagnosticCode(417), "an amino-acid change of a label cannot come from the alleles",
        """
        `Val158Met` says which amino acids the two alleles code for. One base of a codon of the first must be exchanged for \
        one of the second, read on the strand of the gene; with the variant's letters no codon does that, so the gene's \
        strand, the label or the alleles are wrong.
        """,
        wrong: """
            variant rs1 in DBH {
              at GRCh38 9:2000 A>C
              label "Val158Met"
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
            variant rs1 in DBH {
              at GRCh38 9:2000 G>A
              label "Val158Met"
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

extension Analysis {
    /// Holds each `Val158Met` of a label against the alleles, on the gene's strand, by the standard genetic code.
    func checkAminoAcids(_ label: Text, of locus: Locus, in gene: PheneIR.Gene) {
        let alleles = gene.strand == .plus ? locus.alleles : locus.alleles.compactMap(\.complemented)
        guard alleles.count == locus.alleles.count, alleles.allSatisfy({ $0.letters.count == 1 }) else { return }
        let letters = alleles.map { $0.letters[0] }
        for change in GeneticCode.changes(in: Array(label.value.utf8)) {
            let exchanges = GeneticCode.exchanges(from: change.from, to: change.to)
            if exchanges.contains(where: { letters.contains($0.from) && letters.contains($0.to) }) { continue }
            let fitting = Set(exchanges.map { text($0.from, $0.to) }).sorted()
            report(
                .aminoAcids, "no codon turns by the alleles of \(locus.id.name) as `\(change.text)` says",
                at: label.span,
                notes: [
                    "on the strand of `\(gene.symbol)` the alleles read " + quoted(alleles.map(\.text)),
                    fitting.isEmpty
                        ? "no single base makes this change" : "the change is made by " + quoted(fitting, "or"),
                ],
                help: "check the strand of `\(gene.symbol)`, the label and the alleles in the source that is cited")
            return
        }
    }

    private func text(_ from: UInt8, _ to: UInt8) -> String { String(decoding: [from, 0x3E, to], as: UTF8.self) }
}

/// The standard genetic code (NCBI translation table 1), and what one base of a codon can change.
private enum GeneticCode {
    /// The amino acids of the codons in the order TTT, TTC, TTA, TTG, TCT ... GGG; `*` ends.
    private static let table = Array("FFLLSSSSYY**CC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG".utf8)
    private static let bases = Array("TCAG".utf8)
    private static let names: [String: Character] = [
        "Ala": "A", "Arg": "R", "Asn": "N", "Asp": "D", "Cys": "C", "Gln": "Q", "Glu": "E", "Gly": "G", "His": "H",
        "Ile": "I", "Leu": "L", "Lys": "K", "Met": "M", "Phe": "F", "Pro": "P", "Ser": "S", "Thr": "T", "Trp": "W",
        "Tyr": "Y", "Val": "V", "Ter": "*",
    ]

    /// The changes of one base that turn a codon of one amino acid into one of another.
    static func exchanges(from: Character, to: Character) -> [(from: UInt8, to: UInt8)] {
        var exchanges: [(from: UInt8, to: UInt8)] = []
        for codon in table.indices where Character(UnicodeScalar(table[codon])) == from {
            for step in [16, 4, 1] {
                let own = codon / step % 4
                for other in 0..<4 where other != own {
                    let turned = codon + (other - own) * step
                    guard Character(UnicodeScalar(table[turned])) == to else { continue }
                    exchanges.append((bases[own], bases[other]))
                }
            }
        }
        return exchanges
    }

    /// The changes of a text written as three letters, a number and three letters.
    static func changes(in text: [UInt8]) -> [(from: Character, to: Character, text: String)] {
        var changes: [(from: Character, to: Character, text: String)] = []
        func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 97 && (byte | 0x20) <= 122 }
        for start in text.indices {
            guard start == 0 || !isLetter(text[start - 1]), start + 3 < text.count,
                let from = names[String(decoding: text[start..<(start + 3)], as: UTF8.self)]
            else { continue }
            var end = start + 3
            while end < text.count, (48...57).contains(text[end]) { end += 1 }
            guard end > start + 3, end + 3 <= text.count, end + 3 == text.count || !isLetter(text[end + 3]),
                let to = names[String(decoding: text[end..<(end + 3)], as: UTF8.self)], from != to
            else { continue }
            changes.append((from, to, String(decoding: text[start..<(end + 3)], as: UTF8.self)))
        }
        return changes
    }
}
