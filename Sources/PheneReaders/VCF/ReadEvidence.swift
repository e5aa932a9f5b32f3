// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes

/// The evidence of sequencing reads for a genotype, by the fields of a sample.
///
/// Callers write a genotype also where there are no reads: `GT:AD:PL 0/0:0,0:0,0,0`. Such a genotype is a default and not a call. Three
/// kinds of fields show it: the number of reads (0), the reads of each allele (all 0), and the likelihoods of the genotypes (all equal).
///
/// In a record that was split by allele, the reads of the other alleles are not counted. So a reference genotype there may have no reads
/// of any allele although its depth is above 0; that is not a lack of reads. If there is no depth either, the genotype is *unsupported*
/// until another record of the same site has reads.
///
/// Without a quality, a genotype is not used if another one is as likely, or a hundred times more likely. Without likelihoods, an allele
/// is not used if AD has no reads of it and some of another. The reference beside another allele needs no reads: in a split record it
/// stands for a third allele.
struct ReadEvidence {
    let record: VCFRecord
    let genotype: VCFGenotype

    /// What is missing.
    enum MissingEvidence: Equatable {
        /// The genotype is not used; the reason.
        case reason(String)
        /// A reference genotype without reads of the record's alleles, which is used only if another record of the site has reads; the
        /// reason.
        case unsupported(String)
    }

    /// Keys for the number of all reads: of the VCF specification (1.6.2), GATK's blocks, Strelka's indels, Platypus, VarScan and
    /// Torrent.
    static let depths = ["MIN_DP", "DP", "DPI", "NR", "SDP", "FDP"]

    /// Keys for the reads of each allele: of the specification, FreeBayes, Torrent, VarScan, Delly and Sniffles, Strelka, and Manta. The
    /// keys of one row belong together.
    static let alleleCounts = [
        ["AD"], ["ADF", "ADR"], ["RO", "AO"], ["FRO", "FAO"], ["RD", "AD"], ["DR", "DV"], ["RR", "RV"],
        ["AU", "CU", "GU", "TU"], ["PR"], ["SR"], ["LAD"], ["LADF", "LADR"],
    ]

    /// Keys for the likelihoods of genotypes. Those with the prefix L are for the alleles that LAA names (VCF specification 4.5).
    static let likelihoods = ["PL", "GL", "GP", "PP", "LPL", "LGL", "LGP", "LPP"]

    /// The keys of all these fields.
    static let keys = depths + alleleCounts.joined() + likelihoods

    /// The evidence that is missing; `nil` where there is evidence, and where no field is about it.
    func missingEvidence() -> MissingEvidence? {
        var hasDepth = false
        for key in Self.depths {
            guard let values = numbers(key), !values.isEmpty else { continue }
            if values.allSatisfy({ $0.isZero }) { return .reason("\(key) is 0, so there are no reads") }
            hasDepth = true
        }
        if !hasDepth, let text = record.info("DP"), !text.isEmpty {
            guard let depth = VCFNumber(text), !depth.isNegative else {
                return .reason("DP in INFO is `\(visible(text, limit: 20))`, which is not a number of reads")
            }
            if depth.isZero { return .reason("DP in INFO is 0, so there are no reads") }
        }
        // All that follows asks for other fields.
        if record.fields.isGenotypeAlone { return nil }
        if let reason = unreadable { return .reason(reason) }
        // Only a reference genotype may be that of a split record.
        let mayBeSplit = genotype.copies.allSatisfy { $0 == 0 || $0 == nil }
        var unsupported: String?
        if let keys = zeroAlleleCounts {
            let reason = keys + " is 0, so there are no reads"
            if !mayBeSplit { return .reason(reason) }
            unsupported = reason
        }
        for key in Self.likelihoods {
            guard let values = numbers(key), values.count > 1, let first = values.first,
                values.allSatisfy({ $0 == first })
            else { continue }
            let reason = "\(key) is the same for each genotype, so the reads show nothing"
            if first.isZero || !mayBeSplit { return .reason(unsupported ?? reason) }
            unsupported = unsupported ?? reason
        }
        if let reason = undecided ?? contradicted { return .reason(reason) }
        return hasDepth ? nil : unsupported.map { .unsupported($0) }
    }

