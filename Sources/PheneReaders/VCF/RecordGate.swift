// SPDX-License-Identifier: Apache-2.0

/// Says why the genotype of a record is not taken, or that it is.
///
/// A value that a gate asks for and that cannot be read, or cannot be, stops the call as one that is too low: what is not known to be
/// good is not taken. A value that is not there is not asked for, but for an imputed genotype, which must show how
/// probable it is.
struct RecordGate {
    let record: VCFRecord
    let gates: CallGates
    let isImputed: Bool

    /// - Returns: what is lacking; `nil` where the genotype is taken.
    func lack(of genotype: VCFGenotype) -> ReadEvidence.Lack? {
        let evidence = gates.asksEvidence ? ReadEvidence(record: record, genotype: genotype).lack() : nil
        if let reason = filter(genotype) ?? twice ?? quality ?? depth { return .reason(reason) }
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
        // Minimac3's word for what an array read.
        if Imputer.typedFlags.contains(where: { filter.elementsEqual($0.bytes) }) { return true }
        return gates.acceptedFilters.contains(String(decoding: filter, as: UTF8.self))
    }

    // MARK: Quality and depth

    /// Of a key that FORMAT names twice nobody can tell which value is meant.
    private var twice: String? {
        for key in ["GT", "GQ", "RGQ", "DP", "MIN_DP", "FT", "AD", "PL", "GP"] where record.fields.count(of: key) > 1 {
            return "FORMAT names \(key) twice"
        }
        return nil
    }

    private var quality: String? {
        guard gates.leastQuality > 0 else { return nil }
        return shortfall(record.fields.isGiven("GQ") ? "GQ" : "RGQ", least: gates.leastQuality)
    }

    private var depth: String? {
        guard gates.leastDepth > 0 else { return nil }
        var keys = ["MIN_DP", "DP"].filter { record.fields.isGiven($0) }
        if keys.isEmpty { keys = ["DPI"] }
        for key in keys {
            if let reason = shortfall(key, least: gates.leastDepth) { return reason }
        }
        return nil
    }

    /// Why the one number of a field does not reach what is asked; `nil` where it does, or is not there.
    private func shortfall(_ key: String, least: Int) -> String? {
        guard record.fields.isGiven(key) else { return nil }
        let text = record.fields.text(key) ?? []
        let shown = visible(text, limit: 20)
        guard let number = VCFNumber(text) else { return "\(key) is `\(shown)`, which is not a number" }
        if number.isNegative { return "\(key) \(shown) is below 0, which cannot be" }
        return number < VCFNumber(least) ? "\(key) \(shown) is below \(least)" : nil
    }

    // MARK: Imputed genotypes

    private func imputation(_ genotype: VCFGenotype) -> String? {
        if isImputed, gates.leastImputationQuality > 0, let quality = imputationQuality {
            guard let number = quality.number else {
                return "imputed, and \(quality.key) is `\(quality.shown)`, which is no quality"
            }
            if let limit = VCFNumber(gates.leastImputationQuality), number < limit {
                return "imputed, and \(quality.key) \(quality.shown) is below \(gates.leastImputationQuality)"
            }
        }
        let least = gates.leastProbability
        guard least > 0, let limit = VCFNumber(least) else { return nil }
        let probability = GenotypeProbability(
            fields: record.fields, copies: genotype.copies, alleleCount: record.alternatives.count + 1,
            isStrict: isImputed)
        let word = isImputed ? "imputed, and " : ""
        let (key, answer) = probability.answer()
        switch answer {
        case .fault(let reason): return word + reason
        // Sums and products of decimals are off by less than this.
        case .between(let low, _) where low + 1e-9 >= least: return probability.contradiction(least).map { word + $0 }
        case .between(_, let high) where high + 1e-9 < least:
            return "\(word)the probability of the genotype is below \(least) by \(key)" + shown(key)
        case .between, .absent: break
        }
        guard isImputed else { return nil }
        // The quality of the site stands in for a probability that is not told.
        if let number = imputationQuality?.number, number >= limit { return nil }
        return "imputed, and nothing shows that the genotype has a probability of \(least)"
    }

    /// A field's text between signs, where the key is that of one field.
    private func shown(_ key: String) -> String {
        record.fields.text(key).map { " `" + visible($0, limit: 40) + "`" } ?? ""
    }

    /// What the record says of how well the site was imputed; of several alleles the least. No number where that cannot be read.
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
