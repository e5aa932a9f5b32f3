// SPDX-License-Identifier: Apache-2.0

extension PgenRecord {
    /// The genotypes as the columns of a VCF, whose FORMAT is ``format``.
    ///
    /// - Complexity: linear in the people.
    var samples: CodedSamples {
        if alleles.isEmpty, phases.isEmpty, !hasDosages { return CodedSamples(codes, texts: Self.plain) }
        var texts: [[UInt8]] = []
        var numbers: [UInt32] = []
        numbers.reserveCapacity(codes.count)
        // The number of a text by what it says, and for the most frequent ones by the code alone.
        var known: [Int: UInt32] = [:]
        var plain = [UInt32?](repeating: nil, count: 4)
        var (nextAlleles, nextPhase, nextDosage) = (0, 0, 0)
        for person in 0..<codes.count {
            let code = Int(codes[person])
            var (low, high) = code == 0 ? (0, 0) : code == 1 ? (0, 1) : (1, 1)
            var isPlain = !hasDosages
            if nextAlleles < alleles.count, alleles[nextAlleles].person == person {
                (low, high) = (alleles[nextAlleles].low, alleles[nextAlleles].high)
                nextAlleles += 1
                isPlain = false
            }
            var isPhased = false
            if nextPhase < phases.count, phases[nextPhase].person == person {
                isPhased = true
                if phases[nextPhase].isSwapped { (low, high) = (high, low) }
                nextPhase += 1
                isPlain = false
            }
            if isPlain, let number = plain[code] {
                numbers.append(number)
                continue
            }
            // A dosage that is not stated is that of the genotype.
            var dosage = code == 3 ? -1 : ((low > 0 ? 1 : 0) + (high > 0 ? 1 : 0)) * Self.dosageOfOneCopy
            if nextDosage < dosages.count, dosages[nextDosage].person == person {
                dosage = dosages[nextDosage].value
                nextDosage += 1
            }
            var key = code == 3 ? 1 << 20 : low << 10 | high << 1 | (isPhased ? 1 : 0)
            if hasDosages { key |= (dosage + 1) << 24 }
            if let number = known[key] {
                numbers.append(number)
                continue
            }
            var text: [UInt8] = code == 3 ? Array("./.".utf8) : Array("\(low)\(isPhased ? "|" : "/")\(high)".utf8)
            if hasDosages {
                text.append(0x3A)
                text += Self.text(ofDosage: dosage)
            }
            let number = UInt32(truncatingIfNeeded: texts.count)
            texts.append(text)
            numbers.append(number)
            known[key] = number
            if isPlain { plain[code] = number }
        }
        return CodedSamples(texts: texts, numbers: numbers)
    }

    /// The column FORMAT of ``samples``.
    var format: String { hasDosages ? "GT:DS" : "GT" }

    private static let plain: [[UInt8]] = ["0/0", "0/1", "1/1", "./."].map { Array($0.utf8) }

    /// A dosage as a decimal number of up to five digits behind the point, which tell all dosages apart; `.` for one below 0.
    private static func text(ofDosage dosage: Int) -> [UInt8] {
        guard dosage >= 0 else { return [0x2E] }
        let all = (dosage * 100_000 + dosageOfOneCopy / 2) / dosageOfOneCopy
        let (whole, rest) = (all / 100_000, all % 100_000)
        if rest == 0 { return Array("\(whole)".utf8) }
        let digits = String(rest)
        return Array("\(whole).\(String(repeating: "0", count: 5 - digits.utf8.count))\(digits)".utf8)
    }
}
