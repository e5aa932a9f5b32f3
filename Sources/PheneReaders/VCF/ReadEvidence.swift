// SPDX-License-Identifier: Apache-2.0

/// Whether a sample's fields say that there was anything to read.
///
/// Callers write a genotype where no read lies, too: `GT:AD:PL 0/0:0,0:0,0,0`. Such a genotype is a default, and no call. Three kinds
/// of fields tell: the number of reads (none), the reads of each allele (none of any), and the likelihoods of
/// the genotypes (all alike, so that the reads prefer none).
///
/// In a record that a tool split off one of several alleles, the reads of the others are not counted. So a reference genotype
/// there may have reads of no allele at all while its depth is above zero; that is not a lack of reads.
struct ReadEvidence {
    let record: VCFRecord
    let genotype: VCFGenotype

    /// How many reads there are in all: by the VCF specification (1.6.2), GATK's blocks, Strelka's indels, Platypus,
    /// VarScan and Torrent.
    static let depths = ["MIN_DP", "DP", "DPI", "NR", "SDP", "FDP"]

    /// Reads of each allele: by the specification, FreeBayes, Torrent, VarScan, Delly and Sniffles, Strelka, Manta. The keys of one
    /// row tell it only together.
    static let supports = [
        ["AD"], ["ADF", "ADR"], ["RO", "AO"], ["FRO", "FAO"], ["RD", "AD"], ["DR", "DV"], ["RR", "RV"],
        ["AU", "CU", "GU", "TU"], ["PR"], ["SR"],
    ]

    /// How likely each genotype is.
    static let likelihoods = ["PL", "GL", "GP", "PP"]

    /// The keys of all these fields.
    static let keys = depths + supports.joined() + likelihoods

    /// Why there is no evidence; `nil` where there is some, or nothing is said of it.
    func lack() -> String? {
        var hasDepth = false
        for key in Self.depths {
            guard let values = numbers(key), !values.isEmpty else { continue }
            if values.allSatisfy({ $0.isZero }) { return "\(key) is 0, so there are no reads" }
            hasDepth = true
        }
        if !hasDepth, let depth = VCFNumber(record.info("DP") ?? []), depth.isZero {
            return "DP in INFO is 0, so there are no reads"
        }
        if let reason = unreadable { return reason }
        let mayBeSplit = hasDepth && genotype.copies.allSatisfy { $0 == 0 || $0 == nil }
        if !mayBeSplit, let keys = supportsOfNothing { return keys + " is 0, so there are no reads" }
        for key in Self.likelihoods {
            guard let values = numbers(key), values.count > 1, let first = values.first,
                values.allSatisfy({ $0 == first }), first.isZero || !mayBeSplit
            else { continue }
            return "\(key) is the same for each genotype, so the reads tell nothing"
        }
        return nil
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
            let isComplete = record.alternatives.isEmpty ? !present.isEmpty : present.count == keys.count
            guard isComplete, values.count > 1 || record.alternatives.isEmpty else { continue }
            if !values.allSatisfy({ $0.isZero }) { return nil }
            named = named ?? present.joined(separator: " and ")
        }
        return named
    }

    /// AD and PL have a meaning that the specification gives them, so what cannot be read there is a fault.
    private var unreadable: String? {
        for key in ["AD", "PL"] {
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

    private func numbers(_ key: String) -> [VCFNumber]? { FieldNumbers(record.fields.text(key)).complete }
}
