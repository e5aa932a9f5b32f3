// SPDX-License-Identifier: Apache-2.0

internal import PheneModel

/// What was and was not tested of a gene, among the sites that the pack uses.
public struct GeneCoverage: Sendable {
    /// A number of sites that were not tested, or not for certain, and why.
    public struct Gap: Sendable {
        /// `not on this assay`, `imputed`
        public let reason: String
        public fileprivate(set) var count: Int
    }

    /// The reason of a gap that was called, but not measured.
    static let imputed = "imputed"

    /// The symbol of the gene.
    public let symbol: String
    /// How many sites of it the pack uses; 0 for a gene that the pack only describes.
    public let siteCount: Int
    /// How many of them were called as one genotype, measured and not imputed.
    public let testedCount: Int
    /// All other sites, by reason. They may differ from the reference.
    public let gaps: [Gap]

    /// `3/9`; `no site used` for a gene without sites. Of a site that is not shown it is not told whether it was tested.
    public var brief: String {
        if siteCount == 0 { return "no site used" }
        let withheld = gaps.first { $0.reason == CallState.withheld.text }?.count ?? 0
        if withheld == siteCount { return CallState.withheld.text }
        return "\(testedCount)/\(siteCount - withheld)"
            + (withheld > 0 ? " and \(withheld) \(CallState.withheld.text)" : "")
    }

    /// `3 of 9 sites tested; 6 not on this assay`
    public var text: String {
        if siteCount == 0 { return "these rules use no site of it" }
        let tested = "\(testedCount) of \(Wording.count(siteCount, "site", "sites")) tested"
        return ([tested] + gaps.map { "\($0.count) \($0.reason)" }).joined(separator: "; ")
    }

    /// - Parameter loci: the sites of the gene.
    init(_ symbol: String, _ loci: [LocusEntry]) {
        self.symbol = symbol
        siteCount = loci.count
        var gaps: [Gap] = []
        var tested = 0
        for locus in loci {
            guard let reason = locus.gap else {
                tested += 1
                continue
            }
            if let known = gaps.firstIndex(where: { $0.reason == reason }) {
                gaps[known].count += 1
            } else {
                gaps.append(Gap(reason: reason, count: 1))
            }
        }
        testedCount = tested
        self.gaps = gaps
    }
}

extension LocusEntry {
    /// Why the site does not count as tested; `nil` for one that was called as one genotype, and measured.
    var gap: String? {
        guard withheldFor.isEmpty else { return CallState.withheld.text }
        guard state == .called else { return state.text }
        if isConflicting { return "with rows that disagree" }
        if genotype == nil { return hasBothStrandReadings ? "of unknown strand" : "called in part" }
        return isImputed ? GeneCoverage.imputed : nil
    }
}

extension ReportContent {
    /// How many of the called sites were imputed, in brackets with a space before; empty if none was.
    var imputedNote: String {
        let imputed = geneCoverage.flatMap { $0.gaps }.filter { $0.reason == GeneCoverage.imputed }
            .reduce(0) { $0 + $1.count }
        return imputed == 0 ? "" : " (\(imputed) of them imputed, not measured)"
    }

    /// Every gene of the pack, in its order, with the sites that the pack uses. Positions that only define named alleles are counted with
    /// their gene among ``pharmacogenes``.
    static func geneCoverage(in shown: DisclosurePolicy) -> [GeneCoverage] {
        let facts = shown.facts
        return facts.geneFacts.compactMap { gene in
            let all = facts.loci(ofGene: gene.symbol)
            let own = all.filter { !facts.isPharmacogenePosition[$0] }
            return own.isEmpty && !all.isEmpty ? nil : GeneCoverage(gene.symbol, own.map { shown.locus($0) })
        }
    }
}
