// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes

/// Applies the gates to the genotype of a record.
///
/// A value that is invalid fails as one that is too low does. A missing value passes, except that an imputed genotype must have a
/// probability or a quality.
struct RecordGate {
    let record: VCFRecord
    let gates: CallGates
    let isImputed: Bool

    /// Why a genotype does not pass; `nil` where it does.
    func failure(of genotype: VCFGenotype) -> ReadEvidence.MissingEvidence? {
        let evidence = gates.asksEvidence ? ReadEvidence(record: record, genotype: genotype).missingEvidence() : nil
        if let reason = filter(genotype) ?? duplicateKey ?? quality ?? depth { return .reason(reason) }
        if case .reason = evidence { return evidence }
        return imputation(genotype).map { .reason($0) } ?? evidence
    }

    // MARK: Filters

    private func filter(_ genotype: VCFGenotype) -> String? {
        guard gates.asksFilter else { return nil }
        let isReference = genotype.copies.allSatisfy { $0 == 0 }
        if record.filters.isEmpty { return "FILTER is empty" }
        if record.fields.isGiven("FT"), record.fields.text("FT") == nil { return "FT is empty" }
        let own = record.fields.text("FT")?.split(separator: 0x3B) ?? []
        for (key, filters) in [("FILTER", record.filters), ("FT", own)] {
            for filter in filters where !isAccepted(filter, isReference: isReference) {
                return key + " is " + visible(filter)
            }
        }
        return nil
    }

    private func isAccepted(_ filter: ArraySlice<UInt8>, isReference: Bool) -> Bool {
        if filter.elementsEqual("PASS".utf8) || filter.elementsEqual([0x2E]) { return true }
        if isReference, filter.elementsEqual("RefCall".utf8) { return true }
        // Minimac3 marks genotyped records in FILTER.
        if Imputer.typedFlags.contains(where: { filter.elementsEqual($0.bytes) }) { return true }
        return gates.acceptedFilters.contains(String(decoding: filter, as: UTF8.self))
    }

    // MARK: Quality and depth

    /// Why a key that FORMAT names twice has no clear value.
    private var duplicateKey: String? {
        for key in ["GT", "GQ", "RGQ", "DP", "MIN_DP", "FT", "AD", "PL", "GP"] where record.fields.count(of: key) > 1 {
            return "FORMAT names \(key) twice"
        }
        return nil
    }

    private var quality: String? {
        guard gates.minQuality > 0 else { return nil }
        return shortfall(record.fields.isGiven("GQ") ? "GQ" : "RGQ", least: gates.minQuality)
    }

    private var depth: String? {
        guard gates.minDepth > 0 else { return nil }
        var keys = ["MIN_DP", "DP"].filter { record.fields.isGiven($0) }
        if keys.isEmpty { keys = ["DPI"] }
        for key in keys {
            if let reason = shortfall(key, least: gates.minDepth) { return reason }
        }
        return nil
    }

    /// Why the number of a field is below a gate; `nil` where it is not, and where the field is missing.
    private func shortfall(_ key: String, least: Int) -> String? {
        guard record.fields.isGiven(key) else { return nil }
        let text = record.fields.text(key) ?? []
        let shown = visible(text, limit: 20)
        guard let number = VCFNumber(text) else { return "\(key) is `\(shown)`, which is not a number" }
        if number.isNegative { return "\(key) \(shown) is below 0, which is not possible" }
        return number < VCFNumber(least) ? "\(key) \(shown) is below \(least)" : nil
    }

    // MARK: Imputed genotypes

    private func imputation(_ genotype: VCFGenotype) -> String? {
        if isImputed, gates.minImputationQuality > 0, let quality = imputationQuality {
            guard let number = quality.number else {
                return "imputed, and \(quality.key) is `\(quality.shown)`, which is not a quality"
            }
            if let limit = VCFNumber(gates.minImputationQuality), number < limit {
                return "imputed, and \(quality.key) \(quality.shown) is below \(gates.minImputationQuality)"
            }
        }
        let least = gates.minProbability
        guard least > 0, let limit = VCFNumber(least) else { return nil }
        let probability = GenotypeProbability(
            fields: record.fields, copies: genotype.copies, alleleCount: record.alternates.count + 1,
            isStrict: isImputed)
        let prefix = isImputed ? "imputed, and " : ""
        let (key, estimate) = probability.estimate()
        switch estimate {
        case .fault(let reason): return prefix + reason
        // Rounding errors of sums and products are smaller than this.
        case .between(let low, _) where low + 1e-9 >= least: return probability.contradiction(least).map { prefix + $0 }
        case .between(_, let high) where high + 1e-9 < least:
            return "\(prefix)the probability of the genotype is below \(least) by \(key)" + shown(key)
        case .between, .absent: break
        }
        guard isImputed else { return nil }
        // The quality of the site is used where there is no probability.
        if let number = imputationQuality?.number, number >= limit { return nil }
        return "imputed, and nothing shows that the genotype has a probability of \(least)"
    }

    /// The text of a field in backticks; empty where the key does not name one field.
    private func shown(_ key: String) -> String {
        record.fields.text(key).map { " `" + visible($0, limit: 40) + "`" } ?? ""
    }

    /// The imputation quality of the record, the lowest of several alleles. The number is absent where it cannot be read.
    private var imputationQuality: (key: String, shown: String, number: VCFNumber?)? {
        for key in Imputer.qualities {
            guard let text = record.info(key), !text.isEmpty else { continue }
            let numbers = FieldNumbers(text).complete ?? []
            let isSound = !numbers.isEmpty && numbers.allSatisfy { !$0.isNegative && $0 <= VCFNumber(2) }
            return (String(decoding: key.bytes, as: UTF8.self), visible(text, limit: 20), isSound ? numbers.min() : nil)
        }
        return nil
    }
}
