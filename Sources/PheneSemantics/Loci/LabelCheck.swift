// SPDX-License-Identifier: Apache-2.0

import PheneDiagnostics
import PheneGenome
import PheneIR
import PheneSyntax

extension DiagnosticPage {
    static let labelLetters = DiagnosticPage(
        DiagnosticCode(412), "the letters of a label do not fit the alleles",
        """
        A label such as `-1021C>T` or `677C>T` has the letters of the gene's strand. On a gene of the plus strand they \
        are alleles as written; on a gene of the minus strand their complements are. Where they fit neither, or only \
        the other reading, then the gene's strand, the label or the alleles are wrong, and results may point the wrong \
        way. Letters after `g.` are genomic, so they are read on the plus strand.
        """,
        wrong: """
            variant rs1 in DBH {
              at GRCh38 9:2000 A>G
              label "677C>T"
            }
            finding second : activity {
              by rs1 {
                A/A, A/G, G/G -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """,
        right: """
            variant rs1 in DBH {
              at GRCh38 9:2000 A>G
              label "677A>G"
            }
            finding second : activity {
              by rs1 {
                A/A, A/G, G/G -> normal
              }
              evidence strong
              cite zabetian2001
            }
            """)
}

extension Analysis {
    /// Holds each `N>N` of a label against the alleles, on the gene's strand.
    func checkLabel(_ label: Text, of locus: Locus, in gene: PheneIR.Gene) {
        checkAminoAcids(label, of: locus, in: gene)
        for change in changes(in: Array(label.value.utf8)) {
            let strand = change.isGenomic ? Strand.plus : gene.strand
            let written = [change.from, change.to]
            let turned = written.compactMap(\.complemented)
            let reading = strand == .plus ? written : turned
            if reading.allSatisfy(locus.alleles.contains) { continue }
            let other = strand == .plus ? turned : written
            let isTurned = other.allSatisfy(locus.alleles.contains)
            let whose = change.isGenomic ? "genomic letters" : "`\(gene.symbol)`"
            report(
                .labelLetters, "the label's `\(text(written))` does not fit the alleles of \(locus.id.name)",
                at: label.span,
                notes: [
                    "as written it reads `\(text(written))`, complemented `\(text(turned))`; "
                        + "the alleles are \(quoted(locus.alleles.map(\.text)))",
                    "\(whose) read\(change.isGenomic ? "" : "s") the \(strand == .plus ? "plus" : "minus") strand, "
                        + "so `\(text(reading))` must be alleles",
                ],
                help: isTurned
                    ? "the other reading fits: check the strand of `\(gene.symbol)`, the label and the alleles"
                    : "check the label and the alleles in the source that is cited")
            return
        }
    }

    private func text(_ alleles: [Allele]) -> String { alleles.map(\.text).joined(separator: ">") }

    /// The changes `N>N` of a text, where `N` is a run of bases that stands apart from other letters.
    private func changes(in text: [UInt8]) -> [(from: Allele, to: Allele, isGenomic: Bool)] {
        var changes: [(from: Allele, to: Allele, isGenomic: Bool)] = []
        for arrow in text.indices where text[arrow] == 0x3E {
            var start = arrow, end = arrow + 1
            while start > 0, isBase(text[start - 1]) { start -= 1 }
            while end < text.count, isBase(text[end]) { end += 1 }
            if start > 0, isLetter(text[start - 1]) { continue }
            if end < text.count, isLetter(text[end]) { continue }
            guard let from = Allele(text[start..<arrow]), let to = Allele(text[(arrow + 1)..<end]) else { continue }
            changes.append((from, to, isGenomic(text[..<start])))
        }
        return changes + olderChanges(in: text)
    }

    /// The changes `C-824T` of older papers, of a promoter: a base, the place before the start, the other base.
    private func olderChanges(in text: [UInt8]) -> [(from: Allele, to: Allele, isGenomic: Bool)] {
        var changes: [(from: Allele, to: Allele, isGenomic: Bool)] = []
        for dash in text.indices.dropFirst() where text[dash] == 0x2D && isBase(text[dash - 1]) {
            var end = dash + 1
            while end < text.count, (48...57).contains(text[end]) { end += 1 }
            guard end > dash + 1, end < text.count, isBase(text[end]) else { continue }
            if dash > 1, isLetter(text[dash - 2]) { continue }
            if end + 1 < text.count, isLetter(text[end + 1]) { continue }
            guard let from = Allele([text[dash - 1]]), let to = Allele([text[end]]) else { continue }
            changes.append((from, to, false))
        }
        return changes
    }

    /// True where the word that leads up to a change has the `g.` of genomic coordinates (HGVS nomenclature).
    private func isGenomic(_ lead: ArraySlice<UInt8>) -> Bool {
        let word = lead.suffix(while: { $0 != 0x20 })
        for index in word.indices.dropLast() where word[index] == 0x67 && word[index + 1] == 0x2E {
            if index == word.startIndex || word[index - 1] == 0x3A { return true }
        }
        return false
    }

    private func isBase(_ byte: UInt8) -> Bool { byte == 65 || byte == 67 || byte == 71 || byte == 84 }

    private func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
}

extension ArraySlice {
    /// The longest end of which each element passes.
    fileprivate func suffix(while passes: (Element) -> Bool) -> ArraySlice {
        var start = endIndex
        while start > startIndex, passes(self[start - 1]) { start -= 1 }
        return self[start...]
    }
}
