// SPDX-License-Identifier: Apache-2.0

/// The text of a GT field.
struct VCFGenotype {
    /// The allele number of each copy, 0 for the reference; `nil` for `.`.
    let copies: [Int?]
    /// True for a phased genotype, in which the order of the alleles is that of the chromosome copies.
    let isPhased: Bool

    /// Parses `0/1`, `1|0`, `./1`, `1`, and `|0|1` of version 4.4 (section 1.6.2); `nil` for other text.
    init?(_ text: ArraySlice<UInt8>) {
        var copies: [Int?] = []
        var value: Int?
        var isMissing = false
        var bars = 0
        var slashes = 0
        func isComplete() -> Bool { value != nil || isMissing }
        for (index, byte) in text.enumerated() {
            switch byte {
            case 0x30...0x39:
                guard !isMissing, (value ?? 0) < 100_000 else { return nil }
                value = (value ?? 0) * 10 + Int(byte - 0x30)
            case 0x2E:
                guard value == nil, !isMissing else { return nil }
                isMissing = true
            case 0x2F, 0x7C:
                if byte == 0x7C { bars += 1 } else { slashes += 1 }
                if index == 0 { continue }
                guard isComplete(), copies.count < 16 else { return nil }
                copies.append(value)
                value = nil
                isMissing = false
            default: return nil
            }
        }
        guard isComplete() else { return nil }
        copies.append(value)
        self.copies = copies
        isPhased = copies.count > 1 && bars > 0 && slashes == 0
    }
}
