// SPDX-License-Identifier: Apache-2.0

internal import PheneGenome
internal import PheneModel

/// What the text of a diplotype means: the pairs, or single alleles, that it leaves possible.
enum StatedDiplotype {
    /// One or several possible pairs; the lower index first.
    case alleles([[Int]])
    /// No allele of the gene has this name.
    case unknown(String)
    /// So many alleles are stated, where a person has as many copies as the range says.
    case copies(Int, expected: ClosedRange<Int>)

    /// - Parameters:
    ///   - copies: how many copies of the gene the person has.
    init(_ text: String, _ names: AlleleNames, copies: ClosedRange<Int>) {
        let bytes = Array(text.utf8)
        if let combined = Self.combined(bytes[...], names) {
            self = combined
            return
        }
        let words = Spelling.split(bytes[...]) { $0 == Spelling.slash || $0 == Spelling.bar }
        var choices: [[Int]] = []
        for word in words {
            guard let alleles = names.alleles(word) else {
                self = .unknown(String(decoding: word, as: UTF8.self))
                return
            }
            choices.append(alleles)
        }
        // A male's one copy may be written twice.
        if copies == 1...1, choices.count == 2, choices[0] == choices[1] { choices.removeLast() }
        // One allele of a person whose sex is not known may be the only one or the one that was found of two.
        guard copies.contains(choices.count), choices.count == copies.upperBound else {
            self = .copies(choices.count, expected: copies)
            return
        }
        if choices.count == 1 {
            self = .alleles(choices[0].map { [$0] })
        } else {
            self = .alleles(Self.pairs(choices[0], choices[1]))
        }
    }

    /// Each first allele with each second one, without repetitions.
    private static func pairs(_ first: [Int], _ second: [Int]) -> [[Int]] {
        var pairs: [[Int]] = []
        for a in first {
            for b in second {
                let pair = [min(a, b), max(a, b)]
                var isNew = true
                for other in pairs where other == pair { isNew = false }
                if isNew { pairs.append(pair) }
            }
        }
        return pairs
    }

    /// `(*1/*4)xN` or `(*1/*4)x3`: so many copies together, and which allele has more than one was not determined.
    ///
    /// - Returns: `nil` for text of another form.
    private static func combined(_ text: ArraySlice<UInt8>, _ names: AlleleNames) -> StatedDiplotype? {
        let text = Spelling.trimmed(text)
        guard text.first == 0x28, let close = text.lastIndex(of: 0x29), close + 1 < text.endIndex else { return nil }
        guard let copies = StarAllele.copies(Spelling.folded(text[(close + 1)...])[...]) else { return nil }
        let words = Spelling.split(text[(text.startIndex + 1)..<close]) { $0 == Spelling.slash }
        guard words.count == 2 else { return nil }
        var numbers: [(String, String)] = []
        switch copies {
        case .several, .atLeast(3): numbers = [("", "xN"), ("xN", ""), ("xN", "xN")]
        case .exactly(let number) where number > 2 && number < 16:
            for first in 1..<number { numbers.append((suffix(first), suffix(number - first))) }
        case .exactly, .atLeast: return nil
        }
        var pairs: [[Int]] = []
        for (first, second) in numbers {
            let one = words[0] + Array(first.utf8), other = words[1] + Array(second.utf8)
            guard let a = names.alleles(one) else { return .unknown(String(decoding: one, as: UTF8.self)) }
            guard let b = names.alleles(other) else { return .unknown(String(decoding: other, as: UTF8.self)) }
            for pair in Self.pairs(a, b) {
                var isNew = true
                for known in pairs where known == pair { isNew = false }
                if isNew { pairs.append(pair) }
            }
        }
        return .alleles(pairs)
    }

    private static func suffix(_ number: Int) -> String { number == 1 ? "" : "x" + String(number) }
}
