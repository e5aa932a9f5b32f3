// SPDX-License-Identifier: Apache-2.0

public import PheneGenome
public import PheneIR

/// A build whose reference base at a variant is the allele of which its label speaks: in a file that lists only what
/// differs from the reference, a person with two copies of the effect allele has no row.
public struct ReferenceFlag: Sendable {
    /// An index into `RuleBook.variants`.
    public let variant: Int
    public let build: Build
    /// The reference base, on the plus strand.
    public let allele: String
    /// What findings by this variant alone say of two copies of the reference: a finding's index and a step.
    public let results: [(finding: Int, step: Int)]
}

/// The variants whose reference carries the effect allele, by variant and build, for the documents of a pack.
///
/// The effect allele is the last of a label such as `-1021C>T`, turned to the plus strand where the gene is on minus. A
/// variant whose label has no such form, or whose reference is not verified, is not judged.
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
    guard let arrow = variant.label.utf8.lastIndex(of: 0x3E) else { return nil }
    let letters = variant.label.utf8[variant.label.utf8.index(after: arrow)...]
    guard let written = Allele(letters), let allele = strand == .plus ? written : written.complemented else {
        return nil
    }
    return variant.locus.alleles.contains(allele) ? allele : nil
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
