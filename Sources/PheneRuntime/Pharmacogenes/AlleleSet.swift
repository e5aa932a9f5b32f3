// SPDX-License-Identifier: Apache-2.0

/// Some of a gene's named alleles, with a bit for each.
struct AlleleSet: Sendable, Equatable {
    /// The bit of allele `i` is bit `i % 64` of word `i / 64`.
    private(set) var words: [UInt64]

    /// No alleles of a gene.
    init(width: Int) { words = [UInt64](repeating: 0, count: width) }

    /// How many words hold a number of alleles.
    static func width(of count: Int) -> Int { (count + 63) / 64 }

    var isEmpty: Bool {
        for word in words where word != 0 { return false }
        return true
    }

    func contains(_ allele: Int) -> Bool { words[allele >> 6] >> UInt64(allele & 63) & 1 == 1 }
    mutating func insert(_ allele: Int) { words[allele >> 6] |= 1 << UInt64(allele & 63) }
    mutating func remove(_ allele: Int) { words[allele >> 6] &= ~(1 << UInt64(allele & 63)) }

    mutating func setWord(_ index: Int, _ word: UInt64) { words[index] = word }

    mutating func formIntersection(_ other: AlleleSet) {
        for index in words.indices { words[index] &= other.words[index] }
    }

    mutating func formUnion(_ other: AlleleSet) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    /// Calls a closure with each allele, rising.
    func forEach(_ body: (Int) -> Void) {
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                body(index << 6 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }
}
