// SPDX-License-Identifier: Apache-2.0
internal import PheneBytes

/// The probability of the genotype in GT, by the other fields of a record.
///
/// - GP has the probabilities of all genotypes in the order of the VCF specification (1.6.2, "Genotype Ordering"). They add up to 1
///   (version 4.3 and later) or are minus ten times their decimal logarithms (earlier versions), perhaps shifted so that the smallest
///   is 0.
/// - HDS, and AP1 with AP2, have the probability of the alternate allele for each of the two copies. Copies are imputed independently, so
///   the probability of a genotype is the product, as imputation programs compute GP from it (Minimac, Beagle).
/// - DS, the expected number of copies of the alternate allele, is the same for many probabilities. It bounds the probability of a
///   homozygote on both sides, and that of a heterozygote from above.
struct GenotypeProbability {
    /// What a field states about the probability.
    enum Estimate: Equatable {
        /// Nothing.
        case absent
        /// Its lower and upper bounds, which are the same where the probability is known.
        case between(Double, Double)
        /// The field cannot be read, is not possible, or contradicts GT; the reason.
        case fault(String)
    }

    let fields: SampleFields
    /// The allele numbers of GT.
    let copies: [Int?]
    let alleleCount: Int
    /// True where a GP of the wrong length is a fault. Otherwise it is ignored: tools that split records may leave it unchanged.
    let isStrict: Bool

    /// The estimate by the most informative field, with the name of that field.
    func estimate() -> (key: String, estimate: Estimate) {
        all().first { $0.estimate != .absent } ?? ("DS", .absent)
    }

    /// Why another field contradicts the genotype by more than rounding; `nil` where none does.
    func contradiction(_ least: Double) -> String? {
        for (key, estimate) in all() {
            switch estimate {
            case .between(_, let high) where high + 0.05 < least: return "\(key) contradicts the genotype"
            // In a split record the field may still be that of all alleles.
            case .fault(let reason) where isStrict: return reason
            case .between, .fault, .absent: break
            }
        }
        return nil
    }

    private func all() -> [(key: String, estimate: Estimate)] {
        [("GP", probabilities()), haplotypes(), ("DS", dosage())]
    }

    private func shown(_ key: String) -> String { "\(key) `\(visible(fields.text(key) ?? [], limit: 40))`" }

    // MARK: GP

    private func probabilities() -> Estimate {
        guard let text = fields.text("GP") else { return .absent }
        let numbers: [VCFNumber]
        switch FieldNumbers(text) {
        case .absent: return .absent
        case .unreadable: return .fault("\(shown("GP")) is not a list of numbers")
        case .numbers(let values):
            numbers = values.compactMap { $0 }
            guard numbers.count == values.count else { return .fault("\(shown("GP")) is incomplete") }
        }
        guard !numbers.contains(where: { $0.isNegative }) else { return .fault("\(shown("GP")) cannot be below 0") }
        let pairs = alleleCount * (alleleCount + 1) / 2
        guard numbers.count == pairs || numbers.count == alleleCount else {
            return !isStrict
                ? .absent
                : .fault(
                    "\(shown("GP")) has \(numbers.count) \(numbers.count == 1 ? "value" : "values"), which does not fit the alleles"
                )
        }
        var values = numbers.map { $0.double }
        let sum = values.reduce(0, +)
        if !(0.9...1.1).contains(sum) {
            guard values.contains(where: { $0 > 1 }) else { return .fault("\(shown("GP")) does not add up to 1") }
            values = values.map { Self.power(ofTen: -$0 / 10) }
            // Some programs write them relative to the best one, so they are normalized to a sum of 1.
            let sum = values.reduce(0, +)
            if sum > 1 { values = values.map { $0 / sum } }
        }
        var stated = 0.0
        var best = 0.0
        for (index, value) in values.enumerated() {
            let alleles = numbers.count == pairs ? Self.pair(index) : [index]
            if fits(alleles) { stated += value } else { best = max(best, value) }
        }
        return stated < best
            ? .fault("\(shown("GP")) makes another genotype the most probable") : .between(stated, stated)
    }

