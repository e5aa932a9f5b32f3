// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

/// What one position says of a gene where others were not read, beside the pairs that fit. It decides no phenotype.
public struct SinglePosition: Sendable {
    /// Why the position counts.
    public enum Kind: String, Sendable, CaseIterable {
        /// No other position of the gene was read, or no pair of named alleles fits what was read.
        case fallback
        /// The variant that decides was not read, and this one is found together with it.
        case proxy
    }

    /// Why the position counts.
    public let kind: Kind
    /// The id of the position.
    public let position: String
    /// The alleles that it names: two of a fallback, and one for each copy with the proxy.
    public let alleles: [String]
    /// The phenotype of two alleles by the rules; empty of a proxy, and where the rules give none.
    public let phenotype: String
    /// Whether some pair of named alleles fits what was read.
    let isAnyPairPossible: Bool
    /// Of a proxy the id of the position that decides; else empty.
    public let deciding: String

    /// A sentence on what it says and what that is worth.
    public var text: String {
        switch kind {
        case .fallback:
            "From \(position) alone, as a fallback: " + alleles.joined(separator: "/")
                + (phenotype.isEmpty ? "" : ", " + phenotype)
                + (isAnyPairPossible
                    ? ". No other position was read, and every pair that fits stays possible."
                    : ". No pair of named alleles fits what was read at all positions, so that the phenotype stays not determined.")
        case .proxy:
            "\(position) is only a proxy: \(deciding), which decides, was not read. As a proxy it names "
                + Wording.list(alleles, "and") + ", and every pair that fits stays possible."
        }
    }

    /// - Parameters:
    ///   - number: the index of a pharmacogene.
    ///   - phenotypes: the titles of its phenotypes.
    /// - Returns: what single positions say; none in a redacted report, of a gene with a withheld position, and beside a call from
    ///   outside.
    static func all(ofPharmacogene number: Int, _ phenotypes: [String], in shown: DisclosurePolicy) -> [SinglePosition]
    {
        let gene = shown.facts.pharmacogenes[number]
        if shown.evaluation.outside.genes[number] != nil { return [] }
        let places = [gene.fallback, gene.proxy].compactMap { $0 }
        if shown.isRedacted || places.contains(where: { !shown.withheld[gene.loci[$0]].isEmpty }) { return [] }
        let loci = shown.evaluation.pack.loci.loci
        func id(_ place: Int) -> String { loci[gene.loci[place]].id.name }
        var found: [SinglePosition] = []
        var isAnyPairPossible = false
        if case .fits = shown.evaluation.fileDiplotypes(ofPharmacogene: number).state { isAnyPairPossible = true }
        if let place = gene.fallback, let alleles = shown.evaluation.fallback(ofPharmacogene: number) {
            found.append(
                SinglePosition(
                    kind: .fallback, position: id(place), alleles: alleles.map { gene.named[$0].name },
                    phenotype: gene.phenotype(of: alleles).map { phenotypes[$0] } ?? "",
                    isAnyPairPossible: isAnyPairPossible, deciding: ""))
        }
        if let place = gene.proxy, let proxy = Pharmacogene.Proxy(place, in: gene),
            let copies = shown.evaluation.proxyCopies(ofPharmacogene: number)
        {
            found.append(
                SinglePosition(
                    kind: .proxy, position: id(place),
                    alleles: Array(repeating: gene.named[proxy.whole].name, count: copies), phenotype: "",
                    isAnyPairPossible: isAnyPairPossible, deciding: id(proxy.deciding.place)))
        }
        return found
    }
}
