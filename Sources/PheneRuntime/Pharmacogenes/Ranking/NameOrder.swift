// SPDX-License-Identifier: Apache-2.0

internal import PheneModel

extension Pharmacogene {
    /// Whether an allele is named before another one: the reference allele, then star alleles by their numbers, then by the bytes of the
    /// names.
    func isBefore(_ first: Int, _ second: Int) -> Bool {
        if first == second { return false }
        if first == reference || second == reference { return first == reference }
        return Self.isNameBefore(named[first].name, named[second].name)
    }

    static func isNameBefore(_ first: String, _ second: String) -> Bool {
        let a = starNumber(first), b = starNumber(second)
        if a != b { return a < b }
        return first.utf8.lexicographicallyPrecedes(second.utf8)
    }

    /// 17 of `*17` and of `*17.002`; more than any number of other names.
    private static func starNumber(_ name: String) -> Int {
        var bytes = name.utf8.makeIterator()
        guard bytes.next() == 0x2A else { return .max }
        var number: Int?
        while let byte = bytes.next(), byte >= 0x30, byte <= 0x39 {
            number = min((number ?? 0) * 10 + Int(byte - 0x30), 1_000_000)
        }
        return number ?? .max
    }

    func isBefore(_ first: DiplotypeRanking.Part, _ second: DiplotypeRanking.Part) -> Bool {
        switch (first, second) {
        case (.allele(let a), .allele(let b)): isBefore(a, b)
        case (.allele, .variant): true
        case (.variant, .allele): false
        case (.variant(let a, let name), .variant(let b, let other)):
            a == b ? name.utf8.lexicographicallyPrecedes(other.utf8) : a < b
        }
    }

    func isBefore(_ first: [DiplotypeRanking.Part], _ second: [DiplotypeRanking.Part]) -> Bool {
        for (a, b) in zip(first, second) where a != b { return isBefore(a, b) }
        return first.count < second.count
    }

    func isBefore(_ first: DiplotypeRanking.Result, _ second: DiplotypeRanking.Result) -> Bool {
        if first.score != second.score { return first.score > second.score }
        for (a, b) in zip(first.copies, second.copies) where a != b { return isBefore(a, b) }
        return first.copies.count < second.copies.count
    }
}
