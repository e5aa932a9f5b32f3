// SPDX-License-Identifier: Apache-2.0

/// The text of a GT field.
struct VCFGenotype {
    /// For each copy the number of its allele, 0 for the reference; `nil` for `.`.
    let copies: [Int?]
    /// True where the order of the copies tells the chromosome copy that each lies on.
    let isPhased: Bool

    /// Reads `0/1`, `1|0`, `./1`, `1`, and `|0|1` as version 4.4 has it (section 1.6.2); `nil` for other text.
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
