// SPDX-License-Identifier: Apache-2.0

/// Sentences that the importer itself writes.
enum Texts {
    /// By which an import knows the files of an earlier one.
    static let mark = "imported from tables; import them again instead of editing"
    static let written = mark + ". Tables:"
    static let unknownAlleles =
        "The alleles of this gene could not be determined from what was tested, so no phenotype is named. That does not mean that "
        + "it is normal."
    static let unknownGuidance =
        "The result of a gene that the recommendation depends on is not known. Show this to your prescriber, who can have it tested."
    static let prescriber = "Show this to your prescriber. Doses are left to the guideline."
    /// The phenotype where an allele has no assigned function.
    static let notAssigned = "n/a"
    /// The only phenotype of a gene for which the authority assigns none, which is true of everyone, tested or not.
    static let noPhenotypes = "no phenotype is assigned"
    static let frequencies =
        "frequencies of the alleles, means over studies in which an allele that was not tested counts as absent"
    static let noRow = "The guideline's table has no row for this result."
    static let about = """
        Named alleles, phenotypes and guidance on medicines for genes that CPIC guidelines use. The definitions, functions, phenotypes
        and recommendations are imported from tables; the recommendations are restated in own words.

        It is information for a prescriber, not medical advice: show it to yours, and do not change a medicine because of it.
        Doses are left to the guidelines. A position without a genotype is never read as the reference, and a gene that cannot be
        determined is never called normal.
        """
}

/// Who speaks in the rules.
struct Authorities {
    let name: String
    let title: String

    static let cpic = Authorities(name: "cpic", title: "Clinical Pharmacogenetics Implementation Consortium")
    static let pharmcat = Authorities(name: "pharmcat", title: "PharmCAT")

    /// Those who speak in the rules of some genes.
    static func all(of genes: [GeneDefinition]) -> [Authorities] {
        genes.contains { $0.exemptions.readsUnlistedAsReference } ? [cpic, pharmcat] : [cpic]
    }
}

extension TableName {
    /// The tables behind a gene, as comments list them.
    static let definitionNames =
        [positions, alleles, alleleIndex, functions, phenotypes, exemptions, frequencies, genes].map(\.fileName).joined(
            separator: ", ")
    /// The tables behind guidance.
    static let guidanceNames = [guidance, pairs, sources].map(\.fileName).joined(separator: ", ")
}
