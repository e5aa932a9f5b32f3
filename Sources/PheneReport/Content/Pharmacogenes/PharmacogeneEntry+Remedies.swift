// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

extension PharmacogeneEntry {
    /// What would decide between the pairs that fit, the most decisive positions first.
    static func remedies(
        _ number: Int, _ set: DiplotypeSet, _ state: State, _ pairs: ReportedPairs, in shown: DisclosurePolicy
    ) -> [String] {
        let gene = shown.facts.pharmacogenes[number]
        let table = shown.evaluation.pack.loci.loci
        func genotypes(_ places: [Int]) -> String {
            let count = places.count
            if shown.isRedacted || count > pairLimit {
                return count == 1 ? "a genotype at one more position" : "genotypes at \(count) more positions"
            }
            let ids = places.map { table[gene.loci[$0]].id.name }
            return (count == 1 ? "a genotype at " : "genotypes at ") + Wording.list(ids, "and")
        }
        switch state {
        case .needsLaboratory: return ["a laboratory test of the gene that counts its copies and sees hybrids"]
        case .unlistedAllele, .noPairFits: return ["a laboratory test that determines each copy of the gene"]
        case .nothingRead: return [genotypes(Array(gene.loci.indices))]
        case .requiredMissing:
            guard case .requiredMissing(let places) = set.state else { return [] }
            return [genotypes(places)]
        case .outsideCall: return []
        case .outsideUnclear: return ["a call from outside that these rules can read"]
        case .fits: break
        }
        if pairs.count < 2 { return [] }
        var open = (set.missing + set.uncertain).sorted()
        // Of many pairs every position decides something.
        if pairs.count <= listLimit, !set.isLowestFunction {
            open = shown.evaluation.decidingPlaces(ofPharmacogene: number).map { $0.place }
        }
        var remedies = open.isEmpty ? [] : [genotypes(open)]
        let unphased = pairs.count <= listLimit ? shown.evaluation.unphasedPlaces(ofPharmacogene: number) : []
        if !unphased.isEmpty {
            let places =
                shown.isRedacted || unphased.count > pairLimit
                ? Wording.count(unphased.count, "position", "positions")
                : Wording.list(unphased.map { table[gene.loci[$0]].id.name }, "and")
            remedies.append("the phase of " + places + ", that is which alleles are on the same copy")
        }
        return remedies
    }
}