    /// True where there are reads of some allele.
    var hasSupport: Bool {
        Self.alleleCounts.joined().contains { numbers($0)?.contains { !$0.isZero } ?? false }
    }

    /// The keys of a complete set of counts that are all 0.
    private var zeroAlleleCounts: String? {
        var named: String?
        for keys in Self.alleleCounts {
            var values: [VCFNumber] = []
            var present: [String] = []
            for key in keys {
                guard let own = numbers(key) else { continue }
                values += own
                present.append(key)
            }
            // Without an alternate allele there may be no counts of one.
            let isAlone = record.alternates.isEmpty || keys[0].hasPrefix("L") && !record.fields.isGiven("LAA")
            let isComplete = isAlone ? !present.isEmpty : present.count == keys.count
            guard isComplete, values.count > 1 || isAlone else { continue }
            if !values.allSatisfy({ $0.isZero }) { return nil }
            named = named ?? present.joined(separator: " and ")
        }
        return named
    }

    /// Why AD or PL cannot be read. The specification defines them, so an invalid value is a fault.
    private var unreadable: String? {
        for key in ["AD", "PL", "LAD", "LPL"] {
            guard let text = record.fields.text(key) else { continue }
            switch FieldNumbers(text) {
            case .absent: continue
            case .unreadable: return "\(key) is `\(visible(text, limit: 20))`, which is not a list of numbers"
            case .numbers(let numbers):
                if numbers.contains(where: { $0?.isNegative ?? false }) {
                    return "\(key) is `\(visible(text, limit: 20))`, which cannot be below 0"
                }
            }
        }
        return nil
    }

    /// Why the likelihoods do not support the genotype, where there is no quality.
    ///
    /// Only lists whose best value is 0 are used: in a split record the best value may be that of an allele that is not in it.
    private var undecided: String? {
        guard !record.fields.isGiven("GQ"), !record.fields.isGiven("RGQ"), let stated = statedGenotype else {
            return nil
        }
        for (key, scale) in [("PL", 1.0), ("GL", -10.0), ("PP", 1.0)] {
            guard let values = numbers(key)?.map({ $0.double * scale }), values.indices.contains(stated),
                values.count == genotypeCount, values.min() == 0
            else { continue }
            if values[stated] >= 20 { return "\(key) makes another genotype more likely" }
            if values[stated] == 0, values.count(where: { $0 == 0 }) > 1 {
                return "\(key) makes another genotype as likely"
            }
        }
        return nil
    }

    /// Why the reads contradict the genotype, where there is neither a quality nor a likelihood.
    private var contradicted: String? {
        guard !(["GQ", "RGQ"] + Self.likelihoods).contains(where: { record.fields.isGiven($0) }),
            let reads = numbers("AD"), reads.count == alleleCount, reads.contains(where: { !$0.isZero })
        else { return nil }
        let alleles = Set(genotype.copies.compactMap { $0 })
        let checked = alleles == [0] ? alleles : alleles.subtracting([0])
        return checked.contains { reads[$0].isZero } ? "AD has no read of an allele of the genotype" : nil
    }

    private var alleleCount: Int { record.alternates.count + 1 }

    private var genotypeCount: Int {
        genotype.copies.count == 1 ? alleleCount : alleleCount * (alleleCount + 1) / 2
    }

    /// The index of the genotype in a list of all (1.6.2, "Genotype Ordering"); `nil` where a copy is open.
    private var statedGenotype: Int? {
        let alleles = genotype.copies.compactMap { $0 }.sorted()
        guard alleles.count == genotype.copies.count else { return nil }
        switch alleles.count {
        case 1: return alleles[0]
        case 2: return alleles[1] * (alleles[1] + 1) / 2 + alleles[0]
        default: return nil
        }
    }

    private func numbers(_ key: String) -> [VCFNumber]? { FieldNumbers(record.fields.text(key)).complete }
}
