// SPDX-License-Identifier: Apache-2.0

/// Whether a sample's fields say that there was anything to read.
///
/// Callers write a genotype where no read lies, too: `GT:AD:PL 0/0:0,0:0,0,0`. Such a genotype is a default, and no call. Three kinds
/// of fields tell: the number of reads (none), the reads of each allele (none of any), and the likelihoods of
/// the genotypes (all alike, so that the reads prefer none).
///
/// In a record that a tool split off one of several alleles, the reads of the others are not counted. So a reference genotype
/// there may have reads of no allele at all while its depth is above zero; that is not a lack of reads. Where no depth is
/// told, another record of the same site must have reads: such a genotype is *bare* until one is found.
///
/// Where no quality is told either, a genotype is not taken if another one is as likely, or a hundred times more likely. Where
/// no likelihoods are told, an allele is not taken if AD counts no read of it and some of another. The reference beside
/// another allele is not asked for reads: in a split record it stands for a third allele.
struct ReadEvidence {
    let record: VCFRecord
    let genotype: VCFGenotype

    /// What is lacking.
    enum Lack: Equatable {
        /// Something that stops the call, and why.
        case reason(String)
        /// A reference genotype without reads of its record's alleles, which is nothing where another record of the site has some.
        case bare(String)
    }

    /// How many reads there are in all: by the VCF specification (1.6.2), GATK's blocks, Strelka's indels, Platypus,
    /// VarScan and Torrent.
    static let depths = ["MIN_DP", "DP", "DPI", "NR", "SDP", "FDP"]

    /// Reads of each allele: by the specification, FreeBayes, Torrent, VarScan, Delly and Sniffles, Strelka, Manta. The keys of one
    /// row tell it only together.
    static let supports = [
        ["AD"], ["ADF", "ADR"], ["RO", "AO"], ["FRO", "FAO"], ["RD", "AD"], ["DR", "DV"], ["RR", "RV"],
        ["AU", "CU", "GU", "TU"], ["PR"], ["SR"], ["LAD"], ["LADF", "LADR"],
    ]

    /// How likely each genotype is. Keys with an L before them are of the alleles that LAA names (VCF specification 4.5).
    static let likelihoods = ["PL", "GL", "GP", "PP", "LPL", "LGL", "LGP", "LPP"]

    /// The keys of all these fields.
    static let keys = depths + supports.joined() + likelihoods

    /// What evidence is lacking; `nil` where there is some, or nothing is said of it.
    func lack() -> Lack? {
        var hasDepth = false
        for key in Self.depths {
            guard let values = numbers(key), !values.isEmpty else { continue }
            if values.allSatisfy({ $0.isZero }) { return .reason("\(key) is 0, so there are no reads") }
            hasDepth = true
        }
        if !hasDepth, let text = record.info("DP"), !text.isEmpty {
            guard let depth = VCFNumber(text), !depth.isNegative else {
                return .reason("DP in INFO is `\(visible(text, limit: 20))`, which is no number of reads")
            }
            if depth.isZero { return .reason("DP in INFO is 0, so there are no reads") }
        }
        if let reason = unreadable { return .reason(reason) }
        // In a split record.
        let mayBeSplit = genotype.copies.allSatisfy { $0 == 0 || $0 == nil }
        var bare: String?
        if let keys = supportsOfNothing {
            let reason = keys + " is 0, so there are no reads"
            if !mayBeSplit { return .reason(reason) }
            bare = reason
        }
        for key in Self.likelihoods {
            guard let values = numbers(key), values.count > 1, let first = values.first,
                values.allSatisfy({ $0 == first })
            else { continue }
            let reason = "\(key) is the same for each genotype, so the reads tell nothing"
            if first.isZero || !mayBeSplit { return .reason(bare ?? reason) }
            bare = bare ?? reason
        }
        if let reason = undecided ?? denied { return .reason(reason) }
        return hasDepth ? nil : bare.map { .bare($0) }
    }

    /// True where reads of some allele are counted.
    var hasSupport: Bool {
        Self.supports.joined().contains { numbers($0)?.contains { !$0.isZero } ?? false }
    }

    /// The keys whose counts are all there and all 0.
    private var supportsOfNothing: String? {
        var named: String?
        for keys in Self.supports {
            var values: [VCFNumber] = []
            var present: [String] = []
            for key in keys {
                guard let own = numbers(key) else { continue }
                values += own
                present.append(key)
            }
            // Without another allele nothing is to be counted of one.
            let isAlone = record.alternatives.isEmpty || keys[0].hasPrefix("L") && !record.fields.isGiven("LAA")
            let isComplete = isAlone ? !present.isEmpty : present.count == keys.count
            guard isComplete, values.count > 1 || isAlone else { continue }
            if !values.allSatisfy({ $0.isZero }) { return nil }
            named = named ?? present.joined(separator: " and ")
        }
        return named
    }

    /// AD and PL have a meaning that the specification gives them, so what cannot be read there is a fault.
    private var unreadable: String? {
        for key in ["AD", "PL", "LAD", "LPL"] {
            guard let text = record.fields.text(key) else { continue }
            switch FieldNumbers(text) {
            case .absent: continue
            case .unreadable: return "\(key) is `\(visible(text, limit: 20))`, which is no list of numbers"
            case .numbers(let numbers):
                if numbers.contains(where: { $0?.isNegative ?? false }) {
                    return "\(key) is `\(visible(text, limit: 20))`, and cannot be below 0"
                }
            }
        }
        return nil
    }

    /// Why the likelihoods do not decide for the genotype, where nothing else says how good it is.
    ///
    /// Only a list whose best value is 0 is looked at: what is left of a split record's has another, and the best may be of an
    /// allele that is not in it.
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

    /// Why the reads deny the genotype, where nothing else says how good it is.
    private var denied: String? {
        guard !(["GQ", "RGQ"] + Self.likelihoods).contains(where: { record.fields.isGiven($0) }),
            let reads = numbers("AD"), reads.count == alleleCount, reads.contains(where: { !$0.isZero })
        else { return nil }
        let alleles = Set(genotype.copies.compactMap { $0 })
        let asked = alleles == [0] ? alleles : alleles.subtracting([0])
        return asked.contains { reads[$0].isZero } ? "AD has no read of an allele of the genotype" : nil
    }

    private var alleleCount: Int { record.alternatives.count + 1 }

    private var genotypeCount: Int {
        genotype.copies.count == 1 ? alleleCount : alleleCount * (alleleCount + 1) / 2
    }

    /// The place of the stated genotype in a list of all (1.6.2, "Genotype Ordering"); `nil` where a copy is open.
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
