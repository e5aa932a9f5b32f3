// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel
internal import PheneRuntime

/// What was read at the positions that define the alleles of a gene. A position that was not read is never the reference.
public struct PharmacogenePositions: Sendable {
    /// A position where something else than the reference allele was read for certain, on one copy at least.
    public struct Variant: Sendable {
        /// The rsID, or chromosome and position on GRCh38.
        public let id: String
        /// The genotype, or the half of it that was called: `T/.`.
        public let genotype: String
        /// The alleles that the person has for certain, with the number of copies where that is certain too.
        public let alleles: [LocusEntry.AlleleCopies]
        /// Where it is on GRCh38; `nil` if the rules do not say.
        public let place: LocusEntry.Placement?
        /// Whether the genotype was computed from other sites and not measured.
        public let isImputed: Bool
        /// Whether the file has no row, and an option assumes the reference of its build, which differs from GRCh38 there.
        public let isAssumed: Bool
    }

    /// How many positions define alleles.
    public let count: Int
    /// How many were read as one genotype, in any way.
    public let readCount: Int
    /// How many of those were computed from other sites, and not measured.
    public let imputedCount: Int
    /// How many of those have no row, and an option assumes the reference.
    public let assumedCount: Int
    /// Those where another allele than that of the reference allele of the gene was read; empty if redacted, as all ids are.
    public let variants: [Variant]
    /// How many ``variants`` there are, also if redacted.
    public let variantCount: Int
    /// The ids of those that were not read.
    public let missing: [String]
    /// Where something was read, and several genotypes are possible.
    public let uncertain: [String]
    /// Where an allele was read that no definition lists.
    public let unlisted: [String]
    /// Where an allele that no definition lists counts as the reference, as the authority has it.
    public let readAsReference: [String]
    /// Where an allele was read that belongs to named alleles only together with others, which were not found.
    public let unexplained: [String]
    /// Those that a consent withholds, whatever the file has.
    public let withheld: [String]
    /// Of those that are required, the ones that were not read for certain.
    public let requiredMissing: [String]

    /// Whether nothing was read at any position.
    let isUnread: Bool
    /// Whether what was read rules out anything at any position.
    let rulesOutAnything: Bool
    /// Whether a consent withholds all of them.
    let isWithheld: Bool

    /// `33 of 35 positions read, 2 of them imputed`
    public var text: String {
        var text = "\(readCount) of \(Wording.count(count, "position", "positions")) read"
        var parts: [String] = []
        if imputedCount > 0 { parts.append("\(imputedCount) imputed, not measured") }
        if assumedCount > 0 { parts.append("\(assumedCount) assumed to be the reference, not tested") }
        if !parts.isEmpty { text += ", of these " + Wording.list(parts, "and") }
        return text
    }

    /// `33/35`, with what weakens it: `33/35, 2 imputed`.
    public var brief: String {
        var text = "\(readCount)/\(count)"
        if imputedCount > 0 { text += ", \(imputedCount) imputed" }
        if assumedCount > 0 { text += ", \(assumedCount) assumed" }
        if !readAsReference.isEmpty { text += ", \(readAsReference.count) unlisted read as the reference" }
        if !unexplained.isEmpty { text += ", \(unexplained.count) counted as nothing" }
        return text
    }

    /// Whether every position was measured as one genotype of listed alleles, and each counts.
    var isWhole: Bool {
        readCount == count && imputedCount == 0 && assumedCount == 0 && readAsReference.isEmpty && unexplained.isEmpty
    }
}

extension PharmacogenePositions {
    /// - Parameters:
    ///   - number: the index of the pharmacogene.
    ///   - set: the pairs that fit.
    init(_ number: Int, _ set: DiplotypeSet, in shown: DisclosurePolicy) {
        let evaluation = shown.evaluation
        let gene = shown.facts.pharmacogenes[number]
        let table = evaluation.pack.loci.loci
        let isRedacted = shown.isRedacted
        func ids(_ places: [Int]) -> [String] {
            isRedacted ? [] : places.map { table[gene.loci[$0]].id.name }
        }
        var isOpen = [Bool](repeating: false, count: gene.loci.count)
        var unlisted: [Int] = []
        var required: [Int] = []
        switch set.state {
        case .unlistedAllele(let places): unlisted = places
        case .requiredMissing(let places): required = places
        case .fits, .nothingRead, .noPairFits, .allelesNotStated: break
        }
        for place in set.missing + set.uncertain + unlisted { isOpen[place] = true }
        let withheld = gene.loci.indices.filter { !shown.withheld[gene.loci[$0]].isEmpty }
        var read = 0, imputed = 0, assumed = 0
        for (place, index) in gene.loci.enumerated() where !isOpen[place] {
            read += 1
            let reading = evaluation.readings[index]
            if reading.isImputed { imputed += 1 }
            if case .assumedReference = reading.call, reading.isAssumption { assumed += 1 }
        }
        var places: [Int] = []
        for found in shown.foundVariants(ofPharmacogene: number) where !places.contains(found.place) {
            places.append(found.place)
        }
        let variants = places.map { place in
            let locus = table[gene.loci[place]]
            let reading = evaluation.readings[gene.loci[place]]
            var isAssumed = false
            if case .assumedReference = reading.call { isAssumed = true }
            return Variant(
                id: locus.id.name, genotype: Self.genotype(reading, at: locus),
                alleles: LocusEntry.AlleleCopies.certain(in: reading.possible, at: locus),
                place: locus.placement(on: .grch38).map { LocusEntry.Placement($0, of: locus) },
                isImputed: reading.isImputed, isAssumed: isAssumed)
        }
        count = gene.loci.count
        readCount = read
        imputedCount = imputed
        assumedCount = assumed
        variantCount = variants.count
        self.variants = isRedacted ? [] : variants
        missing = ids(set.missing.filter { !withheld.contains($0) })
        uncertain = ids(set.uncertain)
        self.unlisted = ids(unlisted)
        readAsReference = ids(set.readAsReference)
        unexplained = ids(set.unexplained)
        self.withheld = ids(withheld)
        requiredMissing = ids(required)
        rulesOutAnything = gene.loci.contains { index in
            let reading = evaluation.readings[index]
            return !table[index].domain.possible(for: evaluation.genome.sex).isSubset(of: reading.possible)
                || !set.readAsReference.isEmpty
        }
        isUnread = set.missing.count == gene.loci.count
        isWithheld = withheld.count == gene.loci.count && !withheld.isEmpty
    }

    private static func genotype(_ reading: Reading, at locus: Locus) -> String {
        if let code = reading.possible.known { return locus.text(of: code) }
        if case .called(let genotype) = reading.call, !reading.isConflicting { return genotype.text }
        return "on one copy at least"
    }
}
