// SPDX-License-Identifier: Apache-2.0

/// The probabilities of the genotypes of all people at a variant of a BGEN file.
struct BgenProbabilities {
    private let bytes: [UInt8]
    private let people: Int
    private let alleleCount: Int
    private let isPhased: Bool
    /// How many bits a probability takes.
    private let width: Int

    /// Reads the head of a decompressed block; `nil` where it is none, or does not have the size that it states.
    init?(_ bytes: [UInt8], people: Int, alleles: Int) {
        guard bytes.count >= 10 + people, alleles > 0 else { return nil }
        func number(_ at: Int, _ size: Int) -> Int { (0..<size).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) } }
        guard number(0, 4) == people, number(4, 2) == alleles, bytes[8 + people] <= 1,
            (1...32).contains(bytes[9 + people])
        else { return nil }
        self.bytes = bytes
        self.people = people
        alleleCount = alleles
        isPhased = bytes[8 + people] == 1
        width = Int(bytes[9 + people])
        var values = 0
        for person in 0..<people {
            let ploidy = Int(bytes[8 + person] & 0x3F)
            guard ploidy >= Int(bytes[6]), ploidy <= Int(bytes[7]), let own = valueCount(ploidy) else { return nil }
            values += own
            guard values <= bytes.count * 8 else { return nil }
        }
        guard 10 + people + (values * width + 7) / 8 == bytes.count else { return nil }
    }

    /// How many probabilities are stored of a person with a number of copies; `nil` where they are more than a file can have.
    private func valueCount(_ ploidy: Int) -> Int? {
        if isPhased { return ploidy * (alleleCount - 1) }
        // Ways to choose as many alleles, less the last one, whose probability is what remains.
        var count = 1
        for index in 0..<min(ploidy, alleleCount - 1) {
            let (product, isOver) = count.multipliedReportingOverflow(by: ploidy + alleleCount - 1 - index)
            if isOver { return nil }
            count = product / (index + 1)
        }
        return count - 1
    }

    /// The genotypes whose probability reaches a limit, as the columns of a VCF whose FORMAT is `GT:GP`.
    ///
    /// Those of others have a lower probability, in hundredths rounded down, so that the gate of a VCF gives the same answer. A person
    /// whose genotype cannot be told, or who has other numbers of copies than one and two, has none.
    ///
    /// - Parameter least: the lowest probability that passes.
    func samples(_ least: Double) -> CodedSamples {
        var texts: [[UInt8]] = []
        var numbers: [UInt32] = []
        numbers.reserveCapacity(people)
        var known: [[UInt8]: UInt32] = [:]
        var values = Values(bytes: bytes, at: (10 + people) * 8, width: width)
        for person in 0..<people {
            let state = bytes[8 + person]
            let ploidy = Int(state & 0x3F)
            let count = valueCount(ploidy) ?? 0
            var text: [UInt8]
            if state & 0x80 != 0 || ploidy < 1 || ploidy > 2 {
                values.skip(count)
                text = Array((ploidy == 1 ? "." : "./.").utf8)
            } else if isPhased {
                text = phased(&values, ploidy, least)
            } else {
                text = unphased(values.next(count), ploidy, least)
            }
            if let number = known[text] {
                numbers.append(number)
                continue
            }
            let number = UInt32(truncatingIfNeeded: texts.count)
            known[text] = number
            texts.append(text)
            numbers.append(number)
        }
        return CodedSamples(texts: texts, numbers: numbers)
    }

    private func unphased(_ values: [Double]?, _ ploidy: Int, _ least: Double) -> [UInt8] {
        let none: [UInt8] = Array((ploidy == 1 ? "." : "./.").utf8)
        guard let values, let best = Self.best(values) else { return none }
        let alleles = ploidy == 1 ? [best] : Self.pair(best)
        let genotype = alleles.map { "\($0)" }.joined(separator: "/")
        return Self.text(genotype, values, best, least)
    }

    private func phased(_ values: inout Values, _ ploidy: Int, _ least: Double) -> [UInt8] {
        let none: [UInt8] = Array((ploidy == 1 ? "." : "./.").utf8)
        let first = values.next(alleleCount - 1)
        let second = ploidy == 2 ? values.next(alleleCount - 1) : [1]
        guard let first, let second, let one = Self.best(first) else { return none }
        if ploidy == 1 { return Self.text("\(one)", first, one, least) }
        guard let two = Self.best(second) else { return none }
        // The probability of both copies is the product, as they are independent.
        var pairs = [Double](repeating: 0, count: alleleCount * (alleleCount + 1) / 2)
        for (a, p) in first.enumerated() {
            for (b, q) in second.enumerated() { pairs[Self.index(a, b)] += p * q }
        }
        let isOrdered = first[one] * second[two] + Self.rounding >= least
        let genotype = isOrdered ? "\(one)|\(two)" : "\(min(one, two))/\(max(one, two))"
        return Self.text(genotype, pairs, Self.index(one, two), least)
    }

    /// Errors of sums and products are smaller than this.
    private static let rounding = 1e-9

    /// The place of the highest probability; `nil` where two share it, or where they are no probabilities.
    private static func best(_ values: [Double]) -> Int? {
        var best = 0
        var isShared = false
        for (index, value) in values.enumerated().dropFirst() {
            if value > values[best] {
                (best, isShared) = (index, false)
            } else if value == values[best] {
                isShared = true
            }
        }
        return isShared || values[best] <= 0 ? nil : best
    }

    private static func text(_ genotype: String, _ values: [Double], _ best: Int, _ least: Double) -> [UInt8] {
        let passes = values[best] + rounding >= least
        // Of many genotypes the rounding to hundredths would be too coarse.
        let places = values.count <= 9 ? 2 : 4
        var text = Array(genotype.utf8)
        for (index, value) in values.enumerated() {
            text.append(index == 0 ? 0x3A : 0x2C)
            if passes {
                text.append(index == best ? 0x31 : 0x30)
            } else {
                text += decimal(Int(max(0, value) * (places == 2 ? 100 : 10_000)), places)
            }
        }
        return text
    }

    private static func decimal(_ value: Int, _ places: Int) -> [UInt8] {
        var digits: [UInt8] = []
        var rest = value
        for place in 0...places {
            if place == places { digits.append(0x2E) }
            digits.append(0x30 + UInt8(rest % 10))
            rest /= 10
        }
        return digits.reversed()
    }

    /// The two alleles of a genotype, by its place in the order of the VCF specification, which BGEN shares.
    private static func pair(_ index: Int) -> [Int] {
        var high = 0
        while (high + 1) * (high + 2) / 2 <= index { high += 1 }
        return [index - high * (high + 1) / 2, high]
    }

    private static func index(_ a: Int, _ b: Int) -> Int {
        let high = max(a, b)
        return high * (high + 1) / 2 + min(a, b)
    }

    /// The stored probabilities, one after another.
    private struct Values {
        let bytes: [UInt8]
        /// The next bit.
        var at: Int
        let width: Int

        mutating func skip(_ count: Int) { at += count * width }

        /// Some probabilities, and what remains of 1 as the last; `nil` where it is below 0.
        mutating func next(_ count: Int) -> [Double]? {
            let most = (1 << width) - 1
            var rest = most
            var values: [Double] = []
            values.reserveCapacity(count + 1)
            for _ in 0..<count {
                var value = 0
                var taken = 0
                while taken < width {
                    let shift = at & 7
                    let part = min(8 - shift, width - taken)
                    value |= (Int(bytes[at >> 3] >> UInt8(shift)) & (1 << part - 1)) << taken
                    taken += part
                    at += part
                }
                rest -= value
                values.append(Double(value) / Double(most))
            }
            guard rest >= 0 else { return nil }
            values.append(Double(rest) / Double(most))
            return values
        }
    }
}
