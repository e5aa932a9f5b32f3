// SPDX-License-Identifier: Apache-2.0

package import PheneDiagnostics
import PheneGenome
import PheneModel
import PheneProofs
import PheneSyntax

extension DiagnosticCode {
    /// The alleles in a label do not match the variant.
    package static let labelAlleles = DiagnosticCode(412)
    /// A change in a label is not checked.
    package static let labelUnchecked = DiagnosticCode(467, .warning)
}

extension Analysis {
    /// Compares each change in a label with the alleles: its bases on the gene's strand, its amino acids by the genetic
    /// code. A change that cannot be compared is reported as not checked.
    ///
    /// - Parameter gene: the gene of the variant; `nil` if it has none, so that the label may use either strand.
    func checkLabel(_ label: Text, of locus: Locus, in gene: PheneModel.Gene?) {
        var unchecked: [(text: String, reason: String)] = []
        for change in LabelChange.all(in: label.value) {
            switch compare(change.kind, of: locus, in: gene) {
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
            "the label's \(quoted(unchecked.map { $0.text })) "
                + (unchecked.count == 1 ? "is" : "are") + " not checked",
            at: label.span, notes: reasons,
            help: gene == nil && first.reason == Self.noGene
                ? "name the gene and its strand: `variant \(locus.id.name) in GENE`"
                : "check it by hand, and allow this warning with the reason")
    }

    private static let noGene = "the variant has no gene, so the strand of the label is not known"

    private enum LabelCheckResult {
        case fits, contradicts
        /// It cannot be decided, for this reason.
        case unchecked(String)
    }

    private func compare(_ kind: LabelChange.Kind, of locus: Locus, in gene: PheneModel.Gene?) -> LabelCheckResult {
        switch kind {
        case .unsupported: return .unchecked("this form of label is not supported")
        case .bases(let from, let to, let isGenomic):
            return compare([from, to], isOrdered: true, on: isGenomic ? .plus : gene?.strand, of: locus)
        case .alleles(let alleles): return compare(alleles, isOrdered: false, on: gene?.strand, of: locus)
        case .allelesPerhaps(let alleles):
            if case .fits = compare(alleles, isOrdered: false, on: gene?.strand, of: locus) { return .fits }
            return .unchecked("it may name alleles, or something else")
        case .aminoAcids(let from, let to, let isOrdered):
            let result = aminoAcids(from, to, isOrdered: isOrdered, of: locus, in: gene)
            guard !isOrdered, case .contradicts = result else { return result }
            return aminoAcids(to, from, isOrdered: false, of: locus, in: gene)
        case .basesOrAminoAcids(let from, let to, let amino):
            let bases = compare([from, to], isOrdered: true, on: gene?.strand, of: locus)
            guard case .contradicts = bases else { return bases }
            // If the bases contradict, the letters can only be amino acids.
            return aminoAcids(amino.from, amino.to, of: locus, in: gene)
        }
    }

    private func compare(_ alleles: [Allele], isOrdered: Bool, on strand: Strand?, of locus: Locus) -> LabelCheckResult
    {
        let turned = alleles.compactMap { $0.complemented }
        guard let strand else {
            let fits = [alleles, turned].contains { $0.allSatisfy(locus.alleles.contains) }
            return fits ? .unchecked(Self.noGene) : .contradicts
        }
        let reading = strand == .plus ? alleles : turned
        guard reading.count == alleles.count, reading.allSatisfy(locus.alleles.contains) else { return .contradicts }
        // Complementary alleles fit on either strand; only the reference can show which.
        guard isOrdered, reading.count == 2, reading[0].complemented == reading[1] else { return .fits }
        return begins(with: [reading[0]], at: locus)
    }

    /// Whether the reference of a build is one of these alleles, the first of a label.
    private func begins(with alleles: [Allele], at locus: Locus) -> LabelCheckResult {
        let references = locus.placements.compactMap { $0.reference }.map { locus.alleles[$0] }
        if references.contains(where: alleles.contains) { return .fits }
        guard let reference = references.first else {
            return .unchecked("its alleles are complements of each other, and no build has a declared reference")
        }
        return .unchecked(
            "its alleles are complements of each other, and the reference `\(reference.text)` is not the first of them: "
                + "either the label starts with another allele, or it uses the other strand")
    }

    private func aminoAcids(
        _ from: Character, _ to: Character, isOrdered: Bool = true, of locus: Locus, in gene: PheneModel.Gene?
    ) -> LabelCheckResult {
        guard locus.alleles.allSatisfy({ $0.bytes.count == 1 && $0.complemented != nil }) else {
            return .unchecked("amino acids are checked only if each allele is one base")
        }
        let code = locus.chromosome == .mt ? GeneticCode.mitochondrial : .standard
        let exchanges = code.exchanges(from: from, to: to)
        func firsts(on strand: Strand) -> [Allele] {
            exchanges.compactMap { exchange in
                let pair = [exchange.from, exchange.to].compactMap { Allele([$0]) }
                let reading = strand == .plus ? pair : pair.compactMap { $0.complemented }
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

    private func reportLabel(_ change: LabelChange, _ label: Text, of locus: Locus, in gene: PheneModel.Gene?) {
        switch change.kind {
        case .unsupported, .allelesPerhaps: break
        case .bases(let from, let to, let isGenomic):
            reportAlleles([from, to], ">", label, isGenomic: isGenomic, of: locus, in: gene)
        case .alleles(let alleles): reportAlleles(alleles, "/", label, isGenomic: false, of: locus, in: gene)
        case .aminoAcids(let from, let to, _): reportAminoAcids(change.text, from, to, label, of: locus, in: gene)
        case .basesOrAminoAcids(let from, let to, _):
            reportAlleles([from, to], ">", label, isGenomic: false, of: locus, in: gene)
        }
    }

    private func reportAlleles(
        _ written: [Allele], _ sign: String, _ label: Text, isGenomic: Bool, of locus: Locus, in gene: PheneModel.Gene?
    ) {
        func text(_ alleles: [Allele]) -> String { alleles.map { $0.text }.joined(separator: sign) }
        let turned = written.compactMap { $0.complemented }
        let strand: Strand? = isGenomic ? .plus : gene?.strand
        let reading = strand == .minus ? turned : written
        let other = strand == .minus ? written : turned
        let isTurned = strand != nil && other.count == written.count && other.allSatisfy(locus.alleles.contains)
        let owner = isGenomic ? "genomic alleles are" : "`\(gene?.symbol ?? "")` is"
        report(
            .labelAlleles, "the label's `\(text(written))` does not match the alleles of \(locus.id.name)",
            at: label.span,
            notes: [
                "as written it is `\(text(written))`, complemented `\(text(turned))`; "
                    + "the alleles are \(quoted(locus.alleles.map { $0.text }))",
                strand == nil
                    ? "it matches on neither strand"
                    : "\(owner) on the \(strand == .minus ? "minus" : "plus") strand, "
                        + "so the alleles must be `\(text(reading))`",
            ],
            help: isTurned && gene != nil
                ? "the other strand matches: check the strand of `\(gene?.symbol ?? "")`, the label and the alleles"
                : "check the label and the alleles in the cited source")
    }
}
