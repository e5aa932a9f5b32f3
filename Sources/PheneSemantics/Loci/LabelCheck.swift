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
    static let labelUnchecked = DiagnosticPage(
        DiagnosticCode(467), severity: .warning, "a change that a label speaks of is not checked",
        """
        Papers write the letters of the gene's strand, so without a gene nobody can say which strand a label such as `C677T` \
        speaks of. Nor can a label be checked whose form is not read (`185delAG`), which names one allele alone (`677T`), \
        whose alleles are no single bases where it names amino acids, or whose two letters are complements where no reference of a build begins with the first: \
        there only the reference tells the strand. Check such a label by hand.
        """,
        wrong: """
            variant rs1 {
              at GRCh38 9:2000 A>G
              label "A222G"
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
              at GRCh38 9:2000 A>G
              label "A222G"
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
    /// Holds each change of a label against the alleles: its letters on the gene's strand, its amino acids by the genetic
    /// code. What cannot be held against them is reported as not checked.
    ///
    /// - Parameter gene: absent where the variant names none, so that either strand may be meant.
    func checkLabel(_ label: Text, of locus: Locus, in gene: PheneIR.Gene?) {
        var unchecked: [(text: String, reason: String)] = []
        for change in LabelChange.all(in: label.value) {
            switch judge(change.kind, of: locus, in: gene) {
            case .fits: break
            case .unchecked(let reason): unchecked.append((change.text, reason))
            case .contradicts: return reportLabel(change, label, of: locus, in: gene)
            }
        }
        guard let first = unchecked.first else { return }
        var reasons: [String] = []
        for other in unchecked where !reasons.contains(other.reason) { reasons.append(other.reason) }
        report(
            .labelUnchecked,
            "the label's \(quoted(unchecked.map(\.text))) "
                + (unchecked.count == 1 ? "is" : "are") + " not checked",
            at: label.span, notes: reasons,
            help: gene == nil && first.reason == Self.noGene
                ? "name the gene and its strand: `variant \(locus.id.name) in GENE`"
                : "check it by hand, and allow this warning with the reason")
    }

    private static let noGene = "the variant names no gene, so the strand of the label is not known"

    private enum LabelJudgement {
        case fits, contradicts
        /// It may fit, or not: why nobody can say.
        case unchecked(String)
    }

    private func judge(_ kind: LabelChange.Kind, of locus: Locus, in gene: PheneIR.Gene?) -> LabelJudgement {
        switch kind {
        case .unread: return .unchecked("a label of this form is not read")
        case .bases(let from, let to, let isGenomic):
            return judge([from, to], isOrdered: true, on: isGenomic ? .plus : gene?.strand, of: locus)
        case .alleles(let alleles): return judge(alleles, isOrdered: false, on: gene?.strand, of: locus)
        case .allelesPerhaps(let alleles):
            if case .fits = judge(alleles, isOrdered: false, on: gene?.strand, of: locus) { return .fits }
            return .unchecked("it may name alleles, or something else")
        case .aminoAcids(let from, let to, let isOrdered):
            let judgement = aminoAcids(from, to, isOrdered: isOrdered, of: locus, in: gene)
            guard !isOrdered, case .contradicts = judgement else { return judgement }
            return aminoAcids(to, from, isOrdered: false, of: locus, in: gene)
        case .basesOrAminoAcids(let from, let to, let amino):
            let bases = judge([from, to], isOrdered: true, on: gene?.strand, of: locus)
            guard case .contradicts = bases else { return bases }
            // The letters of a contradicted change of bases can only be those of amino acids.
            return aminoAcids(amino.from, amino.to, of: locus, in: gene)
        }
    }

    private func judge(_ alleles: [Allele], isOrdered: Bool, on strand: Strand?, of locus: Locus) -> LabelJudgement {
        let turned = alleles.compactMap(\.complemented)
        guard let strand else {
            let fits = [alleles, turned].contains { $0.allSatisfy(locus.alleles.contains) }
            return fits ? .unchecked(Self.noGene) : .contradicts
        }
        let reading = strand == .plus ? alleles : turned
        guard reading.count == alleles.count, reading.allSatisfy(locus.alleles.contains) else { return .contradicts }
        // Letters that are complements fit on either strand; then the reference must tell.
        guard isOrdered, reading.count == 2, reading[0].complemented == reading[1] else { return .fits }
        return begins(with: [reading[0]], at: locus)
    }

    /// Whether a build's reference is one of these alleles, with which a label begins.
    private func begins(with alleles: [Allele], at locus: Locus) -> LabelJudgement {
        let references = locus.placements.compactMap(\.reference).map { locus.alleles[$0] }
        if references.contains(where: alleles.contains) { return .fits }
        guard let reference = references.first else {
            return .unchecked("its letters are complements of each other, and no build's reference is declared")
        }
        return .unchecked(
            "its letters are complements of each other, and the reference `\(reference.text)` is not the one it begins "
                + "with: either the label begins with the rarer allele, or it was read on the other strand")
    }

    private func aminoAcids(
        _ from: Character, _ to: Character, isOrdered: Bool = true, of locus: Locus, in gene: PheneIR.Gene?
    ) -> LabelJudgement {
        guard locus.alleles.allSatisfy({ $0.letters.count == 1 && $0.complemented != nil }) else {
            return .unchecked("amino acids are checked where each allele is one base")
        }
        let code = locus.chromosome == .mt ? GeneticCode.mitochondrial : .standard
        let exchanges = code.exchanges(from: from, to: to)
        func firsts(on strand: Strand) -> [Allele] {
            exchanges.compactMap { exchange in
                let pair = [exchange.from, exchange.to].compactMap { Allele([$0]) }
                let reading = strand == .plus ? pair : pair.compactMap(\.complemented)
                return reading.allSatisfy(locus.alleles.contains) ? reading.first : nil
            }
        }
        guard let strand = gene?.strand else {
            return firsts(on: .plus).isEmpty && firsts(on: .minus).isEmpty ? .contradicts : .unchecked(Self.noGene)
        }
        let fitting = firsts(on: strand)
        if fitting.isEmpty { return .contradicts }
        return locus.isPalindromic && isOrdered ? begins(with: fitting, at: locus) : .fits
    }

    private func reportLabel(_ change: LabelChange, _ label: Text, of locus: Locus, in gene: PheneIR.Gene?) {
        switch change.kind {
        case .unread, .allelesPerhaps: break
        case .bases(let from, let to, let isGenomic):
            reportLetters([from, to], ">", label, isGenomic: isGenomic, of: locus, in: gene)
        case .alleles(let alleles): reportLetters(alleles, "/", label, isGenomic: false, of: locus, in: gene)
        case .aminoAcids(let from, let to, _): reportAminoAcids(change.text, from, to, label, of: locus, in: gene)
        case .basesOrAminoAcids(let from, let to, _):
            reportLetters([from, to], ">", label, isGenomic: false, of: locus, in: gene)
        }
    }

    private func reportLetters(
        _ written: [Allele], _ sign: String, _ label: Text, isGenomic: Bool, of locus: Locus, in gene: PheneIR.Gene?
    ) {
        func text(_ alleles: [Allele]) -> String { alleles.map(\.text).joined(separator: sign) }
        let turned = written.compactMap(\.complemented)
        let strand: Strand? = isGenomic ? .plus : gene?.strand
        let reading = strand == .minus ? turned : written
        let other = strand == .minus ? written : turned
        let isTurned = strand != nil && other.count == written.count && other.allSatisfy(locus.alleles.contains)
        let whose = isGenomic ? "genomic letters" : "`\(gene?.symbol ?? "")`"
        report(
            .labelLetters, "the label's `\(text(written))` does not fit the alleles of \(locus.id.name)",
            at: label.span,
            notes: [
                "as written it reads `\(text(written))`, complemented `\(text(turned))`; "
                    + "the alleles are \(quoted(locus.alleles.map(\.text)))",
                strand == nil
                    ? "it fits on neither strand"
                    : "\(whose) read\(isGenomic ? "" : "s") the \(strand == .minus ? "minus" : "plus") strand, "
                        + "so `\(text(reading))` must be alleles",
            ],
            help: isTurned && gene != nil
                ? "the other reading fits: check the strand of `\(gene?.symbol ?? "")`, the label and the alleles"
                : "check the label and the alleles in the source that is cited")
    }
}
