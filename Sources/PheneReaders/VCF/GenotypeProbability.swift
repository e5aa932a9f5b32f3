// SPDX-License-Identifier: Apache-2.0

/// How probable a record's fields make the genotype that its GT states.
///
/// - GP has the probabilities of all genotypes in the order of the VCF specification (1.6.2, "Genotype Ordering"). They add up to 1 (version
///   4.3 and later) or are minus ten times their decimal logarithms (before), of which the smallest may have been made 0.
/// - HDS, and AP1 with AP2, have the probability of the other allele for each of the two copies. The copies were imputed apart, so the
///   probability of a genotype is the product, as the imputers compute GP of it (Minimac, Beagle).
/// - DS, the expected number of copies of the other allele, is the same for many probabilities. It bounds that of a homozygote,
///   and of a heterozygote only from above.
struct GenotypeProbability {
    enum Answer: Equatable {
        /// Nothing is said of it.
        case absent
        /// It lies between these, which are the same where it is told.
        case between(Double, Double)
        /// What is said cannot be read, cannot be, or contradicts GT.
        case fault(String)
    }

    let fields: SampleFields
    let copies: [Int?]
    let alleleCount: Int
    /// A GP of another length is a fault. Otherwise it is left alone: tools that split records may leave it as it was.
    let isStrict: Bool

    /// What the fields say, with the name of the one that says it: the best of those that are there.
    func answer() -> (key: String, answer: Answer) { all().first { $0.answer != .absent } ?? ("DS", .absent) }

    /// Why another field denies what the best one says. They are told from each other by more than rounding.
    func contradiction(_ least: Double) -> String? {
        for (key, answer) in all() {
            switch answer {
            case .between(_, let high) where high + 0.05 < least: return "\(key) contradicts the genotype"
            // Of a record that a tool split, this may be left of all alleles.
            case .fault(let reason) where isStrict: return reason
            case .between, .fault, .absent: break
            }
        }
        return nil
    }

    private func all() -> [(key: String, answer: Answer)] { [("GP", probabilities()), haplotypes(), ("DS", dosage())] }

    private func shown(_ key: String) -> String { "\(key) `\(visible(fields.text(key) ?? [], limit: 40))`" }

    // MARK: GP

    private func probabilities() -> Answer {
        guard let text = fields.text("GP") else { return .absent }
        let numbers: [VCFNumber]
        switch FieldNumbers(text) {
        case .absent: return .absent
        case .unreadable: return .fault("\(shown("GP")) is no list of numbers")
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
                    "\(shown("GP")) has \(numbers.count) \(numbers.count == 1 ? "value" : "values"), which no genotype here has"
                )
        }
        var values = numbers.map { $0.double }
        let sum = values.reduce(0, +)
        if !(0.9...1.1).contains(sum) {
            guard values.contains(where: { $0 > 1 }) else { return .fault("\(shown("GP")) does not add up to 1") }
            values = values.map { Self.power(ofTen: -$0 / 10) }
            // Some write them relative to the best one. Together they are the whole in any case.
            let whole = values.reduce(0, +)
            if whole > 1 { values = values.map { $0 / whole } }
        }
        var stated = 0.0
        var best = 0.0
        for (index, value) in values.enumerated() {
            let alleles = numbers.count == pairs ? Self.pair(index) : [index]
            if fits(alleles) { stated += value } else { best = max(best, value) }
        }
        return stated < best
            ? .fault("\(shown("GP")) has another genotype as the most probable") : .between(stated, stated)
    }

    /// Whether GT may stand for these alleles; one of it stands for two of a kind.
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

    /// The alleles of the genotype with a number.
    private static func pair(_ number: Int) -> [Int] {
        var high = 0
        while (high + 1) * (high + 2) / 2 <= number { high += 1 }
        return [number - high * (high + 1) / 2, high]
    }

    /// Ten to a power that is not above zero, without a library of functions: exact enough by far for phred values.
    private static func power(ofTen exponent: Double) -> Double {
        guard exponent > -300 else { return 0 }
        var whole = exponent.rounded(.up)
        // e to the power of the rest, which lies between -ln 10 and 0, by its series.
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

    private func haplotypes() -> (key: String, answer: Answer) {
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
            else { return (key, .fault("\(key) `\(visible(text, limit: 40))` is no probability")) }
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
        if stated < best { return (key, .fault("\(key) has another genotype as the most probable")) }
        return (key, .between(stated, stated))
    }

    // MARK: DS

    private func dosage() -> Answer {
        guard let text = fields.text("DS"), alleleCount == 2, !copies.contains(nil), (1...2).contains(copies.count)
        else {
            return .absent
        }
        guard let numbers = FieldNumbers(text).complete, numbers.count == 1, !numbers[0].isNegative,
            numbers[0] <= VCFNumber(2)
        else { return .fault("\(shown("DS")) is no number of copies") }
        let value = numbers[0].double
        let count = copies.count { $0 == 1 }
        if copies.count == 1 {
            // One copy may be counted twice, as is done with a man's X.
            let known = value > 1 ? value / 2 : value
            let stated = count == 1 ? known : 1 - known
            return .between(stated, stated)
        }
        if count == 1 { return .between(0, 1 - abs(value - 1)) }
        // What is lacking of two copies, or of none, is of one copy too much or of two.
        let off = abs(value - Double(count))
        return .between(max(0, 1 - off), 1 - off / 2)
    }
}
