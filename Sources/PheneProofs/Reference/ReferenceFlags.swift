// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
public import PheneModel

/// A build whose reference allele at a variant is the effect allele of its label: in a file that lists only
/// differences from the reference, a person with two copies of the effect allele has no row.
public struct ReferenceFlag: Sendable {
    /// An index into `RuleBook.variants`.
    public let variant: Int
    public let build: Build
    /// The reference allele, on the plus strand.
    public let allele: String
    /// The results of findings by this variant alone for two copies of the reference: the index of a finding and of a
    /// step.
    public let results: [(finding: Int, step: Int)]
}

/// The variants whose reference allele is the effect allele, by variant and build, for the documents of a pack.
///
/// The effect allele is the last of a label's change of bases, as in `-1021C>T`, `C677T` or `c.472G>A p.Val158Met`,
/// converted to the plus strand if the gene is on minus. Variants with another form of label, or without a verified
/// reference, are omitted.
public func referenceFlags(_ book: RuleBook) -> [ReferenceFlag] {
    var flags: [ReferenceFlag] = []
    for (index, variant) in book.variants.enumerated() {
        let strand = variant.gene.map { book.genes[$0].strand } ?? .plus
        guard let effect = effectAllele(of: variant, strand) else { continue }
        for placement in variant.locus.placements {
            guard let reference = placement.reference, variant.locus.alleles[reference] == effect else { continue }
            flags.append(
                ReferenceFlag(
                    variant: index, build: placement.build, allele: effect.text,
                    results: results(of: reference, at: index, in: book)))
        }
    }
    return flags
}

private func effectAllele(of variant: Variant, _ strand: Strand) -> Allele? {
    for change in LabelChange.all(in: variant.label) {
        let written: Allele
        var isGenomic = false
        switch change.kind {
        case .bases(_, let to, let ofGenome): (written, isGenomic) = (to, ofGenome)
        case .basesOrAminoAcids(_, let to, _): written = to
        case .alleles, .allelesPerhaps, .aminoAcids, .unsupported: continue
        }
        let allele = strand == .plus || isGenomic ? written : written.complemented
        if let allele, variant.locus.alleles.contains(allele) { return allele }
    }
    return nil
}

private func results(of allele: Int, at variant: Int, in book: RuleBook) -> [(finding: Int, step: Int)] {
    let domain = book.variants[variant].locus.domain
    guard let code = domain.code(allele, allele) ?? domain.code(allele) else { return [] }
    var results: [(finding: Int, step: Int)] = []
    for (index, finding) in book.findings.enumerated() where finding.subjects == [.locus(variant)] {
        for row in finding.rows where row.cells[0].contains(code) { results.append((index, row.step)) }
    }
    return results
}
