// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneSyntax

extension DiagnosticCode {
    /// An amino-acid change in a label cannot come from the alleles.
    package static let aminoAcids = DiagnosticCode(417)
}

extension Analysis {
    /// Reports a change such as `Val158Met` that the alleles, on the gene's strand, cannot cause in any codon.
    func reportAminoAcids(
        _ text: String, _ from: Character, _ to: Character, _ label: Text, of locus: Locus, in gene: PheneModel.Gene?
    ) {
        let code = locus.chromosome == .mt ? GeneticCode.mitochondrial : .standard
        let fitting = Set(
            code.exchanges(from: from, to: to).map { String(decoding: [$0.from, 0x3E, $0.to], as: UTF8.self) }
        ).sorted()
        let alleles = gene?.strand == .minus ? locus.alleles.compactMap { $0.complemented } : locus.alleles
        report(
            .aminoAcids, "the alleles of \(locus.id.name) cannot cause `\(text)`", at: label.span,
            notes: [
                gene.map { "on the strand of `\($0.symbol)` the alleles are " + quoted(alleles.map { $0.text }) }
                    ?? "on neither strand with the alleles " + quoted(alleles.map { $0.text }),
                fitting.isEmpty ? "no change of one base causes it" : "it can be caused by " + quoted(fitting, "or"),
            ],
            help: gene.map {
                "check the strand of `\($0.symbol)`, the label and the alleles in the cited source"
            }
                ?? "check the label and the alleles in the cited source")
    }
}

/// A genetic code, and the effects of single-base changes.
struct GeneticCode {
    /// The amino acids of the codons in the order TTT, TTC, TTA, TTG, TCT ... GGG; `*` is a stop codon.
    private let table: [UInt8]
    private static let bases = Array("TCAG".utf8)

    /// NCBI translation table 1.
    static let standard = GeneticCode(
        table: Array("FFLLSSSSYY**CC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG".utf8))
    /// NCBI translation table 2, of the mitochondria of vertebrates.
    static let mitochondrial = GeneticCode(
        table: Array("FFLLSSSSYY**CCWWLLLLPPPPHHQQRRRRIIMMTTTTNNKKSS**VVVVAAAADDEEGGGG".utf8))

    /// The changes of one base that turn a codon of one amino acid into a codon of another, or of the same.
    func exchanges(from: Character, to: Character) -> [(from: UInt8, to: UInt8)] {
        var exchanges: [(from: UInt8, to: UInt8)] = []
        for codon in table.indices where Character(UnicodeScalar(table[codon])) == from {
            for step in [16, 4, 1] {
                let own = codon / step % 4
                for other in 0..<4 where other != own {
                    let changed = codon + (other - own) * step
                    guard Character(UnicodeScalar(table[changed])) == to else { continue }
                    exchanges.append((Self.bases[own], Self.bases[other]))
                }
            }
        }
        return exchanges
    }
}