    /// Whether GT may mean these alleles; a single one may mean two copies of it.
    private func fits(_ alleles: [Int]) -> Bool {
        func agrees(_ copy: Int?, _ allele: Int) -> Bool { copy == nil || copy == allele }
        switch (copies.count, alleles.count) {
        case (2, 2):
            return agrees(copies[0], alleles[0]) && agrees(copies[1], alleles[1])
                || agrees(copies[0], alleles[1]) && agrees(copies[1], alleles[0])
        case (1, _): return alleles.allSatisfy { agrees(copies[0], $0) }
        case (_, 1): return copies.allSatisfy { agrees($0, alleles[0]) }
        default: return false
        }
    }

    /// The alleles of the genotype with a number, in the order of the specification.
    private static func pair(_ number: Int) -> [Int] {
        var high = 0
        while (high + 1) * (high + 2) / 2 <= number { high += 1 }
        return [number - high * (high + 1) / 2, high]
    }

    /// Ten to a power of at most zero, without a math library; accurate enough for Phred values.
    private static func power(ofTen exponent: Double) -> Double {
        guard exponent > -300 else { return 0 }
        var whole = exponent.rounded(.up)
        // e to the power of the rest, which is between -ln 10 and 0, by its series.
        let rest = (exponent - whole) * 2.302585092994046
        var term = 1.0
        var value = 1.0
        for number in 1...30 {
            term *= rest / Double(number)
            value += term
        }
        while whole < 0 {
            value /= 10
            whole += 1
        }
        return value
    }

    // MARK: HDS, AP1 and AP2

    private func haplotypes() -> (key: String, estimate: Estimate) {
        var key = "HDS"
        var texts = [fields.text("HDS")]
        if texts[0] == nil {
            key = "AP1 and AP2"
            texts = [fields.text("AP1"), fields.text("AP2")]
        }
        let given = texts.compactMap { $0 }
        guard !given.isEmpty, alleleCount == 2, !copies.contains(nil) else { return (key, .absent) }
        var values: [Double] = []
        for text in given {
            guard let numbers = FieldNumbers(text).complete,
                numbers.allSatisfy({ !$0.isNegative && $0 <= VCFNumber(1) })
            else { return (key, .fault("\(key) `\(visible(text, limit: 40))` is not a probability")) }
            values += numbers.map { $0.double }
        }
        guard values.count == copies.count, (1...2).contains(values.count) else { return (key, .absent) }
        func probability(_ copies: [Int?]) -> Double {
            zip(copies, values).reduce(1) { $0 * ($1.0 == 1 ? $1.1 : 1 - $1.1) }
        }
        let options: [[Int?]] =
            copies.count == 1 ? [[0], [1]] : [[0, 0], [0, 1], [1, 1]]
        var stated = 0.0
        var best = 0.0
        for option in options {
            let value = option == [0, 1] ? probability([0, 1]) + probability([1, 0]) : probability(option)
            let isStated = option.count { $0 == 1 } == copies.count { $0 == 1 }
            if isStated { stated = value } else { best = max(best, value) }
        }
        if stated < best { return (key, .fault("\(key) makes another genotype the most probable")) }
        return (key, .between(stated, stated))
    }

    // MARK: DS

    private func dosage() -> Estimate {
        guard let text = fields.text("DS"), alleleCount == 2, !copies.contains(nil), (1...2).contains(copies.count)
        else {
            return .absent
        }
        guard let numbers = FieldNumbers(text).complete, numbers.count == 1, !numbers[0].isNegative,
            numbers[0] <= VCFNumber(2)
        else { return .fault("\(shown("DS")) is not a number of copies") }
        let value = numbers[0].double
        let count = copies.count { $0 == 1 }
        if copies.count == 1 {
            // A single copy may be counted twice, as on a man's X.
            let known = value > 1 ? value / 2 : value
            let stated = count == 1 ? known : 1 - known
            return .between(stated, stated)
        }
        if count == 1 { return .between(0, 1 - abs(value - 1)) }
        // A difference from two copies, or from none, comes from genotypes that differ by one copy or by two.
        let off = abs(value - Double(count))
        return .between(max(0, 1 - off), 1 - off / 2)
    }
}
