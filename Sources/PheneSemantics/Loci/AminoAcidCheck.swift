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
    /// Reports a change such as `Val158Met` that no codon makes by the alleles, on the gene's strand.
    func reportAminoAcids(
        _ text: String, _ from: Character, _ to: Character, _ label: Text, of locus: Locus, in gene: PheneIR.Gene?
    ) {
        let code = locus.chromosome == .mt ? GeneticCode.mitochondrial : .standard
        let fitting = Set(
            code.exchanges(from: from, to: to).map { String(decoding: [$0.from, 0x3E, $0.to], as: UTF8.self) }
        ).sorted()
        let alleles = gene?.strand == .minus ? locus.alleles.compactMap(\.complemented) : locus.alleles
        report(
            .aminoAcids, "no codon turns by the alleles of \(locus.id.name) as `\(text)` says", at: label.span,
            notes: [
                gene.map { "on the strand of `\($0.symbol)` the alleles read " + quoted(alleles.map(\.text)) }
                    ?? "on neither strand of the alleles " + quoted(alleles.map(\.text)),
                fitting.isEmpty ? "no single base makes this change" : "the change is made by " + quoted(fitting, "or"),
            ],
            help: gene.map {
                "check the strand of `\($0.symbol)`, the label and the alleles in the source that is cited"
            }
                ?? "check the label and the alleles in the source that is cited")
    }
}

/// A genetic code, and what one base of a codon can change.
struct GeneticCode {
    /// The amino acids of the codons in the order TTT, TTC, TTA, TTG, TCT ... GGG; `*` ends.
    private let table: [UInt8]
    private static let bases = Array("TCAG".utf8)

    /// NCBI translation table 1.
    static let standard = GeneticCode(
        table: Array("FFLLSSSSYY**CC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG".utf8))
    /// NCBI translation table 2, of the mitochondria of vertebrates.
    static let mitochondrial = GeneticCode(
        table: Array("FFLLSSSSYY**CCWWLLLLPPPPHHQQRRRRIIMMTTTTNNKKSS**VVVVAAAADDEEGGGG".utf8))

    /// The changes of one base that turn a codon of one amino acid into one of another, or of the same.
    func exchanges(from: Character, to: Character) -> [(from: UInt8, to: UInt8)] {
        var exchanges: [(from: UInt8, to: UInt8)] = []
        for codon in table.indices where Character(UnicodeScalar(table[codon])) == from {
            for step in [16, 4, 1] {
                let own = codon / step % 4
                for other in 0..<4 where other != own {
                    let turned = codon + (other - own) * step
                    guard Character(UnicodeScalar(table[turned])) == to else { continue }
                    exchanges.append((Self.bases[own], Self.bases[other]))
                }
            }
        }
        return exchanges
    }
}
